//go:build e2e

package e2e

import (
	"fmt"
	"testing"
)

// TestResize: the middle of the map stays, the canvas follows window and ratio.
func TestResize(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	before := p.closer()
	for _, s := range []struct {
		w, h  int64
		ratio float64
	}{{1200, 800, 1}, {1210, 800, 2}, {1300, 860, 1.5}, {900, 700, 1}, {1440, 900, 1}} {
		p.resize(s.w, s.h, s.ratio)
		p.until(fmt.Sprintf("at %d×%d and %v the canvas has the size of the map in device pixels", s.w, s.h, s.ratio), `(() => {
			const m = document.getElementById('map'), c = m.firstChild, r = devicePixelRatio
			return r === `+num(s.ratio)+` && c.width === Math.round(m.clientWidth * r) && c.height === Math.round(m.clientHeight * r)
		})()`)
		after := p.settled()
		if !near(after.Lon, before.Lon, 1e-6) || !near(after.Lat, before.Lat, 1e-6) || !near(after.Zoom, before.Zoom, 1e-9) {
			p.Errorf("%d×%d at %v: the map went from %+v to %+v", s.w, s.h, s.ratio, before, after)
		}
	}
}

// TestResizeComposed: as long as the reader has not moved it, a step is shown
// in every window as it was composed for that size.
func TestResizeComposed(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	wide := p.view()
	p.resize(390, 844, 2)
	p.until("the map is narrow", `document.getElementById('map').clientWidth <= 390`)
	narrow := p.settled()
	q := openMap(t, "/", setup{w: 390, h: 844, ratio: 2})
	if want := q.view(); !near(narrow.Zoom, want.Zoom, 1e-6) || !near(narrow.Lon, want.Lon, 1e-6) {
		p.Errorf("made narrow the map shows %+v, opened narrow %+v", narrow, want)
	}
	p.resize(1440, 900, 1)
	p.until("the map is wide", `document.getElementById('map').clientWidth > 700`)
	if got := p.settled(); !near(got.Zoom, wide.Zoom, 1e-6) || !near(got.Lat, wide.Lat, 1e-6) {
		p.Errorf("made wide again the map shows %+v, at first %+v", got, wide)
	}
}

// TestFootLine: the scale, also in miles, and the credits share the foot of the map; no
// width lets them touch.
func TestFootLine(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"", "/ar", "/tr"} {
		p := openMap(t, lang+"/event/watiya-capture-2020-05-18/", setup{})
		for _, w := range []int64{900, 1079, 1080, 1239, 1240, 1375, 1376, 1440, 1535, 1536, 1920} {
			p.resize(w, 900, 1)
			p.until(fmt.Sprintf("%s at %d: the scale and the credits are apart", lang, w), `innerWidth === `+fmt.Sprint(w)+` && (() => {
				const at = e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect() }
				const scale = at(document.getElementById('scale')), credits = at(document.querySelector('#map > .credits'))
				return scale.width > 0 && credits.width > 0 && scale.right + 8 <= credits.left
			})()`)
		}
	}
}
