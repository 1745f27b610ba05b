package web

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// get asks a handler as the Worker does: without a body, sometimes with an
// absolute address.
func get(t *testing.T, h http.Handler, method, target string) *httptest.ResponseRecorder {
	t.Helper()
	r, err := http.NewRequest(method, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Body = nil
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func memory(files map[string]string) Bytes {
	b := Bytes{}
	for name, body := range files {
		b[name] = NewFile([]byte(body))
	}
	return b
}

func TestNilBody(t *testing.T) {
	h := Handler(Options{Assets: memory(map[string]string{"index.html": "x"})})
	for _, method := range []string{"GET", "POST", "HEAD", "OPTIONS", ""} {
		if w := get(t, h, method, "https://example.org/view"); w.Code >= 500 {
			t.Errorf("%s: %d", method, w.Code)
		}
	}
}

func TestProbeIsNotInProduction(t *testing.T) {
	if w := get(t, Handler(Options{Assets: Bytes{}}), "GET", "/-/panic"); w.Code != http.StatusNotFound {
		t.Errorf("/-/panic: %d", w.Code)
	}
	config, err := os.ReadFile("../wrangler.jsonc")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"WATIYA_PROBE", "panic"} {
		if strings.Contains(string(config), word) {
			t.Errorf("wrangler.jsonc mentions %q", word)
		}
	}
}

func TestPanicIsLoggedAndForgotten(t *testing.T) {
	var log []string
	h := Handler(Options{Assets: Bytes{}, Probe: true, Log: func(s string) { log = append(log, s) }})
	w := get(t, h, "GET", "/-/panic")
	if w.Code != 500 || !strings.Contains(w.Body.String(), "the rest of the site works") || w.Header().Get("ETag") != "" {
		t.Error(w.Code, w.Body)
	}
	if len(log) != 1 || !strings.HasPrefix(log[0], "web: panic answering GET /-/panic: asked for by the probe\n") {
		t.Error(log)
	}
	if w := get(t, h, "GET", "/healthz"); w.Code != 200 {
		t.Error(w.Code)
	}
}

// Cloudflare's router and entry.mjs must know the same routes as Go.
func TestRoutesAreWiredEverywhere(t *testing.T) {
	for file, form := range map[string]string{"wrangler.jsonc": `"run_worker_first": [`, "entry.mjs": `new Set([`} {
		text, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		_, list, ok := strings.Cut(string(text), form)
		list, _, _ = strings.Cut(list, "]")
		if !ok {
			t.Fatalf("%s: %s is missing", file, form)
		}
		n := 0
		for _, r := range Routes {
			if !strings.Contains(list, `"`+r+`"`) {
				t.Errorf("%s: %s is missing", file, r)
			}
			n++
		}
		if strings.Contains(list, `"/data/*"`) {
			n++
		}
		if got := strings.Count(list, `"`) / 2; got != n {
			t.Errorf("%s: %d routes, want %d", file, got, n)
		}
	}
	h := &handler{}
	for _, r := range Routes {
		if _, ok := h.route(r); !ok {
			t.Errorf("%s is not computed", r)
		}
	}
}

// A broken or missing site is a sentence, never a blank page.
func TestBrokenSite(t *testing.T) {
	h := Handler(Options{Assets: Bytes{}})
	for target, status := range map[string]int{"/": 404, "/view": 503, "/map.svg": 503, "/map.png": 503, "/healthz": 200} {
		if w := get(t, h, "GET", target); w.Code != status || w.Body.Len() == 0 {
			t.Errorf("%s: %d %q", target, w.Code, w.Body)
		}
	}
	var log []string
	h = Handler(Options{Assets: memory(map[string]string{"manifest.json": "{", "index.html": "x"}), Log: func(s string) { log = append(log, s) }})
	if w := get(t, h, "GET", "/"); w.Code != 200 || len(log) != 1 {
		t.Error(w.Code, log)
	}
}

// A rebuild under a running server shows at once, with its new policy.
func TestRebuildIsSeen(t *testing.T) {
	fsys := fstest.MapFS{"index.html": {Data: []byte("one")}, "manifest.json": {Data: Manifest{Version: "000000000001"}.JSON()}}
	h := Handler(Options{Assets: Files(fsys)})
	if w := get(t, h, "GET", "/"); w.Body.String() != "one" {
		t.Fatal(w.Body)
	}
	later := time.Now().Add(time.Second)
	fsys["index.html"] = &fstest.MapFile{Data: []byte("two"), ModTime: later}
	fsys["manifest.json"] = &fstest.MapFile{Data: Manifest{Version: "000000000002", Styles: []string{"sha256-NEW="}}.JSON(), ModTime: later}
	if w := get(t, h, "GET", "/"); w.Body.String() != "two" || !strings.Contains(w.Header().Get("Content-Security-Policy"), "sha256-NEW=") {
		t.Error(w.Body, w.Header())
	}
	if w := get(t, h, "GET", "/healthz"); w.Body.String() != "ok 000000000002\n" {
		t.Error(w.Body)
	}
}

func TestFilesStaysInside(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "secret"), []byte("x"), 0o600)
	os.MkdirAll(filepath.Join(dir, "site", "folder"), 0o755)
	a := Files(os.DirFS(filepath.Join(dir, "site")))
	for _, name := range []string{"../secret", "/secret", "folder", "", ".", "folder/../../secret", "a//b"} {
		if _, ok := a.Open(name); ok {
			t.Errorf("%q opens", name)
		}
	}
}

func TestOrigin(t *testing.T) {
	for _, c := range []struct{ url, host, want string }{
		{"/x", "example.org", "http://example.org"},
		{"https://watiya.example/x", "watiya.example", "https://watiya.example"},
		{"/x", "[::1]:8080", "http://[::1]:8080"},
		{"/x", `evil"><script>`, ""},
		{"/x", "", ""},
	} {
		r, _ := http.NewRequest("GET", c.url, nil)
		r.Host = c.host
		if got := origin(r); got != c.want {
			t.Errorf("origin(%q, %q) = %q, want %q", c.url, c.host, got, c.want)
		}
	}
}

// A long path must not cost more than a short one: the search for its 404 page
// goes through each folder above it.
func TestLongPathIsRefused(t *testing.T) {
	looked := 0
	h := Handler(Options{Assets: counting{memory(map[string]string{"404.html": "none"}), &looked}})
	if w := get(t, h, "GET", "/"+strings.Repeat("a/", 10_000)); w.Code != http.StatusRequestURITooLong || !strings.Contains(w.Body.String(), "longer than 1024") {
		t.Error(w.Code, w.Body)
	}
	if looked > 10 {
		t.Errorf("looked for %d files", looked)
	}
	if w := get(t, h, "GET", "/"+strings.Repeat("a", 1000)); w.Code != http.StatusNotFound {
		t.Error(w.Code)
	}
}

type counting struct {
	Assets
	n *int
}

func (c counting) Open(name string) (File, bool) { *c.n++; return c.Assets.Open(name) }
