package web

import (
	"net/http"
	"path"
	"strings"
)

// static answers with a file of the built site by Cloudflare's rules
// (html_handling auto-trailing-slash, not_found_handling 404-page), as its asset
// worker applies them: workers-sdk, packages/workers-shared/asset-worker/src/handler.ts.
func static(req *request) Response {
	p := collapse(req.path)
	f := finder{req.site.assets}
	name, redirect := f.find(p, false)
	status := http.StatusOK
	if name == "" && redirect == "" {
		status = http.StatusNotFound
		if name = f.notFound(p); name == "" {
			return problem(langOf(p), status, noPage)
		}
	}
	to := p
	if redirect != "" {
		to = redirect
	}
	// Cloudflare has one spelling for each address, also for those of the 404 page.
	if to = encodePath(to); to != req.raw {
		if req.query != "" {
			to += "?" + req.query
		}
		return Response{Status: http.StatusTemporaryRedirect, Location: to}
	}
	return file(req, name, status)
}

// file is the answer with one file; a compressed twin beside it (x.br, x.gz) is
// sent when the reader accepts it.
func file(req *request, name string, status int) Response {
	body, ok := req.site.assets.Open(name)
	if !ok { // it was there a moment ago: a build is running
		return problem(langOf(req.path), http.StatusServiceUnavailable, rebuilt)
	}
	res := Response{Status: status, Type: contentType(name), Body: body.Body, ETag: body.ETag}
	if status == http.StatusOK && req.site.immutable[name] {
		res.Cache = immutable
	}
	for _, twin := range [...]struct{ ext, coding string }{{".br", "br"}, {".gz", "gzip"}} {
		if t, ok := req.site.assets.Open(name + twin.ext); ok {
			if len(res.Header) == 0 {
				res.Header = []Header{{"Vary", "Accept-Encoding"}}
			}
			if res.Encoding == "" && accepts(req.accept, twin.coding) {
				res.Body, res.ETag, res.Encoding = t.Body, t.ETag, twin.coding
			}
		}
	}
	return res
}

type finder struct{ assets Assets }

// has reports whether path is a file that may be asked for. What
// configures the host is not published, and compressed twins are chosen by file.
func (f finder) has(p string) bool {
	name := strings.TrimPrefix(p, "/")
	if name == "" || strings.HasSuffix(name, "/") || strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") || name == "_headers" {
		return false
	}
	for s := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(s, ".") {
			return false
		}
	}
	_, ok := f.assets.Open(name)
	return ok
}

// find returns the file for a path, or the path to redirect to, or neither.
func (f finder) find(p string, noRedirect bool) (name, redirect string) {
	exact := f.has(p)
	try := func(file, to string) bool {
		if noRedirect || f.has(to) || !f.has(file) {
			return false
		}
		if n, _ := f.find(to, true); n != file[1:] {
			return false
		}
		redirect = to
		return true
	}
	switch {
	case strings.HasSuffix(p, "/index"):
		dir := strings.TrimSuffix(p, "index")
		if !exact && (try(p+".html", dir) || try(dir[:len(dir)-1]+".html", dir[:len(dir)-1])) {
			return "", redirect
		}
	case strings.HasSuffix(p, "/index.html"):
		dir := strings.TrimSuffix(p, "index.html")
		if try(p, dir) || try(dir[:len(dir)-1]+".html", dir[:len(dir)-1]) {
			return "", redirect
		}
	case strings.HasSuffix(p, "/"):
		if f.has(p + "index.html") {
			return p[1:] + "index.html", ""
		}
		if try(p[:len(p)-1]+".html", p[:len(p)-1]) {
			return "", redirect
		}
	case strings.HasSuffix(p, ".html"):
		stem := strings.TrimSuffix(p, ".html")
		if try(p, stem) || try(stem+"/index.html", stem+"/") {
			return "", redirect
		}
	}
	switch {
	case exact:
		return p[1:], ""
	case f.has(p + ".html"):
		return p[1:] + ".html", ""
	case try(p+"/index.html", p+"/"):
		return "", redirect
	}
	return "", ""
}

// notFound is the nearest 404.html at or above a path.
func (f finder) notFound(p string) string {
	for dir := p; dir != "/" && dir != "."; {
		dir = path.Dir(dir)
		if name := path.Join(dir, "404.html"); f.has(name) {
			return strings.TrimPrefix(name, "/")
		}
	}
	if f.has("/404.html") {
		return "404.html"
	}
	return ""
}

func collapse(p string) string {
	for strings.Contains(p, "//") {
		p = strings.ReplaceAll(p, "//", "/")
	}
	return p
}
