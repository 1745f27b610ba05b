//go:build e2e

package e2e

import (
	"math"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"watiya/geo/view"
)

// free is a point of the map where no furniture lies, right of the middle.
func (p *tab) free() point {
	p.Helper()
	at := eval[*point](p, `(() => {
		const r = document.getElementById('map').getBoundingClientRect()
		for (const [u, v] of [[.6, .55], [.5, .5], [.4, .6], [.6, .3], [.3, .4], [.7, .7]]) {
			const X = Math.round(r.left + r.width * u), Y = Math.round(r.top + r.height * v)
			const e = document.elementFromPoint(X, Y)
			if (e && (e.id === 'map' || e.parentNode.id === 'map' && e.tagName === 'CANVAS')) return { X, Y }
		}
		return null
	})()`)
	if at == nil {
		p.Fatalf("furniture covers the whole map")
	}
	return *at
}

// closer zooms in so that there is room to pan on every side.
func (p *tab) closer() look {
	p.Helper()
	eval[any](p, `watiya.map.setView(18, 30, 6.5)`)
	return p.settled()
}

func TestDrag(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	p.closer()
	from := p.free()
	lon, lat := p.under(from)
	to := point{from.X - 120, from.Y + 70}
	p.drag(from, to)
	p.settled()
	// What moves less than a tap's slack is made up for: the place is under the hand.
	if d := p.pixel(lon, lat).far(to); d > 8.5 {
		p.Errorf("the place under the hand is %.1f px away from it after the drag", d)
	}
	if got := p.view().Zoom; !near(got, 6.5, 1e-9) {
		p.Errorf("a drag changed the zoom to %v", got)
	}
}

func TestThrow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		reduced bool
	}{{"with inertia", false}, {"reduced motion", true}} {
		t.Run(c.name, func(t *testing.T) {
			p := openMap(t, "/", setup{reduced: c.reduced})
			p.closer()
			from := p.free()
			lon, lat := p.under(from)
			to := point{from.X - 160, from.Y}
			p.throw(from, to)
			p.settled()
			went := to.X - p.pixel(lon, lat).X
			if c.reduced && math.Abs(went) > 9 {
				p.Errorf("the map went on %.1f px after the release, reduced motion is asked for", went)
			}
			if !c.reduced && went < 4 {
				p.Errorf("the map went on %.1f px after a throw", went)
			}
		})
	}
}

func TestWheel(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	p.closer()
	at := p.free()
	lon, lat := p.under(at)
	before := p.view().Zoom
	for _, c := range []struct {
		name string
		dy   float64
		ctrl bool
		dz   float64
	}{{"in", -120, false, 0.396}, {"out", 120, false, -0.396}, {"pinch in", -40, true, 0.4}, {"pinch out", 40, true, -0.4}} {
		p.wheel(at, c.dy, c.ctrl)
		z := p.settled().Zoom
		if !near(z-before, c.dz, 0.02) {
			p.Errorf("%s: zoom changed by %.3f, want %.3f", c.name, z-before, c.dz)
		}
		if d := p.pixel(lon, lat).far(at); d > 1 {
			p.Errorf("%s: the place under the pointer moved by %.2f px", c.name, d)
		}
		before = z
	}
}

func TestDoubleClick(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	// Open sea: no mark to be picked.
	eval[any](p, `watiya.map.setView(18, 34, 7)`)
	before := p.settled()
	at := p.free()
	lon, lat := p.under(at)
	p.doubleClick(at)
	if z := p.settled().Zoom; !near(z-before.Zoom, 1, 0.01) {
		p.Errorf("a double click changed the zoom by %.3f, want 1", z-before.Zoom)
	}
	if d := p.pixel(lon, lat).far(at); d > 1 {
		p.Errorf("the place under the double click moved by %.2f px", d)
	}
}

func TestKeys(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	home := p.view()
	start := p.closer()
	p.focus("#map")
	c, _ := p.camera()
	for _, k := range []struct {
		key    string
		dx, dy float64 // how far the camera goes, pixels
		dz     float64
	}{{kb.ArrowRight, 96, 0, 0}, {kb.ArrowDown, 0, 96, 0}, {kb.ArrowLeft, -96, 0, 0}, {kb.ArrowUp, 0, -96, 0}, {"+", 0, 0, 0.5}, {"-", 0, 0, -0.5}} {
		p.key(k.key)
		p.settled()
		n, _ := p.camera()
		dx, dy := (n.X-c.X)*n.Scale(), (n.Y-c.Y)*n.Scale()
		if !near(dx, k.dx, 1) || !near(dy, k.dy, 1) || !near(n.Zoom-c.Zoom, k.dz, 0.01) {
			p.Errorf("key %q moved the camera by %.1f, %.1f px and zoom %.2f, want %v, %v and %v", k.key, dx, dy, n.Zoom-c.Zoom, k.dx, k.dy, k.dz)
		}
		c = n
	}
	if end := p.view(); !near(end.Lon, start.Lon, 0.02) || !near(end.Lat, start.Lat, 0.02) {
		p.Errorf("four arrows and two zooms end at %+v, started at %+v", end, start)
	}
	p.key("0")
	if got := p.settled(); !near(got.Lon, home.Lon, 1e-6) || !near(got.Zoom, home.Zoom, 1e-6) {
		p.Errorf("0 leads to %+v, want the step's own view %+v", got, home)
	}
}

func TestZoomButtons(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	before := p.closer()
	p.press(`#map [data-zoom="1"]`)
	in := p.settled()
	if !near(in.Zoom-before.Zoom, 1, 0.01) || !near(in.Lon, before.Lon, 1e-3) || !near(in.Lat, before.Lat, 1e-3) {
		p.Errorf("the button + leads from %+v to %+v", before, in)
	}
	p.press(`#map [data-zoom="-1"]`)
	if out := p.settled(); !near(out.Zoom, before.Zoom, 0.01) {
		p.Errorf("the button − leads to zoom %v, want %v", out.Zoom, before.Zoom)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	p.focus("#map")
	eval[any](p, `watiya.map.setView(18, 30, 20)`)
	if z := p.settled().Zoom; !near(z, view.MaxZoom, 1e-9) {
		p.Errorf("the nearest zoom is %v, want %v", z, float64(view.MaxZoom))
	}
	for _, corner := range [][2]float64{{-100, 60}, {100, -60}} {
		eval[any](p, `watiya.map.setView(`+num(corner[0])+`,`+num(corner[1])+`, 0)`)
		p.settled()
		c, _ := p.camera()
		if !near(c.Zoom, c.Floor(), 1e-6) {
			p.Errorf("the farthest zoom is %v, want %v", c.Zoom, c.Floor())
		}
		west, north := c.Unproject(0, 0)
		east, south := c.Unproject(c.W, c.H)
		if west < view.West-1e-3 || east > view.East+1e-3 || north > view.North+1e-3 || south < view.South-1e-3 {
			p.Errorf("the window shows %.2f…%.2f E, %.2f…%.2f N: beyond the map", west, east, south, north)
		}
	}
}
