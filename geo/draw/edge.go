package draw

import "math"

// edge is the outline of a feature, its rings one behind the other.
type edge struct {
	corners []pixel
	starts  []bool    // of corners: begins a ring
	along   []float64 // of corners: way from the first one, gaps between rings included, with x shrunk by labelShape
}

// labelShape is how much wider than high the room of a label is taken to be.
const labelShape = 1.6

func (e *edge) add(x, y float64, start bool) {
	way := 0.0
	if n := len(e.corners); n > 0 {
		before := e.corners[n-1]
		way = e.along[n-1] + math.Hypot((x-before.x)/labelShape, y-before.y)
	}
	e.corners, e.starts, e.along = append(e.corners, pixel{x, y}), append(e.starts, start), append(e.along, way)
}

// crossings appends where the edge crosses a parallel.
func (e *edge) crossings(y float64, dst []float64) []float64 {
	for i := 1; i < len(e.corners); i++ {
		if a, b := e.corners[i-1], e.corners[i]; (a.y > y) != (b.y > y) && !e.starts[i] {
			dst = append(dst, a.x+(y-a.y)*(b.x-a.x)/(b.y-a.y))
		}
	}
	return dst
}

// room is the distance of a point from the edge, if it is no more than most. A
// label is wide and low, so nearness at its sides counts for more. After a side
// that is far away come others that cannot be near: as many as it takes to walk
// the difference along the edge.
func (e *edge) room(x, y, most float64) float64 {
	best := most
	for i := 1; i < len(e.corners); {
		if e.starts[i] {
			i++
			continue
		}
		a, b := e.corners[i-1], e.corners[i]
		dx, dy := b.x-a.x, b.y-a.y
		t := 0.0
		if q := dx*dx + dy*dy; q > 0 {
			t = ((x-a.x)*dx + (y-a.y)*dy) / q
		}
		if t < 0 { // min and max of floats are calls
			t = 0
		} else if t > 1 {
			t = 1
		}
		fx, fy := (x-a.x-t*dx)/labelShape, y-a.y-t*dy
		d := math.Sqrt(fx*fx + fy*fy)
		if d < best {
			best = d
			i++
			continue
		}
		reach := e.along[i-1] + d - best
		step := 1 // at least the next, then in strides: the ends grow along the edge
		for i+2*step < len(e.along) && e.along[i+2*step] < reach {
			step *= 2
		}
		for i += step; i < len(e.along) && e.along[i] < reach; i++ {
		}
	}
	return best
}
