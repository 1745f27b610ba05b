//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// onMain takes from a page what the worker of the canvas needs, before any
// script of the page runs.
const onMain = `delete HTMLCanvasElement.prototype.transferControlToOffscreen`

// TestWays: the worker and the page's own thread draw the same picture, and a
// worker that cannot start or stops leaves no blank.
func TestWays(t *testing.T) {
	t.Parallel()
	s := setup{w: 768, h: 1024, reduced: true}
	show := func(p *tab) {
		p.live()
		p.fonts()
		p.settled()
		p.bare()
		p.frames(10)
	}
	p := open(t, "/", s)
	show(p)
	want := p.picture(p.clearPart())
	for _, c := range []struct {
		name   string
		script string
		log    []string
	}{
		{"no worker", onMain, nil},
		{"the worker is blocked", `const W = Worker; window.Worker = function () { return new W('/nothing.js', { type: 'module' }) }`,
			[]string{`answer 404`, `request failed`, `log error`, `worker: it cannot start`}},
		{"the worker stops", `
			const all = []
			const W = Worker
			window.Worker = function (...a) { const w = new W(...a); all.push(w); return w }
			window.stopAll = () => all.forEach(w => { w.terminate(); w.onerror(new Event('error')) })`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s
			s.scripts = []string{c.script}
			p := newTab(t, s)
			p.expect(c.log...)
			p.visit(origin + "/")
			p.live()
			if strings.Contains(c.script, "stopAll") {
				eval[any](p, `stopAll()`)
			}
			show(p)
			if mean, far := difference(want, p.picture(p.clearPart())); mean > 0.2 || far > 0.002 {
				p.Errorf("the picture differs by %.2f of 255 in the mean, %.2f %% of the pixels by more than 24", mean, 100*far)
			}
			before := p.view()
			at := p.free()
			p.drag(at, at.plus(-60, 30))
			p.frames(3)
			if p.view() == before {
				p.Error("the map no longer moves")
			}
		})
	}
}
