package web

import (
	"fmt"
	"net/http"
	"runtime/debug"
	"strings"
)

// Routes are the paths that are computed; all others are files of the built
// site. run_worker_first in wrangler.jsonc lists the same (a test compares them).
var Routes = []string{"/ar/embed/view", "/ar/view", "/embed/view", "/healthz", "/map.png", "/map.svg", "/tr/embed/view", "/tr/view", "/view"}

// maxTarget is the longest path and query, in bytes, that a computed route
// reads. Cloudflare itself stops at 16 KB.
const maxTarget = 8192

// maxPath is the longest path, in bytes. No file of the site comes near it, and
// looking for the 404 page of a path costs the square of its length.
const maxPath = 1024

// Options says what a Handler serves.
type Options struct {
	Assets Assets            // the built site: site/dist, or the part that the Worker needs
	Log    func(line string) // told about panics and broken manifests; nil discards
	Probe  bool              // adds /-/panic, for the tests of the recovery; never in production
}

// Handler answers every request of the product.
func Handler(opt Options) http.Handler {
	if opt.Log == nil {
		opt.Log = func(string) {}
	}
	return &handler{opt: opt, site: siteCache{assets: opt.Assets, log: opt.Log}}
}

type handler struct {
	opt  Options
	site siteCache
}

// request is what a route may know about a request.
type request struct {
	method string
	path   string // decoded, cleaned, begins with a slash
	raw    string // the same as a browser spells it, percent-encoded
	query  string // without the question mark
	origin string // scheme and host of the page, without a slash at the end; empty if the host is odd
	accept string // Accept-Encoding
	site   *site
}

// ServeHTTP implements http.Handler.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s := h.site.current()
	sent := r.URL.RawPath
	if sent == "" {
		sent = r.URL.EscapedPath()
	}
	path, raw, ok := cleanPath(sent)
	req := &request{method: r.Method, path: path, raw: raw, query: r.URL.RawQuery, origin: origin(r),
		accept: strings.Join(r.Header.Values("Accept-Encoding"), ","), site: s}
	var res Response
	if ok {
		res = h.answer(req)
	} else {
		res = problem(langOf(sent), http.StatusBadRequest, badPath)
	}
	send(w, r, res, s.headers(classOf(req.path)))
}

// answer runs the route and turns a panic into a page.
func (h *handler) answer(req *request) (res Response) {
	defer func() {
		if v := recover(); v != nil {
			h.opt.Log(fmt.Sprintf("web: panic answering %s %s: %v\n%s", req.method, req.raw, v, debug.Stack()))
			res = problem(langOf(req.path), http.StatusInternalServerError, broken)
		}
	}()
	route, computed := h.route(req.path)
	switch req.method {
	case http.MethodGet, http.MethodHead:
	case http.MethodOptions:
		if cors(classOf(req.path)) {
			return Response{Status: http.StatusNoContent, Header: preflight}
		}
		fallthrough
	default:
		res := problem(langOf(req.path), http.StatusMethodNotAllowed, readOnly)
		res.Header = []Header{{"Allow", allow(classOf(req.path))}}
		return res
	}
	if len(req.path) > maxPath {
		return problem(langOf(req.path), http.StatusRequestURITooLong, longPath)
	}
	if !computed {
		return static(req)
	}
	if len(req.path)+len(req.query) > maxTarget {
		return problem(langOf(req.path), http.StatusRequestURITooLong, longURL)
	}
	return route(req)
}

func (h *handler) route(path string) (func(*request) Response, bool) {
	switch path {
	case "/healthz":
		return health, true
	case "/view", "/ar/view", "/tr/view", "/embed/view", "/ar/embed/view", "/tr/embed/view":
		return viewPage, true
	case "/map.svg":
		return mapSVG, true
	case "/map.png":
		return mapPNG, true
	case "/-/panic":
		if h.opt.Probe {
			return func(*request) Response { panic("asked for by the probe") }, true
		}
	}
	return nil, false
}

func health(req *request) Response {
	return Response{Status: http.StatusOK, Type: textType, Cache: "no-store",
		Body: []byte("ok " + req.site.manifest.Version + "\n")}
}

// origin is the scheme and host that the reader used. A host with characters
// that no host has is dropped rather than printed into a page.
func origin(r *http.Request) string {
	host := r.Host
	if host == "" {
		host = r.URL.Host
	}
	if host == "" || strings.Trim(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") != "" {
		return ""
	}
	scheme := r.URL.Scheme
	if scheme == "" {
		scheme = "http"
		if r.TLS != nil {
			scheme = "https"
		}
	}
	return scheme + "://" + host
}
