package tables

import (
	"cmp"
	"slices"
	"strings"

	"watiya/geo"
)

// Story makes of a briefing what the map needs in one language: "en", "ar" or
// "tr". The briefing must be free of problems; a reference that does not resolve
// becomes -1 or is left out.
func Story(b *geo.Briefing, lang string) *geo.Story {
	b = b.Localize(lang)
	m := &maker{b: b, lang: lang, s: &geo.Story{Lang: lang}}
	for i := range geo.Areas {
		m.s.Areas = append(m.s.Areas, geo.StoryArea{ID: geo.Areas[i].ID, Name: geo.Areas[i].Name.In(lang)})
	}
	m.s.Langs = languages(b)
	m.places()
	m.events()
	m.routes()
	m.controls()
	m.coverage()
	m.steps()
	return m.s
}

type maker struct {
	b     *geo.Briefing
	lang  string
	s     *geo.Story
	event map[string]int // event id to its place in Story.Events
}

func (m *maker) place(id string) int16 {
	if i, ok := m.b.PlaceIndex[id]; ok {
		return int16(i)
	}
	return -1
}

func (m *maker) places() {
	used := map[string]int{}
	for i := range m.b.Places {
		p := &m.b.Places[i]
		name := p.Name.In(m.lang)
		short := shortName(name)
		used[short]++
		m.s.Places = append(m.s.Places, geo.StoryPlace{ID: p.ID, Name: name, Short: short, Lon: p.Lon, Lat: p.Lat,
			HasPoint: p.HasPoint, Kind: p.Kind, Area: int16(geo.AreaIndex(p.Area))})
	}
	for i := range m.s.Places { // Tripoli the city, Tripoli the airport
		p := &m.s.Places[i]
		if used[p.Short] > 1 && (p.Kind == "air base" || p.Kind == "airport") {
			p.Short = withoutRest(p.Name)
		}
	}
}

func (m *maker) events() {
	rows := documentOrder(m.b)
	m.event = make(map[string]int, len(rows))
	for i := range m.b.Disagreements {
		m.s.Points = append(m.s.Points, m.b.Disagreements[i].ID)
	}
	speakers := m.speakers(rows)
	for i, e := range rows {
		m.event[e.ID] = i
		s := geo.StoryEvent{ID: e.ID, Title: e.Title, From: geo.MinDay, To: geo.MaxDay, Begun: geo.MaxDay, Ending: geo.MinDay, Dated: e.Date.Dated(),
			OpenStart: e.Date.OpenStart, OpenEnd: e.Date.OpenEnd, Approx: e.Date.Approx || e.Date.Uncertain,
			Kind: e.Kind, Side: geo.SideOther, Status: e.Status, Precision: e.Precision,
			Place: m.place(e.Place), ToPlace: m.place(e.ToPlace), Area: m.area(e), Seed: e.Seed}
		if s.Dated {
			s.From, s.To = e.Date.From, e.Date.To
			s.Begun, s.Ending = e.Date.Begun(), e.Date.Ending()
		}
		claims := m.b.EventClaims[e.ID]
		s.Claims = uint8(min(len(claims), 255))
		for n, c := range claims {
			claim := &m.b.Claims[c]
			if n == 0 {
				s.Side = claim.Side
			}
			s.Sides |= 1 << claim.Side
			s.Statuses |= 1 << claim.Status
			s.Who = append(s.Who, speakers[claim.Voice])
			for _, id := range claim.Sources {
				if k, ok := m.b.SourceIndex[id]; ok {
					if l, ok := slices.BinarySearch(m.s.Langs, m.b.Sources[k].Lang); ok {
						s.Langs |= 1 << l
					}
				}
			}
		}
		for _, id := range e.Disagreements {
			if k, ok := m.b.DisagreementIndex[id]; ok {
				s.Points = append(s.Points, uint16(k))
			}
		}
		slices.Sort(s.Points)
		slices.Sort(s.Who)
		s.Who = slices.Compact(s.Who)
		m.s.Events = append(m.s.Events, s)
	}
}

// documentOrder is the events as every story has them: by first day, undated last.
func documentOrder(b *geo.Briefing) []*geo.Event {
	rows := make([]*geo.Event, len(b.Events))
	for i := range rows {
		rows[i] = &b.Events[i]
	}
	slices.SortStableFunc(rows, func(x, y *geo.Event) int { return cmp.Compare(firstDay(x), firstDay(y)) })
	return rows
}

// languages are those of the sources, sorted. The check keeps them below
// geo.MaxLangs.
func languages(b *geo.Briefing) []string {
	var out []string
	for i := range b.Sources {
		if l := b.Sources[i].Lang; l != "" {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), geo.MaxLangs)]
}

// speakers numbers the speakers in the order of the document.
func (m *maker) speakers(rows []*geo.Event) map[string]uint16 {
	number := map[string]uint16{}
	for _, e := range rows {
		for _, c := range m.b.EventClaims[e.ID] {
			who := m.b.Claims[c].Voice
			if _, ok := number[who]; !ok {
				number[who] = uint16(len(m.s.Speakers))
				m.s.Speakers = append(m.s.Speakers, who)
			}
		}
	}
	return number
}

func firstDay(e *geo.Event) geo.Day {
	if !e.Date.Dated() {
		return geo.MaxDay
	}
	return e.Date.From
}

// area is what is drawn for a district or region. The country is no ground for
// a mark: it would hatch the whole map.
func (m *maker) area(e *geo.Event) int16 {
	if i, ok := m.b.PlaceIndex[e.Place]; ok && (e.Precision == geo.PrecisionDistrict || e.Precision == geo.PrecisionRegion) {
		p := &m.b.Places[i]
		if e.Precision == geo.PrecisionDistrict {
			return int16(geo.AreaIndex(cmp.Or(p.Area, p.District)))
		}
		return int16(geo.AreaIndex(p.Area))
	}
	return -1
}

func (m *maker) routes() {
	for i := range m.b.Movements {
		r := &m.b.Movements[i]
		e, ok := m.event[r.Event]
		if !ok {
			continue
		}
		m.s.Routes = append(m.s.Routes, geo.Route{Event: int16(e), From: m.place(r.From), Via: m.place(r.Via), To: m.place(r.To),
			ToArea: int16(geo.AreaIndex(r.ToArea)), Side: r.Side, Status: r.Status,
			Units: uint8(min(max(r.Low.Value, 0), geo.MaxUnits)), AtLeast: r.Low.Known && !r.High.Known,
			Quantity: r.Quantity, Claimant: r.Claimant,
			Denial: r.Denial})
	}
}

func (m *maker) controls() {
	for i := range m.b.Tenures {
		t := &m.b.Tenures[i]
		from, to := t.Days()
		m.s.Controls = append(m.s.Controls, geo.Control{Place: m.place(t.Place), Side: t.Side, From: from, To: to,
			OpenStart: from == geo.MinDay, OpenEnd: to == geo.MaxDay, Note: t.Note})
	}
	slices.SortStableFunc(m.s.Controls, func(x, y geo.Control) int {
		return cmp.Or(cmp.Compare(x.Place, y.Place), cmp.Compare(x.From, y.From))
	})
}

// coverage joins the researched spans that touch.
func (m *maker) coverage() {
	spans := make([]geo.Days, len(m.b.Coverage))
	for i, r := range m.b.Coverage {
		spans[i] = geo.Days{From: r.At.From, To: r.At.To}
	}
	slices.SortFunc(spans, func(x, y geo.Days) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To)) })
	for _, s := range spans {
		if n := len(m.s.Coverage); n > 0 && s.From <= m.s.Coverage[n-1].To+1 {
			m.s.Coverage[n-1].To = max(m.s.Coverage[n-1].To, s.To)
			continue
		}
		m.s.Coverage = append(m.s.Coverage, s)
	}
}

func (m *maker) steps() {
	for i := range m.b.Steps {
		s := &m.b.Steps[i]
		m.s.Steps = append(m.s.Steps, geo.StoryStep{Slug: s.Slug, Title: s.Title, Deck: s.Deck, Short: s.Short,
			From: s.At.From, To: s.At.To, Box: s.Box, Focus: m.numbers(s.Focus), Events: m.numbers(s.Events)})
	}
}

func (m *maker) numbers(ids []string) []uint16 {
	var out []uint16
	for _, id := range ids {
		if i, ok := m.event[id]; ok {
			out = append(out, uint16(i))
		}
	}
	return out
}

// withoutRest cuts what explains a name: ", Syria", "(Cyrenaica)".
func withoutRest(name string) string {
	for _, sep := range []string{", ", "، ", " ("} {
		name, _, _ = strings.Cut(name, sep)
	}
	return name
}

// shortName is the name as a label on the map, where a symbol already says that
// it is an airfield.
func shortName(name string) string {
	name = withoutRest(name)
	for _, end := range []string{" International Airport", " air base", " Uluslararası Havalimanı", " Hava Üssü", " الدولي", " العالمي", " الجوية"} {
		name = strings.TrimSuffix(name, end)
	}
	for _, start := range []string{"قاعدة ", "مطار "} {
		name = strings.TrimPrefix(name, start)
	}
	return name
}
