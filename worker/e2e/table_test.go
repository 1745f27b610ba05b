//go:build e2e && !js

package e2e

import "strings"

// row is one request and what must come back.
type row struct {
	name   string
	method string // GET if empty
	target string
	header string // further request lines, "Name: value", one per line
	want          // of every host
	// cloudflare replaces want where Cloudflare's asset server answers in its own
	// way; why says what that is.
	cloudflare *want
	why        string
}

type want struct {
	status int
	header map[string]string // exact values; "" must be absent, "*" must be there
	body   string            // must be contained
	empty  bool              // there is no body
}

type h = map[string]string

const (
	htmlType   = "text/html; charset=utf-8"
	textType   = "text/plain; charset=utf-8"
	revalidate = "public, max-age=0, must-revalidate"
	immutable  = "public, max-age=31536000, immutable"
	etagOf     = "{etag}" // in a request header: the tag that the host gave for this address
	notAllowed = "Cloudflare's asset server refuses with an empty body and no Allow"
	exactTag   = "Cloudflare's asset server compares one tag, not lists; the reader gets the file again"
	noTwins    = "Cloudflare compresses by itself at its edge; the twins are not published"
)

var page = h{"Content-Type": htmlType, "Cache-Control": revalidate, "Etag": "*", "X-Frame-Options": "DENY",
	"Cross-Origin-Opener-Policy": "same-origin", "Access-Control-Allow-Origin": ""}

var table = []row{
	// Pages.
	{name: "home", target: "/", want: want{status: 200, header: page, body: "<svg"}},
	{name: "home with a query", target: "/?step=jets&at=2020-05", want: want{status: 200, header: page, body: "<svg"}},
	{name: "step", target: "/step/jets/", want: want{status: 200, header: page, body: "The jets"}},
	{name: "step without slash", target: "/step/jets", want: want{status: 307, header: h{"Location": "/step/jets/", "X-Frame-Options": "DENY"}, empty: true}},
	{name: "step without slash keeps the query", target: "/step/jets?at=2020-05&q=a%20b", want: want{status: 307, header: h{"Location": "/step/jets/?at=2020-05&q=a%20b"}, empty: true}},
	{name: "event", target: "/event/watiya/", want: want{status: 200, header: page}},
	{name: "page from a .html file", target: "/method", want: want{status: 200, header: page, body: "Method"}},
	{name: "its .html address", target: "/method.html", want: want{status: 307, header: h{"Location": "/method"}, empty: true}},
	{name: "its address with a slash", target: "/method/", want: want{status: 307, header: h{"Location": "/method"}, empty: true}},
	{name: "index.html", target: "/index.html", want: want{status: 307, header: h{"Location": "/"}, empty: true}},
	{name: "index", target: "/index", want: want{status: 307, header: h{"Location": "/"}, empty: true}},
	{name: "index.html of a step", target: "/step/jets/index.html", want: want{status: 307, header: h{"Location": "/step/jets/"}, empty: true}},
	{name: "index of a step", target: "/step/jets/index", want: want{status: 307, header: h{"Location": "/step/jets/"}, empty: true}},
	{name: "Arabic home", target: "/ar/", want: want{status: 200, header: page, body: "الوطية"}},
	{name: "HEAD of a page", method: "HEAD", target: "/", want: want{status: 200, header: h{"Content-Type": htmlType, "Etag": "*"}, empty: true}},

	// Unknown addresses.
	{name: "unknown", target: "/nope", want: want{status: 404, header: h{"Content-Type": htmlType, "X-Frame-Options": "DENY"}, body: "no page at this address"}},
	{name: "unknown below a page", target: "/step/nope/", want: want{status: 404, body: "no page at this address"}},
	{name: "unknown asset is not kept for a year", target: "/assets/old.ffffffff.js", want: want{status: 404, header: h{"Cache-Control": revalidate, "Access-Control-Allow-Origin": "*"}}},
	{name: "folder is not listed", target: "/assets/", want: want{status: 404, body: "no page at this address"}},
	{name: "folder without slash", target: "/data", want: want{status: 404}},
	{name: "API of a later day", target: "/api/collections", want: want{status: 404, header: h{"Content-Type": htmlType}}},
	{name: "route with a slash", target: "/view/", want: want{status: 404, header: h{"Content-Type": htmlType}}},
	{name: "HEAD of an unknown address", method: "HEAD", target: "/nope", want: want{status: 404, empty: true}},
	{name: "404 page by its name", target: "/404.html", want: want{status: 307, header: h{"Location": "/404"}, empty: true}},

	// Files and their types.
	{name: "script", target: "/assets/boot.0a1b2c3d.js", want: want{status: 200, header: h{"Content-Type": "text/javascript; charset=utf-8", "Cache-Control": immutable, "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin", "X-Frame-Options": ""}, body: "boot"}},
	{name: "style", target: "/assets/app.0a1b2c3d.css", want: want{status: 200, header: h{"Content-Type": "text/css; charset=utf-8", "Cache-Control": immutable}}},
	{name: "wasm", target: "/assets/app.0a1b2c3d.wasm", want: want{status: 200, header: h{"Content-Type": "application/wasm", "Cache-Control": immutable, "Access-Control-Allow-Origin": "*"}, body: "\x00asm"}},
	{name: "pack", target: "/assets/base.0a1b2c3d.bin", want: want{status: 200, header: h{"Content-Type": "application/octet-stream", "Cache-Control": immutable}}},
	{name: "font", target: "/assets/text.0a1b2c3d.woff2", want: want{status: 200, header: h{"Content-Type": "font/woff2", "Access-Control-Allow-Origin": "*"}}},
	{name: "image", target: "/assets/relief.0a1b2c3d.png", want: want{status: 200, header: h{"Content-Type": "image/png"}}},
	{name: "asset without a hash is asked about each time", target: "/assets/icon.svg", want: want{status: 200, header: h{"Content-Type": "image/svg+xml", "Cache-Control": revalidate}}},
	{name: "GeoJSON", target: "/data/events.geojson", want: want{status: 200, header: h{"Content-Type": "application/geo+json", "Access-Control-Allow-Origin": "*", "Cache-Control": revalidate, "Cross-Origin-Resource-Policy": "cross-origin"}, body: "FeatureCollection"}},
	{name: "CSV", target: "/data/events.csv", want: want{status: 200, header: h{"Content-Type": "text/csv; charset=utf-8", "Access-Control-Allow-Origin": "*"}, body: "الوطية"}},
	{name: "JSON", target: "/data/schema.json", want: want{status: 200, header: h{"Content-Type": "application/json"}}},
	{name: "Markdown", target: "/data/CHANGELOG.md", want: want{status: 200, header: h{"Content-Type": "text/markdown; charset=utf-8"}}},
	{name: "file without a type", target: "/data/LICENSE", want: want{status: 200, header: h{"Content-Type": "application/octet-stream"}, body: "CC BY"}, cloudflare: &want{status: 200, body: "CC BY"}, why: "Cloudflare gives a file without a known ending no type"},
	{name: "plain text", target: "/robots.txt", want: want{status: 200, header: h{"Content-Type": textType}}},
	{name: "HEAD of data", method: "HEAD", target: "/data/events.csv", want: want{status: 200, header: h{"Content-Type": "text/csv; charset=utf-8"}, empty: true}},
	{name: "query on data is ignored", target: "/data/events.csv?x=%zz", want: want{status: 200}},
	{name: "configuration is not published", target: "/_headers", want: want{status: 404}},
	{name: "hidden file", target: "/.assetsignore", want: want{status: 404}},
	{name: "compressed twin by its name", target: "/assets/boot.0a1b2c3d.js.br", want: want{status: 404}},
	{name: "compressed twin when accepted", target: "/assets/boot.0a1b2c3d.js", header: "Accept-Encoding: gzip;q=0.5, br",
		want: want{status: 200, header: h{"Content-Encoding": "br", "Vary": "Accept-Encoding"}, body: "not really brotli"}, cloudflare: &want{status: 200}, why: noTwins},
	{name: "compressed twin when only gzip is accepted", target: "/assets/boot.0a1b2c3d.js", header: "Accept-Encoding: gzip, br;q=0",
		want: want{status: 200, header: h{"Content-Encoding": "gzip"}, body: "not really gzip"}, cloudflare: &want{status: 200}, why: noTwins},

	// Conditional requests.
	{name: "page unchanged", target: "/", header: "If-None-Match: " + etagOf, want: want{status: 304, header: h{"Etag": "*", "Cache-Control": revalidate}, empty: true}},
	{name: "page unchanged, weak tag", target: "/", header: "If-None-Match: W/" + etagOf, want: want{status: 304, empty: true}},
	{name: "page changed", target: "/", header: `If-None-Match: "0"`, want: want{status: 200, body: "<svg"}},
	{name: "asset unchanged", target: "/assets/app.0a1b2c3d.wasm", header: "If-None-Match: " + etagOf, want: want{status: 304, header: h{"Cache-Control": immutable}, empty: true}},
	{name: "page unchanged, list", target: "/", header: `If-None-Match: "0", ` + etagOf, want: want{status: 304, empty: true}, cloudflare: &want{status: 200}, why: exactTag},
	{name: "page unchanged, star", target: "/", header: "If-None-Match: *", want: want{status: 304, empty: true}, cloudflare: &want{status: 200}, why: exactTag},
	{name: "view unchanged", target: "/view?step=jets", header: "If-None-Match: " + etagOf, want: want{status: 304, header: h{"Etag": "*"}, empty: true}},
	{name: "view unchanged, weak tag", target: "/view?step=jets", header: "If-None-Match: W/" + etagOf, want: want{status: 304, empty: true}},
	{name: "view unchanged, list", target: "/view?step=jets", header: `If-None-Match: "0", W/"1",` + etagOf, want: want{status: 304, empty: true}},
	{name: "view unchanged, star", target: "/view", header: "If-None-Match: *", want: want{status: 304, empty: true}},
	{name: "view changed", target: "/view?step=jets", header: `If-None-Match: "0", "1"`, want: want{status: 200}},
	{name: "HEAD of an unchanged view", method: "HEAD", target: "/view", header: "If-None-Match: " + etagOf, want: want{status: 304, empty: true}},

	// Computed routes.
	{name: "view", target: "/view", want: want{status: 200, header: page, body: "<svg"}},
	{name: "view of a step", target: "/view?step=jets", want: want{status: 200, header: page, body: `/view?step=jets">`}},
	{name: "view ignores what it does not know", target: "/view?colour=red&step=jets&z=99", want: want{status: 200, header: page, body: `/view?step=jets">`}},
	{name: "view with a hostile query", target: "/view?q=%3Cscript%3Ealert(1)%3C/script%3E&step=%22%3E", want: want{status: 200, body: "/view?q=%3Cscript%3Ealert%281%29%3C/script%3E\">"}},
	{name: "view with broken percent signs", target: "/view?q=%zz&step=jets&%=%", want: want{status: 200, body: `/view?step=jets">`}},
	{name: "view with bytes that are not UTF-8", target: "/view?q=%ff%fe", want: want{status: 200}},
	{name: "view with a big query", target: "/view?q=" + strings.Repeat("a", 4000), want: want{status: 200}},
	{name: "view with a query that is too big", target: "/view?q=" + strings.Repeat("a", 9000), want: want{status: 414, header: h{"Content-Type": htmlType}, body: "longer than 8192"}},
	{name: "HEAD of a view", method: "HEAD", target: "/view?step=jets", want: want{status: 200, header: h{"Content-Type": htmlType, "Etag": "*", "Content-Length": "*"}, empty: true}},
	{name: "health", target: "/healthz", want: want{status: 200, header: h{"Content-Type": textType, "Cache-Control": "no-store", "Etag": ""}, body: "ok 0123456789ab\n"}},

	{name: "view of a step has its text", target: "/view?step=jets&at=2020-05", want: want{status: 200, body: "<p>step"}},
	{name: "view of an event has its text", target: "/view?event=watiya&theme=dark", want: want{status: 200, body: `<html data-theme="dark" lang="en">`}},
	{name: "view of a step by odd spellings", target: "/view?s%74ep=%6aets&step=x", want: want{status: 200, body: "<p>step"}},
	{name: "view of a step that is not", target: "/view?step=nope&event=..%2fstep%2fjets", want: want{status: 200, body: "<main>"}},
	{name: "view of a step has its title", target: "/view?step=jets", want: want{status: 200, body: `data-hash="`}},
	{name: "view of an event", target: "/view?event=watiya-capture-2020-05-18", want: want{status: 200, header: page, body: "?event=watiya-capture-2020-05-18"}},
	{name: "view from near", target: "/view?c=13.2000,32.8000&z=8.50", want: want{status: 200, body: "<svg"}},
	{name: "view in another order has the same address", target: "/view?z=8.5&c=13.2,32.8", want: want{status: 200, body: "/view?c=13.2000,32.8000&amp;z=8.50\""}},
	{name: "view with filters and time", target: "/view?kind=strike&side=lna&status=disputed&at=2020-05-01/2020-05-31&q=Tripoli&theme=dark", want: want{status: 200, header: page}},

	// Pictures: what is not understood is refused.
	{name: "picture", target: "/map.svg", want: want{status: 200, header: h{"Content-Type": "image/svg+xml", "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300", "Etag": "*", "X-Frame-Options": ""}, body: `width="1200" height="630"`}},
	{name: "picture of a step, dark, small", target: "/map.svg?step=jets&theme=dark&w=400&h=300", want: want{status: 200, body: `width="400" height="300"`}},
	{name: "picture from near", target: "/map.svg?c=13.2000,32.8000&z=8.50", want: want{status: 200, body: "<svg"}},
	{name: "picture of this data version", target: "/map.svg?v=0123456789ab", want: want{status: 200, header: h{"Cache-Control": immutable}}},
	{name: "picture of another data version", target: "/map.svg?v=ba9876543210", want: want{status: 200, header: h{"Cache-Control": "public, max-age=300"}}},
	{name: "picture unchanged", target: "/map.svg?step=jets", header: "If-None-Match: " + etagOf, want: want{status: 304, header: h{"Cache-Control": "public, max-age=300"}, empty: true}},
	{name: "HEAD of a picture", method: "HEAD", target: "/map.svg", want: want{status: 200, header: h{"Content-Type": "image/svg+xml", "Content-Length": "*"}, empty: true}},
	{name: "largest picture", target: "/map.svg?w=1600&h=1600", want: want{status: 200}},
	{name: "smallest picture", target: "/map.svg?w=64&h=64", want: want{status: 200}},
	{name: "picture with an unknown parameter", target: "/map.svg?colour=red", want: want{status: 400, header: h{"Content-Type": textType, "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store"}, body: `map.svg: parameter "colour": there is no such parameter; its value is "red"`}},
	{name: "picture in a theme that is not drawn", target: "/map.svg?theme=sepia", want: want{status: 400, body: `parameter "theme"`}},
	{name: "picture with layers that are not drawn", target: "/map.svg?layers=roads", want: want{status: 400, body: `parameter "layers": a picture has no optional layers; its value is "roads"`}},
	{name: "picture with a bad zoom", target: "/map.svg?c=15,30&z=99", want: want{status: 400, body: `parameter "z"`}},
	{name: "picture with a bad date", target: "/map.svg?at=yesterday", want: want{status: 400, body: `"yesterday"`}},
	{name: "picture of every filter", target: "/map.svg?at=2020&kind=strike&kind=shelling&side=gna,lna&status=disputed&prec=town&who=GNA&place=tripoli,watiya&srclang=ar&seed=yes&q=%D8%A7%D9%84%D9%88%D8%B7%D9%8A%D8%A9&w=400&h=300", want: want{status: 200, body: "<svg"}},
	{name: "picture with a bad precision", target: "/map.svg?prec=near", want: want{status: 400, body: `parameter "prec": it needs some of exact, town, district, region, country, unknown, not "near"`}},
	{name: "picture of a speaker without a row", target: "/map.svg?at=2020&who=reuters,GNA&w=400&h=300", want: want{status: 200, body: "<svg"}},
	{name: "picture with a bad speaker", target: "/map.svg?who=re_uters", want: want{status: 400, body: `parameter "who": it needs codes of speakers, separated by commas, not "re_uters"`}},
	{name: "picture with a bad place", target: "/map.png?place=Tripoli", want: want{status: 400, body: `parameter "place": it needs ids of places, separated by commas, not "Tripoli"`}},
	{name: "picture with a bad language of its sources", target: "/map.svg?srclang=arabic", want: want{status: 400, body: `parameter "srclang": it needs codes of languages such as ar,tr, not "arabic"`}},
	{name: "picture with a bad seed", target: "/map.svg?seed=no", want: want{status: 400, body: `parameter "seed": it needs yes, not "no"`}},
	{name: "picture with a long search", target: "/map.svg?q=" + strings.Repeat("a", 101), want: want{status: 400, body: "it has at most 80 characters"}},
	{name: "view with filters it does not understand", target: "/view?prec=near&place=../x&srclang=1&seed=maybe&kind=strike", want: want{status: 200, body: "<svg"}},
	{name: "picture with a bad width", target: "/map.svg?w=12px", want: want{status: 400, body: `parameter "w": it needs a whole number of pixels from 64 to 2048, not "12px"`}},
	{name: "picture with two widths", target: "/map.svg?w=100&w=200", want: want{status: 400, body: "it may stand only once"}},
	{name: "picture that is too large", target: "/map.svg?w=2048&h=2048", want: want{status: 400, body: "at most 2560000 pixels, not 4194304"}},
	{name: "picture with a broken percent sign", target: "/map.svg?q=%zz", want: want{status: 400, body: `parameter "q"`}},
	{name: "picture in Arabic", target: "/map.svg?lang=ar&step=jets&w=400&h=300", want: want{status: 200, body: "<title>الطائرات · Watiya</title>"}},
	{name: "picture in Turkish", target: "/map.svg?lang=tr&step=jets&w=400&h=300", want: want{status: 200, body: "<title>Uçaklar · Watiya</title>"}},
	{name: "picture in a language that is not drawn", target: "/map.svg?lang=de", want: want{status: 400, body: `map.svg: parameter "lang": it needs en, ar or tr, not "de"`}},
	{name: "a picture of lines has no scale", target: "/map.svg?scale=2", want: want{status: 400, body: `map.svg: parameter "scale": there is no such parameter; its value is "2"`}},

	// Pictures of pixels: the same pixels on every host.
	{name: "pixels", target: "/map.png", want: want{status: 200, header: h{"Content-Type": "image/png", "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300", "Etag": "*", "X-Frame-Options": ""}, body: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\xb0\x00\x00\x02\x76\x08\x03"}},
	{name: "pixels of a step, dark, small", target: "/map.png?step=jets&theme=dark&w=400&h=300", want: want{status: 200, body: "IHDR\x00\x00\x01\x90\x00\x00\x01\x2c"}},
	{name: "pixels, twice as many", target: "/map.png?step=jets&w=400&h=300&scale=2", want: want{status: 200, body: "IHDR\x00\x00\x03\x20\x00\x00\x02\x58"}},
	{name: "pixels in Arabic, high contrast", target: "/map.png?lang=ar&theme=contrast&step=jets&w=400&h=300", want: want{status: 200}},
	{name: "pixels in Turkish, for print", target: "/map.png?lang=tr&theme=print&c=13.2000,32.8000&z=8.50&w=400&h=300", want: want{status: 200}},
	{name: "pixels of this data version", target: "/map.png?v=0123456789ab&w=400&h=300", want: want{status: 200, header: h{"Cache-Control": immutable}}},
	{name: "pixels unchanged", target: "/map.png?step=jets&w=400&h=300", header: "If-None-Match: " + etagOf, want: want{status: 304, header: h{"Cache-Control": "public, max-age=300"}, empty: true}},
	{name: "HEAD of pixels", method: "HEAD", target: "/map.png?w=400&h=300", want: want{status: 200, header: h{"Content-Type": "image/png", "Content-Length": "*"}, empty: true}},
	{name: "most pixels", target: "/map.png?w=1600&h=1600", want: want{status: 200}},
	{name: "too many pixels", target: "/map.png?scale=2", want: want{status: 400, header: h{"Content-Type": textType, "Cache-Control": "no-store"}, body: "map.png: w times h times scale twice is at most 2560000 pixels, not 3024000"}},
	{name: "pixels with a bad scale", target: "/map.png?scale=0", want: want{status: 400, body: `map.png: parameter "scale": it needs a number of pixels per pixel from 1 to 4, not "0"`}},
	{name: "pixels with an unknown parameter", target: "/map.png?colour=red", want: want{status: 400, body: `map.png: parameter "colour": there is no such parameter; its value is "red"`}},
	{name: "preflight of pixels", method: "OPTIONS", target: "/map.png", want: want{status: 204, header: h{"Access-Control-Allow-Origin": "*"}, empty: true}},
	{name: "card", target: "/card/jets.png", want: want{status: 200, header: h{"Content-Type": "image/png", "Access-Control-Allow-Origin": "*", "Cache-Control": revalidate, "Cross-Origin-Resource-Policy": "cross-origin"}}},
	{name: "a view tells its picture", target: "/view?step=jets", want: want{status: 200, body: `/map.png?step=jets&amp;v=0123456789ab&amp;w=600&amp;h=315&amp;scale=2">`}},
	{name: "picture with a hostile value", target: "/map.svg?step=%3Cscript%3E", want: want{status: 400, header: h{"Content-Type": textType, "X-Content-Type-Options": "nosniff"}}},

	// Methods.
	{name: "POST to a view", method: "POST", target: "/view", header: "Content-Length: 0", want: want{status: 405, header: h{"Allow": "GET, HEAD"}, body: "can only be read"}},
	{name: "POST to an Arabic view", method: "POST", target: "/ar/view", header: "Content-Length: 0", want: want{status: 405, body: `<html lang="ar" dir="rtl">`}},
	{name: "DELETE of a view", method: "DELETE", target: "/view", want: want{status: 405, header: h{"Allow": "GET, HEAD"}}},
	{name: "odd method on a view", method: "BREW", target: "/view", want: want{status: 405, header: h{"Allow": "GET, HEAD"}}, cloudflare: &want{status: 501}, why: "workerd knows the methods of HTTP and refuses others before any code runs"},
	{name: "POST to a page", method: "POST", target: "/", header: "Content-Length: 0", want: want{status: 405, header: h{"Allow": "GET, HEAD", "X-Frame-Options": "DENY"}}, cloudflare: &want{status: 405, header: h{"X-Frame-Options": "DENY"}, empty: true}, why: notAllowed},
	{name: "POST to an unknown address", method: "POST", target: "/nope", header: "Content-Length: 0", want: want{status: 405}, cloudflare: &want{status: 405, empty: true}, why: notAllowed},
	{name: "PUT of data", method: "PUT", target: "/data/events.csv", header: "Content-Length: 0", want: want{status: 405, header: h{"Allow": "GET, HEAD, OPTIONS"}}},
	{name: "preflight of data", method: "OPTIONS", target: "/data/events.geojson", header: "Origin: https://example.org\nAccess-Control-Request-Method: GET\nAccess-Control-Request-Headers: range",
		want: want{status: 204, header: h{"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS", "Access-Control-Allow-Headers": "*", "Access-Control-Max-Age": "86400"}, empty: true}},
	{name: "preflight of a picture", method: "OPTIONS", target: "/map.svg", want: want{status: 204, header: h{"Access-Control-Allow-Origin": "*"}, empty: true}},
	{name: "preflight of a view", method: "OPTIONS", target: "/view", want: want{status: 405, header: h{"Allow": "GET, HEAD", "Access-Control-Allow-Origin": ""}}},

	// A program error costs one answer.
	{name: "panic", target: "/-/panic", want: want{status: 500, header: h{"Content-Type": htmlType, "Cache-Control": "no-store", "X-Frame-Options": "DENY"}, body: "error in the program"}},
	{name: "the request after a panic", target: "/view?step=jets", want: want{status: 200, body: "<svg"}},
	{name: "HEAD that panics", method: "HEAD", target: "/-/panic", want: want{status: 500, empty: true}},
	{name: "trap", target: "/-/trap", want: want{status: 404}, cloudflare: &want{status: 503, header: h{"Retry-After": "1", "Cache-Control": "no-store", "X-Frame-Options": "DENY", "Content-Type": textType}, body: "try again"}, why: "only WebAssembly traps; there the program is thrown away"},
	{name: "the request after a trap", target: "/view?step=jets", want: want{status: 200, body: "<svg"}},
	{name: "health after panics", target: "/healthz", want: want{status: 200, body: "ok"}},

	// The embedded map.
	{name: "embed", target: "/embed/", want: want{status: 200, header: h{"Content-Type": htmlType, "X-Frame-Options": "", "Cross-Origin-Opener-Policy": "", "Cross-Origin-Resource-Policy": "cross-origin", "Cross-Origin-Embedder-Policy": "require-corp"}, body: "embed"}},
	{name: "embed of a step", target: "/embed/step/jets/", want: want{status: 200, header: h{"X-Frame-Options": ""}}},
	{name: "embed of a view", target: "/embed/view?step=jets&q=tank", want: want{status: 200, header: h{"Content-Type": htmlType, "X-Frame-Options": "", "Cross-Origin-Resource-Policy": "cross-origin"}, body: "embed"}},
	{name: "embed of an event says which", target: "/embed/view?event=watiya-capture-2020-05-18", want: want{status: 200, header: h{"X-Frame-Options": ""}, body: `<div class="step event" data-event="watiya-capture-2020-05-18"><h1>`}},
	{name: "Arabic embed of a view", target: "/ar/embed/view?q=tank", want: want{status: 200, header: h{"X-Frame-Options": ""}, body: "embed"}},
	{name: "embed without slash", target: "/embed?step=jets", want: want{status: 307, header: h{"Location": "/embed/?step=jets"}, empty: true}},
	{name: "unknown embed", target: "/embed/nope", want: want{status: 404, header: h{"X-Frame-Options": ""}}},

	// Hostile addresses.
	{name: "traversal", target: "/../../etc/passwd", want: want{status: 404}},
	{name: "traversal from a folder", target: "/assets/../../../etc/passwd", want: want{status: 404}},
	{name: "dots that end at a page", target: "/step/x/../jets/", want: want{status: 200, body: "The jets"}},
	{name: "encoded dots", target: "/%2e%2e/%2e%2e/etc/passwd", want: want{status: 404}},
	{name: "encoded dots that end at a page", target: "/step/%2e%2e/step/jets/", want: want{status: 200, body: "The jets"}},
	{name: "encoded slash", target: "/step%2fjets%2f", want: want{status: 307, header: h{"Location": "/step/jets/"}, empty: true}},
	{name: "double slash", target: "//step//jets/", want: want{status: 307, header: h{"Location": "/step/jets/"}, empty: true}},
	{name: "double slash never leaves the host", target: "//evil.example/..", want: want{status: 307, header: h{"Location": "/"}, empty: true}},
	{name: "backslash", target: `/step\jets/`, want: want{status: 200, body: "The jets"}},
	{name: "letters that need no escape", target: "/%73tep/jets/", want: want{status: 307, header: h{"Location": "/step/jets/"}, empty: true}},
	{name: "Arabic address", target: "/%D8%A7%D9%84%D9%88%D8%B7%D9%8A%D8%A9", want: want{status: 404}},
	{name: "broken percent sign in a path", target: "/data/%zz", header: "Connection: close", want: want{status: 400}, cloudflare: &want{status: 307}, why: "Cloudflare's asset server reads it as a percent sign and redirects to that spelling"},
	{name: "long path", target: "/" + strings.Repeat("a", 9000), want: want{status: 414}, cloudflare: &want{status: 404}, why: "it looks for a file before our code runs"},
	{name: "very long segment", target: "/assets/" + strings.Repeat("%61", 400), want: want{status: 307}},
}
