package terrain

import (
	"github.com/paulmach/orb"

	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
)

// The sides of a cell, and for each of its 16 cases the lines through it as pairs of sides (marching squares). The corners
// count 1, 2, 4, 8 counter-clockwise from the south-west when they lie below the level; what lies below is on the left of
// every line. Cases 5 and 10 are saddles: their second entry in saddles joins the two low corners.
const (
	south = iota
	east
	north
	west
)

var cases = [16][]int{
	1: {south, west}, 2: {east, south}, 3: {east, west}, 4: {north, east},
	5: {south, west, north, east}, 6: {north, south}, 7: {north, west}, 8: {west, north},
	9: {south, north}, 10: {east, south, west, north}, 11: {east, north}, 12: {west, east},
	13: {south, east}, 14: {west, south},
}

var saddles = map[int][]int{5: {south, east, north, west}, 10: {west, south, east, north}}

// Below returns the area where the field lies below level, as polygons closed along the edge of the field. Lines between
// nodes are straight; levels of one field do not cross.
func Below(g read.Grid, level float64) orb.MultiPolygon {
	// One more ring of nodes, in the same place as the outermost and high above the level, closes every line at the edge.
	at := func(x, y int) float64 {
		if x < 0 || y < 0 || x >= g.Width || y >= g.Height {
			return level + 1e6
		}
		return g.At(x, y)
	}
	place := func(x, y int) orb.Point {
		x, y = min(max(x, 0), g.Width-1), min(max(y, 0), g.Height-1)
		return orb.Point{g.West + float64(x)*g.Step, g.South + float64(y)*g.Step}
	}
	type side struct {
		x, y     int // western or southern node
		vertical bool
	}
	sideOf := func(x, y, which int) side {
		switch which {
		case south:
			return side{x, y, false}
		case north:
			return side{x, y + 1, false}
		case west:
			return side{x, y, true}
		}
		return side{x + 1, y, true}
	}
	next := map[side]side{}
	var starts []side
	for y := -1; y < g.Height; y++ {
		for x := -1; x < g.Width; x++ {
			a, b, c, d := at(x, y), at(x+1, y), at(x+1, y+1), at(x, y+1)
			n := 0
			for i, v := range [4]float64{a, b, c, d} {
				if v < level {
					n |= 1 << i
				}
			}
			lines := cases[n]
			if joined, ok := saddles[n]; ok && (a+b+c+d)/4 < level {
				lines = joined
			}
			for i := 0; i < len(lines); i += 2 {
				from := sideOf(x, y, lines[i])
				next[from] = sideOf(x, y, lines[i+1])
				starts = append(starts, from)
			}
		}
	}
	cut := func(s side) orb.Point {
		x, y := s.x+1, s.y
		if s.vertical {
			x, y = s.x, s.y+1
		}
		p, q, u, v := place(s.x, s.y), place(x, y), at(s.x, s.y), at(x, y)
		t := (level - u) / (v - u)
		return orb.Point{p[0] + t*(q[0]-p[0]), p[1] + t*(q[1]-p[1])}
	}
	var outer, holes []orb.Ring
	for _, start := range starts {
		if _, ok := next[start]; !ok {
			continue // walked already
		}
		var ring orb.Ring
		for s := start; ; {
			to, ok := next[s]
			if !ok {
				break
			}
			ring = append(ring, cut(s))
			delete(next, s)
			s = to
		}
		ring = append(ring, ring[0])
		if ring.Orientation() == orb.CCW {
			outer = append(outer, ring)
		} else {
			holes = append(holes, ring)
		}
	}
	return shape.Nest(outer, holes)
}
