//go:build e2e

package e2e

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestLateLetters: the map's worker asks for the fonts itself. Where they are slow to
// come, it waits for them and does not keep a fallback.
func TestLateLetters(t *testing.T) {
	t.Parallel()
	at, err := url.Parse(origin)
	if err != nil {
		t.Fatal(err)
	}
	through := httputil.NewSingleHostReverseProxy(at)
	through.ModifyResponse = func(r *http.Response) error {
		if strings.HasSuffix(r.Request.URL.Path, ".woff2") {
			r.Header.Set("Cache-Control", "no-store") // or the worker has them from the page
			time.Sleep(700 * time.Millisecond)
		}
		return nil
	}
	slow := httptest.NewServer(through)
	defer slow.Close()
	const path = "/embed/view?c=13.2000,32.8000&z=8.50&kind=strike"
	picture := func(at string) *tab {
		p := newTab(t, setup{w: 640, h: 420, hosts: []string{slow.URL}})
		p.visit(at + path)
		p.live()
		p.settled()
		p.bare()
		return p
	}
	late, prompt := picture(slow.URL), picture(origin)
	a, b := late.still(late.clearPart()), prompt.still(prompt.clearPart())
	if mean, far := difference(a, b); far > 0.001 {
		t.Errorf("with slow fonts the map has other letters: mean difference %.2f of 255, %.2f %% of the pixels differ by more than 24", mean, 100*far)
	}
}
