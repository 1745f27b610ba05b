package state

import (
	"strings"

	"watiya/geo"
	"watiya/geo/find"
)

// pass is a filter made ready for one story: names are looked up once, so that
// an event costs a few comparisons. Resolve and Facets ask the same pass.
type pass struct {
	s        *geo.Story
	f        Filter
	window   bool
	from, to geo.Day
	who      []bool // per speaker
	places   []bool // per place
	points   []bool // per point of disagreement
	langs    uint32
	hits     []uint8 // per event: words of the query that were found
	words    uint8
	text     bool // hits hold the answer
}

func (p *pass) ready(v *View, s *geo.Story) {
	p.s, p.f = s, v.Filter
	p.who, p.places, p.langs = p.who[:0], p.places[:0], 0
	for i := range s.Speakers {
		p.who = append(p.who, contains(v.Who, s.Speakers[i]))
	}
	for i := range s.Places {
		p.places = append(p.places, contains(v.Places, s.Places[i].ID))
	}
	p.points = p.points[:0]
	for i := range s.Points {
		p.points = append(p.points, contains(v.About, s.Points[i]))
	}
	for i := range s.Langs {
		if contains(v.Langs, s.Langs[i]) {
			p.langs |= 1 << i
		}
	}
	if p.text = v.Query != "" && s.Text != nil; p.text {
		if cap(p.hits) < len(s.Events) {
			p.hits = make([]uint8, len(s.Events))
		}
		p.hits = p.hits[:len(s.Events)]
		clear(p.hits)
		p.words = s.Text.Count(v.Query, p.hits)
	}
}

// contains is slices.Contains, once for all types that the client links.
func contains(some []string, name string) bool {
	for _, s := range some {
		if s == name {
			return true
		}
	}
	return false
}

// fails is a bit for each filter that keeps event i away.
func (p *pass) fails(i int) (bits uint32) {
	e, f := &p.s.Events[i], &p.f
	if f.Kinds != 0 && f.Kinds&(1<<e.Kind) == 0 {
		bits |= 1 << FacetKind
	}
	if f.Sides != 0 && f.Sides&uint16(e.Sides) == 0 {
		bits |= 1 << FacetSide
	}
	if f.Statuses != 0 && f.Statuses&uint16(e.Statuses) == 0 {
		bits |= 1 << FacetStatus
	}
	if f.Precisions != 0 && f.Precisions&(1<<e.Precision) == 0 {
		bits |= 1 << FacetPrecision
	}
	if len(f.About) > 0 && !some(e.Points, p.points) {
		bits |= 1 << FacetAbout
	}
	if len(f.Who) > 0 && !some(e.Who, p.who) {
		bits |= 1 << FacetWho
	}
	if len(f.Places) > 0 && (e.Place < 0 || !p.places[e.Place]) && (e.ToPlace < 0 || !p.places[e.ToPlace]) {
		bits |= 1 << FacetPlace
	}
	if len(f.Langs) > 0 && p.langs&e.Langs == 0 {
		bits |= 1 << FacetLang
	}
	if f.Seed && !e.Seed {
		bits |= 1 << FacetSeed
	}
	if f.Query != "" && !p.found(i) {
		bits |= 1 << ByText
	}
	if p.window && e.Dated && (e.From > p.to || e.To < p.from) {
		bits |= 1 << ByTime
	}
	return bits
}

// some tells whether one of the rows is chosen.
func some(rows []uint16, chosen []bool) bool {
	for _, i := range rows {
		if int(i) < len(chosen) && chosen[i] {
			return true
		}
	}
	return false
}

// found tells whether the query matches event i. A story without its texts is
// searched by its titles and places.
func (p *pass) found(i int) bool {
	if p.text {
		return p.hits[i] == p.words
	}
	e := &p.s.Events[i]
	text := e.Title
	for _, n := range [...]int16{e.Place, e.ToPlace} {
		if n >= 0 {
			text += " " + p.s.Places[n].Name
		}
	}
	return strings.Contains(find.Fold(text), find.Fold(p.f.Query))
}
