package topology

import (
	"math"

	"watiya/geo"
)

// never is the level of a vertex that no zoom needs.
const never = geo.MaxLevel + 1

// weights returns for each vertex of an arc how far, in grid steps, the line
// would be off without it: the distance at which Douglas-Peucker splits
// there, never more than that of the split before, so that a vertex is never
// kept without those it was found from. The ends weigh infinitely much.
func weights(line []point) []float64 {
	w := make([]float64, len(line))
	last := len(line) - 1
	w[0], w[last] = math.Inf(1), math.Inf(1)
	type span struct {
		from, to int
		limit    float64
	}
	stack := []span{{0, last, math.Inf(1)}}
	for len(stack) > 0 {
		s := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		far, at := -1.0, -1
		for i := s.from + 1; i < s.to; i++ {
			if d := distance(line[i], line[s.from], line[s.to]); d > far {
				far, at = d, i
			}
		}
		if at < 0 {
			continue
		}
		w[at] = min(far, s.limit)
		stack = append(stack, span{s.from, at, w[at]}, span{at, s.to, w[at]})
	}
	return w
}

// distance of p from the segment a-b.
func distance(p, a, b point) float64 {
	px, py := float64(p.x)-float64(a.x), float64(p.y)-float64(a.y)
	dx, dy := float64(b.x)-float64(a.x), float64(b.y)-float64(a.y)
	if l := dx*dx + dy*dy; l > 0 {
		t := min(max((px*dx+py*dy)/l, 0), 1)
		px, py = px-t*dx, py-t*dy
	}
	return math.Hypot(px, py)
}

// levels turns weights into levels.
func levels(weight []float64, g group) []uint8 {
	out := make([]uint8, len(weight))
	for i, w := range weight {
		z := g.from
		for z < never && (w < g.least || w*geo.GridPixels(float64(z)) <= g.tolerance) {
			z++
		}
		out[i] = z
	}
	return out
}
