//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// late makes a setup whose client does not arrive before the gate opens.
func late(s setup) (setup, chan struct{}) {
	gate := make(chan struct{})
	s.answer = func(url string) *reply {
		if strings.Contains(url, ".wasm") {
			return &reply{wait: gate}
		}
		return nil
	}
	return s, gate
}

// marks are the events' signs in the picture of the build that is shown, by id:
// where each is in the window.
const pictureMarks = `Object.fromEntries([...document.querySelectorAll('#map .paint')]
	.filter(p => p.checkVisibility())
	.flatMap(p => [...p.querySelectorAll('a[data-id]')].map(a => {
		const r = a.getBoundingClientRect()
		return [a.getAttribute('data-id'), { X: r.x + r.width / 2, Y: r.y + r.height / 2 }]
	})))`

// TestDragBeforeClient: until the client is there the picture of the build
// moves under the hand, and the client goes on from where it is.
func TestDragBeforeClient(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, path, state string
		hand              func(p *tab, at point)
	}{
		{"drag", "/step/watiya/", "step=watiya", func(p *tab, at point) { p.drag(at, at.plus(-90, 40)) }},
		{"wheel", "/", "", func(p *tab, at point) { p.wheel(at, -120, false) }},
		{"wheel and drag", "/", "", func(p *tab, at point) {
			p.wheel(at, -240, false)
			p.drag(at, at.plus(60, -50))
		}},
		// The first step fills the map: there is nothing to pan to.
		{"drag at the limit", "/", "", func(p *tab, at point) { p.drag(at, at.plus(-90, 0)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, gate := late(setup{reduced: true})
			p := open(t, c.path, s)
			at := p.freePicture()
			before := eval[map[string]point](p, pictureMarks)
			c.hand(p, at)
			p.frames(2)
			moved := eval[map[string]point](p, pictureMarks)
			if len(moved) == 0 {
				p.Fatal("the picture of the build has no marks (.paint a[data-id])")
			}
			still := 0
			for id := range moved {
				if moved[id].far(before[id]) < 20 {
					still++
				}
			}
			if still > len(moved)/4 {
				p.Errorf("%d of %d marks of the picture did not follow the hand", still, len(moved))
			}
			picture := eval[transform](p, pictureTransform)
			close(gate)
			p.live()
			p.settled()
			// The client's camera is the first one, moved as the picture was.
			want := p.composed(c.state)
			m := p.boxOf("#map")
			got, _ := p.camera()
			for _, place := range places {
				x, y := want.Project(place.lon, place.lat)
				x, y = x*picture.K+picture.X, y*picture.K+picture.Y
				gx, gy := got.Project(place.lon, place.lat)
				if d := (point{x, y}).far(point{gx, gy}); d > 1 {
					p.Errorf("%s jumps by %.2f px when the client takes over (map %.0f×%.0f)", place.name, d, m.W, m.H)
				}
			}
		})
	}
}

// TestHeldOver: a hand that is down during the change goes on dragging.
func TestHeldOver(t *testing.T) {
	t.Parallel()
	s, gate := late(setup{reduced: true})
	p := open(t, "/step/watiya/", s)
	at := p.freePicture()
	c, mid, end := newClock(), at.plus(-60, 0), at.plus(-140, 30)
	p.hover(at)
	p.down(c, at, 1)
	p.path(c, at, mid)
	close(gate)
	p.live()
	p.frames(3)
	lon, lat := p.under(mid)
	p.path(c, mid, end)
	p.frames(3)
	if d := p.pixel(lon, lat).far(end); d > 9 {
		p.Errorf("the place under the held hand is %.1f px away after the client took over", d)
	}
	p.up(c, end, 1)
}

// transform is how the picture of the build has been moved.
type transform struct{ K, X, Y float64 }

const pictureTransform = `(() => {
	const e = [...document.querySelectorAll('#map .paint')].find(p => p.checkVisibility())
	const m = new DOMMatrix(getComputedStyle(e).transform)
	return { K: m.a, X: m.e, Y: m.f }
})()`

// places whose positions are watched.
var places = []struct {
	name     string
	lon, lat float64
}{{"Tripoli", 13.19, 32.89}, {"Al-Watiya", 11.86, 32.47}, {"Benghazi", 20.07, 32.12}}

// freePicture is a point of the picture of the build without furniture or mark.
func (p *tab) freePicture() point {
	p.Helper()
	at := eval[*point](p, `(() => {
		const r = document.getElementById('map').getBoundingClientRect()
		for (let v = .35; v < .8; v += .05) for (let u = .35; u < .8; u += .05) {
			const X = Math.round(r.left + r.width * u), Y = Math.round(r.top + r.height * v)
			const e = document.elementFromPoint(X, Y)
			if (e && e.closest('.paint') && !e.closest('a')) return { X, Y }
		}
		return null
	})()`)
	if at == nil {
		p.Fatal("furniture or marks cover the whole picture")
	}
	return *at
}

// TestDragBeforeFirstFrame: the engine runs, its first picture is still on the way
// and the picture of the build is under the hand: the hand is obeyed.
func TestDragBeforeFirstFrame(t *testing.T) {
	t.Parallel()
	p := open(t, "/step/watiya/", setup{reduced: true, scripts: []string{`
		const drawn = new Promise(resolve => { window.letDraw = resolve })
		const W = Worker
		window.Worker = function (...a) {
			const w = new W(...a)
			// What the engine says of its first picture is held back.
			Object.defineProperty(w, 'onmessage', { set: f => w.addEventListener('message', e => e.data.shown ? drawn.then(() => f(e)) : f(e)) })
			return w
		}`}})
	p.until("the client runs", `!!watiya.map.view()`)
	before := p.view()
	if eval[bool](p, `document.getElementById('map').dataset.live !== undefined`) {
		t.Fatal("the first picture is there already")
	}
	b := p.boxOf("#map")
	from := point{b.X + b.W/2, b.Y + b.H*0.7} // on land, clear of furniture
	p.drag(from, from.plus(-120, 0))
	eval[int](p, `(letDraw(), 1)`)
	p.live()
	if d := p.settled().Lon - before.Lon; d < 0.2 {
		p.Errorf("the drag moved the map by %.2f degrees", d)
	}
}

// TestPhoneFetches: on a phone an idle page has fetched all that the first touch needs,
// and started none of it.
func TestPhoneFetches(t *testing.T) {
	t.Parallel()
	p := open(t, "/", setup{w: 390, h: 844, ratio: 2, touch: true})
	p.until("the fonts are there, and the list", `!document.querySelector('[data-fonts], [data-below]') && document.fonts.check('16px "Source Serif 4"')`)
	p.until("all parts are there", `document.getElementById('map').dataset.ahead === ''`)
	if eval[bool](p, `!!watiya.map.view() || !!document.querySelector('#map > canvas')`) {
		p.Error("the client runs before the reader does anything")
	}
}

// TestTouchedEarly: a phone that is touched before its page is idle runs one engine, and
// no second one fetches what the first has.
func TestTouchedEarly(t *testing.T) {
	t.Parallel()
	p := open(t, "/", setup{w: 390, h: 844, ratio: 2, touch: true, scripts: []string{stopper, `
		document.addEventListener('DOMContentLoaded', () => document.getElementById('map').dispatchEvent(new Event('focusin')))`}})
	p.live()
	eval[any](p, `new Promise(resolve => requestIdleCallback(() => requestIdleCallback(() => setTimeout(resolve, 200, 1))))`)
	if n := eval[int](p, `all.length`); n != 1 {
		p.Errorf("%d workers run", n)
	}
}
