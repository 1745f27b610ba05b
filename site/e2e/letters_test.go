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
// come, it starts with the letters that the page has and does not keep them.
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
			time.Sleep(2 * time.Second)
		}
		return nil
	}
	slow := httptest.NewServer(through)
	defer slow.Close()
	// Whether the page had its own fonts when the map came.
	const watch = `new MutationObserver(() => {
		if (document.querySelector('#map[data-live]')) window.early ??= 'fonts' in document.documentElement.dataset
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-live'] })`
	picture := func(at string) *tab {
		p := newTab(t, setup{w: 1440, h: 900, hosts: []string{slow.URL}, scripts: []string{watch}})
		p.visit(at + "/step/watiya/")
		p.live()
		p.fonts()
		p.settled()
		p.bare()
		return p
	}
	late, prompt := picture(slow.URL), picture(origin)
	if !eval[bool](late, `window.early`) {
		t.Error("the map waits for the fonts of the page")
	}
	want := prompt.still(prompt.clearPart())
	var mean, far float64
	for range 20 { // the worker's own fonts come two seconds after it has asked for them
		if mean, far = difference(late.still(late.clearPart()), want); far <= 0.001 {
			return
		}
	}
	t.Errorf("with slow fonts the map has other letters: mean difference %.2f of 255, %.2f %% of the pixels differ by more than 24", mean, 100*far)
}
