package pack

import (
	"math"

	"watiya/geo"
)

// DecodeStory reads a story file. Indexes of the result lead somewhere or are
// -1, enumerations have a name.
func DecodeStory(file []byte) (*geo.Story, error) {
	r := open("story", storyMagic, file)
	s := &geo.Story{Lang: r.text()}
	s.Speakers = make([]string, r.count(1))
	for i := range s.Speakers {
		s.Speakers[i] = r.text()
	}
	s.Langs = make([]string, r.below(geo.MaxLangs+1, "number of languages"))
	for i := range s.Langs {
		s.Langs[i] = r.text()
	}
	s.Points = make([]string, r.count(1))
	for i := range s.Points {
		s.Points[i] = r.text()
	}
	s.Areas = make([]geo.StoryArea, r.count(2))
	for i := range s.Areas {
		s.Areas[i] = geo.StoryArea{ID: r.text(), Name: r.text()}
	}
	s.Places = make([]geo.StoryPlace, r.count(22))
	for i := range s.Places {
		r.place(&s.Places[i], s)
	}
	s.Events = make([]geo.StoryEvent, r.count(19))
	for i := range s.Events {
		r.event(&s.Events[i], s)
	}
	s.Routes = make([]geo.Route, r.count(12))
	for i := range s.Routes {
		places := len(s.Places)
		s.Routes[i] = geo.Route{
			Event: r.index(len(s.Events)), From: r.index(places), Via: r.index(places), To: r.index(places),
			ToArea: r.index(len(s.Areas)), Side: geo.Side(r.below(geo.NumSides, "side")),
			Status: geo.Status(r.below(geo.NumStatuses, "status")),
			Units:  uint8(r.below(geo.MaxUnits+1, "units")), AtLeast: r.bool(),
			Quantity: r.text(), Claimant: r.text(), Denial: r.text(),
		}
	}
	s.Controls = make([]geo.Control, r.count(6))
	for i := range s.Controls {
		c := &s.Controls[i]
		c.Place, c.Side = r.index(len(s.Places)), geo.Side(r.below(geo.NumSides, "side"))
		c.From, c.To = r.days()
		r.flags(&c.OpenStart, &c.OpenEnd)
		c.Note = r.text()
	}
	s.Coverage = make([]geo.Days, r.count(2))
	for i := range s.Coverage {
		s.Coverage[i].From, s.Coverage[i].To = r.days()
	}
	s.Steps = make([]geo.StoryStep, r.count(40))
	for i := range s.Steps {
		p := &s.Steps[i]
		p.Slug, p.Title, p.Deck, p.Short = r.text(), r.text(), r.text(), r.text()
		p.From, p.To = r.days()
		for k := range p.Box {
			p.Box[k] = r.float()
		}
		p.Focus, p.Events = r.list(len(s.Events), "event"), r.list(len(s.Events), "event")
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	return s, nil
}

func (r *reader) place(p *geo.StoryPlace, s *geo.Story) {
	p.ID, p.Name, p.Short, p.Kind = r.text(), r.text(), r.text(), r.text()
	p.Area = r.index(len(s.Areas))
	p.HasPoint = r.bool()
	p.Lon, p.Lat = r.float(), r.float()
}

func (r *reader) event(e *geo.StoryEvent, s *geo.Story) {
	e.ID, e.Title = r.text(), r.text()
	e.From, e.To = r.days()
	e.Begun = geo.Day(r.far(int64(e.From), 1))
	e.Ending = geo.Day(r.far(int64(e.To), -1))
	r.flags(&e.Dated, &e.OpenStart, &e.OpenEnd, &e.Approx, &e.Seed)
	e.Kind = geo.Kind(r.below(geo.NumKinds, "kind"))
	e.Side = geo.Side(r.below(geo.NumSides, "side"))
	e.Status = geo.Status(r.below(geo.NumStatuses, "status"))
	e.Precision = geo.Precision(r.below(geo.NumPrecisions, "precision"))
	e.Sides = uint8(r.below(1<<geo.NumSides, "set of sides"))
	e.Statuses = uint8(r.below(1<<geo.NumStatuses, "set of statuses"))
	e.Claims = uint8(r.below(256, "number of claims"))
	e.Langs = uint32(r.below(1<<len(s.Langs), "set of languages"))
	e.Place, e.ToPlace, e.Area = r.index(len(s.Places)), r.index(len(s.Places)), r.index(len(s.Areas))
	e.Who = r.list(len(s.Speakers), "speaker")
	e.Points = r.list(len(s.Points), "point of disagreement")
}

// index reads an index into n rows, or -1.
func (r *reader) index(n int) int16 { return int16(r.below(min(n, math.MaxInt16)+1, "index")) - 1 }

func (r *reader) days() (from, to geo.Day) {
	a := r.within(math.MinInt32, math.MaxInt32, "day")
	b := a + r.within(math.MinInt32-a, math.MaxInt32-a, "length in days")
	return geo.Day(a), geo.Day(b)
}

// far reads how far a day lies behind another, or with sign -1 before it.
func (r *reader) far(from, sign int64) int64 {
	if sign < 0 {
		return from - r.within(from-math.MaxInt32, from-math.MinInt32, "distance in days")
	}
	return from + r.within(math.MinInt32-from, math.MaxInt32-from, "distance in days")
}

func (r *reader) flags(list ...*bool) {
	v := r.below(1<<len(list), "flags")
	for i, f := range list {
		*f = v>>i&1 == 1
	}
}

func (r *reader) float() float64 {
	if r.err == nil && len(r.s)-r.at < 8 {
		r.fail("the file ends in a number")
	}
	if r.err != nil {
		return 0
	}
	b := uint64(0)
	for _, c := range []byte(r.s[r.at : r.at+8]) {
		b = b<<8 | uint64(c)
	}
	v := math.Float64frombits(b)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		r.fail("a number is not finite")
		return 0
	}
	r.at += 8
	return v
}

func (r *reader) list(n int, what string) []uint16 {
	out := make([]uint16, r.count(1))
	for i := range out {
		out[i] = uint16(r.below(min(n, math.MaxUint16+1), what))
	}
	return out
}
