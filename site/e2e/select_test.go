//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// mark finds a pixel of the canvas, away from furniture, where an event is
// drawn by a sign of its own that is shown in the list.
type mark struct {
	point
	ID string
}

func (p *tab) mark() mark {
	p.Helper()
	m := eval[*mark](p, `(async () => {
		const r = document.getElementById('map').getBoundingClientRect()
		const at = []
		for (let y = r.top + 30; y < r.bottom - 30; y += 6) for (let x = r.left + 30; x < r.right - 30; x += 6) {
			if (document.elementFromPoint(x, y)?.parentNode?.id === 'map') at.push(x, y)
		}
		const found = await watiya.map.hits(at)
		const is = async (x, y, id) => await watiya.map.hit(x, y) === id
		for (let i = 0; i < found.length; i++) {
			const id = found[i], x = at[2 * i], y = at[2 * i + 1]
			if (!id || !document.querySelector('#events > li[data-event="' + id + '"]:not([hidden])') || (await watiya.map.stack(id)).length !== 1) continue
			// Go to the heart of the mark: the middle of what answers with this event.
			let r1 = x, b1 = y
			while (await is(r1 + 2, y, id)) r1 += 2
			while (await is((x + r1) / 2, b1 + 2, id)) b1 += 2
			return { X: (x + r1) / 2, Y: (y + b1) / 2, ID: await watiya.map.hit((x + r1) / 2, (y + b1) / 2) }
		}
		return null
	})()`)
	if m == nil || m.ID == "" {
		p.Fatal("no mark is drawn on the canvas")
	}
	return *m
}

// opened waits until the card of an event is what the reader sees.
func (p *tab) opened(id string) {
	p.Helper()
	p.until("the card of "+id+" is open", `document.querySelector('#card [data-card="`+id+`"]')?.checkVisibility()`)
}

// closed waits until no card is open.
func (p *tab) closed() {
	p.Helper()
	p.until("no card is open", `document.getElementById('opened').hidden && document.querySelector('#steps .step:not([hidden])').checkVisibility()`)
}

func TestTapOpensCard(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{}, phone} {
		t.Run(choose(s.touch, "touch", "mouse"), func(t *testing.T) {
			s.scripts = []string{changes}
			p := openMap(t, "/", s)
			p.frames(2)
			before, count := p.view(), p.told().Count
			m := p.mark()
			if s.touch {
				p.tap(newClock(), m.point)
			} else {
				p.click(m.point)
			}
			p.opened(m.ID)
			if got := eval[string](p, `picked.at(-1)`); got != m.ID {
				p.Errorf("watiya:select said %q, the tap was on %s", got, m.ID)
			}
			p.until("the address is the event's", `(location.pathname + location.search).includes(`+quote(m.ID)+`)`)
			if n := eval[int](p, `[...document.querySelectorAll('#card .claim')].filter(e => e.checkVisibility()).length`); n == 0 {
				p.Errorf("the card of %s shows no claim", m.ID)
			}
			if got := p.settled(); got != before {
				p.Errorf("the tap moved the map from %+v to %+v", before, got)
			}
			if got := p.told().Count; got != count {
				p.Errorf("the tap changed the number of events from %d to %d", count, got)
			}
			eval[any](p, `history.back()`)
			p.closed()
			if got := eval[string](p, `location.pathname + location.search`); got != "/" {
				p.Errorf("Back leads to %s, want /", got)
			}
		})
	}
}

func TestEscapeClosesCard(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	m := p.mark()
	p.click(m.point)
	p.opened(m.ID)
	p.key(kb.Escape)
	p.closed()
	p.until("the view is the first step's own again", `!/event/.test(watiya.map.state()) && !/event/.test(location.href)`)
}

// TestListSelects: a line of the list opens the event and the canvas knows it.
func TestListSelects(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{scripts: []string{changes}})
	id := eval[string](p, `[...document.querySelectorAll('#events > li')].filter(e => e.checkVisibility())[1].dataset.event`)
	p.press(`#events > li[data-event="` + id + `"] a, #events > li[data-event="` + id + `"] summary`)
	p.opened(id)
	p.until("the canvas has it selected", `picked.at(-1) === `+quote(id)+` && watiya.map.state().includes('event=' + `+quote(id)+`)`)
	if n := p.asked("/event/"); n != 0 {
		p.Errorf("opening an event in the list loaded a page")
	}
}

func TestHoverCursor(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	m := p.mark()
	p.hover(m.point)
	p.until("the cursor says that there is something", `getComputedStyle(document.elementFromPoint(`+num(m.X)+`,`+num(m.Y)+`)).cursor === 'pointer'`)
	eval[any](p, `watiya.map.setView(15, 35, 7)`) // open sea
	p.settled()
	at := p.free()
	p.hover(at)
	p.hover(at.plus(1, 0))
	p.until("the cursor is the map's own", `getComputedStyle(document.elementFromPoint(`+num(at.X)+`,`+num(at.Y)+`)).cursor !== 'pointer'`)
}

// TestTellsAgain: what was under way when the page asked for something did not count, so
// all is told again, also when what was asked for changes nothing.
func TestTellsAgain(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{changes}})
	n := eval[int](p, `told.length`)
	eval[int](p, `(watiya.map.select(null), 1)`)
	p.until("it is told again", `told.length > `+num(float64(n)))
}
