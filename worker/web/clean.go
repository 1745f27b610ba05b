package web

import (
	"net/url"
	"strings"
)

// cleanPath decodes a percent-encoded path the way the Worker sees it: the WHATWG
// URL parser has removed dot segments (also written %2e) and turned backslashes
// into slashes before any code runs. Double slashes stay; static redirects them.
// It reports false for what no file or route can be called: control characters
// and text that is not UTF-8.
func cleanPath(raw string) (string, bool) {
	if raw == "" || raw[0] != '/' {
		return "/", raw == "" // "*" of OPTIONS and other non-paths
	}
	raw = strings.ReplaceAll(raw, `\`, "/")
	var out []string
	segments := strings.Split(raw[1:], "/")
	for i, s := range segments {
		d, err := url.PathUnescape(s)
		if err != nil || !printable(d) {
			return "/", false
		}
		last := i == len(segments)-1
		switch d {
		case ".", "..":
			if d == ".." && len(out) > 0 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, d)
		}
	}
	return "/" + strings.Join(out, "/"), true
}

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
	const hex = "0123456789ABCDEF"
	out := make([]byte, 0, len(path))
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("/-_.!~*'()", c) >= 0:
			out = append(out, c)
		default:
			out = append(out, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(out)
}
