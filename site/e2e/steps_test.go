//go:build e2e

package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// shows checks everything that a step sets: text, camera, time, list, address.
func (p *tab) shows(n int) {
	p.Helper()
	steps := story(p.TB).Steps
	s := steps[n]
	p.until(fmt.Sprintf("step %s is open", s.Slug), `(() => {
		const e = document.querySelectorAll('#steps .step:not([hidden])')
		return e.length === 1 && +e[0].dataset.n === `+num(float64(n))+` && e[0].checkVisibility()
	})()`)
	query, path := "step="+s.Slug, "/step/"+s.Slug+"/"
	if n == 0 {
		query = ""
	}
	p.looksAt("step "+s.Slug, p.composed(query))
	p.lists(query)
	if got := eval[string](p, `location.pathname + location.search`); got != path && !(n == 0 && got == "/") {
		p.Errorf("step %s has the address %s, want %s", s.Slug, got, path)
	}
}

// lists checks that the list, the numbers and the time are those of a view.
func (p *tab) lists(query string) {
	p.Helper()
	_, r := resolve(p.TB, query)
	var want []string
	for i, e := range story(p.TB).Events {
		if r.Shown[i] {
			want = append(want, e.ID)
		}
	}
	p.until("the list shows what the view has", `JSON.stringify([...document.querySelectorAll('#events > li:not([hidden])')].map(e => e.dataset.event)) === `+quote(asJSON(want)))
	c := p.told()
	if c.Count != r.Count || c.sum() != r.Count {
		p.Errorf("view %q: count %d, the picture accounts for %d (%+v), want %d", query, c.Count, c.sum(), c.Tally, r.Count)
	}
	if r.Window && (c.From != int(r.From) || c.To != int(r.To)) {
		p.Errorf("view %q: time %d…%d, want %d…%d", query, c.From, c.To, r.From, r.To)
	}
	p.until("the page says how many", fmt.Sprintf(`/(^|\D)%d(\D|$)/.test(document.getElementById('count').textContent)`, r.Count))
}

func TestSteps(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{reduced: true, scripts: []string{changes}})
	steps := story(t).Steps
	p.shows(0)
	for n := 1; n < len(steps); n++ {
		p.press("a#next")
		p.shows(n)
	}
	p.press("a#prev")
	p.shows(len(steps) - 2)
	eval[any](p, `history.back()`)
	p.shows(len(steps) - 1)
	eval[any](p, `history.go(-2)`)
	p.shows(len(steps) - 3)
	eval[any](p, `history.forward()`)
	p.shows(len(steps) - 2)
	if n := p.asked(".wasm"); n != 1 {
		p.Errorf("the client was loaded %d times: steps must not load pages", n)
	}
}

// TestStepFlight: with motion the camera flies and ends in the same place.
func TestStepFlight(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{scripts: []string{changes}})
	before := p.view()
	p.press("a#next")
	p.press("a#next")
	p.shows(2)
	if p.view() == before {
		p.Error("the camera did not move")
	}
}

func TestStepKeys(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{reduced: true, scripts: []string{changes}})
	p.focus("#briefing")
	p.key(kb.ArrowRight)
	p.shows(1)
	p.key(kb.ArrowRight)
	p.shows(2)
	p.key(kb.ArrowLeft)
	p.shows(1)
}

// TestLeaveAndReturn: moving the map leaves the step; its link restores it.
func TestLeaveAndReturn(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{changes}})
	p.shows(2)
	length := eval[int](p, `history.length`)
	at := p.free()
	p.drag(at, at.plus(-100, -40))
	p.until("the address has the camera", `location.pathname === '/view' && /[?&]c=/.test(location.search) && /step=jets/.test(location.search)`)
	for range 4 {
		p.wheel(at, -60, false)
	}
	p.settled()
	if got := eval[int](p, `history.length`); got != length {
		p.Errorf("moving the map made %d history entries", got-length)
	}
	p.focus("#map")
	p.key("0")
	p.shows(2)
}

// TestDeepLinks: an address restores exactly what it was taken from.
func TestDeepLinks(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{scripts: []string{changes}})
	p.shows(2)
	eval[any](p, `watiya.map.setView(20.5, 31.25, 7.25)`)
	p.settled()
	p.until("the address has the camera", `/[?&]c=/.test(location.search)`)
	address := eval[string](p, `location.pathname + location.search`)
	want := p.view()
	q := openMap(t, address, setup{scripts: []string{changes}})
	got := q.view()
	c, _ := q.camera()
	wx, wy := c.Project(want.Lon, want.Lat)
	if d := (point{wx, wy}).far(point{c.W / 2, c.H / 2}); d > 1 || !near(got.Zoom, want.Zoom, 0.006) {
		q.Errorf("%s restores %+v, want %+v (%.1f px away)", address, got, want, d)
	}
	if got := eval[string](q, `location.pathname + location.search`); got != address {
		q.Errorf("opening %s changed the address to %s", address, got)
	}
	q.lists("step=jets")

	p.visit(origin + "/method/")
	eval[any](p, `history.back()`)
	p.until("Back restores the view", `document.querySelector('#map[data-live]') && watiya.map.view().zoom > 7.2 && Math.abs(watiya.map.view().lon - 20.5) < .01`)

	for _, query := range []string{"at=2020-05-18/2020-05-20", "event=" + story(t).Events[40].ID, "step=watiya&kind=strike", "side=gna&at=2020-05"} {
		p.visit(origin + "/view?" + query)
		p.live()
		p.settled()
		p.lists(query)
		p.looksAt("view "+query, p.composed(query))
	}
}
