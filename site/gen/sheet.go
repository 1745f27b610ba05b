package main

import (
	"html/template"
	"slices"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/state"
	"watiya/geo/tables"
)

// A sheet is the map alone, without the briefing: all events, their titles and
// the lettering in one language. There is one for each language.

// path is the address of a language's sheet.
func (t *tongue) path() string {
	if t.Lang == "en" {
		return "/map/"
	}
	return "/" + t.Lang + "/map/"
}

// sheetState is what a sheet shows first: the three months of the story.
var sheetState = state.View{At: geo.Between(geo.DayOf(2020, 4, 1), geo.DayOf(2020, 6, 30))}

// sheets renders the sheets.
func (g *pages) sheets() error {
	for i := range tongues {
		if err := g.sheet(&tongues[i]); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) sheet(t *tongue) error {
	p, err := g.mapPage(t.path(), t.Sheet, t.SheetDeck, sheetState)
	if err != nil {
		return err
	}
	story := tables.Story(g.book.Briefing, t.Lang)
	p.Lang, p.Dir, p.W, p.Root, p.Sheet = t.Lang, t.Dir, t, t.path(), true
	p.Title, p.MapLabel, p.Nav, p.Tongues = t.Sheet+" · "+t.Site, t.Sheet, nil, tongueLinks(t)
	p.Label = t.window()
	p.Events = make([]*eventView, len(g.book.events))
	for n, e := range g.book.events {
		v := *e
		event := *e.Event
		event.Title = story.Events[n].Title
		v.Event, v.Day = &event, draw.ShortDate(&story.Events[n], t.Lang)
		if v.Day == "" {
			v.Day = t.NoDate
		}
		p.Events[n] = &v
	}
	p.Tray = nil
	for _, e := range p.Events {
		if e.Unplaced && p.Shown[e.N] {
			p.Tray = append(p.Tray, e)
		}
	}
	for _, rows := range [...][]legendRow{p.Legend, p.Shapes} {
		for i := range rows {
			rows[i].Text = t.legend(rows[i].Key, rows[i].Text)
		}
	}
	p.Time.Axis = axis(t)
	painter := g.paint
	if t.Lang != "en" {
		painter = newPainter(g.paint.base, story)
		painter.image = g.paint.image
		p.OffMap = "" // the script fills the tags in, with its words
	}
	p.Paint = painter.first(&sheetState).svg // the server puts no other view into this page
	p.First = template.CSS(slices.Concat(g.css.sheet, painter.paintCSS()))
	return g.render(t.path()[1:]+"index.html", "sheet", p)
}

// tongueLink leads to the same page in another language.
type tongueLink struct {
	Lang, Name, Href string
	Current          bool
}

func tongueLinks(now *tongue) []tongueLink {
	out := make([]tongueLink, len(tongues))
	for i := range tongues {
		t := &tongues[i]
		out[i] = tongueLink{t.Lang, t.Name, t.path(), t == now}
	}
	return out
}

// window is the time of a sheet in words.
func (t *tongue) window() string { return t.Months[0] + " – " + t.Months[2] + " 2020" }

// legend is the text of a row of the legend; what has no word of its own keeps the
// English one, and a test says so.
func (t *tongue) legend(key, english string) string {
	if s, ok := t.Rows[key]; ok {
		return s
	}
	return english
}
