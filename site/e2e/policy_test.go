//go:build e2e

package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// pages is one address of every kind.
func pages(t *testing.T) []string {
	s := story(t)
	return []string{"/", "/step/" + s.Steps[2].Slug + "/", "/event/" + s.Events[40].ID + "/", "/view?at=2020-05-18/2020-05-20&c=13.0000,32.5000&z=8.00",
		"/events/", "/disagreements/", "/who/", "/sources/", "/method/", "/corrections/", "/credits/", "/map/", "/ar/map/", "/tr/map/",
		"/ar/", "/ar/step/" + s.Steps[2].Slug + "/", "/ar/event/" + s.Events[40].ID + "/", "/ar/who/", "/tr/", "/tr/method/", "/tr/view?status=disputed", "/ar/embed/", "/embed/", "/embed/step/" + s.Steps[3].Slug + "/", "/no/such/page"}
}

// TestNothingElse: no page asks another host, breaks its own policy, writes an
// error to the console, sets a cookie or stores anything. (The tab itself
// notices the first three.)
func TestNothingElse(t *testing.T) {
	t.Parallel()
	for _, path := range pages(t) {
		t.Run(path, func(t *testing.T) {
			p := newTab(t, setup{})
			if path == "/no/such/page" {
				p.expect(`^answer 404: .*/no/such/page`, `^log error \(network\): Failed to load resource: .* 404`)
			}
			p.visit(origin + path)
			if eval[bool](p, `!!document.getElementById('map')`) {
				p.live()
				p.settled()
				p.click(p.free())
				p.settled()
			}
			p.fonts()
			p.frames(3)
			stored := eval[[]string](p, `(async () => {
				const found = []
				if (document.cookie) found.push('cookie ' + document.cookie)
				if (localStorage.length) found.push('localStorage ' + Object.keys(localStorage))
				if (sessionStorage.length) found.push('sessionStorage ' + Object.keys(sessionStorage))
				for (const d of await indexedDB.databases()) found.push('database ' + d.name)
				for (const c of await caches.keys()) found.push('cache ' + c)
				for (const r of await navigator.serviceWorker.getRegistrations()) found.push('service worker ' + r.scope)
				return found
			})()`)
			for _, s := range stored {
				p.Errorf("%s stores %s", path, s)
			}
			p.do(chromedp.ActionFunc(func(ctx context.Context) error {
				cookies, err := network.GetCookies().Do(ctx)
				for _, c := range cookies {
					p.Errorf("%s sets the cookie %s", path, c.Name)
				}
				return err
			}))
		})
	}
}
