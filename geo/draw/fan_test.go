package draw

import (
	"math/rand/v2"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
)

// fanOf spreads out the mark with the largest number that a view has, or
// reports that it has none.
func fanOf(p *Painter, in *Input) bool {
	f := newFrame()
	in.Fan = Fan{}
	p.Frame(f, in)
	most := 1
	for k := range p.marks {
		if m := &p.marks[k]; m.more && !m.gone && m.n > most {
			most, in.Fan = m.n, Fan{Open: true, Event: int(m.head)}
		}
	}
	return in.Fan.Open
}

// Whatever the view, the rows of a fan lie in the window, one under the other,
// by date, answer to the pointer, and add up to the number beside the mark.
func TestFanRows(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	fans, full := 0, 0
	for _, lang := range [...]string{"en", "ar"} {
		p, s := painter(lang)
		f := newFrame()
		for range 150 {
			in := anyInput(r, s)
			if !fanOf(p, in) {
				continue
			}
			plain := p.Tally()
			p.Frame(f, in)
			rows, n := p.Rows(nil)
			stack := p.Stack(in.Fan.Event, nil)
			if n == 0 || len(rows) == 0 || len(rows) > MaxRows || n != len(stack) {
				t.Fatalf("%d rows for %d events, the mark has %d (view %+v)", len(rows), n, len(stack), in.Camera)
			}
			fans++
			if len(rows) == n {
				full++
			}
			if got := p.Tally(); got.Shown != plain.Shown || got.Marks+got.Counts != plain.Marks+plain.Counts {
				t.Fatalf("the tally is %+v, without the fan %+v", got, plain)
			}
			in2 := map[int]bool{}
			for _, e := range stack {
				in2[e] = true
			}
			for i, e := range rows {
				row := &p.fanned.rows[i]
				if !in2[e] {
					t.Fatalf("row %d shows event %d, which is elsewhere", i, e)
				}
				delete(in2, e)
				if i > 0 && (p.sooner(int16(e), int16(rows[i-1])) || row.box.overlaps(p.fanned.rows[i-1].box.grow(-0.01))) {
					t.Fatalf("row %d is not under its elder", i)
				}
				x, y := (row.box.x0+row.box.x1)/2, row.y
				if hit, all, ok := p.HitFan(x, y); !ok || all || hit != e {
					t.Fatalf("row %d of event %d is hit as %d", i, e, hit)
				}
				if hit, ok := p.Hit(x, y); !ok || hit != e {
					t.Fatalf("row %d of event %d is hit as %d", i, e, hit)
				}
			}
			if !p.fanned.box.inside(p.window.grow(-fanMargin + 0.01)) {
				t.Fatalf("the rows at %+v are outside the window of %v by %v", p.fanned.box, p.cam.W, p.cam.H)
			}
			_, all, ok := p.HitFan((p.fanned.more.x0+p.fanned.more.x1)/2, (p.fanned.more.y0+p.fanned.more.y1)/2)
			if more := n > len(rows); more != (all && ok) {
				t.Fatalf("%d of %d rows, show all is hit: %v", len(rows), n, all)
			}
		}
	}
	if fans < 100 || full == 0 {
		t.Errorf("only %d fans, %d of them with every event", fans, full)
	}
}

// The signs in the list are the marks that stand for themselves, one for each
// count that is not spread out, and the rows.
func TestFanIsDrawn(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	r := rand.New(rand.NewPCG(12, 1))
	for range 60 {
		in := anyInput(r, s)
		if !fanOf(p, in) {
			continue
		}
		p.Frame(f, in)
		signs := 0
		for rd := scene.Read(f.Lists[scene.FrameTop].Words); rd.Next(); {
			if rd.Op == scene.OpStyle && int(rd.U(0)) >= styleFill && int(rd.U(0)) < styleFill+geo.NumSides {
				signs++
			}
		}
		want := p.Tally().Marks + len(p.fanned.rows)
		for k := range p.marks {
			if m := &p.marks[k]; !m.gone && m.more && !p.fanAt(k) {
				want++
				if m.second >= 0 {
					want++
				}
			}
		}
		if signs != want {
			t.Fatalf("%d signs are drawn, want %d: %+v", signs, want, p.Tally())
		}
		if g := p.Legend(); !g.Rows || !g.Counts {
			t.Fatalf("the legend of a fan is %+v", g)
		}
	}
}

// Nothing is spread out for an event that is hidden, alone, or unknown.
func TestNoFan(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	in := exploreInput(12.9, 32.2, 8, 1200, 800)
	p.Frame(f, in)
	plain := f.Hash()
	alone := -1
	for k := range p.marks {
		if p.marks[k].n == 1 && !p.marks[k].gone {
			alone = int(p.marks[k].head)
		}
	}
	for _, e := range [...]int{-1, alone, len(s.Events), eventNamed(t, s, "mig29-crash-2020-06-28")} {
		in.Fan = Fan{Open: true, Event: e}
		if p.Counted(e) {
			continue
		}
		p.Frame(f, in)
		if _, n := p.Rows(nil); n != 0 || f.Hash() != plain {
			t.Errorf("event %d has a fan of %d", e, n)
		}
	}
}

func TestFanAllocatesNothing(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	in := exploreInput(12.9, 32.2, 8, 1200, 800)
	if !fanOf(p, in) {
		t.Fatal("Tripoli has no number")
	}
	start := in.Camera
	run := func() {
		in.Camera = start
		for i := range 12 {
			in.Camera.Pan(float64(4*i), 5)
			in.Hover = i
			p.Frame(f, in)
			p.HitFan(300, 200)
		}
	}
	run()
	if n := testing.AllocsPerRun(5, run); n != 0 {
		t.Errorf("%v allocations in 12 frames with an open fan", n)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string][2]string{
		"Short":                             {"Short", ""},
		"Shells hit the area of an embassy": {"Shells hit the area of", "an embassy"},
		"Shells hit the area, quite near":   {"Shells hit the area,", "quite near"},
	} {
		if first, rest := fold(in, 10.5, "…"); first != want[0] || rest != want[1] {
			t.Errorf("%q is folded to %q and %q, want %q", in, first, rest, want)
		}
	}
}

func BenchmarkFan(b *testing.B) {
	p, _ := painter("en")
	f := newFrame()
	in := exploreInput(12.9, 32.2, 8, 1200, 800)
	fanOf(p, in)
	b.ReportAllocs()
	for b.Loop() {
		p.Frame(f, in)
	}
}

// Where the story is, the plate of a fan lies over no other mark, and Al-Watiya keeps its name.
func TestFanHidesNoMark(t *testing.T) {
	for _, lang := range [...]string{"en", "ar"} {
		p, _ := painter(lang)
		f := newFrame()
		for zoom := 6.0; zoom <= 9; zoom += 0.25 {
			in := exploreInput(13.19, 32.4, zoom, 1032, 656)
			in.Page = true
			if !fanOf(p, in) {
				t.Fatalf("%s, zoom %v: no number", lang, zoom)
			}
			p.Frame(f, in)
			plate := p.fanned.box.grow(fanAir)
			for k := range p.marks {
				m := &p.marks[k]
				if !m.gone && k != p.fanned.mark && (plate.overlaps(m.bounds()) || m.more && plate.overlaps(m.pill)) {
					t.Errorf("%s, zoom %v: the plate %v hides the mark at %v, %v", lang, zoom, plate, m.x, m.y)
				}
				if pl := p.placeOf(m); !m.gone && p.story.Places[pl].ID == "al-watiya" && !p.named[pl] {
					t.Errorf("%s, zoom %v: the fan leaves Al-Watiya without its name", lang, zoom)
				}
			}
		}
	}
}
