package tables

import (
	"watiya/geo"
	"watiya/geo/find"
)

// Texts is the index by which a reader searches the events of a briefing, in the
// order of its stories: titles and summaries, who speaks, who is concerned, and the
// places, in all three languages, whatever the language of the story.
func Texts(b *geo.Briefing) *find.Text {
	var t find.TextBuilder
	rows := documentOrder(b)
	for n, e := range rows {
		names := func(names *geo.Names) {
			for _, s := range [...]string{names.En, names.Ar, names.Tr} {
				t.Add(n, s, true)
			}
		}
		actor := func(code string) {
			t.Add(n, code, true)
			if i, ok := b.ActorIndex[code]; ok {
				names(&b.Actors[i].Name)
			}
		}
		for _, cell := range [...]struct{ column, english string }{{"title", e.Title}, {"summary", e.Summary}} {
			t.Add(n, cell.english, false)
			if tr, ok := b.Translated[geo.CellID{File: geo.FileEvents, ID: e.ID, Column: cell.column}]; ok {
				t.Add(n, tr.Ar, false)
				t.Add(n, tr.Tr, false)
			}
		}
		for _, id := range [...]string{e.Place, e.ToPlace} {
			if i, ok := b.PlaceIndex[id]; ok {
				names(&b.Places[i].Name)
			}
		}
		for _, code := range e.Actors {
			actor(code)
		}
		for _, i := range b.EventClaims[e.ID] {
			c := &b.Claims[i]
			t.Add(n, c.Speaker, true)
			if c.Actor != "" {
				actor(c.Actor)
			}
		}
	}
	return t.Text(len(rows))
}
