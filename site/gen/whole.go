package main

import (
	"cmp"
	"slices"

	"watiya/geo/state"
)

// Size of the picture of a step on paper, in CSS pixels: the width of the text on
// A4 and on letter.
const printW, printH = 680, 430

// wholeView is a step on the page that holds all of them.
type wholeView struct {
	*stepView
	Picture string // address
	Alt     string
	W, H    int
	Key     []legendRow
	Sources []sourceView
}

// wholePage is the whole briefing as one document, to read at one go and to print:
// every step with its map, its key, its text and its sources. The pictures have
// the colours of print, which are told apart without colour.
func (g *pages) wholePage() error {
	p := g.start("briefing/", g.t("The whole briefing"), g.t("All steps of the briefing in one document, with their maps and sources, to read or to print."))
	for _, s := range g.steps {
		v := state.View{Step: s.Slug, Theme: "print"}
		svg, legend := g.paint.drawing().Print(nil, &v, s.Title, printW, printH)
		name := "print/" + s.Slug + ".svg"
		g.site.add(g.path()[1:]+name, svg)
		w := wholeView{stepView: s, Picture: g.path() + name, Alt: g.t("Map: %s", s.Title), W: printW, H: printH}
		marks, shapes := g.legend(legend)
		for _, r := range append(marks, shapes...) {
			if !r.Hidden {
				w.Key = append(w.Key, r)
			}
		}
		w.Sources = g.stepSources(s)
		p.Whole = append(p.Whole, w)
	}
	return g.render("briefing/index.html", "whole", p)
}

// stepSources are the sources of the events that a step is about, by outlet.
func (g *pages) stepSources(s *stepView) []sourceView {
	var out []sourceView
	seen := map[string]bool{}
	for _, e := range g.events {
		if !slices.Contains(s.Focus, e.ID) && !slices.Contains(s.Step.Events, e.ID) {
			continue
		}
		for _, src := range e.Sources {
			if !seen[src.ID] {
				seen[src.ID] = true
				out = append(out, src)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y sourceView) int { return cmp.Compare(x.Outlet, y.Outlet) })
	return out
}
