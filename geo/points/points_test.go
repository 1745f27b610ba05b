package points

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func Example() {
	b := New(0, 0, 100) // a square of 100 by 100
	b.Add(10, 10, 3, 3, 0)
	b.Add(12, 10, 7, 9, 1) // from day 7 to day 9
	b.Add(80, 80, Undated, 0, 2)
	for !b.Step(1000) {
	}
	s := b.Set()
	fmt.Println(s.Count(Box{0, 0, 50, 50}))
	s.SetWindow(8, 20, func(uint32, int32) {})
	fmt.Println(s.Count(Box{0, 0, 50, 50}), s.Live())
	row, ok := s.Nearest(10, 10, 5)
	fmt.Println(s.Owner(row), ok)
	// Output:
	// 2
	// 1 2
	// 1 true
}

// cloud is n points: most of them round a few centres, some on a coarse grid so
// that ties occur, some outside; days of a year, some undated, some spans.
func cloud(n int, spans bool) (*Builder, []point) {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	b := New(0, 0, 1000)
	var all []point
	for i := range n {
		x, y := r.Float64()*1000, r.Float64()*800
		switch r.IntN(8) {
		case 0:
			x, y = math.Floor(x/50)*50, math.Floor(y/50)*50
		case 1, 2, 3, 4:
			c := float64(r.IntN(12))
			x, y = 80*c+10*r.NormFloat64(), 60*c+10*r.NormFloat64()
		}
		from := int32(r.IntN(365))
		to := from
		if spans && r.IntN(4) == 0 {
			to += int32(r.IntN(60))
		}
		if r.IntN(10) == 0 {
			from, to = Undated, 0
		}
		b.Add(x, y, from, to, uint32(i))
		if u, v := x/(1000./math.MaxUint16), y/(1000./math.MaxUint16); u >= 0 && v >= 0 && u <= math.MaxUint16 && v <= math.MaxUint16 {
			all = append(all, point{int(u + 0.5), int(v + 0.5), from, to, uint32(i)})
		}
	}
	return b, all
}

type point struct {
	x, y     int
	from, to int32
	owner    uint32
}

func (p *point) in(from, to int32) bool {
	return p.from == Undated || p.from <= to && p.to >= from
}

func build(b *Builder, work int) *Set {
	for !b.Step(work) {
	}
	return b.Set()
}

func TestAgainstLinearScan(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, n := range []int{0, 1, 2, 63, 64, 65, 2049, 9000} {
		for _, spans := range []bool{false, true} {
			b, all := cloud(n, spans)
			s := build(b, 1+r.IntN(5000))
			if s.Len() != len(all) || s.Outside() != n-len(all) {
				t.Fatalf("%d of %d points, want %d", s.Len(), n, len(all))
			}
			live := map[uint32]bool{}
			for i := range s.xs {
				live[uint32(i)] = true
			}
			from, to := int32(-10), int32(400)
			for round := range 60 {
				switch round % 3 { // small and large moves of the window
				case 0:
					from, to = int32(r.IntN(365)), int32(r.IntN(365))
				case 1:
					from += int32(r.IntN(9) - 4)
				default:
					to += int32(r.IntN(9) - 4)
				}
				if round == 59 {
					from, to = math.MinInt32, math.MaxInt32
				}
				whole := s.SetWindow(from, to, func(i uint32, d int32) {
					if live[i] == (d > 0) {
						t.Fatalf("row %d is told to change by %d and is %v", i, d, live[i])
					}
					live[i] = d > 0
				})
				sum := 0
				for i := range s.xs {
					p := s.passes(uint32(i), s.winFrom, s.winTo)
					if whole {
						live[uint32(i)] = p
					}
					if live[uint32(i)] != p {
						t.Fatalf("window %d..%d: row %d is live %v, want %v", from, to, i, live[uint32(i)], p)
					}
					if p {
						sum++
					}
				}
				if s.Live() != sum {
					t.Fatalf("window %d..%d: %d live, want %d", from, to, s.Live(), sum)
				}
				check(t, r, s, all, s.winFrom, s.winTo)
			}
		}
	}
}

func check(t *testing.T, r *rand.Rand, s *Set, all []point, from, to int32) {
	t.Helper()
	cx, cy, w, h := r.Float64()*1000, r.Float64()*800, r.ExpFloat64()*100, r.ExpFloat64()*100
	box := Box{cx - w, cy - h, cx + w, cy + h}
	g := s.grains(box)
	var want []uint32
	for i := range all {
		if p := &all[i]; p.in(from, to) && p.x >= g.x0 && p.x <= g.x1 && p.y >= g.y0 && p.y <= g.y1 {
			want = append(want, p.owner)
		}
	}
	var got []uint32
	for _, i := range s.Search(box, nil) {
		got = append(got, s.Owner(i))
	}
	slices.Sort(got)
	if !slices.Equal(got, want) || s.Count(box) != len(want) {
		t.Fatalf("box %v: count %d, found %v, want %v", box, s.Count(box), got, want)
	}

	most := r.ExpFloat64() * 40
	row, ok := s.Nearest(cx, cy, most)
	best, found := most*most/(s.unit*s.unit), -1
	for i := range all {
		p := &all[i]
		dx, dy := float64(p.x)-cx/s.unit, float64(p.y)-cy/s.unit
		if d := dx*dx + dy*dy; p.in(from, to) && (d < best || d == best && found < 0) {
			best, found = d, int(p.owner)
		}
	}
	if ok != (found >= 0) || ok && int(s.Owner(row)) != found {
		t.Fatalf("nearest to (%v, %v) within %v: %d %v, want %d", cx, cy, most, row, ok, found)
	}

	// Two grids side by side, counted in steps, hold what a scan finds.
	l := s.Lattice(0.3 + r.Float64())
	grid := Grid{W: 40, H: 30, Counts: make([]uint32, 1200)}
	x0, y0 := r.IntN(300)-20, r.IntN(200)-20
	for side := range 2 {
		grid.Clear(l, x0+40*side, y0)
		for at := 0; at < s.Blocks(); {
			at, _ = s.Bin(&grid, at, 1+r.IntN(300))
		}
		ref := make([]uint32, 1200)
		sum := 0
		for i := range s.xs {
			x, y := s.Cell(&l, uint32(i))
			if x, y = x-grid.X, y-grid.Y; s.passes(uint32(i), from, to) && x >= 0 && y >= 0 && x < 40 && y < 30 {
				ref[y*40+x]++
				sum++
			}
		}
		if !slices.Equal(grid.Counts, ref) || grid.N != sum {
			t.Fatalf("grid: %d counted, want %d", grid.N, sum)
		}
	}
}

func TestQueriesAllocateNothing(t *testing.T) {
	b, _ := cloud(5000, true)
	s := build(b, 1<<20)
	dst := make([]uint32, 0, 5000)
	grid := Grid{W: 256, H: 256, Counts: make([]uint32, 256*256)}
	day := int32(0)
	tell := func(i uint32, d int32) {}
	if n := testing.AllocsPerRun(50, func() {
		day++
		s.SetWindow(day%300, day%300+40, tell)
		dst = s.Search(Box{100, 100, 300, 300}, dst[:0])
		s.Count(Box{0, 0, 500, 500})
		s.Nearest(200, 200, 50)
		grid.Clear(s.Lattice(1), 0, 0)
		s.Bin(&grid, 0, 1<<20)
	}); n != 0 {
		t.Errorf("queries allocate %v times", n)
	}
}

func TestOneStepIsShort(t *testing.T) {
	b, _ := cloud(3000, false)
	steps := 0
	for !b.Step(100) {
		steps++
	}
	if steps < 3000/100 {
		t.Errorf("%d steps of 100 for 3000 points", steps)
	}
}

var sizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				c, _ := cloud(0, false)
				r := rand.New(rand.NewPCG(1, 1))
				c.Reserve(n)
				for i := range n {
					c.Add(r.Float64()*1000, r.Float64()*800, int32(r.IntN(365)), 0, uint32(i))
				}
				build(c, 1<<30)
			}
		})
	}
}

func each(b *testing.B, f func(s *Set, i int)) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c, _ := cloud(n, false)
			s := build(c, 1<<30)
			i := 0
			b.ReportAllocs()
			for b.Loop() {
				f(s, i)
				i++
			}
		})
	}
}

// A hit test with the reach of a finger where a pixel is a unit; the budget is
// 20 microseconds.
func BenchmarkNearest(b *testing.B) {
	each(b, func(s *Set, i int) { s.Nearest(float64(i*37%1000), float64(i*53%800), 22) })
}

func BenchmarkCount(b *testing.B) {
	each(b, func(s *Set, i int) { s.Count(Box{100 + float64(i%200), 100, 700 + float64(i%200), 600}) })
}

// An edge of the window moves by a day.
func BenchmarkWindow(b *testing.B) {
	each(b, func(s *Set, i int) { s.SetWindow(30, 100+int32(i%200), func(uint32, int32) {}) })
}

// All points of a quarter of the area go into the cells of a tile.
func BenchmarkBin(b *testing.B) {
	grid := Grid{W: 258, H: 258, Counts: make([]uint32, 258*258)}
	each(b, func(s *Set, i int) {
		grid.Clear(s.Lattice(0.516), 0, 0)
		s.Bin(&grid, 0, 1<<30)
	})
}
