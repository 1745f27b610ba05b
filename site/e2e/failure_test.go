//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// TestFailures: whatever part of the client fails, the page says so in one
// sentence and everything that it came with goes on working.
func TestFailures(t *testing.T) {
	t.Parallel()
	garbage := []byte("\x00asm\x01\x00\x00\x00 this is no program")
	for _, c := range []struct {
		name string
		part string // of the address that fails
		reply
		log []string // what the browser itself writes about it
	}{
		{"the program is blocked", ".wasm", reply{}, []string{`^request failed`, `^log error \(network\): Failed to load`}},
		{"the program is missing", ".wasm", reply{status: 404, kind: "text/plain"}, []string{`^answer 404`, `^log error \(network\): Failed to load`}},
		{"the program is corrupt", ".wasm", reply{status: 200, kind: "application/wasm", body: garbage}, nil},
		{"the program has another type", ".wasm", reply{status: 200, kind: "text/html", body: []byte("<h1>Captive portal</h1>")}, nil},
		{"the basemap is missing", "base.", reply{status: 404, kind: "text/plain"}, []string{`^answer 404`, `^log error \(network\): Failed to load`}},
		{"the basemap is corrupt", "base.", reply{status: 200, kind: "application/octet-stream", body: garbage}, nil},
		{"the events are corrupt", "story.", reply{status: 200, kind: "application/octet-stream", body: garbage}, nil},
		{"the engine is missing", "/engine.", reply{status: 404, kind: "text/plain"}, []string{`^answer 404`, `^log error \(network\): Failed to load`}},
		{"the script is broken", "/map.", reply{status: 200, kind: "text/javascript", body: []byte("export function start ( {")}, nil},
		{"the script throws", "/map.", reply{status: 200, kind: "text/javascript", body: []byte("export function start () { throw new Error('broken') }")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			hit := false
			var scripts []string
			if c.part == "/engine." {
				scripts = []string{onMain} // what a worker asks for is not seen here
			}
			p := newTab(t, setup{scripts: scripts, answer: func(url string) *reply {
				if i := strings.LastIndex(url, "/"); strings.Contains(url[i:], c.part) {
					hit = true
					return &c.reply
				}
				return nil
			}})
			// A part that was preloaded and never used is no news here.
			p.expect(append(c.log, `was preloaded using link preload but not used`)...)
			p.visit(origin + "/")
			p.until("the page says that the map did not start", `document.getElementById('notice').checkVisibility()`)
			if !hit {
				p.Fatalf("nothing with %q in its name was asked for", c.part)
			}
			says := strings.TrimSpace(eval[string](p, `document.getElementById('notice').textContent`))
			if len(says) < 20 || strings.Count(says, ".") != 1 || !strings.HasSuffix(says, ".") {
				p.Errorf("the page says %q, want one sentence", says)
			}
			if n := eval[int](p, `document.querySelectorAll('#map > canvas').length`); n != 0 {
				p.Error("a canvas covers the picture")
			}
			if l := share(p.picture(p.boxOf("#map")), land); l < 0.2 {
				p.Errorf("land covers %.0f %% of the map", 100*l)
			}
			// The picture still moves, and the links still lead somewhere.
			at := p.freePicture()
			before := eval[transform](p, pictureTransform)
			p.drag(at, at.plus(-80, 20))
			p.frames(2)
			if after := eval[transform](p, pictureTransform); before == after {
				p.Error("the picture no longer moves")
			}
			p.press("a#next")
			p.until("the next step opens as a page", `location.pathname === '/step/`+story(t).Steps[1].Slug+`/' && document.readyState === 'complete' &&
				document.querySelector('#steps .step:not([hidden])').dataset.n === '1'`)
		})
	}
}

// TestFailureOpensEvents: without the client a mark and a line of the list
// still lead to the event.
func TestFailureOpensEvents(t *testing.T) {
	t.Parallel()
	p := newTab(t, setup{answer: func(url string) *reply {
		if strings.Contains(url, ".wasm") {
			return &reply{}
		}
		return nil
	}})
	p.expect(`^request failed`, `^log error \(network\): Failed to load`, `was preloaded using link preload but not used`)
	p.visit(origin + "/")
	p.until("the page says that the map did not start", `document.getElementById('notice').checkVisibility()`)
	id := eval[string](p, `[...document.querySelectorAll('#events > li')].find(e => e.checkVisibility()).dataset.event`)
	p.press(`#events > li[data-event="` + id + `"] a, #events > li[data-event="` + id + `"] summary`)
	p.until("the event is open", `[...document.querySelectorAll('[data-card="`+id+`"]')].some(e => e.checkVisibility())`)
}
