package main

import (
	"mime"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

// file is what the server sends for a path.
type file struct {
	body    []byte // compressed when packed
	packed  bool
	headers [][2]string
}

// server sends the pages of all contestants, over a line, and counts the bytes.
type server struct {
	link  *link
	files map[string]file

	mu   sync.Mutex
	sent map[string]int
	at   string
}

// weight is what a page asked for, in bytes as sent.
type weight struct {
	Code int `json:"code"` // documents, scripts, programs, style sheets
	Data int `json:"data"` // geometry, rows, pictures
	Font int `json:"font"`
}

// listen starts to serve on a free port.
func listen(l *link, files map[string]file) (*server, error) {
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &server{link: l, files: files, sent: map[string]int{}, at: "http://" + at.Addr().String()}
	go http.Serve(at, s)
	return s, nil
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := s.files[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", typeOf(r.URL.Path))
	h.Set("Cache-Control", "max-age=3600")
	h.Set("Content-Length", strconv.Itoa(len(f.body)))
	if f.packed {
		h.Set("Content-Encoding", "br")
	}
	for _, p := range f.headers {
		h.Set(p[0], p[1])
	}
	// Isolated pages have a clock of 5 microseconds instead of 100.
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	s.mu.Lock()
	s.sent[r.URL.Path] += len(f.body)
	s.mu.Unlock()
	s.link.send(w, f.body)
}

// take returns what was sent since the last time.
func (s *server) take() weight {
	s.mu.Lock()
	defer s.mu.Unlock()
	var w weight
	for p, n := range s.sent {
		switch kindOf(p) {
		case "code":
			w.Code += n
		case "font":
			w.Font += n
		default:
			w.Data += n
		}
	}
	clear(s.sent)
	return w
}

func kindOf(p string) string {
	switch path.Ext(p) {
	case "", ".html", ".js", ".mjs", ".css", ".wasm":
		return "code"
	case ".woff2":
		return "font"
	}
	return "data"
}

func typeOf(p string) string {
	switch ext := path.Ext(p); ext {
	case "", ".html":
		return "text/html; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".geojson":
		return "application/geo+json"
	case ".wasm":
		return "application/wasm"
	case ".bin":
		return "application/octet-stream"
	case ".woff2":
		return "font/woff2"
	default:
		if t := mime.TypeByExtension(ext); t != "" && !strings.HasPrefix(t, "text/plain") {
			return t
		}
		return "application/octet-stream"
	}
}
