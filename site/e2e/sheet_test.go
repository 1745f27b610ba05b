//go:build e2e

package e2e

import (
	"testing"
)

// TestSheets: the map alone in each language starts from its picture without a
// jump, is lettered and read in that language, and keeps its own address.
func TestSheets(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, dir, place, found string }{
		{"/map/", "ltr", "watiya", "Al-Watiya air base"},
		{"/ar/map/", "rtl", "الوطيه", "قاعدة الوطية الجوية"},
		{"/tr/map/", "ltr", "vatiyye", "Vatiyye Hava Üssü"},
	} {
		t.Run(c.path, func(t *testing.T) {
			p := openMap(t, c.path, setup{reduced: true})
			if got := eval[string](p, `document.documentElement.dir`); got != c.dir {
				t.Errorf("direction %q", got)
			}
			hash := eval[string](p, `document.querySelector('.map canvas').dataset.hash`)
			if !eval[bool](p, `[...document.querySelectorAll('.paint')].some(s => s.dataset.hash === `+quote(hash)+`)`) {
				t.Errorf("the first scene %s is none of the page's", hash)
			}
			// Time runs as the language reads: moved on, the earlier handle leaves the end at which reading begins.
			p.strip()
			eval[any](p, `watiya.map.window(18383, 18443)`) // May and June
			p.until("the window is moved", `document.getElementById('from').value === '18383'`)
			h := p.handles()
			if rtl := h.from.X > h.to.X; rtl != (c.dir == "rtl") {
				t.Errorf("the earlier handle is at %v, the later at %v", h.from, h.to)
			}
			before := eval[string](p, `document.getElementById('list-count').textContent`)
			eval[any](p, `(() => { const f = document.getElementById('from'); f.value = +f.value + 40; f.dispatchEvent(new Event('input', { bubbles: true })) })()`)
			p.until("the list follows the time", `document.getElementById('list-count').textContent !== `+quote(before))
			p.until("the address keeps the sheet", `location.pathname === `+quote(c.path)+` && location.search.startsWith('?at=')`)
			p.focus("#find")
			p.until("the finder is loaded", `!!document.getElementById('found')`)
			eval[any](p, `(() => { const f = document.getElementById('find'); f.value = `+quote(c.place)+`; f.dispatchEvent(new Event('input', { bubbles: true })) })()`)
			p.until("it offers "+c.found, `document.querySelector('#found [aria-selected=true] bdi')?.textContent === `+quote(c.found))
			// An event opens its card, in English, and the list comes back.
			eval[any](p, `document.querySelector('#events > li:not([hidden]) a').click()`)
			p.until("a card is open", `document.querySelector('#card [data-card]')?.checkVisibility()`)
			p.press("#back")
			p.until("the list is back", `document.getElementById('opened').hidden`)
			if got := eval[string](p, `location.pathname`); got != c.path {
				t.Errorf("the way back leads to %s", got)
			}
		})
	}
}
