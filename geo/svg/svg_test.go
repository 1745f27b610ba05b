package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"watiya/geo/scene"
)

// wellFormed reads the text as XML; ids must be unique and references lead somewhere.
func wellFormed(t *testing.T, text []byte, known ...string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(text)))
	ids, refs := map[string]bool{}, []string(nil)
	for _, id := range known {
		ids[id] = true
	}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range e.Attr {
			switch {
			case a.Name.Local == "style":
				t.Fatalf("a style attribute breaks the page's policy: %s", text)
			case a.Name.Local == "id" && ids[a.Value]:
				t.Fatalf("id %q is used twice in\n%s", a.Value, text)
			case a.Name.Local == "id":
				ids[a.Value] = true
			case a.Name.Local == "href" && e.Name.Local == "use":
				refs = append(refs, strings.TrimPrefix(a.Value, "#"))
			case a.Name.Local == "clip-path":
				refs = append(refs, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
			}
		}
	}
	for _, r := range refs {
		if !ids[r] {
			t.Fatalf("reference to %q leads nowhere in\n%s", r, text)
		}
	}
}

// Every operation leaves its trace.
func TestEveryOperation(t *testing.T) {
	f := func() *scene.Frame {
		f := &scene.Frame{W: 100, H: 100, Strings: &scene.Strings{}, Styles: []scene.Style{{Fill: scene.RGB(0x112233), Stroke: scene.RGB(0), Width: 1, Size: 12, Dash: [4]float32{5, 5}}, {}}}
		f.Lists[scene.FrameBase].Style(0)
		f.Lists[scene.FrameBase].Circle(1, 2, 3)
		f.Lists[scene.FrameBase].Paint()
		return f
	}
	traces := map[scene.Op]struct {
		write func(f *scene.Frame, l *scene.List)
		want  string
	}{
		scene.OpEnd: {func(f *scene.Frame, l *scene.List) {
			l.Words = append(l.Words, 0)
			l.Style(0)
			l.Circle(1, 2, 3)
			l.Paint()
		}, `</style></svg>`},
		scene.OpStyle: {func(f *scene.Frame, l *scene.List) { l.Style(1); l.Circle(1, 2, 3); l.Paint() }, `<circle class="s1" cx="1" cy="2" r="3"/>`},
		scene.OpLine: {func(f *scene.Frame, l *scene.List) {
			l.Style(1)
			l.Begin(false)
			l.Point(1, 2.5)
			l.Point(0.5, 3)
			l.End()
			l.Paint()
		}, `<path class="s1" d="m1 2.5-.5.5"/>`},
		scene.OpRing: {func(f *scene.Frame, l *scene.List) {
			l.Style(1)
			l.Begin(true)
			l.Point(1, 1)
			l.Point(2, 1)
			l.Point(2, 2)
			l.End()
			l.Paint()
		}, `d="m1 1 1 0 0 1z"`},
		scene.OpCircle: {func(f *scene.Frame, l *scene.List) { l.Style(1); l.Circle(5, 5, 2); l.Circle(8, 5, 1); l.Paint() },
			`d="m3 5a2 2 0 1 1 4 0a2 2 0 1 1-4 0zm4 0a1 1 0 1 1 2 0a1 1 0 1 1-2 0z"`},
		scene.OpRect: {func(f *scene.Frame, l *scene.List) {
			l.Style(1)
			l.Rect(0, 0, 9, 7, 2)
			l.Rect(1, 1, 2, 3, 0)
			l.Paint()
		}, `d="m2 0h5a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zm-1 1h2v3h-2z"`},
		scene.OpPaint:  {func(f *scene.Frame, l *scene.List) { l.Style(1); l.Rect(0, 1, 9, 7, 2); l.Paint() }, `<rect class="s1" x="0" y="1" width="9" height="7" rx="2"/>`},
		scene.OpText:   {func(f *scene.Frame, l *scene.List) { l.Style(1); l.Text(f.Strings.Intern("<سرت>"), 1, 2, math.Pi/2) }, "<text class=\"t1\" x=\"1\" y=\"2\" transform=\"rotate(90 1 2)\">\u2067&lt;سرت&gt;\u2069</text>"},
		scene.OpImage:  {func(f *scene.Frame, l *scene.List) { l.Image(0, 1, 2, 3, 4) }, `<image href="relief.png" x="1" y="2" width="3" height="4" preserveAspectRatio="none"/>`},
		scene.OpClip:   {func(f *scene.Frame, l *scene.List) { l.Circle(1, 2, 3); l.Clip() }, `<clipPath id="p1"><circle cx="1" cy="2" r="3"/></clipPath><g clip-path="url(#p1)"></g>`},
		scene.OpUnclip: {func(f *scene.Frame, l *scene.List) { l.Clip(); l.Unclip(); l.Image(0, 1, 2, 3, 4) }, `</clipPath><g clip-path="url(#p1)"></g><image`},
		scene.OpCall:   {func(f *scene.Frame, l *scene.List) { l.Call(scene.FrameBase, 2, 10, 20) }, `<circle class="s0" stroke-dasharray="5 5" cx="12" cy="24" r="6"/>`},
		scene.OpGroup:  {func(f *scene.Frame, l *scene.List) { l.Group(f.Strings.Intern(`a"b`)) }, `<g data-id="a&quot;b"></g>`},
		scene.OpEndGroup: {func(f *scene.Frame, l *scene.List) {
			l.Group(f.Strings.Intern("a"))
			l.EndGroup()
			l.Image(0, 1, 2, 3, 4)
		}, `</g><image`},
		scene.OpAlpha: {func(f *scene.Frame, l *scene.List) { l.Style(1); l.Alpha(0.5); l.Circle(1, 2, 3); l.Paint() }, `<circle class="s1" opacity=".5"`},
		scene.OpDash:  {func(f *scene.Frame, l *scene.List) { l.Style(0); l.Dash(6, 4, 3); l.Circle(1, 2, 3); l.Paint() }, `stroke-dasharray="6 4" stroke-dashoffset="3"`},
	}
	for _, spec := range scene.Ops {
		c, ok := traces[spec.Op]
		if !ok {
			t.Errorf("operation %s is not tested", spec.Name)
			continue
		}
		fr := f()
		c.write(fr, &fr.Lists[scene.FrameTop])
		got := Append(nil, fr, Options{Images: []string{"relief.png"}})
		wellFormed(t, got)
		if !strings.Contains(string(got), c.want) {
			t.Errorf("%s: want %s in\n%s", spec.Name, c.want, got)
		}
	}
}

// Groups and clips that overlap are closed and opened again, so that the text
// stays well formed.
func TestOverlap(t *testing.T) {
	f := &scene.Frame{Strings: &scene.Strings{}}
	l := &f.Lists[scene.FrameTop]
	l.Group(f.Strings.Intern("a"))
	l.Clip()
	l.EndGroup()
	l.Image(0, 0, 0, 1, 1)
	l.Unclip()
	got := string(Append(nil, f, Options{Images: []string{"x"}}))
	wellFormed(t, []byte(got))
	want := `<g data-id="a"><clipPath id="p1"></clipPath><g clip-path="url(#p1)"></g></g><g clip-path="url(#p1)"><image`
	if !strings.Contains(got, want) {
		t.Errorf("want %s in\n%s", want, got)
	}
}

// A long path that is painted and used as a clip is written once.
func TestSharedPath(t *testing.T) {
	f := &scene.Frame{Strings: &scene.Strings{}, Styles: make([]scene.Style, 3)}
	l := &f.Lists[scene.FrameBase]
	wave := func() {
		l.Begin(true)
		for i := range 300 {
			l.Point(float64(i), 50*math.Sin(float64(i)/9))
		}
		l.End()
	}
	wave()
	l.Clip()
	for i := range 3 {
		l.Style(i)
		wave()
		l.Paint()
	}
	l.Unclip()
	got := string(AppendBase(nil, f, "base", Options{}))
	wellFormed(t, []byte(got))
	if n := strings.Count(got, ` d="`); n != 1 {
		t.Errorf("the path is written %d times", n)
	}
	if n := strings.Count(got, `<use`); n != 4 {
		t.Errorf("the path is used %d times, want 4", n)
	}
	thinned := AppendBase(nil, f, "base", Options{Tolerance: 1, Step: 1})
	wellFormed(t, thinned)
	if len(thinned) > len(got)/2 {
		t.Errorf("thinned to %d bytes from %d", len(thinned), len(got))
	}
}

// Thinning keeps within the tolerance.
func TestThin(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	var l scene.List
	l.Begin(true)
	for i := range 400 {
		a := float64(i) / 400 * 2 * math.Pi
		d := 100 + 4*r.Float64()
		l.Point(d*math.Cos(a), d*math.Sin(a))
	}
	l.End()
	ring := scene.Read(l.Words)
	ring.Next()
	for _, tolerance := range []float64{0.1, 1, 5, 50} {
		keep := thin(&ring, tolerance)
		var kept []int
		for i, k := range keep {
			if k {
				kept = append(kept, i)
			}
		}
		for i, a := range kept {
			b := kept[(i+1)%len(kept)]
			if b <= a {
				b += ring.Points()
			}
			ax, ay := ring.XY(a)
			bx, by := ring.XY(b % ring.Points())
			for k := a; k < b; k++ {
				x, y := ring.XY(k % ring.Points())
				if d := distance(x-ax, y-ay, bx-ax, by-ay); d > tolerance {
					t.Fatalf("tolerance %v: point %d is off by %v", tolerance, k, d)
				}
			}
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		v      int64
		digits int
		want   string
	}{{0, 1, "0"}, {5, 1, ".5"}, {-5, 1, "-.5"}, {10, 1, "1"}, {-123, 1, "-12.3"}, {50, 3, ".05"}, {7, 0, "7"}} {
		if got := string(appendDecimal(nil, c.v, c.digits)); got != c.want {
			t.Errorf("appendDecimal(%d, %d) = %q, want %q", c.v, c.digits, got, c.want)
		}
	}
}

// Whatever the words are, the text is well formed XML.
func FuzzAppend(f *testing.F) {
	f.Add(uint64(1), "Tripoli", false)
	f.Add(uint64(2), "\x00<&\">\xff\ufffe سرت", true)
	f.Fuzz(func(t *testing.T, seed uint64, text string, damaged bool) {
		r := rand.New(rand.NewPCG(seed, 9))
		fr := &scene.Frame{W: 100, H: 50, Strings: &scene.Strings{}, Styles: make([]scene.Style, 3)}
		fr.Strings.Intern(text)
		fr.Strings.Intern("b" + text)
		for i := range fr.Lists {
			l := &fr.Lists[i]
			for range r.IntN(40) {
				spec := scene.Ops[1+r.IntN(len(scene.Ops)-1)]
				l.Words = append(l.Words, uint32(spec.Op))
				n := len(spec.Args)
				if spec.Args == "u*" {
					points := r.IntN(5)
					l.Words = append(l.Words, uint32(points))
					n = 2 * points
				}
				for k := range n {
					if spec.Args != "u*" && spec.Args[k] == 'u' {
						l.Words = append(l.Words, uint32(r.IntN(4)))
						continue
					}
					v := float32(r.NormFloat64() * 100)
					if damaged && r.IntN(5) == 0 {
						v = []float32{float32(math.NaN()), float32(math.Inf(1)), -1e30, 1e30}[r.IntN(4)]
					}
					l.Words = append(l.Words, math.Float32bits(v))
				}
			}
			if damaged && len(l.Words) > 0 {
				l.Words[r.IntN(len(l.Words))] = r.Uint32()
			}
		}
		o := Options{Title: text, Desc: text, Class: text, Images: []string{text, ""}, Tolerance: r.Float64()}
		wellFormed(t, Append(nil, fr, o))
		base := AppendBase(nil, fr, "base", o)
		wellFormed(t, base)
		wellFormed(t, AppendTop(nil, fr, "base", o), "base")
	})
}

// A hatched style is filled by a pattern that stands in the picture once, however
// many styles look like it.
func TestHatch(t *testing.T) {
	f := scene.Frame{W: 20, H: 20, Strings: &scene.Strings{}, Styles: []scene.Style{
		{Fill: scene.RGB(0x1B2C82), Hatch: 2.6}, {Fill: scene.RGB(0x1B2C82), Hatch: 2.6, Width: 1}, {Fill: scene.RGB(0x6A3000), Hatch: -4.6}}}
	l := &f.Lists[scene.FrameTop]
	for i := range f.Styles {
		l.Style(i)
		l.Circle(10, 10, 5)
		l.Paint()
	}
	got := string(Append(nil, &f, Options{}))
	for _, want := range []string{`.s0{fill:url(#h1b2c82_26)}`, `<pattern id="h1b2c82_26" width="2.6" height="2.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h1.0625v2.6h-1.0625z" fill="#1b2c82"/></pattern>`,
		`.s2{fill:url(#h6a3000_-46)}`, `patternTransform="rotate(-45)"`} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%d times %s in %s", strings.Count(got, want), want, got)
		}
	}
}
