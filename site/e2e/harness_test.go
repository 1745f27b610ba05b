//go:build e2e

package e2e

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestHarness proves that a tab notices what it is there to notice.
func TestHarness(t *testing.T) {
	t.Parallel()
	pages := map[string]struct{ body, policy, want string }{
		"/fine":     {`<p>fine`, `default-src 'none'; img-src data:`, ""},
		"/foreign":  {`<img src="http://127.0.0.1:9/x.png">`, "", "request to another host: http://127.0.0.1:9/x.png"},
		"/error":    {`<script>console.error('broken', 7)</script>`, "", "console.error: broken 7"},
		"/thrown":   {`<script>throw new Error('no')</script>`, "", "uncaught: Uncaught Error: no"},
		"/rejected": {`<script>Promise.reject(new Error('late'))</script>`, "", "uncaught: Uncaught (in promise) Error: late"},
		"/policy":   {`<p style="color:red">red`, `default-src 'none'`, "log error (security):"},
		"/inline":   {`<script>1</script>`, `script-src 'none'`, "log error (security):"},
		"/missing":  {`<img src="/nothing.png">`, "", "answer 404:"},
		"/cookie":   {`<p>cookie`, "", "cookie set: a=b"},
	}
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		pg, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if pg.policy != "" {
			w.Header().Set("Content-Security-Policy", pg.policy)
		}
		if r.URL.Path == "/cookie" {
			w.Header().Set("Set-Cookie", "a=b")
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte("<!doctype html><title>t</title>" + pg.body))
	}))
	defer host.Close()
	for path, pg := range pages {
		t.Run(path[1:], func(t *testing.T) {
			p := newTab(t, setup{hosts: []string{host.URL}})
			p.visit(host.URL + path)
			eval[int](p, "new Promise(r => requestAnimationFrame(() => setTimeout(r, 0, 1)))")
			got := strings.Join(p.unexpected(), "\n")
			if pg.want == "" && got != "" || !strings.Contains(got, pg.want) {
				t.Errorf("the tab noticed %q, want %q", got, pg.want)
			}
			p.expect(".")
		})
	}
	t.Run("without scripts", func(t *testing.T) {
		p := newTab(t, setup{hosts: []string{host.URL}, noScript: true})
		p.visit(host.URL + "/error") // its script does not run
		if got := eval[string](p, "document.title"); got != "t" {
			t.Errorf("title %q", got)
		}
	})
}
