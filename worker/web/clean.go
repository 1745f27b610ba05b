package web

import (
	"net/url"
	"strings"
)

// cleanPath reads a path as it came over the wire the way the Worker sees it: the
// WHATWG URL parser has removed dot segments (also written %2e), turned
// backslashes into slashes and escaped what must be, before any code runs. raw is
// that spelling, path is the decoded one. Double slashes stay; static redirects
// them. ok is false for what no file or route can be called: control characters
// and text that is not UTF-8.
func cleanPath(sent string) (path, raw string, ok bool) {
	if sent == "" || sent[0] != '/' { // "*" of OPTIONS and other non-paths
		return "/", "/", sent == ""
	}
	var decoded, spelled []string
	segments := strings.Split(strings.ReplaceAll(sent[1:], `\`, "/"), "/")
	for i, s := range segments {
		d, err := url.PathUnescape(s)
		if err != nil || !printable(d) {
			return "/", "/", false
		}
		switch d {
		case ".", "..":
			if d == ".." && len(decoded) > 0 {
				decoded, spelled = decoded[:len(decoded)-1], spelled[:len(spelled)-1]
			}
			if i < len(segments)-1 {
				continue
			}
			d, s = "", ""
		}
		decoded, spelled = append(decoded, d), append(spelled, s)
	}
	return "/" + strings.Join(decoded, "/"), escapeRest("/" + strings.Join(spelled, "/")), true
}

// escapeRest escapes what a browser escapes in a path and leaves the rest as it is
// (the path percent-encode set of the WHATWG URL standard).
func escapeRest(raw string) string {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c <= ' ' || c > '~' || strings.IndexByte("\"#<>?^`{}", c) >= 0 {
			out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}

const hexDigits = "0123456789ABCDEF"

func printable(s string) bool {
	for _, r := range s {
		if r < 0x20 || r == 0x7f || r == '\uFFFD' {
			return false
		}
	}
	return true
}

// encodePath writes a path as JavaScript's encodeURIComponent writes each of its
// segments: Cloudflare redirects to this spelling.
func encodePath(path string) string {
	out := make([]byte, 0, len(path))
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("/-_.!~*'()", c) >= 0:
			out = append(out, c)
		default:
			out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return string(out)
}
