package raster

import (
	"math"
	"math/rand/v2"
	"testing"
)

// area sums the coverage of what was collected.
func area(f *filler) (sum float64) {
	f.sweep(func(y, x0, x1 int, coverage uint32) { sum += float64(x1-x0) * float64(coverage) / 255 })
	return sum
}

func polygon(f *filler, points ...point) {
	f.moveTo(points[0].x, points[0].y)
	for _, p := range points[1:] {
		f.lineTo(p.x, p.y)
	}
	f.close()
}

// The coverage of a polygon adds up to its area, wherever its corners lie; what
// lies outside the picture is cut exactly at its edges.
func TestCoverageIsArea(t *testing.T) {
	var f filler
	f.resize(100, 80)
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		x, y := 100*r.Float64(), 80*r.Float64()
		w, h := 90*r.Float64(), 90*r.Float64()
		polygon(&f, point{x - w, y - h}, point{x + w, y - h}, point{x + w, y + h}, point{x - w, y + h})
		want := (math.Min(x+w, 100) - math.Max(x-w, 0)) * (math.Min(y+h, 80) - math.Max(y-h, 0))
		if got := area(&f); math.Abs(got-want) > 0.5+want/500 {
			t.Fatalf("a rectangle at %v,%v of %v,%v covers %v, want %v", x, y, 2*w, 2*h, got, want)
		}
	}
	for range 300 {
		a := point{20 + 60*r.Float64(), 20 + 40*r.Float64()}
		b := point{100 * r.Float64(), 80 * r.Float64()}
		c := point{100 * r.Float64(), 80 * r.Float64()}
		polygon(&f, a, b, c)
		want := math.Abs((b.x-a.x)*(c.y-a.y)-(c.x-a.x)*(b.y-a.y)) / 2
		if got := area(&f); math.Abs(got-want) > 1+want/200 {
			t.Fatalf("triangle %v %v %v covers %v, want %v", a, b, c, got, want)
		}
	}
}

// Overlaps count once, holes stay open.
func TestWinding(t *testing.T) {
	var f filler
	f.resize(100, 100)
	square := func(a, b float64, turn bool) {
		p := []point{{a, a}, {b, a}, {b, b}, {a, b}}
		if turn {
			p[1], p[3] = p[3], p[1]
		}
		polygon(&f, p...)
	}
	square(10, 50, false)
	square(30, 70, false)
	if got := area(&f); math.Abs(got-2800) > 1 {
		t.Errorf("two squares cover %v, want 2800", got)
	}
	square(10, 50, false)
	square(20, 40, true)
	if got := area(&f); math.Abs(got-1200) > 1 {
		t.Errorf("a square with a hole covers %v, want 1200", got)
	}
}

// A stroke covers its length times its width; ends, bends and rings as the pen
// leaves them.
func TestStroke(t *testing.T) {
	for _, c := range []struct {
		name  string
		width float64
		round bool
		ring  bool
		run   []point
		want  float64
	}{
		{"line", 4, false, false, []point{{20, 50}, {80, 50}}, 240},
		{"slanted", 4, false, false, []point{{20, 20}, {80, 65}}, 300},
		{"round ends", 8, true, false, []point{{20, 50}, {80, 50}}, 480 + 16*math.Pi},
		{"dot", 8, true, false, []point{{50, 50}, {50, 50}}, 16 * math.Pi},
		{"no dot", 8, false, false, []point{{50, 50}, {50, 50}}, 0},
		{"bend", 4, false, false, []point{{20, 20}, {60, 20}, {60, 80}}, 4*100 - 4 + math.Pi},
		{"back", 4, false, false, []point{{20, 20}, {60, 20}, {20, 20.001}}, 160 + 2*math.Pi},
		{"ring", 2, false, true, []point{{20, 20}, {60, 20}, {60, 60}, {20, 60}}, 4*80 - 4 + math.Pi},
		{"hair", 0.5, false, false, []point{{20, 50.3}, {80, 50.3}}, 30},
	} {
		var f filler
		f.resize(100, 100)
		s := stroker{f: &f}
		s.pen(c.width, c.round)
		s.add(c.run, c.ring)
		if got := area(&f); math.Abs(got-c.want) > 0.6+c.want/100 {
			t.Errorf("%s: covers %v, want %v", c.name, got, c.want)
		}
	}
}

// A wide stroke round a fine coast has no holes: all of it within reach of the
// line is covered.
func TestWideStrokeHasNoHoles(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var run []point
	for i := range 400 {
		a := float64(i) / 400 * 2 * math.Pi
		d := 60 + 3*r.Float64()
		run = append(run, point{100 + d*math.Cos(a), 100 + d*math.Sin(a)})
	}
	var f filler
	f.resize(200, 200)
	s := stroker{f: &f}
	s.pen(15, false)
	s.add(run, true)
	got := make([]uint32, 200*200)
	f.sweep(func(y, x0, x1 int, coverage uint32) {
		for x := x0; x < x1; x++ {
			got[y*200+x] = coverage
		}
	})
	for y := range 200 {
		for x := range 200 {
			near := 1e9
			for i := range run {
				p := run[i]
				near = math.Min(near, math.Hypot(p.x-float64(x)-0.5, p.y-float64(y)-0.5))
			}
			if near < 6 && got[y*200+x] < 250 {
				t.Fatalf("pixel %d,%d is %.1f from the line and covered by %d", x, y, near, got[y*200+x])
			}
			if near > 9 && got[y*200+x] > 0 {
				t.Fatalf("pixel %d,%d is %.1f from the line and covered by %d", x, y, near, got[y*200+x])
			}
		}
	}
}

// Dashes keep their phase although parts of the line are not seen.
func TestDashPhase(t *testing.T) {
	rows := func(from float64) (row [100]bool) {
		var c Canvas
		c.resize(100, 10)
		c.stroke.pen(4, false)
		c.visible([]point{{from, -300}, {from, 5}, {150, 5}, {150, 300}}, false, 4, func(run []point, ring bool, at float64) {
			c.stroke.dashed(run, ring, []float64{6, 4}, at)
		})
		c.fill.sweep(func(y, x0, x1 int, coverage uint32) {
			for x := x0; x < x1 && y == 5; x++ {
				row[x] = coverage > 127
			}
		})
		return row
	}
	if near, far := rows(-5), rows(-5-10*100000); near != far {
		t.Errorf("a line that begins far away is dashed otherwise:\n%v\n%v", near, far)
	}
	on := 0
	for _, b := range rows(-5) {
		if b {
			on++
		}
	}
	if on != 60 {
		t.Errorf("6 on and 4 off give %d of 100 pixels", on)
	}
}
