//go:build e2e

package e2e

import (
	"strconv"
	"testing"
)

// windows are those for which the build draws: phone, tablet, desktop.
var windows = []setup{{w: 390, h: 844}, {w: 768, h: 1024}, {w: 1440, h: 900}}

func (s setup) String() string { return strconv.FormatInt(s.w, 10) + "×" + strconv.FormatInt(s.h, 10) }

// TestFirstPaint: with scripts off the page is complete: map, briefing, list.
func TestFirstPaint(t *testing.T) {
	t.Parallel()
	for _, s := range windows {
		t.Run(s.String(), func(t *testing.T) {
			s.noScript = true
			p := open(t, "/", s)
			m := p.boxOf("#map")
			if m.W < 300 || m.H < 200 {
				p.Fatalf("the map is %.0f×%.0f", m.W, m.H)
			}
			if m.Y+m.H/2 > float64(s.h) {
				p.Errorf("the map begins at %.0f px: below the first screen", m.Y)
			}
			if n := eval[int](p, `[...document.querySelectorAll('#map .paint')].filter(e => e.checkVisibility() && e.querySelector('svg')).length`); n != 1 {
				p.Errorf("%d pictures of the map are visible, want 1", n)
			}
			img := p.picture(m)
			p.keep("first-paint-"+strconv.FormatInt(s.w, 10), img)
			if l := share(img, land); l < 0.2 {
				p.Errorf("land covers %.0f %% of the map, want more than 20", 100*l)
			}
			if w := share(img, sea); w < 0.05 {
				p.Errorf("sea covers %.0f %% of the map, want more than 5", 100*w)
			}
			if n := eval[int](p, `document.querySelector('#steps .step:not([hidden])').innerText.length`); n < 400 {
				p.Errorf("the briefing's visible step has %d characters", n)
			}
			total := len(story(p.TB).Events)
			_, r := resolve(p.TB, "")
			if n := eval[int](p, `document.querySelectorAll('#events > li[data-event]').length`); n != total {
				p.Errorf("the list has %d events, want %d", n, total)
			}
			if n := eval[int](p, `[...document.querySelectorAll('#events > li[data-event]')].filter(e => e.checkVisibility()).length`); n != r.Count {
				p.Errorf("the list shows %d events, the view has %d", n, r.Count)
			}
			if over := eval[float64](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				p.Errorf("the page is %v px wider than the window", over)
			}
			if n := p.asked(".wasm") + p.asked(".bin"); n != 0 {
				p.Errorf("%d files of the client were asked for with scripts off", n)
			}
		})
	}
}

// TestPlainPages: without scripts the links lead to pages of their own.
func TestPlainPages(t *testing.T) {
	t.Parallel()
	p := open(t, "/", setup{noScript: true})
	s := story(t)
	p.press("a#next")
	p.until("the second step is open", `location.pathname === `+quote("/step/"+s.Steps[1].Slug+"/")+` && document.readyState === 'complete'`)
	if got := eval[string](p, `document.querySelector('#steps .step:not([hidden]) h1').textContent`); plain(got) != plain(s.Steps[1].Title) {
		p.Errorf("the next page's title is %q, want %q", got, s.Steps[1].Title)
	}
	id := eval[string](p, `[...document.querySelectorAll('#events > li')].find(e => e.checkVisibility()).dataset.event`)
	p.visit(origin + "/event/" + id + "/")
	if got := eval[string](p, `document.querySelector('[data-card="`+id+`"] h1').textContent`); got == "" {
		p.Errorf("the page of %s has no card", id)
	}
	if n := eval[int](p, `[...document.querySelectorAll('[data-card="`+id+`"] .claim')].filter(e => e.checkVisibility()).length`); n == 0 {
		p.Errorf("the page of %s shows no claim", id)
	}
	// A mark of the picture is a link to its event.
	if href := eval[string](p, `document.querySelector('#map .paint a[data-id]').getAttribute('href')`); len(href) < 8 || href[:7] != "/event/" {
		p.Errorf("a mark leads to %q", href)
	}
}

// TestEveryStepPage: each step has a page with its own picture.
func TestEveryStepPage(t *testing.T) {
	t.Parallel()
	p := newTab(t, setup{noScript: true})
	seen := map[string]string{}
	for _, s := range story(t).Steps {
		p.visit(origin + "/step/" + s.Slug + "/")
		h := eval[string](p, `[...document.querySelectorAll('#map .paint')].find(e => e.checkVisibility())?.dataset.hash ?? ''`)
		if h == "" {
			p.Errorf("step %s has no picture", s.Slug)
		} else if other := seen[h]; other != "" {
			p.Errorf("steps %s and %s have the same picture", other, s.Slug)
		}
		seen[h] = s.Slug
	}
}
