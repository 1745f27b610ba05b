package timeline

import (
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
)

func TestScaleRoundTrip(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		s := Scale{Range{18353, 18444}, 20, 1012, rtl}
		for d := s.From; d <= s.To; d += 0.37 {
			if got := s.Day(s.X(d)); math.Abs(got-d) > 1e-9 {
				t.Fatalf("day %v is at %v, which is day %v", d, s.X(d), got)
			}
		}
		if a, z := s.X(s.From), s.X(s.To); a != 20 && !rtl || z != 20 && rtl {
			t.Errorf("time runs from %v to %v", a, z)
		}
	}
}

func TestZoomKeepsTheDay(t *testing.T) {
	all := Range{float64(day(2011, 1, 1)), float64(day(2020, 7, 1))}
	r := rand.New(rand.NewPCG(1, 2))
	v := Range{18353, 18444}
	for range 2000 {
		at := v.From + r.Float64()*v.Length()
		part := (at - v.From) / v.Length()
		next := v.Zoom(at, math.Exp2(r.Float64()*2-1), all)
		if next.From < all.From-1e-6 || next.To > all.To+1e-6 || next.Length() < least-1e-9 {
			t.Fatalf("%+v is not within %+v", next, all)
		}
		if next.From > all.From && next.To < all.To { // not pushed by an end
			if got := (at - next.From) / next.Length(); math.Abs(got-part) > 1e-6 {
				t.Fatalf("the day under the hand moved from %.3f to %.3f of the width", part, got)
			}
		}
		v = next
	}
}

func TestFit(t *testing.T) {
	all := span(day(2011, 1, 1), day(2020, 6, 30))
	for _, c := range []struct {
		from, to geo.Day
		want     Range
	}{
		{day(2020, 5, 18), day(2020, 5, 30), span(day(2020, 4, 1), day(2020, 6, 30))},
		{day(2020, 4, 1), day(2020, 6, 30), span(day(2020, 4, 1), day(2020, 6, 30))},
		{day(2020, 5, 1), day(2020, 5, 31), span(day(2020, 5, 1), day(2020, 5, 31))},
		{day(2019, 12, 31), day(2020, 1, 2), span(day(2019, 11, 1), day(2020, 2, 29))},
		{geo.MinDay, geo.MaxDay, all},
	} {
		got := Fit(c.from, c.to, all)
		if got != c.want {
			t.Errorf("%v to %v shows %v to %v", c.from, c.to, geo.Day(got.From), geo.Day(got.To)-1)
		}
	}
	for _, c := range [][2]geo.Day{{day(1999, 1, 1), day(1999, 12, 31)}, {day(2030, 1, 1), day(2030, 1, 2)}, {day(2019, 4, 4), day(2020, 3, 1)}} {
		if got := Fit(c[0], c[1], all); got.From < all.From || got.To > all.To || got.Length() < least {
			t.Errorf("%v to %v shows %+v", c[0], c[1], got)
		}
	}
}

// TestExtent: the time of the story begins with the year of the first that was
// researched and ends with the last.
func TestExtent(t *testing.T) {
	if got, want := Extent(realStory(t, "en")), span(day(2011, 1, 1), day(2020, 6, 30)); got != want {
		t.Errorf("%v to %v", geo.Day(got.From), geo.Day(got.To))
	}
}

// TestAddsUp: wherever the reader looks, every event is in exactly one number, and
// every cell and bar is drawn where a hand can find it.
func TestAddsUp(t *testing.T) {
	s := realStory(t, "en")
	s.Events = append(s.Events, geo.StoryEvent{ID: "undated", From: geo.MinDay, To: geo.MaxDay, Begun: geo.MaxDay, Ending: geo.MinDay, Place: -1, ToPlace: -1, Area: -1})
	p := New(s)
	r := rand.New(rand.NewPCG(7, 7))
	v := p.All()
	var f scene.Frame
	for range 300 {
		in := Input{W: 320 + r.Float64()*1200, H: []float64{104, 148}[r.IntN(2)], View: v, Window: true, From: day(2020, 5, 1), To: day(2020, 5, 9), Selected: -1, Hover: -1}
		p.Frame(&f, &in)
		c := p.Tally()
		if sum := c.Cells + c.Bars + c.Earlier + c.Later + c.Undated; sum != len(s.Events) || c.Undated != 1 {
			t.Fatalf("%+v: %+v are %d of %d events", v, c, sum, len(s.Events))
		}
		drawn := 0
		for i := range p.box {
			b := p.box[i]
			if b == (rect{}) {
				continue
			}
			drawn++
			if b.x1 <= b.x0 || b.y1 <= b.y0 || b.x0 < 0 || b.x1 > in.W+1 || b.y0 < p.plan.top-1 || b.y1 > p.plan.foot-6 {
				t.Fatalf("%+v: %s is at %+v", v, s.Events[i].ID, b)
			}
		}
		if drawn != c.Cells+c.Bars {
			t.Fatalf("%+v: %d drawn, %+v", v, drawn, c)
		}
		v = p.All().Zoom(v.From+r.Float64()*v.Length(), 1, p.All()).Zoom(p.All().From+r.Float64()*p.All().Length(), math.Exp(-7*r.Float64()), p.All())
	}
}

// TestCellsAreHigh: bins stack one cell for each event.
func TestCellsAreHigh(t *testing.T) {
	v := views[0]
	p, _ := v.draw(t)
	s := p.story
	n, low, high := 0, math.Inf(1), math.Inf(-1)
	for i := range s.Events {
		if s.Events[i].From == day(2020, 5, 21) && s.Events[i].To == day(2020, 5, 21) {
			n++
			low, high = min(low, p.box[i].y0), max(high, p.box[i].y1)
		}
	}
	if n < 10 || high > p.plan.base || low < p.plan.top || (high-low)/float64(n) < 3 {
		t.Errorf("%d events of 21 May stand from %v to %v", n, low, high)
	}
}

// TestEndsAreAsSharpAsTheDate is the table of the method: what fades and what does not.
func TestEndsAreAsSharpAsTheDate(t *testing.T) {
	s := &geo.Story{Lang: "en", Coverage: []geo.Days{{From: day(2020, 1, 1), To: day(2020, 12, 31)}}}
	for _, c := range []struct {
		edtf                     string
		start, end               bool    // a sharp end
		from, sure, ending, till geo.Day // days, the last two exclusive
	}{
		{"2020-05-18/2020-05-20", true, true, day(2020, 5, 18), day(2020, 5, 18), day(2020, 5, 21), day(2020, 5, 21)},
		{"2020-05", false, false, day(2020, 5, 1), 0, 0, day(2020, 6, 1)},
		{"2020-03/2020-05-18", false, true, day(2020, 3, 1), day(2020, 4, 1), day(2020, 5, 19), day(2020, 5, 19)},
		{"2020-03-05/2020-05", true, false, day(2020, 3, 5), day(2020, 3, 5), day(2020, 5, 1), day(2020, 6, 1)},
		{"2020-06-28~", false, false, day(2020, 6, 27), 0, 0, day(2020, 6, 30)},
		{"2020-06-10/..", true, false, day(2020, 6, 10), day(2020, 6, 10), 0, day(2021, 1, 1)},
	} {
		e, err := geo.ParseEDTF(c.edtf)
		if err != nil {
			t.Fatal(err)
		}
		s.Events = []geo.StoryEvent{{ID: "e", Dated: true, From: e.From, To: e.To, Begun: e.Begun(), Ending: e.Ending(),
			OpenStart: e.OpenStart, OpenEnd: e.OpenEnd, Approx: e.Approx}}
		p := New(s)
		in := Input{W: 3693, H: 148, View: p.All(), Selected: -1, Hover: -1}
		var f scene.Frame
		p.Frame(&f, &in)
		if p.Tally().Bars != 1 {
			t.Errorf("%s is no bar: %+v", c.edtf, p.Tally())
			continue
		}
		b := p.bars[0]
		if b.start != c.start || b.end != c.end {
			t.Errorf("%s: sharp ends %v %v", c.edtf, b.start, b.end)
		}
		for _, x := range [...]struct {
			what string
			got  float64
			want geo.Day
		}{{"begins", b.x0, c.from}, {"is sure", b.x1, c.sure}, {"may end", b.x2, c.ending}, {"ends", b.x3, c.till}} {
			if x.want != 0 && math.Abs(x.got-p.scale.X(float64(x.want))) > 0.5 {
				t.Errorf("%s: %s at day %v, want %v", c.edtf, x.what, geo.Day(p.scale.Day(x.got)), x.want)
			}
		}
		if !(b.x0 <= b.x1 && b.x1 <= b.x2 && b.x2 <= b.x3) {
			t.Errorf("%s: %+v is out of order", c.edtf, b)
		}
	}
}

// TestDayIsACell: a date of one day is a cell; where a bin is a month, so is a date of
// a month.
// TestEndsAreHandles: a window that reaches beyond all there is ends where that ends, in sight.
func TestEndsAreHandles(t *testing.T) {
	v := view{"", "en", 768, 104, geo.MinDay, geo.MaxDay, Range{}, draw.Light}
	p, _ := v.draw(t)
	if a, z, in := p.edges(); in != [2]bool{true, true} || a != half(p.scale.X0) || z != half(p.scale.X1) {
		t.Errorf("edges at %v and %v, in sight %v; the scale is from %v to %v", a, z, in, p.scale.X0, p.scale.X1)
	}
}

func TestDayIsACell(t *testing.T) {
	s := &geo.Story{Lang: "en", Coverage: []geo.Days{{From: day(2011, 1, 1), To: day(2020, 12, 31)}},
		Events: []geo.StoryEvent{{ID: "month", Dated: true, From: day(2020, 5, 1), To: day(2020, 5, 31), Begun: day(2020, 5, 31), Ending: day(2020, 5, 1)},
			{ID: "day", Dated: true, From: day(2020, 5, 3), To: day(2020, 5, 3), Begun: day(2020, 5, 3), Ending: day(2020, 5, 3)}}}
	p := New(s)
	var f scene.Frame
	p.Frame(&f, &Input{W: 1000, H: 148, View: p.All(), Selected: -1, Hover: -1})
	if c := p.Tally(); c.Cells != 2 || p.bin.unit != unitMonth {
		t.Errorf("over ten years, in bins of %d: %+v", p.bin.unit, c)
	}
	p.Frame(&f, &Input{W: 1000, H: 148, View: span(day(2020, 5, 1), day(2020, 6, 30)), Selected: -1, Hover: -1})
	if c := p.Tally(); c.Cells != 1 || c.Bars != 1 {
		t.Errorf("over two months: %+v", c)
	}
}

// TestUnitsCover: every day lies in the unit that begins before it and ends after.
func TestUnitsCover(t *testing.T) {
	for u := range numUnits {
		for d := day(1967, 12, 1); d < day(2024, 3, 1); d += 3 {
			n := u.of(d)
			if u.begin(n) > d || u.begin(n+1) <= d {
				t.Fatalf("%v is in unit %d of %d, from %v to %v", d, n, u, u.begin(n), u.begin(n+1))
			}
		}
	}
}

// TestLabelsKeepApart: whatever is shown, no two texts overlap and all are whole.
func TestLabelsKeepApart(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p := New(realStory(t, lang))
		r := rand.New(rand.NewPCG(3, 9))
		var f scene.Frame
		most := 0
		for range 400 {
			v := p.All().Zoom(p.All().From+r.Float64()*p.All().Length(), math.Exp(-7*r.Float64()), p.All())
			from := geo.Day(v.From + r.Float64()*v.Length())
			in := Input{W: 300 + r.Float64()*1300, H: []float64{104, 148}[r.IntN(2)], View: v, Window: true, From: from, To: from + geo.Day(r.Float64()*v.Length()), Selected: -1, Hover: -1}
			p.Frame(&f, &in)
			for i := range p.placed {
				a := p.placed[i].box
				if a.x0 < 0 || a.x1 > in.W || a.y0 < 0 || a.y1 > in.H {
					t.Fatalf("%s %+v: %q is cut", lang, in, p.strings.At(p.placed[i].s))
				}
				for j := range i {
					if a.overlaps(p.placed[j].box) {
						t.Fatalf("%s %+v: %q lies over %q", lang, in, p.strings.At(p.placed[i].s), p.strings.At(p.placed[j].s))
					}
				}
			}
			most = max(most, len(p.placed))
		}
		if most < 8 {
			t.Errorf("%s: at most %d texts", lang, most)
		}
	}
}

// TestSays: the picture names the day that the map shows, and what was not researched.
func TestSays(t *testing.T) {
	for _, c := range []struct{ view, text string }{
		{"home", "as of 30 May 2020"}, {"phone", "as of 30 May"}, {"arabic", "الوضع في 30 مايو 2020"},
		{"winter", "30 Haziran 2020 itibarıyla"}, {"whole", "not researched"}, {"before", "araştırılmadı"},
		{"home", "28 earlier"}, {"home", "April 2020"}, {"whole", "2016"}, {"days", "May 2020"}, {"days", "21"},
	} {
		for i := range views {
			if views[i].name != c.view {
				continue
			}
			p, _ := views[i].draw(t)
			found := false
			for _, w := range p.placed {
				found = found || p.strings.At(w.s) == c.text
			}
			if !found {
				t.Errorf("%s does not say %q", c.view, c.text)
			}
		}
	}
}

// TestNoAllocations: a frame makes no garbage, also while the brush moves over days
// that it has been on.
func TestNoAllocations(t *testing.T) {
	v := views[0]
	p := New(realStory(t, v.lang))
	in := v.input(p)
	var f scene.Frame
	step := 0
	frame := func() {
		step++
		in.To = v.to - geo.Day(step%10)
		in.View = Range{18353 + float64(step%5), 18444}
		p.Frame(&f, &in)
	}
	for range 60 {
		frame()
	}
	if n := testing.AllocsPerRun(100, frame); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// TestHandsFindThings: handles are 44 pixels wide to a thumb, the rest is what it looks like.
func TestHandsFindThings(t *testing.T) {
	for _, i := range []int{0, 1, 7} { // also from right to left, and on a phone
		v := views[i]
		p, _ := v.draw(t)
		a, z, y := p.grips()
		if got := p.PartAt(a-p.ahead(20), y); got != PartFrom {
			t.Errorf("%s: beside the earlier handle is part %d", v.name, got)
		}
		if got := p.PartAt(z+p.ahead(20), y+15); got != PartTo {
			t.Errorf("%s: beside the later handle is part %d", v.name, got)
		}
		if got := p.PartAt((a+z)/2, y); got != PartBrush {
			t.Errorf("%s: between them is part %d", v.name, got)
		}
		if got := p.PartAt(a-p.ahead(80), y); got != PartField {
			t.Errorf("%s: far before is part %d", v.name, got)
		}
		if got := p.PartAt(a, v.h-4); got != PartAxis {
			t.Errorf("%s: the dates are part %d", v.name, got)
		}
		for e := range p.box {
			if b := p.box[e]; b != (rect{}) && b.y1 <= p.plan.base {
				got, ok := p.EventAt((b.x0+b.x1)/2, (b.y0+b.y1)/2, 4)
				if !ok || got != e && p.box[got] != b {
					t.Errorf("%s: in the middle of %s is %s", v.name, p.story.Events[e].ID, p.story.Events[got].ID)
				}
			}
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	p := New(realStory(b, "en"))
	in := views[0].input(p)
	var f scene.Frame
	for b.Loop() {
		p.Frame(&f, &in)
	}
}
