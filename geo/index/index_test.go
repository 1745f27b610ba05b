package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func Example() {
	// Tripoli, Benghazi, Sabha: degrees.
	x := Build([]float32{13.19, 20.07, 14.43}, []float32{32.89, 32.11, 27.04})
	fmt.Println(x.Search(Box{10, 30, 25, 35}, nil))
	fmt.Println(x.Nearest(14, 28, 5))
	fmt.Println(x.Nearest(30, 40, 5))
	// Output:
	// [0 1]
	// 2 true
	// 0 false
}

// cloud is n points, some of them on a coarse grid so that ties occur, and
// most of them round a few centres.
func cloud(r *rand.Rand, n int) (xs, ys []float32) {
	for range n {
		x, y := r.Float64()*1000, r.Float64()*800
		switch r.IntN(4) {
		case 0:
			x, y = math.Floor(x/50)*50, math.Floor(y/50)*50
		case 1, 2:
			c := float64(r.IntN(12))
			x, y = 80*c+30*r.NormFloat64(), 60*c+30*r.NormFloat64()
		}
		xs, ys = append(xs, float32(x)), append(ys, float32(y))
	}
	return xs, ys
}

func TestAgainstLinearScan(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, n := range []int{0, 1, 2, 255, 256, 257, 5000} {
		xs, ys := cloud(r, n)
		for i := 0; i < n; i += 97 {
			xs[i], ys[i] = []float32{nan, inf, 5, -inf}[i%4], []float32{3, nan, inf, -inf}[i%4]
		}
		x := Build(xs, ys)
		for range 300 {
			cx, cy, w, h := float32(r.Float64()*1000), float32(r.Float64()*800), float32(r.ExpFloat64()*100), float32(r.ExpFloat64()*100)
			box := Box{cx - w, cy - h, cx + w, cy + h}
			if r.IntN(9) == 0 {
				box = Box{0, 0, 1000, 800}
			}
			got := x.Search(box, nil)
			slices.Sort(got)
			var want []uint32
			for i := range xs {
				if xs[i] >= box.MinX && xs[i] <= box.MaxX && ys[i] >= box.MinY && ys[i] <= box.MaxY {
					want = append(want, uint32(i))
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("n %d, box %v: %v, want %v", n, box, got, want)
			}

			px, py, most := math.Floor(float64(cx)/25)*25, math.Floor(float64(cy)/25)*25, r.ExpFloat64()*40
			id, ok := x.Nearest(px, py, most)
			wantID, wantOK, best := uint32(0), false, most*most
			for i := range xs {
				dx, dy := float64(xs[i])-px, float64(ys[i])-py
				if d := dx*dx + dy*dy; d < best || d == best && !wantOK {
					best, wantID, wantOK = d, uint32(i), true
				}
			}
			if id != wantID || ok != wantOK {
				t.Fatalf("n %d, nearest to (%v, %v) within %v: %d %v, want %d %v", n, px, py, most, id, ok, wantID, wantOK)
			}
		}
	}
}

func TestQueriesAllocateNothing(t *testing.T) {
	x := Build(cloud(rand.New(rand.NewPCG(2, 2)), 3000))
	dst := make([]uint32, 0, 3000)
	if n := testing.AllocsPerRun(50, func() {
		dst = x.Search(Box{100, 100, 300, 300}, dst[:0])
		x.Nearest(200, 200, 50)
	}); n != 0 {
		t.Errorf("queries allocate %v times", n)
	}
}

func BenchmarkNearest(b *testing.B) {
	x := Build(cloud(rand.New(rand.NewPCG(3, 3)), 100_000))
	i := 0
	for b.Loop() {
		i++
		x.Nearest(float64(i%1000), float64(i*7%800), 22)
	}
}

func BenchmarkSearch(b *testing.B) { // a tenth of a thousandth of the area, as under a finger
	x := Build(cloud(rand.New(rand.NewPCG(3, 3)), 100_000))
	dst, i := make([]uint32, 0, 100_000), 0
	for b.Loop() {
		i++
		cx, cy := float32(i%1000), float32(i*7%800)
		dst = x.Search(Box{cx - 5, cy - 5, cx + 5, cy + 5}, dst[:0])
	}
}

func BenchmarkBuild(b *testing.B) {
	xs, ys := cloud(rand.New(rand.NewPCG(3, 3)), 100_000)
	for b.Loop() {
		Build(xs, ys)
	}
}
