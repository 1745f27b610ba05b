package main

import (
	"html/template"
	"slices"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/worker/web"
)

// sheetState is what the map alone, without the briefing, shows first: the three
// months of the story.
var sheetState = state.View{At: geo.Between(geo.DayOf(2020, 4, 1), geo.DayOf(2020, 6, 30))}

// sheet renders the map alone: all events, their titles and the lettering.
func (g *pages) sheet() error {
	p, err := g.mapPage("map/", g.t("The map"), g.t("All events of the briefing, where and when the sources place them."), sheetState)
	if err != nil {
		return err
	}
	p.Root, p.Sheet = g.path(), true
	p.MapLabel, p.Label = g.t("The map"), web.DateWords(sheetState.At, g.Lang)
	p.Nav[0].Current = false
	paint := g.paint.first(&sheetState, false)
	p.Paint = paint.svg // the server puts no other view into this page
	p.First = template.CSS(slices.Concat(g.css.sheet, g.paint.paintCSS()))
	return g.render("map/index.html", "sheet", p)
}
