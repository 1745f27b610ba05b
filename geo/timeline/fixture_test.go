package timeline

import (
	"os"
	"sync"
	"testing"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/tables"
)

var briefing = sync.OnceValues(func() (*geo.Briefing, []geo.Problem) { return tables.Load(os.DirFS("../../site/data")) })

// realStory is the story of the site in a language.
func realStory(t testing.TB, lang string) *geo.Story {
	t.Helper()
	b, bad := briefing()
	if len(bad) > 0 {
		t.Fatal(bad[0])
	}
	return tables.Story(b, lang)
}

// view is a picture of time for the tests.
type view struct {
	name, lang string
	w, h       float64
	from, to   geo.Day
	shown      Range // nil: fitted
	theme      draw.Theme
}

var day = geo.DayOf

func span(from, to geo.Day) Range { return Range{float64(from), float64(to) + 1} }

// views show every zoom, size, language and theme.
var views = []view{
	{"home", "en", 1032, 148, day(2020, 5, 18), day(2020, 5, 30), Range{}, draw.Light},
	{"arabic", "ar", 1032, 148, day(2020, 5, 18), day(2020, 5, 30), Range{}, draw.Light},
	{"dark", "en", 820, 148, day(2020, 5, 20), day(2020, 5, 22), Range{}, draw.Dark},
	{"whole", "en", 1032, 148, day(2011, 1, 1), day(2020, 6, 30), Range{}, draw.Light},
	{"before", "tr", 700, 148, day(2011, 1, 1), day(2019, 4, 30), Range{}, draw.HighContrast},
	{"winter", "tr", 1032, 148, day(2019, 11, 1), day(2020, 6, 30), Range{}, draw.Light},
	{"days", "en", 1032, 148, day(2020, 5, 18), day(2020, 5, 22), span(day(2020, 5, 17), day(2020, 5, 24)), draw.Print},
	{"phone", "en", 360, 104, day(2020, 5, 18), day(2020, 5, 30), Range{}, draw.Light},
	{"tablet-years", "en", 768, 104, day(2019, 1, 1), day(2021, 12, 31), Range{}, draw.Light}, // beyond all there is
	{"phone-years", "tr", 360, 104, day(2019, 1, 1), day(2021, 12, 31), Range{}, draw.Light},
	{"phone-whole", "ar", 320, 104, day(2011, 1, 1), day(2020, 6, 30), Range{}, draw.Dark},
}

// draw draws the picture.
func (v *view) draw(t testing.TB) (*Painter, *scene.Frame) {
	t.Helper()
	s := realStory(t, v.lang)
	p := New(s)
	in := v.input(p)
	var f scene.Frame
	p.Frame(&f, &in)
	return p, &f
}

func (v *view) input(p *Painter) Input {
	in := Input{W: v.w, H: v.h, View: v.shown, Window: true, From: v.from, To: v.to, Selected: -1, Hover: -1, Theme: v.theme,
		Shown: make([]bool, len(p.story.Events))}
	for i := range p.story.Events {
		e := &p.story.Events[i]
		in.Shown[i] = e.From <= v.to && e.To >= v.from
	}
	if in.View == (Range{}) {
		in.View = Fit(v.from, v.to, p.All())
	}
	return in
}
