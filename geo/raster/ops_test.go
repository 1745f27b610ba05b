package raster

import (
	"bytes"
	"image/png"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"watiya/geo/scene"
)

const white, ink = 0xffffff, 0x112233

func frame() *scene.Frame {
	f := &scene.Frame{W: 40, H: 40, Strings: &scene.Strings{}, Styles: []scene.Style{
		{Fill: scene.RGB(ink)},
		{Stroke: scene.RGB(ink), Width: 4},
		{Fill: scene.RGB(ink), Size: 30, Weight: 600},
		{Fill: scene.RGB(ink), Stroke: scene.RGB(0xff0000), Width: 2},
	}}
	b := &f.Lists[scene.FrameBase]
	b.Style(0)
	b.Rect(0, 0, 4, 4, 0)
	b.Paint()
	return f
}

var dot = &Image{W: 1, H: 1, pix: []uint32{0xff00ff00}}

// Every operation leaves its trace: these pixels have these colours, whites
// around them.
func TestEveryOperation(t *testing.T) {
	type at map[[2]int]uint32
	cases := map[scene.Op]struct {
		write func(f *scene.Frame, l *scene.List)
		want  at
	}{
		scene.OpEnd: {func(f *scene.Frame, l *scene.List) {
			l.Words = append(l.Words, 0)
			l.Rect(0, 0, 40, 40, 0)
			l.Paint()
		}, at{{5, 5}: white}},
		scene.OpStyle: {func(f *scene.Frame, l *scene.List) {
			l.Style(3)
			l.Rect(10, 10, 20, 20, 0)
			l.Paint()
		}, at{{20, 20}: ink, {10, 20}: 0xff0000, {9, 20}: 0xff0000, {8, 20}: white}},
		scene.OpLine: {func(f *scene.Frame, l *scene.List) {
			l.Style(1)
			l.Begin(false)
			l.Point(10, 20)
			l.Point(30, 20)
			l.End()
			l.Paint()
		}, at{{10, 18}: ink, {29, 21}: ink, {9, 20}: white, {30, 20}: white, {20, 17}: white, {20, 22}: white}},
		scene.OpRing: {func(f *scene.Frame, l *scene.List) {
			l.Begin(true)
			l.Point(10, 10)
			l.Point(30, 10)
			l.Point(30, 30)
			l.End()
			l.Paint()
		}, at{{25, 15}: ink, {15, 25}: white}},
		scene.OpCircle: {func(f *scene.Frame, l *scene.List) { l.Circle(20, 20, 10); l.Paint() },
			at{{20, 11}: ink, {20, 9}: white, {26, 26}: ink, {28, 28}: white}},
		scene.OpRect: {func(f *scene.Frame, l *scene.List) { l.Rect(10, 10, 20, 20, 8); l.Paint() },
			at{{10, 20}: ink, {9, 20}: white, {10, 10}: white, {13, 13}: ink}},
		scene.OpPaint: {func(f *scene.Frame, l *scene.List) { l.Circle(20, 20, 10); l.Paint(); l.Paint(); l.Circle(1, 1, 1) },
			at{{20, 20}: ink, {0, 0}: white, {1, 1}: white}},
		scene.OpText: {func(f *scene.Frame, l *scene.List) { l.Style(2); l.Text(f.Strings.Intern("I"), 16, 30, 0) },
			at{{20, 20}: ink, {10, 20}: white, {20, 35}: white}},
		scene.OpImage: {func(f *scene.Frame, l *scene.List) { l.Image(0, 10, 10, 20, 20) }, at{{10, 10}: 0x00ff00, {29, 29}: 0x00ff00, {30, 30}: white, {9, 9}: white}},
		scene.OpClip: {func(f *scene.Frame, l *scene.List) {
			l.Rect(0, 0, 20, 40, 0)
			l.Clip()
			l.Circle(20, 20, 10)
			l.Paint()
		}, at{{15, 20}: ink, {25, 20}: white}},
		scene.OpUnclip: {func(f *scene.Frame, l *scene.List) { l.Clip(); l.Unclip(); l.Circle(20, 20, 10); l.Paint() }, at{{20, 20}: ink}},
		scene.OpCall:   {func(f *scene.Frame, l *scene.List) { l.Call(scene.FrameBase, 2, 10, 10) }, at{{10, 10}: ink, {17, 17}: ink, {18, 18}: white, {9, 9}: white}},
		scene.OpGroup:  {func(f *scene.Frame, l *scene.List) { l.Group(0); l.Circle(20, 20, 10); l.Paint() }, at{{20, 20}: ink}},
		scene.OpEndGroup: {func(f *scene.Frame, l *scene.List) { l.Group(0); l.EndGroup(); l.Circle(20, 20, 10); l.Paint() },
			at{{20, 20}: ink}},
		scene.OpAlpha: {func(f *scene.Frame, l *scene.List) {
			l.Alpha(0)
			l.Circle(20, 20, 10)
			l.Paint()
			l.Alpha(1)
			l.Circle(0, 0, 5)
			l.Paint()
		}, at{{20, 20}: white, {0, 0}: ink}},
		scene.OpDash: {func(f *scene.Frame, l *scene.List) {
			l.Style(1)
			l.Dash(6, 4, 3) // on to 13, off to 17, on to 23
			l.Begin(false)
			l.Point(10, 20)
			l.Point(30, 20)
			l.End()
			l.Paint()
		}, at{{12, 20}: ink, {13, 20}: white, {16, 20}: white, {17, 20}: ink, {22, 20}: ink, {23, 20}: white}},
	}
	for _, spec := range scene.Ops {
		c, ok := cases[spec.Op]
		if !ok {
			t.Errorf("operation %s is not tested", spec.Name)
			continue
		}
		f := frame()
		c.write(f, &f.Lists[scene.FrameTop])
		var canvas Canvas
		canvas.Draw(f, Options{Ground: white, Images: []*Image{dot}})
		for p, want := range c.want {
			if got := canvas.Pix[p[1]*canvas.W+p[0]]; got != want {
				t.Errorf("%s: pixel %v is %06x, want %06x", spec.Name, p, got, want)
			}
		}
	}
}

// A hatched fill covers its share of the shape, rising or falling.
func TestHatch(t *testing.T) {
	f := frame()
	f.W, f.H = 100, 100
	var shots [2][]uint32
	for i, gap := range [...]float32{7, -7} {
		f.Styles[0].Hatch = gap
		l := &f.Lists[scene.FrameTop]
		l.Reset()
		l.Rect(0, 0, 100, 100, 0)
		l.Paint()
		var c Canvas
		c.Draw(f, Options{Ground: white})
		dark := 0.0
		for _, p := range c.Pix {
			dark += float64(0xff-p>>8&0xff) / (0xff - 0x22) / 1e4
		}
		if math.Abs(dark-scene.HatchShare) > 0.01 {
			t.Errorf("gap %v: %.3f of the square is covered", gap, dark)
		}
		shots[i] = append(shots[i], c.Pix...)
		turn := 1 - 2*i // along a line nothing changes
		for y := 10; y < 90; y++ {
			if a, b := c.Pix[y*100+50], c.Pix[(y+1)*100+50-turn]; int(a>>8&255)-int(b>>8&255) > 2 || int(b>>8&255)-int(a>>8&255) > 2 {
				t.Fatalf("gap %v: %06x is followed by %06x", gap, a, b)
			}
		}
	}
	if slices.Equal(shots[0], shots[1]) {
		t.Error("rising and falling are the same")
	}
}

// What a call sets does not outlive it, as between save and restore.
func TestCallKeepsState(t *testing.T) {
	f := frame()
	b := &f.Lists[scene.FrameBase]
	b.Rect(0, 0, 1, 1, 0)
	b.Clip()
	b.Alpha(0)
	l := &f.Lists[scene.FrameTop]
	l.Style(0)
	l.Call(scene.FrameBase, 1, 0, 0)
	l.Circle(20, 20, 5)
	l.Paint()
	var c Canvas
	c.Draw(f, Options{Ground: white})
	if got := c.Pix[20*c.W+20]; got != ink {
		t.Errorf("after the call a pixel is %06x", got)
	}
}

// Widths are screen pixels under any scale of a call; a picture of scale 2 shows
// the same with twice the pixels.
func TestScales(t *testing.T) {
	f := frame()
	b := &f.Lists[scene.FrameBase]
	b.Reset()
	b.Style(1)
	b.Begin(false)
	b.Point(0, 2)
	b.Point(10, 2)
	b.End()
	b.Paint()
	f.Lists[scene.FrameTop].Call(scene.FrameBase, 4, 0, 10)
	for scale, rows := range map[float64]int{1: 4, 2: 8} {
		var c Canvas
		c.Draw(f, Options{Ground: white, Scale: scale})
		n := 0
		for y := range c.H {
			if c.Pix[y*c.W+c.W/2] == ink {
				n++
			}
		}
		if n != rows || c.W != int(40*scale) {
			t.Errorf("scale %v: a line of 4 pixels is %d high on a canvas of %d", scale, n, c.W)
		}
	}
}

// Whatever the words are, a picture comes out.
func FuzzDraw(f *testing.F) {
	f.Add(uint64(1), "Tripoli", false)
	f.Add(uint64(2), "طرابلس 21 (Libya)\x00\xff", true)
	f.Fuzz(func(t *testing.T, seed uint64, text string, damaged bool) {
		r := rand.New(rand.NewPCG(seed, 9))
		fr := &scene.Frame{W: 60, H: 50, Strings: &scene.Strings{}, Styles: make([]scene.Style, 3)}
		for i := range fr.Styles {
			fr.Styles[i] = scene.Style{Fill: scene.Color(r.Uint32()), Stroke: scene.Color(r.Uint32()), Width: float32(r.NormFloat64() * 9), Cap: r.Uint32N(2),
				Size: float32(r.NormFloat64() * 30), Halo: scene.Color(r.Uint32()), Around: 3, Hatch: float32(r.IntN(3) - 1), Align: r.Uint32N(3)}
			if r.IntN(2) == 0 {
				fr.Styles[i].Dash = [4]float32{float32(r.NormFloat64()), 4, float32(r.NormFloat64() * 3)}
			}
		}
		fr.Strings.Intern(text)
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
		}
		var c Canvas
		c.Draw(fr, Options{Images: []*Image{dot}, Scale: 1 + r.Float64()})
		for i, v := range c.fill.cells {
			if v != 0 {
				t.Fatalf("cell %d keeps %d", i, v)
			}
		}
		if _, err := png.Decode(bytes.NewReader(c.AppendPNG(nil))); err != nil {
			t.Fatal(err)
		}
	})
}
