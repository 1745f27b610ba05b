package tables

import (
	"watiya/geo"
	"watiya/geo/find"
)

// Texts is the index by which a reader searches the events of a briefing, in the
// order of its stories: titles and summaries, what is said, who speaks, who is
// concerned, and the places, in all three languages. The briefing is the one in English.
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
		text := func(english string, names bool) {
			t.Add(n, english, names)
			if p, ok := b.Phrases[english]; ok {
				t.Add(n, p.Ar, names)
				t.Add(n, p.Tr, names)
			}
		}
		text(e.Title, false)
		text(e.Summary, false)
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
			text(c.Speaker, true)
			text(c.Says, false)
			if c.Actor != "" {
				actor(c.Actor)
			}
		}
	}
	return t.Text(len(rows))
}
