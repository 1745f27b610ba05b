//go:build e2e

package e2e

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// stop is an element that the Tab key came to.
type stop struct {
	N        int    // of the element in the document
	What     string // tag, id, class and name, for a person
	Regions  []string
	Box      box
	In       bool // some of it lies in the window
	Free     bool // and is covered by nothing
	Outlined bool // it, or what it fills, has an outline or a shadow of focus
}

// regions must each be reached by Tab on the home page, where they are seen.
var regions = []string{".skip", ".brand a", ".site a", ".menu summary", ".tongues a", "#measure", "#share", "#theme", "#map", ".zoom button", ".legend.wide summary", ".legend.narrow summary",
	"#tray summary", ".grip", ".step a", ".filter-link", "#events > li", ".contents a", ".foot a", "a.ticks", "#next", "#time input, #time [tabindex]", "#find"}

// where tells of the element that has the focus; null at the end of the page.
const where = `(() => {
	const e = document.activeElement
	if (!e || e === document.body) return null
	const r = e.getClientRects()[0] ?? e.getBoundingClientRect()
	const l = Math.max(r.left, 0), t = Math.max(r.top, 0), x = Math.min(r.right, innerWidth), y = Math.min(r.bottom, innerHeight)
	const mine = o => o && (e.contains(o) || o.contains(e) && o.matches('label, .track, .find') || e.matches('input[type=range]') && e.parentNode.contains(o))
	let free = false
	for (let i = 1; i < 6; i++) for (let j = 1; j < 6; j++) free ||= mine(document.elementFromPoint(l + (x - l) * i / 6, t + (y - t) * j / 6))
	const ring = o => { const c = getComputedStyle(o); return c.outlineStyle !== 'none' && parseFloat(c.outlineWidth) >= 2 && c.outlineColor !== 'rgba(0, 0, 0, 0)' }
	return { N: [...document.querySelectorAll('*')].indexOf(e), What: e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + '.' + e.className + ' ' + (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40),
		Regions: REGIONS.filter(s => e.closest(s)), Box: { X: l, Y: t, W: x - l, H: y - t }, In: x - l > 1 && y - t > 1, Free: free, Outlined: ring(e) || e.closest('label') !== null && ring(e.closest('label')) }
})()`

// tab presses Tab and says where the keyboard is then, nil at the end of the page.
func (p *tab) tab() *stop {
	p.Helper()
	p.key(kb.Tab)
	return eval[*stop](p, strings.Replace(where, "REGIONS", asJSON(regions), 1))
}

// ringed tells whether the focus changes the picture about an element.
func (p *tab) ringed(s *stop) bool {
	p.Helper()
	part := box{max(0, s.Box.X-6), max(0, s.Box.Y-6), 0, 0}
	part.W, part.H = min(s.Box.X+s.Box.W+6, float64(p.conf.w))-part.X, min(s.Box.Y+s.Box.H+6, float64(p.conf.h))-part.Y
	with := p.picture(part)
	eval[any](p, `(window.held = document.activeElement).blur()`)
	p.frames(1)
	without := p.picture(part)
	eval[any](p, `held.focus({ preventScroll: true })`)
	return !bytes.Equal(with.Pix, without.Pix)
}

// TestTabPath: Tab goes through the whole home page, comes to everything once and
// leaves it again; what has the focus is in the window, marked and not covered.
func TestTabPath(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{w: 1280, h: 800, reduced: true}, {w: 390, h: 844, touch: true, reduced: true}} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			p := openMap(t, "/", s)
			p.frames(3)
			seen, reached := map[int]bool{}, map[string]bool{}
			for n := 0; ; n++ {
				at := p.tab()
				if at == nil {
					break
				}
				if seen[at.N] {
					if n < 20 {
						t.Fatalf("Tab number %d comes back to %s", n, at.What)
					}
					break // round, as in a page without a window round it
				}
				if n > 400 {
					t.Fatal("Tab does not come to the end of the page")
				}
				seen[at.N] = true
				for _, r := range at.Regions {
					reached[r] = true
				}
				switch {
				case !at.In:
					t.Errorf("%s has the focus outside the window", at.What)
				case !at.Free:
					t.Errorf("%s has the focus under something else, at %+v", at.What, at.Box)
				case !at.Outlined && !p.ringed(at):
					t.Errorf("the focus on %s is not to be seen", at.What)
				}
			}
			for _, r := range regions {
				if eval[bool](p, `[...document.querySelectorAll(`+quote(r)+`)].some(e => e.checkVisibility({ visibilityProperty: true }))`) && !reached[r] {
					t.Errorf("Tab does not come to %s", r)
				}
			}
			t.Logf("%d stops", len(seen))
			p.focus("#map")
			p.do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(8)))
			if eval[bool](p, `document.activeElement.id === 'map'`) {
				t.Error("the map holds the keyboard")
			}
		})
	}
}

// TestCardFocus: a row of the list opens the card and the keyboard is in it; Escape
// and the way back return it to the row.
func TestCardFocus(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		path, back string
		s          setup
	}{
		{"/", "", setup{reduced: true}},
		{"/", "#back", setup{w: 390, h: 844, touch: true, reduced: true}},
		{"/step/jets/", "#back", setup{reduced: true}},
		{"/ar/map/", "", setup{reduced: true}},
	} {
		t.Run(c.path+c.back, func(t *testing.T) {
			p := openMap(t, c.path, c.s)
			row := eval[string](p, `"#" + CSS.escape([...document.querySelectorAll("#events > li:not([hidden])")].at(-1).id) + " :is(a, summary)"`)
			p.focus(row)
			p.key(kb.Enter)
			p.until("the card has the keyboard", `document.getElementById('card').contains(document.activeElement) && document.activeElement.tagName === 'H1'`)
			if h := eval[box](p, `(() => { const r = document.activeElement.getBoundingClientRect(); return { X: r.x, Y: r.y, W: r.width, H: r.height } })()`); h.Y < 0 || h.Y+20 > float64(p.conf.h) {
				t.Errorf("the title of the card stands at %+v", h)
			}
			if c.back == "" {
				p.key(kb.Escape)
			} else {
				p.focus(c.back)
				p.key(kb.Enter)
			}
			p.until("the row has the keyboard again", `document.activeElement === document.querySelector(`+quote(row)+`)`)
			if !eval[bool](p, `document.getElementById('opened').hidden`) {
				t.Error("the card is still open")
			}
		})
	}
}

// TestMapKeepsFocus: a card opened from the map by Enter leaves the keyboard there.
func TestMapKeepsFocus(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/watiya/", setup{reduced: true})
	p.focus("#map")
	p.key(kb.Enter)
	p.until("something is open", `!document.getElementById('opened').hidden || document.getElementById('map').hasAttribute('data-fan')`)
	p.key(kb.Escape)
	if !eval[bool](p, `document.activeElement.id === 'map'`) {
		t.Errorf("the keyboard went to %s", eval[string](p, `document.activeElement.outerHTML.slice(0, 80)`))
	}
}
