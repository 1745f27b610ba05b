package shape

import (
	"fmt"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

type edge struct{ from, to orb.Point }

// Merge joins polygons that share vertices exactly: an edge that two of them walk in opposite directions is inside and
// goes away, the rest is chained into rings again. Rings must be wound as Crop winds them.
func Merge(in ...orb.MultiPolygon) (orb.MultiPolygon, error) {
	left := map[edge]bool{}
	for _, polygons := range in {
		for _, polygon := range polygons {
			for _, ring := range polygon {
				for i := 1; i < len(ring); i++ {
					e := edge{ring[i-1], ring[i]}
					if back := (edge{e.to, e.from}); left[back] {
						delete(left, back)
					} else {
						left[e] = true
					}
				}
			}
		}
	}
	next := map[orb.Point][]orb.Point{}
	starts := make([]orb.Point, 0, len(left))
	for e := range left {
		if len(next[e.from]) == 0 {
			starts = append(starts, e.from)
		}
		next[e.from] = append(next[e.from], e.to)
	}
	less := func(a, b orb.Point) bool { return a[0] < b[0] || a[0] == b[0] && a[1] < b[1] }
	sort.Slice(starts, func(i, j int) bool { return less(starts[i], starts[j]) })
	for _, to := range next {
		sort.Slice(to, func(i, j int) bool { return less(to[i], to[j]) })
	}
	var outer, holes []orb.Ring
	for _, start := range starts {
		for len(next[start]) > 0 {
			ring := orb.Ring{start}
			for at := start; ; {
				to := next[at]
				if len(to) == 0 {
					return nil, fmt.Errorf("shape: merge: the border is open at %v: the polygons do not share their vertices", at)
				}
				at, next[at] = to[0], to[1:]
				ring = append(ring, at)
				if at == start {
					break
				}
			}
			if ring.Orientation() == orb.CCW {
				outer = append(outer, ring)
			} else {
				holes = append(holes, ring)
			}
		}
	}
	return Nest(outer, holes), nil
}

// Nest puts each hole into the smallest outer ring that contains it.
func Nest(outer, holes []orb.Ring) orb.MultiPolygon {
	sort.SliceStable(outer, func(i, j int) bool { return planar.Area(outer[i]) < planar.Area(outer[j]) })
	out := make(orb.MultiPolygon, len(outer))
	for i, ring := range outer {
		out[i] = orb.Polygon{ring}
	}
	for _, hole := range holes {
		at := hole[0]
		for i := 1; i < len(hole) && onRange(at); i++ { // a point on the edge of the range belongs to no ring's inside
			at = hole[i]
		}
		for i, ring := range outer {
			if planar.RingContains(ring, at) {
				out[i] = append(out[i], hole)
				break
			}
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 { // largest first
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func onRange(p orb.Point) bool {
	return p[0] == Range.Min[0] || p[0] == Range.Max[0] || p[1] == Range.Min[1] || p[1] == Range.Max[1]
}
