package web

import "strings"

// Class groups the responses that carry the same headers.
type Class uint8

const (
	Page    Class = iota // a document that nobody may frame
	Embed                // a document made to be framed
	Asset                // what our own documents load, also from an opaque origin
	Data                 // what other people's programs read
	Picture              // the drawn map, shown anywhere
	classes
)

// classOf decides by the path alone, as Cloudflare's _headers does.
func classOf(path string) Class {
	for _, r := range classRules {
		if path == r.prefix || strings.HasSuffix(r.prefix, "/") && strings.HasPrefix(path, r.prefix) {
			return r.class
		}
	}
	return Page
}

// classRules: a prefix that ends in a slash covers what is below it.
var classRules = []struct {
	prefix string
	class  Class
}{
	{"/embed/", Embed},
	{"/ar/embed/", Embed},
	{"/tr/embed/", Embed},
	{"/assets/", Asset},
	{"/data/", Data},
	{"/corrections.atom", Data},
	{"/ar/corrections.atom", Data},
	{"/tr/corrections.atom", Data},
	{"/card/", Picture},
	{"/map.svg", Picture},
	{"/map.png", Picture},
}

// csp of a document. 'self' means the address that the document was loaded from,
// also in a frame with sandbox="allow-scripts" whose own origin is opaque (CSP 3,
// section 6.7.2.8 and "self-origin"; seen in Chromium 156).
func csp(m Manifest, frames string) string {
	list := func(words string, hashes []string) string {
		for _, h := range hashes {
			words += " '" + h + "'"
		}
		return words
	}
	return strings.Join([]string{
		"default-src 'none'",
		list("script-src 'self' 'wasm-unsafe-eval'", m.Scripts),
		list("style-src 'self'", m.Styles),
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'", // the map's engine
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors " + frames,
	}, "; ")
}

// features that no part of the product uses. Only names that browsers know:
// an unknown one is an error on the reader's console.
const features = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"

// Policy is the table: the security and sharing headers of a class.
func Policy(c Class, m Manifest) []Header {
	common := []Header{
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
	}
	anybody := []Header{
		{"Access-Control-Allow-Origin", "*"}, // an opaque-origin frame fetches our fonts and wasm as a stranger
		{"Cross-Origin-Resource-Policy", "cross-origin"},
	}
	switch c {
	case Page:
		return append(common, []Header{
			{"Content-Security-Policy", csp(m, "'none'")},
			{"Cross-Origin-Opener-Policy", "same-origin"},
			{"Cross-Origin-Resource-Policy", "same-origin"},
			{"Permissions-Policy", features},
			{"X-Frame-Options", "DENY"},
		}...)
	case Embed:
		return append(common, []Header{
			{"Content-Security-Policy", csp(m, "*")},
			// Hosts that are cross-origin isolated frame only documents that say both:
			{"Cross-Origin-Embedder-Policy", "require-corp"},
			{"Cross-Origin-Resource-Policy", "cross-origin"},
			{"Permissions-Policy", features},
		}...)
	case Picture:
		// A picture opened as a document of its own keeps its colours and runs nothing.
		return append(append(common, anybody...), Header{"Content-Security-Policy",
			"default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"})
	case Asset:
		return append(append(common, anybody...), []Header{
			// The map's engine, a worker, is under the policy that comes with its script: it
			// runs the program, and reads the relief, the words and a layer of this host.
			{"Content-Security-Policy", "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'; frame-ancestors 'none'"},
			{"Cross-Origin-Embedder-Policy", "require-corp"},
		}...)
	default:
		return append(append(common, anybody...), Header{"Content-Security-Policy",
			"default-src 'none'; frame-ancestors 'none'"})
	}
}

// cors reports whether programs of other origins may ask before they read.
func cors(c Class) bool { return c == Asset || c == Data || c == Picture }

func allow(c Class) string {
	if cors(c) {
		return "GET, HEAD, OPTIONS"
	}
	return "GET, HEAD"
}

// preflight answers OPTIONS: any reading request may follow for a day.
var preflight = []Header{
	{"Allow", "GET, HEAD, OPTIONS"},
	{"Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"},
	{"Access-Control-Allow-Headers", "*"},
	{"Access-Control-Max-Age", "86400"},
}
