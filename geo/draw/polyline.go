package draw

import "math"

// node is a point of a line on the screen with its distance from the start.
type node struct{ x, y, d float64 }

type polyline []node

// length is math.Hypot without its care for overflow, which pixels do not need.
func length(dx, dy float64) float64 { return math.Sqrt(dx*dx + dy*dy) }

// at returns the point at a distance from the start, and the direction there;
// beyond the ends it goes straight on.
func (l polyline) at(d float64) (x, y, dx, dy float64) {
	if len(l) < 2 {
		return 0, 0, 1, 0
	}
	i, j := 1, len(l)-1 // the first node that is not before d
	for i < j {
		if m := (i + j) / 2; l[m].d < d {
			i = m + 1
		} else {
			j = m
		}
	}
	a, b := l[i-1], l[i]
	s := b.d - a.d
	if s == 0 {
		s = 1
	}
	dx, dy = (b.x-a.x)/s, (b.y-a.y)/s
	return a.x + dx*(d-a.d), a.y + dy*(d-a.d), dx, dy
}

// measure fills in the distances.
func (l polyline) measure() {
	for i := range l {
		if i > 0 {
			l[i].d = l[i-1].d + length(l[i].x-l[i-1].x, l[i].y-l[i-1].y)
		} else {
			l[i].d = 0
		}
	}
}
