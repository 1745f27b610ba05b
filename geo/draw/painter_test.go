package draw

import (
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
)

func TestNumbersAddUp(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		in := anyInput(r, s)
		p.Frame(f, in)
		want := 0
		for i := range s.Events {
			e := &s.Events[i]
			if in.Shown != nil && in.Shown[i] || in.Shown == nil && (!in.Window || e.Dated && e.From <= in.To && e.To >= in.From) {
				want++
			}
		}
		n := p.Tally()
		sum := n.Marks + n.Counts + n.Areas + n.Tray
		beyond := 0
		for _, e := range n.Edges {
			sum += e
			beyond += e
		}
		if n.Shown != want || sum != want {
			t.Fatalf("%d events pass, the tally says %+v, which adds up to %d (view %+v)", want, n, sum, in.Camera)
		}
		for _, b := range n.Beyond() {
			beyond -= b.N
		}
		if beyond != 0 {
			t.Fatalf("the places beyond the edges miss %d events of %+v", beyond, n)
		}
	}
}

// What the tally says is what is in the list: counts are digits, marks are plates.
func TestTallyIsDrawn(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	r := rand.New(rand.NewPCG(5, 1))
	for range 60 {
		p.Frame(f, anyInput(r, s))
		digits, signs := 0, 0
		style := 0
		for rd := scene.Read(f.Lists[scene.FrameTop].Words); rd.Next(); {
			switch rd.Op {
			case scene.OpStyle:
				style = int(rd.U(0))
				if style >= styleFill && style < styleFill+geo.NumSides {
					signs++
				}
			case scene.OpText:
				if style == styleText+3*letCount+1 {
					n := 0
					for _, c := range f.Strings.At(rd.U(0)) {
						n = 10*n + int(c-'0')
					}
					digits += n
				}
			}
		}
		n := p.Tally()
		inCounts := 0
		for k := range p.marks {
			if m := &p.marks[k]; !m.gone && m.more {
				inCounts++
				if m.second >= 0 {
					inCounts++
				}
			}
		}
		if digits != n.Counts+n.Areas || signs-inCounts != n.Marks {
			t.Fatalf("drawn: counts of %d, %d signs (%d with counts); tally %+v", digits, signs, inCounts, n)
		}
	}
}

func TestSameViewSameScene(t *testing.T) {
	p, s := painter("en")
	q, _ := painter("en")
	f, g := newFrame(), newFrame()
	r := rand.New(rand.NewPCG(2, 1))
	for range 40 {
		in := anyInput(r, s)
		p.Frame(f, in)
		if r.IntN(2) == 0 {
			q.Frame(g, anyInput(r, s)) // another history
		}
		q.Frame(g, in)
		if f.Hash() != g.Hash() {
			t.Fatalf("two painters draw different pictures of %+v", in)
		}
	}
}

func TestFrameAllocatesNothing(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	in := stepInput(s, stepNamed(t, s, "jets"), 1032, 656)
	start := in.Camera
	run := func() {
		in.Camera = start
		for i := range 12 {
			in.Camera.Pan(float64(i), 5)
			in.Camera.ZoomAt(300, 200, 0.3)
			in.Hover = i
			in.Follow, in.Moving, in.Now = i > 3, i < 9, in.Now+16
			p.Frame(f, in)
			p.Hit(300, 200)
		}
	}
	run()
	if n := testing.AllocsPerRun(5, run); n != 0 {
		t.Errorf("%v allocations in 12 frames of panning and zooming", n)
	}
}

func TestHitFindsWhatIsDrawn(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	r := rand.New(rand.NewPCG(3, 1))
	for range 50 {
		p.Frame(f, anyInput(r, s))
		for k := range p.marks {
			m := &p.marks[k]
			if m.gone {
				continue
			}
			if e, ok := p.Hit(m.x, m.y); !ok || e != int(m.head) {
				t.Fatalf("the mark of event %d is hit as %d, %v", m.head, e, ok)
			}
			if stack := p.Stack(int(m.head), nil); len(stack) != m.n || stack[0] != int(m.head) {
				t.Fatalf("a mark for %d events lists %v", m.n, stack)
			}
		}
	}
	if e, ok := p.Hit(-500, -500); ok {
		t.Errorf("nothing is drawn there, but event %d is hit", e)
	}
}

func TestWindowsThatAreNone(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	good := stepInput(s, 0, 390, 356)
	p.Frame(f, good)
	for _, spoil := range []func(*Input){
		func(in *Input) { in.Camera.W = 0 },
		func(in *Input) { in.Camera.H = -5 },
		func(in *Input) { in.Camera.W = math.Inf(1) },
		func(in *Input) { in.Camera.Zoom = math.NaN() },
		func(in *Input) { in.Camera.X = math.NaN() },
		func(in *Input) { in.Camera.Zoom = 99 },
	} {
		in := *good
		spoil(&in)
		p.Frame(f, &in)
		if _, ok := p.Hit(200, 200); ok || p.Tally().Shown != 0 || len(f.Lists[scene.FrameTop].Words) != 0 {
			t.Errorf("something is drawn for the camera %+v", in.Camera)
		}
	}
	in := *good
	in.Step, in.Selected, in.Hover, in.Shown = 99, 9999, -7, []bool{true}
	p.Frame(f, &in)
	if p.Tally().Shown != 0 && p.Tally().Shown != 1 {
		t.Errorf("a short filter shows %d events", p.Tally().Shown)
	}
}

// Al-Watiya changes hands on 18 May 2020; no holder is drawn for a date that no
// source covers.
func TestControlFollowsTheDate(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	for _, c := range []struct {
		day  geo.Day
		want []geo.Side
	}{
		{geo.DayOf(2014, 1, 15), nil},
		{geo.DayOf(2020, 5, 17), []geo.Side{geo.SideLNA}},
		{geo.DayOf(2020, 5, 20), []geo.Side{geo.SideGNA}},
	} {
		in := exploreInput(11.8979, 32.4734, 9, 600, 400)
		in.Window, in.From, in.To = true, geo.DayOf(2011, 1, 1), c.day
		p.Frame(f, in)
		var got []geo.Side
		for _, h := range p.held {
			if s.Places[s.Controls[h.first].Place].ID == "al-watiya" {
				got = append(got, s.Controls[h.first].Side)
			}
		}
		if len(got) != len(c.want) || len(got) == 1 && got[0] != c.want[0] {
			t.Errorf("on %v Al-Watiya is drawn as held by %v, want %v", c.day, got, c.want)
		}
	}
	in := exploreInput(11.8979, 32.4734, 9, 600, 400)
	if p.Frame(f, in); len(p.held) != 0 {
		t.Error("a holder is drawn without a date")
	}
}

func TestLegendListsWhatIsDrawn(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	p.Frame(f, stepInput(s, stepNamed(t, s, "jets"), 1032, 656))
	g := p.Legend()
	if g.Kinds&(1<<geo.KindDelivery) == 0 || g.Statuses&(1<<geo.StatusDisputed) == 0 || !g.Routes || !g.Fan || !g.Counts {
		t.Errorf("the step of the jets has the legend %+v", g)
	}
	in := stepInput(s, stepNamed(t, s, "jets"), 1032, 656)
	in.Shown = make([]bool, len(s.Events))
	if p.Frame(f, in); p.Legend() != (Legend{}) {
		t.Errorf("an empty map has the legend %+v", p.Legend())
	}
}

func TestStyleTable(t *testing.T) {
	base := make([]scene.Style, FirstOverlay)
	if n := len(overlayStyles(base, Light, false)); n != styleText+3*numLetterings {
		t.Fatalf("%d styles, the indexes end at %d", n, styleText+3*numLetterings)
	}
	for theme := range NumThemes {
		s := overlayStyles(base, theme, false)
		for i := styleText; i < len(s); i++ {
			if s[i].Size < 10 || s[i].Align != uint32((i-styleText)%3) {
				t.Errorf("theme %d, style %d: %+v", theme, i, s[i])
			}
		}
		if s[stylePill].Fill == 0 || s[styleRing].Fill != 0 || s[styleHatch].Fill != 0 || s[styleCasing].Width != 6.2 {
			t.Errorf("theme %d: the table is out of step with its indexes", theme)
		}
		for i, st := range overlayStyles(base, theme, true)[styleText:] {
			if st.Spacing != 0 || st.Italic != 0 {
				t.Errorf("Arabic style %d is spaced or slanted: %+v", i, st)
			}
		}
	}
}

// A pan as a hand makes it: names remember and fade.
func BenchmarkFollow(b *testing.B) {
	p, s := painter("en")
	f := newFrame()
	in := stepInput(s, stepNamed(b, s, "jets"), 1032, 656)
	p.Frame(f, in)
	in.Follow, in.Moving = true, true
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		i++
		in.Camera.Pan(4*float64(1-i/50%2*2), 1)
		in.Camera.Pan(0, -1)
		in.Now += 16
		p.Frame(f, in)
	}
}

func BenchmarkNew(b *testing.B) {
	base, _ := site()
	_, s := painter("en")
	for b.Loop() {
		New(base, s)
	}
}

func BenchmarkFrame(b *testing.B) {
	p, s := painter("en")
	f := newFrame()
	for _, c := range []struct {
		name string
		in   *Input
	}{
		{"jets", stepInput(s, stepNamed(b, s, "jets"), 1032, 656)},
		{"all", exploreInput(20, 31, 5.7, 1032, 656)},
		{"tripolitania", exploreInput(12.9, 32.2, 8, 1200, 800)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Frame(f, c.in)
			}
		})
	}
}
