//go:build e2e

package e2e

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// axe is the text of axe-core (worker/package.json names the version). It is put
// into a page over the protocol, past the page's policy.
var axe = sync.OnceValues(func() (string, error) {
	b, err := os.ReadFile("../../worker/node_modules/axe-core/axe.min.js")
	if err != nil {
		return "", errors.New("axe-core is not installed; run make deps")
	}
	return string(b), nil
})

// Every rule of WCAG 2.2 AA, and those of good practice; and the ones that a theme
// can break.
const (
	allRules    = `{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`
	colourRules = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`
)

// violates runs rules of axe-core over the page as it is now.
func (p *tab) violates(what, rules string) {
	p.Helper()
	text, err := axe()
	if err != nil {
		p.Fatal(err)
	}
	if !eval[bool](p, `typeof axe === 'object'`) {
		eval[any](p, text+"\n;1")
	}
	for _, v := range eval[[]string](p, `axe.run(document, { runOnly: `+rules+`, resultTypes: ['violations'], preload: false }).then(r =>
		r.violations.flatMap(v => v.nodes.slice(0, 4).map(n => v.id + ': ' + n.target.join(' ') + ': ' + n.html.slice(0, 140) + ': ' + n.any.concat(n.all, n.none).map(c => c.message).join('; '))))`) {
		p.Errorf("%s: %s", what, v)
	}
}

// wears changes what the reader's system asks for.
func (p *tab) wears(theme string) {
	p.Helper()
	p.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: choose(theme == "dark", "dark", "light")},
		{Name: "prefers-contrast", Value: choose(theme == "contrast", "more", "no-preference")},
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}))
	p.frames(1)
}

// kinds is one address of every kind of page, without the language.
func kinds(t *testing.T) []string {
	s := story(t)
	return []string{"/", "/step/" + s.Steps[2].Slug + "/", "/event/" + s.Events[40].ID + "/", "/map/", "/events/", "/disagreements/", "/who/",
		"/sources/", "/method/", "/corrections/", "/credits/", "/filter/", "/view?at=2020&kind=strike&q=tripoli", "/briefing/", "/embed/", "/no/such/page"}
}

// TestAxe: no page breaks a rule in any language, theme or width. All rules look at
// every page in each language and in both widths, each time in another theme; then
// the rules of colour look at it once more in a theme that is left.
func TestAxe(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang          string
		w, h          int64
		theme, colour string
	}{
		{"", 390, 844, "light", "contrast"},
		{"", 1280, 800, "dark", ""},
		{"/ar", 390, 844, "contrast", "light"},
		{"/tr", 1280, 800, "light", "dark"},
	} {
		t.Run(fmt.Sprintf("%s %d", choose(c.lang == "", "en", strings.Trim(c.lang, "/")), c.w), func(t *testing.T) {
			t.Parallel()
			for _, path := range kinds(t) {
				t.Run(strings.Trim(path, "/"), func(t *testing.T) {
					p := newTab(t, setup{w: c.w, h: c.h, touch: c.w < 900, reduced: true})
					p.expect(`^answer 404: .*/no/such/page`, `^log error \(network\): Failed to load resource: .* 404`)
					p.wears(c.theme)
					p.visit(origin + c.lang + path)
					if eval[bool](p, `!!document.getElementById('map')`) {
						if path == "/" && c.w < 900 {
							p.violates("before the client", allRules) // on a phone it waits for the reader
						}
						p.live()
					}
					p.fonts()
					p.violates(c.theme, allRules)
					if c.colour != "" {
						p.wears(c.colour)
						p.violates(c.colour, colourRules)
					}
				})
			}
		})
	}
}
