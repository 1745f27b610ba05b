//go:build e2e

package e2e

import (
	"context"
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// phrase is a word of the pages in a language, from the table of words.
func phrase(t *testing.T, lang, english string) string {
	t.Helper()
	f, err := os.Open("../pages/words.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, head := range rows[0] {
		for _, row := range rows {
			if head == lang && row[0] == english {
				return row[i]
			}
		}
	}
	t.Fatalf("words.csv has no %q in %s", english, lang)
	return ""
}

// node is a node of the accessibility tree, as a screen reader gets it.
type node struct{ Role, Name, Value string }

// tree is the accessibility tree, in the order of the document. (cdproto's own
// types refuse words that are newer than they are.)
func (p *tab) tree() (out []node) {
	p.Helper()
	type value struct {
		Value any `json:"value"`
	}
	var all struct {
		Nodes []struct {
			Ignored bool  `json:"ignored"`
			Role    value `json:"role"`
			Name    value `json:"name"`
			Value   value `json:"value"`
		} `json:"nodes"`
	}
	p.do(chromedp.ActionFunc(func(ctx context.Context) error { return cdp.Execute(ctx, "Accessibility.getFullAXTree", nil, &all) }))
	text := func(v value) string { s, _ := v.Value.(string); return s }
	for _, n := range all.Nodes {
		if !n.Ignored {
			out = append(out, node{text(n.Role), text(n.Name), text(n.Value)})
		}
	}
	return out
}

// TestTree: what a screen reader is told of the parts of the map page.
func TestTree(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, dir, root string }{{"en", "ltr", "/"}, {"ar", "rtl", "/ar/"}, {"tr", "ltr", "/tr/"}} {
		t.Run(c.lang, func(t *testing.T) {
			p := openMap(t, c.root, setup{reduced: true})
			if got := eval[string](p, `document.documentElement.lang + ' ' + document.documentElement.dir`); got != c.lang+" "+c.dir {
				t.Errorf("language and direction are %s", got)
			}
			w := func(s string) string { return phrase(t, c.lang, s) }
			has := func(tree []node, role, name string) (n int) {
				t.Helper()
				for _, x := range tree {
					if x.Role == role && strings.HasPrefix(plain(x.Name), name) {
						n++
					}
				}
				if n == 0 {
					t.Errorf("no %s is called %q", role, name)
				}
				return n
			}
			tree := p.tree()
			for _, x := range [...]node{{Role: "main"}, {Role: "banner"}, {Role: "navigation", Name: w("Site")}, {Role: "navigation", Name: w("Language")}, {Role: "navigation", Name: w("Steps of the briefing")},
				{Role: "navigation", Name: w("All steps")}, {Role: "group", Name: w("Map") + ": "}, {Role: "button", Name: w("Zoom in")}, {Role: "button", Name: w("Zoom out")}, {Role: "button", Name: w("Measure distances")},
				{Role: "button", Name: w("Share and print")}, {Role: "combobox", Name: w("Find a place")}, {Role: "combobox", Name: w("Colours")}, {Role: "region", Name: w("Briefing")}, {Role: "region", Name: w("Events in this view")},
				{Role: "region", Name: w("Time")}, {Role: "link", Name: w("Previous step")}, {Role: "link", Name: w("Filter")}} {
				has(tree, x.Role, x.Name)
			}
			sliders, headings, rows := 0, 0, 0
			for _, x := range tree {
				switch x.Role {
				case "slider":
					if sliders++; x.Name == "" {
						t.Error("a slider has no name")
					}
				case "heading":
					headings++
				case "listitem":
					rows++
				case "button", "link", "combobox", "checkbox", "searchbox", "group", "img", "image":
					if x.Name == "" && x.Role != "group" {
						t.Errorf("a %s has no name", x.Role)
					}
				}
			}
			if shown := eval[int](p, `document.querySelectorAll('#events > li:not([hidden])').length`); sliders < 2 || headings < 3 || rows < shown {
				t.Errorf("%d sliders, %d headings, %d rows for %d events", sliders, headings, rows, shown)
			}
			// An opened card: its title is the heading of the page.
			title := eval[string](p, `(() => { const li = document.querySelector('#events > li:not([hidden])'); li.querySelector('a, summary').click(); return li.querySelector('.t').textContent })()`)
			p.until("the card is open", `document.querySelector('#card [data-card]')?.checkVisibility()`)
			tree = p.tree()
			has(tree, "heading", plain(title))
			has(tree, "heading", w("Sources"))
			has(tree, "article", "")
			has(tree, "link", w("Back to the briefing, step"))
		})
	}
}
