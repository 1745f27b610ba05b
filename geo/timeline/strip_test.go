package timeline

import (
	"testing"

	"watiya/geo"
	"watiya/geo/internal/golden"
	"watiya/geo/scene"
)

// stripStory is a few events: sharp ones, one known to the month, one without a date.
func stripStory(lang string) *geo.Story {
	s := &geo.Story{Lang: lang}
	add := func(text string, side geo.Side) {
		e := geo.StoryEvent{Side: side, From: geo.MinDay, To: geo.MaxDay, Begun: geo.MaxDay, Ending: geo.MinDay}
		if d, err := geo.ParseEDTF(text); err == nil && d.Dated() {
			e.Dated, e.From, e.To, e.Begun, e.Ending = true, d.From, d.To, d.Begun(), d.Ending()
		}
		s.Events = append(s.Events, e)
	}
	for _, text := range [...]string{"2011-10-21", "2019-04-04", "2020-05-18", "2020-05-19", "2020-05-20", "2020-09-01"} {
		add(text, geo.SideLNA)
	}
	add("2020-05", geo.SideGNABacker)
	add("", geo.SideUN)
	return s
}

func strip(lang string) (*Painter, *scene.Frame) {
	turn := float64(day(2020, 1, 1))
	p, f := New(stripStory(lang)), &scene.Frame{}
	p.Strip(f, &Strip{W: 300, H: 62, Parts: []Range{{float64(day(2011, 1, 1)), turn}, {turn, float64(day(2020, 10, 1))}}, Share: []float64{0.34, 0.66}})
	return p, f
}

func TestStrip(t *testing.T) {
	for _, lang := range [...]string{"en", "ar"} {
		p, f := strip(lang)
		golden.Check(t, "testdata/strip-"+lang+".scene", scene.AppendDump(nil, f))
		for i := range p.placed {
			w := &p.placed[i]
			if w.box.x0 < 0 || w.box.x1 > f.W || w.box.y1 > f.H+1 {
				t.Errorf("%s: %q runs over the edge: %+v", lang, p.strings.At(w.s), w.box)
			}
		}
		if got, want := p.Tally(), (Tally{Cells: 6, Bars: 1, Undated: 1}); got != want {
			t.Errorf("%s: %+v, want %+v", lang, got, want)
		}
	}
}

// TestStripCountsOnce: an event in two parts is counted where it begins, so that the
// numbers add up.
func TestStripCountsOnce(t *testing.T) {
	s := stripStory("en")
	for _, text := range [...]string{"2019-12/2020-02", "2009", "2021"} {
		d, err := geo.ParseEDTF(text)
		if err != nil {
			t.Fatal(err)
		}
		s.Events = append(s.Events, geo.StoryEvent{Dated: true, From: d.From, To: d.To, Begun: d.Begun(), Ending: d.Ending()})
	}
	turn := float64(day(2020, 1, 1))
	p := New(s)
	p.Strip(&scene.Frame{}, &Strip{W: 300, H: 62, Parts: []Range{{float64(day(2011, 1, 1)), turn}, {turn, float64(day(2020, 10, 1))}}, Share: []float64{0.34, 0.66}})
	if got, want := p.Tally(), (Tally{Cells: 6, Bars: 2, Earlier: 1, Later: 1, Undated: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Time runs as the language reads: what is later is farther on.
func TestStripRunsWithTheLanguage(t *testing.T) {
	for lang, sign := range map[string]float64{"en": 1, "ar": -1} {
		p, _ := strip(lang)
		may, september := p.box[2], p.box[5]
		if (september.x0-may.x0)*sign <= 0 {
			t.Errorf("%s: May at %v, September at %v", lang, may.x0, september.x0)
		}
	}
}
