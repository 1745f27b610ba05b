package main

import "watiya/geo"

// claimStory is a story whose events are the claims of the briefing, in the order of
// their table: what is said, at the place of which it is said, in the colour of who
// says it, outlined by how well it is supported, on the day on which it was said. Of
// claims that share a mark, those of the place that their speaker speaks of most come
// first. A claimed movement belongs to the first claim of its side.
func (b *book) claimStory() *geo.Story {
	s := &geo.Story{Lang: b.Lang, Places: b.story.Places, Areas: b.story.Areas}
	first := map[int16][]int16{} // claims of an event
	type spot struct {
		voice string
		place int16
	}
	often := map[spot]uint8{}
	for i := range b.Claims {
		c := &b.Claims[i]
		n := int16(0)
		for b.story.Events[n].ID != c.Event {
			n++
		}
		first[n] = append(first[n], int16(i))
		e, d := b.story.Events[n], c.Date
		e.ID, e.Side, e.Status, e.Seed = "", c.Side, c.Status, false
		often[spot{c.Voice, e.Place}]++
		e.Dated, e.From, e.To, e.Begun, e.Ending = d.Dated(), geo.MinDay, geo.MaxDay, geo.MaxDay, geo.MinDay
		e.OpenStart, e.OpenEnd, e.Approx = d.OpenStart, d.OpenEnd, d.Approx || d.Uncertain
		if e.Dated {
			e.From, e.To, e.Begun, e.Ending = d.From, d.To, d.Begun(), d.Ending()
		}
		s.Events = append(s.Events, e)
	}
	for i := range s.Events {
		s.Events[i].Claims = often[spot{b.Claims[i].Voice, s.Events[i].Place}]
	}
	for _, r := range b.story.Routes {
		for _, c := range first[r.Event] {
			if s.Events[c].Side == r.Side {
				r.Event = c
				s.Routes = append(s.Routes, r)
				break
			}
		}
	}
	return s
}

// sideBySide makes all claims of a story accounts of one moment, so that a map sets those
// of both Libyan sides at a place beside one another, whenever they were made; what
// others say is in the number.
func sideBySide(s *geo.Story) *geo.Story {
	for i := range s.Events {
		e := &s.Events[i]
		e.Dated, e.From, e.To, e.Claims = true, 0, 0, uint8(geo.NumSides)-uint8(e.Side)
	}
	return s
}
