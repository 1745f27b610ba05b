//go:build e2e

package e2e

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
)

// TestFilterBeforeTheClient: whoever asks for the filter before the client is there
// waits for it, and gets one filter.
func TestFilterBeforeTheClient(t *testing.T) {
	t.Parallel()
	p := newTab(t, setup{reduced: true, answer: func(url string) *reply {
		if strings.Contains(url, "app.") && strings.HasSuffix(url, ".wasm") {
			time.Sleep(2 * time.Second)
		}
		return nil
	}})
	p.visit(origin + "/")
	p.until("the page is there", `!document.getElementById('share').hidden`)
	p.press(".bar .filter-link")
	p.until("the filter is open", `!!document.querySelector('#filter:not([hidden])')`)
	p.live()
	if n := eval[int](p, `document.querySelectorAll('#filters').length * 10 + document.querySelectorAll('.back a').length`); n != 13 { // the briefing, the list, the filter’s own
		t.Errorf("filters and ways back: %d", n)
	}
}

// TestBackOverAFragment: the skip link is a step of the history, and of the same view.
func TestBackOverAFragment(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{reduced: true})
	first := eval[string](p, `watiya.map.state()`)
	p.focus(".skip")
	p.key(kb.Enter)
	p.until("the fragment is in the address", `location.hash === '#briefing'`)
	p.press("a#next")
	p.until("the next step is there", `location.pathname.startsWith('/step/')`)
	p.until("page and map are called after it", `document.title === document.querySelector('.step:not([hidden])').dataset.title + ' · Watiya' && document.getElementById('map').ariaLabel.includes(document.querySelector('.step:not([hidden])').dataset.title)`)
	eval[any](p, `history.back()`)
	p.until("Back leads to the first view", `location.hash === '#briefing' && watiya.map.state() === `+quote(first)+` && document.querySelector('.step:not([hidden])').dataset.n === '0'`)
}
