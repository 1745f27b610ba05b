package web

import (
	"path"
	"strconv"
	"strings"
)

// types is our own table: the ones of the operating system differ from host to
// host, and a wrong type under nosniff is a broken page. It is what Cloudflare
// sends for these files (text/* with a charset, others without).
var types = map[string]string{
	".html": htmlType, ".txt": textType,
	".css": "text/css; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
	".md":  "text/markdown; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png",
	".atom": "application/atom+xml", ".xml": "application/xml",
	".json": "application/json", ".geojson": "application/geo+json",
	".wasm": "application/wasm", ".bin": "application/octet-stream",
	".woff2": "font/woff2",
}

func contentType(name string) string {
	if t, ok := types[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}

// accepts reads Accept-Encoding (RFC 9110, section 12.5.3): a coding is accepted
// when it, or "*", is listed with a weight above zero.
func accepts(header, coding string) bool {
	star := false
	for item := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != coding && name != "*" {
			continue
		}
		q := 1.0
		if v, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			q, _ = strconv.ParseFloat(strings.TrimSpace(v), 64)
		}
		if name == coding {
			return q > 0
		}
		star = q > 0
	}
	return star
}
