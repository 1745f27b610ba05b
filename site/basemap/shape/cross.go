package shape

import (
	"math"

	"github.com/paulmach/orb"
)

// Cross reports whether a line of a properly crosses a line of b. Lines that only touch do not cross.
func Cross(a, b orb.MultiPolygon) bool {
	// Lines of a by the whole-degree cells they reach into: nothing here is longer than a few cells.
	cells := map[[2]int][]edge{}
	each(a, func(e edge) { over(e, func(c [2]int) bool { cells[c] = append(cells[c], e); return false }) })
	found := false
	each(b, func(e edge) {
		found = found || over(e, func(c [2]int) bool {
			for _, other := range cells[c] {
				if side(e, other.from)*side(e, other.to) < 0 && side(other, e.from)*side(other, e.to) < 0 {
					return true
				}
			}
			return false
		})
	})
	return found
}

func each(m orb.MultiPolygon, f func(edge)) {
	for _, polygon := range m {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				f(edge{ring[i-1], ring[i]})
			}
		}
	}
}

// over calls f with the cells of a line's bounding box until it says true.
func over(e edge, f func([2]int) bool) bool {
	x0, x1 := math.Floor(min(e.from[0], e.to[0])), math.Floor(max(e.from[0], e.to[0]))
	y0, y1 := math.Floor(min(e.from[1], e.to[1])), math.Floor(max(e.from[1], e.to[1]))
	for x := x0; x <= x1; x++ {
		for y := y0; y <= y1; y++ {
			if f([2]int{int(x), int(y)}) {
				return true
			}
		}
	}
	return false
}

// side is positive when p lies left of e.
func side(e edge, p orb.Point) float64 {
	return (e.to[0]-e.from[0])*(p[1]-e.from[1]) - (e.to[1]-e.from[1])*(p[0]-e.from[0])
}
