package density

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo/points"
)

func Example() {
	b := points.New(0, 0, 1) // the world
	for i := range uint32(5000) {
		b.Add(0.505+float64(i%100)/1e4, 0.505+float64(i/100)/1e4, int32(i%30), int32(i%30), i)
	}
	for !b.Step(1 << 20) {
	}
	p := NewPlane(b.Set())
	p.SetColor(0x445566)
	v := View{X: 0.51, Y: 0.51, Scale: 1 << 14, W: 800, H: 600, Ratio: 1}
	p.Frame(&v, 5000)
	for {
		slot, pixels, ok := p.Next()
		if !ok {
			break
		}
		fmt.Println("image", slot, len(pixels)) // the tile at the window's left edge is empty
	}
	fmt.Println(len(p.Shown()), "placed")
	// Output:
	// image 1 262144
	// 1 placed
}

// set is n points round some centres of the unit square's middle.
func set(n int) *points.Set {
	r := rand.New(rand.NewPCG(3, uint64(n)))
	b := points.New(0.5, 0.4, 0.11)
	b.Reserve(n)
	for i := range n {
		x, y := 0.5+0.11*r.Float64(), 0.4+0.08*r.Float64()
		if r.IntN(10) < 7 {
			c := float64(r.IntN(12))
			x, y = 0.505+0.008*c+0.0006*r.NormFloat64(), 0.405+0.006*c+0.0006*r.NormFloat64()
		}
		day := int32(r.IntN(365))
		b.Add(x, y, day, day, uint32(i))
	}
	for !b.Step(1 << 30) {
	}
	return b.Set()
}

func box(v *View) points.Box {
	w, h := v.W/2/v.Scale, v.H/2/v.Scale
	return points.Box{X0: v.X - w, Y0: v.Y - h, X1: v.X + w, Y1: v.Y + h}
}

func window(zoom float64) View {
	return View{X: 0.55, Y: 0.44, Scale: 256 * math.Exp2(zoom), W: 1280, H: 800, Ratio: 1}
}

// step is a frame with the host's part; it returns how many images were made.
func step(p *Plane, s *points.Set, v *View) (images int) {
	p.Frame(v, s.Count(box(v)))
	for {
		if _, _, ok := p.Next(); !ok {
			return images
		}
		images++
	}
}

// settle goes on until the plane is at rest.
func settle(t testing.TB, p *Plane, s *points.Set, v *View) {
	t.Helper()
	for range 400 {
		step(p, s, v)
		if !p.Busy() {
			return
		}
	}
	t.Fatal("the plane does not come to rest")
}

// TestAtRestEverythingIsCounted holds the cells of the window against a scan.
func TestAtRestEverythingIsCounted(t *testing.T) {
	s := set(40_000)
	p := NewPlane(s)
	p.SetColor(1)
	r := rand.New(rand.NewPCG(1, 1))
	v := window(6.3)
	var from, to int32
	for round := range 24 {
		switch round % 4 {
		case 0:
			v.Scale = 256 * math.Exp2(5.6+3*r.Float64())
		case 1:
			v.X, v.Y = 0.52+0.06*r.Float64(), 0.42+0.04*r.Float64()
		case 2: // jump
			from = int32(r.IntN(365))
			to = from + int32(r.IntN(200))
			p.SetWindow(from, to)
		default: // by days
			for k := range int32(5) {
				p.SetWindow(from+k, to+2*k)
				step(p, s, &v)
			}
		}
		if round%5 != 4 {
			settle(t, p, s, &v)
		} else {
			step(p, s, &v) // moved on before it was done
			continue
		}
		want := map[[2]int]uint32{}
		l := p.gens[0].lattice
		for _, i := range s.Search(box(&v), nil) {
			x, y := s.Cell(&l, i)
			want[[2]int{x, y}]++
		}
		for c, n := range want {
			if got, ok := p.at(c[0], c[1]); !ok || got < n {
				t.Fatalf("round %d: cell %v has %d (%v), want %d", round, c, got, ok, n)
			}
		}
		// Every tile holds exactly what a fresh count finds.
		fresh := points.Grid{W: width, H: width, Counts: make([]uint32, width*width)}
		for i := range p.tiles {
			tl := &p.tiles[i]
			if tl.gen != 0 || !p.ready(tl) {
				continue
			}
			fresh.Clear(l, tl.X, tl.Y)
			s.Bin(&fresh, 0, 1<<30)
			for k, n := range fresh.Counts {
				if tl.Counts[k] != n {
					t.Fatalf("round %d: tile %d, %d: cell %d has %d, want %d", round, tl.x, tl.y, k, tl.Counts[k], n)
				}
			}
			if fresh.N != tl.N {
				t.Fatalf("round %d: sum %d, want %d", round, tl.N, fresh.N)
			}
		}
	}
}

// at is the count of a cell in the shown generation.
func (p *Plane) at(x, y int) (uint32, bool) {
	for i := range p.tiles {
		t := &p.tiles[i]
		if t.gen == 0 && t.x == x>>8 && t.y == y>>8 && p.ready(t) {
			return t.Counts[(y-t.Y)*width+x-t.X], true
		}
	}
	return 0, false
}

func TestTilesMeetAndCover(t *testing.T) {
	s := set(30_000)
	for _, ratio := range []float64{1, 2, 3} {
		p := NewPlane(s)
		v := window(6.71)
		v.Ratio = ratio
		settle(t, p, s, &v)
		seen := map[[2]float64]bool{}
		for _, q := range p.Shown() {
			seen[[2]float64{q.X, q.Y}] = true
			if math.Abs(q.W-q.H) > 1e-9 || math.Abs(q.W*v.ratio()-Side) > 1e-9 {
				t.Errorf("at rest a tile is %v by %v", q.W, q.H)
			}
		}
		for _, q := range p.Shown() { // the neighbour begins where it ends, or is empty
			for _, o := range p.Shown() {
				if dx := o.X - q.X; o.Y == q.Y && dx > 0 && dx < q.W-1e-9 {
					t.Errorf("tiles overlap: %v and %v", q, o)
				}
			}
		}
	}
}

// TestFramesAreBounded: panning and zooming among many points never counts more
// than a frame's work, and what is shown does not go away.
func TestFramesAreBounded(t *testing.T) {
	s := set(400_000)
	p := NewPlane(s)
	v := window(6)
	settle(t, p, s, &v)
	for i := range 200 {
		if i < 100 {
			v.Scale *= 1.02
		} else {
			v.X += 10 / v.Scale
		}
		images := step(p, s, &v)
		if images > 2*mostGiven {
			t.Errorf("frame %d makes %d images", i, images)
		}
		if len(p.Shown()) == 0 {
			t.Fatalf("frame %d shows nothing", i)
		}
	}
}

func TestFramesAllocateNothing(t *testing.T) {
	s := set(100_000)
	p := NewPlane(s)
	v := window(6)
	p.SetColor(5)
	i := 0
	frame := func() {
		i++
		v.Scale = 256 * math.Exp2(6.5+math.Sin(float64(i)/20))
		v.X = 0.55 + 0.01*math.Sin(float64(i)/13)
		p.SetWindow(int32(i%100), int32(i%100)+150)
		step(p, s, &v)
	}
	for range 300 {
		frame()
	}
	if n := testing.AllocsPerRun(200, frame); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func TestMarksAreSteady(t *testing.T) {
	m := markFor(10_000, Dot)
	for n, want := range map[int]Mark{10_000: Dot, 20_000: Dot, 40_000: Speck} {
		if got := markFor(n, m); got != want {
			t.Errorf("%d points after few: mark %d, want %d", n, got, want)
		}
	}
	if markFor(15_000, Speck) != Speck || markFor(6_000, Speck) != Dot || markFor(500_000, Dot) != Grain {
		t.Error("the mark changes too early or too late")
	}
}

// TestPaintKeepsTheStronger: a strong cell beside a weak one is not dimmed, and
// every counted cell is seen.
func TestPaintKeepsTheStronger(t *testing.T) {
	for m := Dot; m <= Grain; m++ {
		var k ink
		k.set(0x123456, m)
		counts, pix := make([]uint32, width*width), make([]uint32, Side*Side)
		counts[margin*width+margin], counts[margin*width+margin+1] = 1000, 1
		counts[(width-1-margin)*width+width-1-margin] = 1
		paint(pix, counts, m, &k)
		if pix[0] != 0xff563412 {
			t.Errorf("mark %d: the pixel is %08x, want opaque", m, pix[0])
		}
		if pix[2] < pix[Side*Side-1] || pix[Side*Side-1]>>24 != weakest[m] {
			t.Errorf("mark %d: %08x and %08x", m, pix[2], pix[Side*Side-1])
		}
	}
}

func bench(b *testing.B, f func(p *Plane, s *points.Set, v *View, i int)) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := set(n)
			p, v := NewPlane(s), window(7)
			p.SetColor(5)
			settle(b, p, s, &v)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				f(p, s, &v, i)
				i++
			}
		})
	}
}

// The whole cost of a frame but the copy into the host's image.
func BenchmarkPan(b *testing.B) {
	bench(b, func(p *Plane, s *points.Set, v *View, i int) {
		v.X = 0.55 + 0.02*math.Sin(float64(i)/60)
		step(p, s, v)
	})
}

func BenchmarkZoom(b *testing.B) {
	bench(b, func(p *Plane, s *points.Set, v *View, i int) {
		v.Scale = 256 * math.Exp2(7.5+1.5*math.Sin(float64(i)/60))
		step(p, s, v)
	})
}

// The window of days moves by a day a frame over the whole map.
func BenchmarkTime(b *testing.B) {
	bench(b, func(p *Plane, s *points.Set, v *View, i int) {
		v.Scale = 256 * math.Exp2(6)
		p.SetWindow(int32(i%300), int32(i%300)+60)
		step(p, s, v)
	})
}

func BenchmarkPaint(b *testing.B) {
	for _, m := range []Mark{Dot, Speck, Grain} {
		b.Run(fmt.Sprint(m), func(b *testing.B) {
			var k ink
			k.set(1, m)
			counts, pix := make([]uint32, width*width), make([]uint32, Side*Side)
			for i := range counts {
				counts[i] = uint32(i * 7 % 5 & 1)
			}
			for b.Loop() {
				paint(pix, counts, m, &k)
			}
		})
	}
}
