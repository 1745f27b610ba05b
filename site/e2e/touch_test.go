//go:build e2e

package e2e

import (
	"testing"
)

var phone = setup{w: 390, h: 844, ratio: 2, touch: true}

func TestTouchDrag(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", phone)
	p.closer()
	from := p.free()
	lon, lat := p.under(from)
	to := point{from.X - 90, from.Y - 60}
	c := newClock()
	p.touch(c, "touchStart", from)
	for i := 1; i <= 8; i++ {
		k := float64(i) / 8
		p.touch(c, "touchMove", from.plus((to.X-from.X)*k, (to.Y-from.Y)*k))
	}
	c.wait(0.2) // a rest before the release: nothing is thrown
	p.touch(c, "touchEnd")
	p.settled()
	if d := p.pixel(lon, lat).far(to); d > 12 {
		p.Errorf("the place under the finger is %.1f px away from it", d)
	}
	if y := eval[float64](p, "scrollY"); y != 0 {
		p.Errorf("dragging the map scrolled the page by %v px", y)
	}
}

func TestPinch(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", phone)
	before := p.closer()
	at := p.middle()
	lon, lat := p.under(at)
	p.pinch(at, 60, 180) // three times as far: log2(3) = 1.585
	in := p.settled()
	if !near(in.Zoom-before.Zoom, 1.585, 0.1) {
		p.Errorf("a pinch from 60 to 180 px changed the zoom by %.3f, want 1.585", in.Zoom-before.Zoom)
	}
	if d := p.pixel(lon, lat).far(at); d > 2 {
		p.Errorf("the place between the fingers moved by %.1f px", d)
	}
	p.pinch(at, 180, 60)
	if out := p.settled(); !near(out.Zoom, before.Zoom, 0.2) {
		p.Errorf("pinched back the zoom is %.3f, it was %.3f", out.Zoom, before.Zoom)
	}
	if got := eval[float64](p, "visualViewport.scale"); got != 1 {
		p.Errorf("the pinch scaled the page by %v", got)
	}
}

func TestDoubleTap(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", phone)
	eval[any](p, `watiya.map.setView(18, 34, 7)`) // open sea
	before := p.settled()
	at := p.free()
	c := newClock()
	p.tap(c, at)
	p.tap(c, at)
	if z := p.settled().Zoom; !near(z-before.Zoom, 1, 0.01) {
		p.Errorf("a double tap changed the zoom by %.3f, want 1", z-before.Zoom)
	}
}
