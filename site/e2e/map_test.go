//go:build e2e

package e2e

import (
	"math"
	"testing"

	"watiya/geo/view"
)

// look is where the map looks.
type look struct{ Lon, Lat, Zoom float64 }

// openMap opens a page and waits until the client has taken over and rests.
func openMap(t testing.TB, path string, s setup) *tab {
	t.Helper()
	p := open(t, path, s)
	p.live()
	p.settled()
	return p
}

// live waits until the client has taken the map over.
func (p *tab) live() {
	p.Helper()
	eval[any](p, `document.getElementById('map').dispatchEvent(new Event('focusin'))`) // a phone waits for the reader
	p.until("the client has taken over", `document.querySelector('#map[data-live] > canvas:first-child')`)
	eval[bool](p, `watiya.map.ready.then(() => true)`)
	p.until("the list is there", `getComputedStyle(document.getElementById('events') ?? document.body).contentVisibility === 'visible'`)
}

// fonts waits for the fonts of the page: boot.js brings them.
func (p *tab) fonts() {
	p.Helper()
	p.until("the fonts are there", `!document.querySelector('[data-fonts]')`)
	eval[any](p, `document.fonts.ready.then(() => 1)`)
}

// settled waits until the map has not moved for a few frames and says where it
// looks.
func (p *tab) settled() look {
	p.Helper()
	p.frames(2)
	v := p.view()
	p.until("the list follows", `!document.querySelector('#events[aria-busy]')`)
	return v
}

// view is where the map looks once it rests.
func (p *tab) view() look {
	p.Helper()
	return eval[look](p, `watiya.map.idle().then(() => watiya.map.view())`)
}

// frames waits for n animation frames, and for what the engine still has to draw, if
// that comes to an end.
func (p *tab) frames(n int) {
	p.Helper()
	for range n {
		eval[int](p, `new Promise(r => requestAnimationFrame(() => setTimeout(r, 0, 1)))`)
	}
	eval[int](p, `Promise.race([window.watiya?.map?.idle?.().then(() => new Promise(r => requestAnimationFrame(r))), new Promise(r => setTimeout(r, 300))]).then(() => 1)`)
}

// camera is the client's camera, rebuilt from what it tells.
func (p *tab) camera() (view.Camera, box) {
	p.Helper()
	at, m := p.view(), p.boxOf("#map")
	c := view.Camera{Zoom: at.Zoom, W: m.W, H: m.H, Ratio: p.conf.ratio}
	c.X, c.Y = view.World(at.Lon, at.Lat)
	return c, m
}

// pixel is where a place lies in the window.
func (p *tab) pixel(lon, lat float64) point {
	p.Helper()
	c, m := p.camera()
	x, y := c.Project(lon, lat)
	return point{m.X + x, m.Y + y}
}

// under is the place under a pixel of the window.
func (p *tab) under(at point) (lon, lat float64) {
	p.Helper()
	c, m := p.camera()
	return c.Unproject(at.X-m.X, at.Y-m.Y)
}

// middle of the map, in the window.
func (p *tab) middle() point {
	p.Helper()
	m := p.boxOf("#map")
	return point{m.X + m.W/2, m.Y + m.H/2}
}

func (a point) far(b point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// changes are what the page was told; the newest is last.
const changes = `
	window.told = []
	document.addEventListener('watiya:change', e => told.push({ ...e.detail, shown: undefined }))
	window.picked = []
	document.addEventListener('watiya:select', e => picked.push(e.detail.id))`

// told is the last watiya:change.
type told struct {
	Query              string
	Step, Count, Total int
	From, To           int
	Moved              bool
	Tally              struct {
		Marks, Stacked, Areas, Tray int
		Off                         struct{ N, E, S, W int }
	}
	Scale struct{ Px, Metres float64 }
}

func (p *tab) told() told {
	p.Helper()
	return eval[told](p, `told.at(-1)`)
}

// sum is how many events the picture accounts for.
func (c told) sum() int {
	t := c.Tally
	return t.Marks + t.Stacked + t.Areas + t.Tray + t.Off.N + t.Off.E + t.Off.S + t.Off.W
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }
