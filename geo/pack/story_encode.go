package pack

import (
	"math"

	"watiya/geo"
)

const storyMagic = "WST\x04"

// EncodeStory writes a story; its indexes and enumerations must be valid.
func EncodeStory(s *geo.Story) []byte {
	w := &writer{b: []byte(storyMagic)}
	w.text(s.Lang)
	w.count(len(s.Speakers))
	for _, name := range s.Speakers {
		w.text(name)
	}
	w.count(len(s.Langs))
	for _, lang := range s.Langs {
		w.text(lang)
	}
	w.count(len(s.Points))
	for _, id := range s.Points {
		w.text(id)
	}
	w.count(len(s.Areas))
	for _, a := range s.Areas {
		w.text(a.ID)
		w.text(a.Name)
	}
	w.count(len(s.Places))
	for i := range s.Places {
		w.place(&s.Places[i])
	}
	w.count(len(s.Events))
	for i := range s.Events {
		w.event(&s.Events[i])
	}
	w.count(len(s.Routes))
	for i := range s.Routes {
		r := &s.Routes[i]
		for _, v := range [...]int16{r.Event, r.From, r.Via, r.To, r.ToArea} {
			w.index(v)
		}
		w.uint(uint64(r.Side))
		w.uint(uint64(r.Status))
		w.uint(uint64(r.Units))
		w.bool(r.AtLeast)
		w.text(r.Quantity)
		w.text(r.Claimant)
		w.text(r.Denial)
	}
	w.count(len(s.Controls))
	for i := range s.Controls {
		c := &s.Controls[i]
		w.index(c.Place)
		w.uint(uint64(c.Side))
		w.days(c.From, c.To)
		w.flags(c.OpenStart, c.OpenEnd)
		w.text(c.Note)
	}
	w.count(len(s.Coverage))
	for _, c := range s.Coverage {
		w.days(c.From, c.To)
	}
	w.count(len(s.Steps))
	for i := range s.Steps {
		p := &s.Steps[i]
		for _, t := range [...]string{p.Slug, p.Title, p.Deck, p.Short} {
			w.text(t)
		}
		w.days(p.From, p.To)
		for _, v := range p.Box {
			w.float(v)
		}
		w.list(p.Focus)
		w.list(p.Events)
	}
	return w.b
}

func (w *writer) place(p *geo.StoryPlace) {
	w.text(p.ID)
	w.text(p.Name)
	w.text(p.Short)
	w.text(p.Kind)
	w.index(p.Area)
	w.bool(p.HasPoint)
	w.float(p.Lon)
	w.float(p.Lat)
}

func (w *writer) event(e *geo.StoryEvent) {
	w.text(e.ID)
	w.text(e.Title)
	w.days(e.From, e.To)
	w.int(int64(e.Begun) - int64(e.From)) // both are 0 for a day
	w.int(int64(e.To) - int64(e.Ending))
	w.flags(e.Dated, e.OpenStart, e.OpenEnd, e.Approx, e.Seed)
	for _, v := range [...]uint8{uint8(e.Kind), uint8(e.Side), uint8(e.Status), uint8(e.Precision), e.Sides, e.Statuses, e.Claims} {
		w.uint(uint64(v))
	}
	w.uint(uint64(e.Langs))
	w.index(e.Place)
	w.index(e.ToPlace)
	w.index(e.Area)
	w.list(e.Who)
	w.list(e.Points)
}

// index writes an index of which -1 means none.
func (w *writer) index(i int16) { w.uint(uint64(i + 1)) }

func (w *writer) days(from, to geo.Day) {
	w.int(int64(from))
	w.int(int64(to) - int64(from))
}

func (w *writer) flags(list ...bool) {
	v := uint64(0)
	for i, f := range list {
		if f {
			v |= 1 << i
		}
	}
	w.uint(v)
}

// float keeps all bits, so that both ends draw the same pixels.
func (w *writer) float(v float64) {
	b := math.Float64bits(v)
	for shift := 56; shift >= 0; shift -= 8 {
		w.b = append(w.b, byte(b>>shift))
	}
}

func (w *writer) list(v []uint16) {
	w.count(len(v))
	for _, i := range v {
		w.uint(uint64(i))
	}
}
