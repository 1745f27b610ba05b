//go:build e2e

package e2e

import (
	"os"
	"sync"
	"testing"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/geo/tables"
	"watiya/geo/view"
)

// story is the briefing as the build reads it: what the pages must show.
func story(t testing.TB) *geo.Story {
	t.Helper()
	b, bad := theBriefing()
	if len(bad) > 0 {
		t.Fatalf("site/data: %v (%d faults in all)", bad[0], len(bad))
	}
	return tables.Story(b, "en")
}

var theBriefing = sync.OnceValues(func() (*geo.Briefing, []geo.Problem) { return tables.Load(os.DirFS("../data")) })

// resolve is what a view shows.
func resolve(t testing.TB, query string) (v state.View, r state.Resolved) {
	t.Helper()
	v, bad := state.Parse(query)
	if len(bad) > 0 {
		t.Fatalf("the test's own view %q: %v", query, bad)
	}
	r.Resolve(&v, story(t))
	return v, r
}

// composed is the camera with which a view is opened at the map's present size.
func (p *tab) composed(query string) view.Camera {
	p.Helper()
	m := p.boxOf("#map")
	return p.composedFor(query, m.W, m.H)
}

// composedFor is the same for a map of another size.
func (p *tab) composedFor(query string, w, h float64) view.Camera {
	p.Helper()
	v, r := resolve(p.TB, query)
	c := view.Camera{W: w, H: h, Ratio: p.conf.ratio}
	r.Point(&c, &v, story(p.TB))
	c.Clamp()
	return c
}

// looksAt checks the client's camera against one computed natively.
func (p *tab) looksAt(what string, want view.Camera) {
	p.Helper()
	// On a busy machine the page may say so before the map's own frame has come.
	lon, lat := view.LonLat(want.X, want.Y)
	p.until(what+" is where the map looks", `(() => { const v = watiya.map.view(); return v && Math.abs(v.lon - `+num(lon)+`) < .02 && Math.abs(v.lat - `+num(lat)+`) < .02 && Math.abs(v.zoom - `+num(want.Zoom)+`) < .01 })()`)
	p.settled()
	got, box := p.camera()
	want.W, want.H = box.W, box.H // the map may have been measured a moment earlier, before the page was laid out again
	for _, at := range places {
		wx, wy := want.Project(at.lon, at.lat)
		gx, gy := got.Project(at.lon, at.lat)
		if d := (point{wx, wy}).far(point{gx, gy}); d > 1 {
			p.Errorf("%s: %s is %.1f px from where it should be (zoom %.3f, want %.3f)", what, at.name, d, got.Zoom, want.Zoom)
			return
		}
	}
}
