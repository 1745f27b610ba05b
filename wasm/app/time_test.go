package app

import (
	"testing"

	"watiya/geo"
)

// strip is a started client with a timeline of a size.
func strip(t testing.TB, query string) *App {
	t.Helper()
	a := started(t, query)
	feed(a, 16, Record{InTime, TimeSize, 1032, 148})
	settle(t, a, 32)
	if len(a.Timeline.Lists[0].Words) == 0 {
		t.Fatal("no picture of time")
	}
	return a
}

// x is where a day begins.
func (a *App) x(d geo.Day) float64 {
	s := a.time.painter.Scale()
	return s.X(float64(d))
}

// dayAt is the day at a pixel.
func (a *App) dayAt(x float64) float64 {
	s := a.time.painter.Scale()
	return s.Day(x)
}

// pull presses, moves in steps and lets go.
func pull(t testing.TB, a *App, now, x0, x1, y float64) Flags {
	t.Helper()
	all := feed(a, now, Record{InTime, TimeDown, 1, x0, y, now})
	for i := 1.0; i <= 8; i++ {
		now += 16
		all |= feed(a, now, Record{InTime, TimeMove, 1, x0 + (x1-x0)*i/8, y, now})
	}
	all |= feed(a, now+100, Record{InTime, TimeUp, 1, x1, y, now + 100})
	f, _ := settle(t, a, now+116)
	return all | f
}

func (a *App) window(t testing.TB, what string, from, to geo.Day) {
	t.Helper()
	if r := a.Resolved(); r.From != from || r.To != to {
		t.Errorf("%s: the window is %v to %v, want %v to %v", what, r.From, r.To, from, to)
	}
}

const midst = 75 // of the histogram, in pixels from the top

func TestBrush(t *testing.T) {
	d := func(day int) geo.Day { return geo.DayOf(2020, 5, day) }
	a := strip(t, "step=warning") // 18 to 22 May
	f := pull(t, a, 100, a.x(d(23))+5, a.x(d(26))+5, midst)
	a.window(t, "the later handle, taken beside its middle", d(18), d(25))
	if f&View == 0 || f&Shown == 0 || f&Time == 0 || f&Push != 0 {
		t.Errorf("flags %b", f)
	}
	if got := string(a.Address()); got != "step=warning&at=2020-05-18/2020-05-25" {
		t.Errorf("address %q", got)
	}
	pull(t, a, 1000, a.x(d(18)), a.x(d(10)), midst)
	a.window(t, "the earlier handle", d(10), d(25))
	pull(t, a, 2000, a.x(d(10)), a.x(d(30)), midst)
	a.window(t, "the earlier handle stops at the later", d(25), d(25))
	pull(t, a, 3000, a.x(d(1)), a.x(d(8)), midst)
	a.window(t, "a new brush", d(1), d(7))
	pull(t, a, 4000, a.x(d(8))+90, a.x(d(4))+2, midst)
	if r := a.Resolved(); r.From != d(4) {
		t.Errorf("a new brush to the left begins on %v", r.From)
	}
	before := *a.Resolved()
	pull(t, a, 5000, (a.x(before.From)+a.x(before.To+1))/2, (a.x(before.From)+a.x(before.To+1))/2+a.x(d(6))-a.x(d(1)), midst)
	a.window(t, "the whole brush", before.From+5, before.To+5)
	view := a.time.in.View
	before = *a.Resolved()
	pull(t, a, 6000, 500, 560, 140)
	a.window(t, "the axis moves no brush", before.From, before.To)
	if a.time.in.View == view {
		// The whole story is shown: there is nothing to move to.
		if view.Length() < a.time.painter.All().Length() {
			t.Error("the axis does not move the time")
		}
	}
}

// TestBrushAtTheEdge: held beyond the edge the view goes on.
func TestBrushAtTheEdge(t *testing.T) {
	a := strip(t, "step=warning")
	feed(a, 100, Record{InTime, TimeZoom, 2})
	settle(t, a, 116)
	view := a.time.in.View
	to := a.Resolved().To
	if view.To >= a.time.painter.All().To {
		t.Fatalf("the view %+v is at the end", view)
	}
	x := a.x(to + 1)
	feed(a, 1000, Record{InTime, TimeDown, 1, x, midst, 1000})
	now := 1016.0
	feed(a, now, Record{InTime, TimeMove, 1, 1031, midst, now})
	for range 60 {
		now += 16
		if f := feed(a, now); f&More == 0 {
			break
		}
	}
	if got := a.time.in.View; got.From <= view.From {
		t.Errorf("the view stays at %+v", got)
	}
	if a.Resolved().To <= to+3 {
		t.Errorf("the handle stays on %v", a.Resolved().To)
	}
	feed(a, now+16, Record{InTime, TimeUp, 1, 1031, midst, now + 16})
	settle(t, a, now+32)
}

func TestTimeZoom(t *testing.T) {
	a := strip(t, "step=warning")
	view := a.time.in.View
	day := a.dayAt(400)
	feed(a, 100, Record{InTime, TimeWheel, 400, -200, 0, 0})
	if v := a.time.in.View; v.Length() >= view.Length() {
		t.Errorf("the wheel makes %+v of %+v", v, view)
	}
	near(t, "the day under the pointer", a.dayAt(400), day, 1e-6)
	// Two fingers, from 100 to 200 pixels apart.
	view = a.time.in.View
	feed(a, 200, Record{InTime, TimeDown, 1, 400, midst, 200}, Record{InTime, TimeDown, 2, 500, midst, 200})
	feed(a, 216, Record{InTime, TimeMove, 1, 350, midst, 216}, Record{InTime, TimeMove, 2, 550, midst, 216})
	near(t, "length after the pinch", a.time.in.View.Length(), view.Length()/2, view.Length()*0.02)
	feed(a, 232, Record{InTime, TimeUp, 1, 350, midst, 232}, Record{InTime, TimeUp, 2, 550, midst, 232})
	a.window(t, "zooming", geo.DayOf(2020, 5, 18), geo.DayOf(2020, 5, 22))
	if string(a.Address()) != "step=warning" && string(a.Address()) != "" {
		t.Errorf("zooming wrote the address %q", a.Address())
	}
	feed(a, 400, Record{InTime, TimeWhole})
	settle(t, a, 416)
	all := a.time.painter.All()
	a.window(t, "whole", geo.Day(all.From), geo.Day(all.To)-1)
	if a.time.in.View != all {
		t.Errorf("the whole time is %+v", a.time.in.View)
	}
	feed(a, 2000, Record{InTime, TimeWhole})
	settle(t, a, 2016)
	a.window(t, "and back", geo.DayOf(2020, 5, 18), geo.DayOf(2020, 5, 22))
}

// TestPlay: the step's own time is played from its beginning; then it goes on to the
// end of what is shown.
func TestPlay(t *testing.T) {
	for _, reduced := range []float64{0, 1} {
		a := strip(t, "step=warning")
		d := func(day int) geo.Day { return geo.DayOf(2020, 5, day) }
		feed(a, 100, Record{InReduced, reduced}, Record{InTime, TimeSpeed, 4}, Record{InTime, TimePlay, 1})
		a.window(t, "the beginning", d(18), d(18))
		now, last, pictures := 100.0, d(18), 0
		for a.time.playing && now < 20000 {
			now += 16
			f := feed(a, now)
			if f&Time != 0 {
				pictures++
			}
			r := a.Resolved()
			if r.From != d(18) || r.To < last || r.To > last+1 {
				t.Fatalf("after %v the window is %v to %v", last, r.From, r.To)
			}
			last = r.To
			if f&More == 0 && a.time.playing {
				t.Fatal("playing asks for no frame")
			}
		}
		a.window(t, "the end of the step", d(18), d(22))
		near(t, "the time it took", now-100, 1000, 40) // four days at four a second
		if smooth := pictures > 40; smooth != (reduced == 0) {
			t.Errorf("reduced %v: %d pictures for four days", reduced, pictures)
		}
		// Pressed again it goes on, and a hand on the handle stops it.
		feed(a, now+16, Record{InTime, TimePlay, 1})
		for range 40 {
			now += 16
			feed(a, now)
		}
		if to := a.Resolved().To; to <= d(22) || !a.time.playing {
			t.Errorf("it does not go on: %v", to)
		}
		x := a.x(a.Resolved().To + 1)
		feed(a, now+16, Record{InTime, TimeDown, 1, x, midst, now})
		if a.time.playing {
			t.Error("a hand on the handle does not stop it")
		}
	}
}

// TestPlayDims: what has not happened yet on the day of the cursor is not shown, and
// holders of places are those of that day.
func TestPlayDims(t *testing.T) {
	a := strip(t, "step=warning")
	feed(a, 100, Record{InTime, TimePlay, 1})
	if r := a.Resolved(); r.Shown[0] || r.Shown[1] {
		t.Errorf("on 18 May are shown %v", r.Shown)
	}
	if a.in.To != geo.DayOf(2020, 5, 18) || !a.in.Window {
		t.Errorf("the map draws who holds a place on %v", a.in.To)
	}
}

// TestTapOnTime opens an event; the list's focus is seen on the timeline and the
// other way round.
func TestTapOnTime(t *testing.T) {
	a := strip(t, "step=warning")
	x, y := a.x(geo.DayOf(2020, 5, 20))+5, 148.0-45-2
	feed(a, 100, Record{InTime, TimeMove, 9, x, y, 100})
	if a.time.hover != 0 || a.in.Hover != 0 {
		t.Errorf("under the pointer is event %d, on the map %d", a.time.hover, a.in.Hover)
	}
	feed(a, 120, Record{InTime, TimeMove, 9, -1e4, -1e4, 120})
	if a.time.hover != -1 {
		t.Error("a pointer that left still points")
	}
	f := feed(a, 200, Record{InTime, TimeDown, 1, x, y, 200}, Record{InTime, TimeUp, 1, x, y, 230})
	if f&Select == 0 || a.Resolved().Selected != 0 {
		t.Errorf("a tap on a cell selects %d", a.Resolved().Selected)
	}
	settle(t, a, 240)
	a.window(t, "a tap", geo.DayOf(2020, 5, 18), geo.DayOf(2020, 5, 22))
	if f := feed(a, 1000, Record{InHover, 3}); f&Time == 0 || a.time.in.Hover != 3 {
		t.Errorf("the list's focus is not on the timeline: %d", a.time.in.Hover)
	}
}

// TestTimeFollowsTheStep: the view shows the whole window of a step.
func TestTimeFollowsTheStep(t *testing.T) {
	a := strip(t, "step=warning")
	feed(a, 100, Record{InTime, TimeZoom, 3})
	settle(t, a, 116)
	if v := a.time.in.View; v.Holds(geo.DayOf(2020, 6, 1), geo.DayOf(2020, 6, 30)) {
		t.Fatalf("%+v shows June already", v)
	}
	feed(a, 1000, Record{InStep, 1})
	settle(t, a, 1016)
	if v := a.time.in.View; !v.Holds(geo.DayOf(2020, 6, 1), geo.DayOf(2020, 6, 4)) {
		t.Errorf("the step's time is not shown: %v to %v", geo.Day(v.From), geo.Day(v.To))
	}
}

// TestTimeStandsStill: a frame without a change draws neither picture, a size twice
// told is no change, and numbers that are none change nothing.
func TestTimeStandsStill(t *testing.T) {
	a := strip(t, "step=warning")
	if f := feed(a, 2000, Record{InTime, TimeSize, 1032, 148}); f&(Time|Draw|More) != 0 {
		t.Errorf("flags %b", f)
	}
	inf := 1e308
	feed(a, 2016, Record{InTime, TimeDown, 1, inf, inf, 0}, Record{InTime, TimeMove, 1, -inf, inf, 0}, Record{InTime, TimeUp, 1, 0, 0, 0},
		Record{InTime, TimeWheel, inf, inf, -inf}, Record{InTime, TimeZoom, inf}, Record{InTime, TimeSpeed, -inf}, Record{InTime, TimeFocus, 77}, Record{InTime, 99})
	settle(t, a, 2032)
	if v, all := a.time.in.View, a.time.painter.All(); !(v.From >= all.From && v.To <= all.To && v.Length() >= 2) {
		t.Errorf("the view is %+v", v)
	}
}

// TestTimeDoesNotAllocate: neither playing nor a moving view makes garbage.
func TestTimeDoesNotAllocate(t *testing.T) {
	a := strip(t, "step=warning")
	now := 1000.0
	i := 0
	frame := func() {
		now += 16
		i++
		if i%40 == 0 {
			feed(a, now, Record{InTime, TimeWheel, 500, float64(i%80-40) * 3, 0, 0})
			return
		}
		feed(a, now, Record{InTime, TimeMove, 9, float64(100 + i%800), midst, now})
	}
	for range 400 {
		frame()
	}
	if n := testing.AllocsPerRun(200, frame); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}
