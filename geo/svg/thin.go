package svg

import (
	"math"

	"watiya/geo/scene"
)

// thin returns which points of a run are needed to stay within a tolerance
// (Douglas and Peucker, 1973). A ring keeps its first point and the one
// farthest from it.
func thin(r *scene.Reader, tolerance float64) []bool {
	n := r.Points()
	keep := make([]bool, n)
	if n == 0 {
		return keep
	}
	last := n - 1
	if r.Op == scene.OpRing {
		last = n // the first point again
	}
	at := func(i int) (x, y float64) { return r.XY(i % n) }
	keep[0], keep[last%n] = true, true
	spans := [][2]int{{0, last}}
	for len(spans) > 0 {
		s := spans[len(spans)-1]
		spans = spans[:len(spans)-1]
		ax, ay := at(s[0])
		bx, by := at(s[1])
		far, mid := tolerance, -1
		for i := s[0] + 1; i < s[1]; i++ {
			x, y := at(i)
			if d := distance(x-ax, y-ay, bx-ax, by-ay); d > far {
				far, mid = d, i
			}
		}
		if mid >= 0 {
			keep[mid] = true
			spans = append(spans, [2]int{s[0], mid}, [2]int{mid, s[1]})
		}
	}
	return keep
}

// distance of (px, py) from the segment between the origin and (dx, dy).
func distance(px, py, dx, dy float64) float64 {
	if l := dx*dx + dy*dy; l > 0 {
		t := min(max((px*dx+py*dy)/l, 0), 1)
		px, py = px-t*dx, py-t*dy
	}
	return math.Hypot(px, py)
}

// area of a ring in square pixels.
func area(r *scene.Reader) (sum float64) {
	n := r.Points()
	for i := range n {
		x, y := r.XY(i)
		u, v := r.XY((i + 1) % n)
		sum += x*v - u*y
	}
	return math.Abs(sum) / 2
}
