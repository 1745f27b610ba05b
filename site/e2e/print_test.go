//go:build e2e

package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPrint: a printed step, event or view shows its map in the colours of print, with
// its key below, the text and its sources, and nothing that only a screen can use;
// afterwards the page is as before.
func TestPrint(t *testing.T) {
	t.Parallel()
	for path, part := range map[string]string{
		"/step/jets/": "#step-jets .read li a[href^=http]", "/ar/step/watiya/": "#step-watiya .read li a[href^=http]",
		"/event/watiya-capture-2020-05-18/": "#card .sources a[href^=http]", "/view?at=2020-05&kind=strike&c=13.2000,32.8000&z=8.00": "#events > li:not([hidden])",
	} {
		t.Run(path, func(t *testing.T) {
			p := openMap(t, path, setup{w: 1440, h: 900, dark: true, reduced: true})
			p.expect(`Synchronous XMLHttpRequest`)
			p.until("the page can be printed", `performance.getEntriesByType('resource').some(r => /paper\.[0-9a-f]+\.js/.test(r.name))`)
			p.settled()
			p.frames(3)
			p.do(emulation.SetEmulatedMedia().WithMedia("print"))
			p.resize(700, 1000, 1)
			eval[any](p, `dispatchEvent(new Event('beforeprint'))`)
			seen := func(s string) bool {
				return eval[bool](p, `[...document.querySelectorAll(`+quote(s)+`)].some(e => e.checkVisibility({ visibilityProperty: true }))`)
			}
			for _, s := range []string{".on-paper", ".legend.wide .signs li", ".briefing h1, .list h2", part, ".foot .note"} {
				if !seen(s) {
					t.Errorf("%s is not printed", s)
				}
			}
			for _, s := range []string{"canvas", ".paint", ".zoom", ".pager", ".time", "button", "input", ".tongues", ".menu summary", ".contents"} {
				if seen(s) {
					t.Errorf("%s is printed: %s", s, eval[string](p, `[...document.querySelectorAll(`+quote(s)+`)].find(e => e.checkVisibility({ visibilityProperty: true })).outerHTML.slice(0, 120)`))
				}
			}
			if n := eval[int](p, `document.querySelector('.on-paper').shadowRoot.querySelectorAll('path[class^=t]').length`); n < 5 {
				t.Errorf("the printed map has %d words", n)
			}
			if w := eval[int](p, `document.documentElement.scrollWidth`); w > 700 {
				t.Errorf("the printed page is %d pixels wide", w)
			}
			eval[any](p, `dispatchEvent(new Event('afterprint'))`)
			if n := eval[int](p, `document.querySelectorAll('.on-paper, .step .read').length`); n > 0 {
				t.Error("what was printed stays on the page")
			}
		})
	}
}

// TestPrintLeavesTheView: paper has another size and other pixels, of which the map on
// the screen hears nothing.
func TestPrintLeavesTheView(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{w: 390, h: 664, ratio: 2, touch: true, reduced: true})
	p.expect(`Synchronous XMLHttpRequest`)
	eval[any](p, `watiya.map.zoom(0.5)`) // the reader's own view, not one that a step brings back
	p.settled()
	p.frames(3)
	before := p.view()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, err := page.PrintToPDF().Do(ctx)
		return err
	}))
	p.frames(30)
	p.settled()
	if after := p.view(); after != before {
		t.Errorf("before printing the map looked at %v, after it at %v", before, after)
	}
}
