package topology

import (
	"fmt"
	"math"

	"watiya/geo"
)

// point is a position on the grid.
type point struct{ x, y uint16 }

// The corners of the map on the grid: what lies on its edge was cut there and
// is no coast.
var (
	mapWest, mapNorth = snap(geo.GridWest, geo.GridNorth)
	mapEast, mapSouth = snap(geo.GridEast, geo.GridSouth)
)

func snap(lon, lat float64) (x, y float64) {
	x, y = geo.LonLatGrid(lon, lat)
	return math.Round(x), math.Round(y)
}

// quantise rounds a line to the grid and leaves out repeated points. The
// result of a ring does not repeat its first point.
func quantise(line [][2]float64, ring bool, source string) ([]point, error) {
	var out []point
	for _, p := range line {
		x, y := snap(p[0], p[1])
		if !(x >= mapWest && x <= mapEast && y >= mapNorth && y <= mapSouth) {
			return nil, fmt.Errorf("topology: %s: position %v is outside the map", source, p)
		}
		q := point{uint16(x), uint16(y)}
		if n := len(out); n == 0 || out[n-1] != q {
			out = append(out, q)
		}
	}
	if n := len(out); ring && n > 1 && out[0] == out[n-1] {
		out = out[:n-1]
	}
	return out, nil
}

// wind turns a ring: clockwise on the screen for an outer ring, against it
// for a hole.
func wind(ring []point, hole bool) {
	if (area2(ring) < 0) != hole {
		for i, j := 0, len(ring)-1; i < j; i, j = i+1, j-1 {
			ring[i], ring[j] = ring[j], ring[i]
		}
	}
}

// area2 is twice the signed area of a ring, positive when it runs clockwise
// on the screen (y down).
func area2(ring []point) (sum int64) {
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += int64(p.x)*int64(q.y) - int64(q.x)*int64(p.y)
	}
	return sum
}

// onEdge reports whether the step from p to q runs along the edge of the map.
func onEdge(p, q point) bool {
	return p.x == q.x && (float64(p.x) == mapWest || float64(p.x) == mapEast) ||
		p.y == q.y && (float64(p.y) == mapNorth || float64(p.y) == mapSouth)
}
