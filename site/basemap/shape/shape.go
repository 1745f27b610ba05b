// Package shape holds the plane geometry of the basemap: rounding, cropping, merging and contours.
//
// The layers share borders, and the build after this one finds shared arcs by exact coordinates. So every coordinate is
// rounded once, by Round, before anything else happens to it, and nothing here moves a vertex that two polygons share:
// Crop only cuts at the crop's edge and Merge only leaves out edges that occur in both directions.
package shape

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"
)

// Range is the map's range: longitude 4 to 43, latitude 16 to 43 degrees.
var Range = orb.Bound{Min: orb.Point{4, 16}, Max: orb.Point{43, 43}}

// Grid is the number of coordinate steps in a degree: four decimals, about 11 m, under half a pixel at zoom 11.
const Grid = 1e4

// RoundPoint moves p to the nearest grid point.
func RoundPoint(p orb.Point) orb.Point {
	return orb.Point{math.Round(p[0]*Grid) / Grid, math.Round(p[1]*Grid) / Grid}
}

// Crop rounds polygons, cuts them at the Range and rounds the cuts. Rings that collapse are left out; outer rings run
// counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). Parts of a ring that leave and re-enter the Range stay
// joined along its edge.
func Crop(in orb.MultiPolygon) orb.MultiPolygon {
	var out orb.MultiPolygon
	for _, polygon := range in {
		var kept orb.Polygon
		for i, ring := range polygon {
			ring = tidy(ring)
			if !ring.Bound().Intersects(Range) {
				if i == 0 {
					break
				}
				continue
			}
			if !Range.Contains(ring.Bound().Min) || !Range.Contains(ring.Bound().Max) {
				ring = tidy(clip.Ring(Range, ring.Clone()))
			}
			if len(ring) < 4 || planar.Area(ring) == 0 {
				if i == 0 {
					break
				}
				continue
			}
			kept = append(kept, Wind(ring, len(kept) > 0))
		}
		if len(kept) > 0 {
			out = append(out, kept)
		}
	}
	return out
}

// Wind orients a ring: counter-clockwise for an outer ring, clockwise for a hole.
func Wind(ring orb.Ring, hole bool) orb.Ring {
	if (ring.Orientation() == orb.CW) != hole {
		ring.Reverse()
	}
	return ring
}

// tidy rounds a ring and drops points that repeat the one before.
func tidy(in orb.Ring) orb.Ring {
	out := make(orb.Ring, 0, len(in))
	for _, p := range in {
		if p = RoundPoint(p); len(out) == 0 || out[len(out)-1] != p {
			out = append(out, p)
		}
	}
	if len(out) > 0 && out[0] != out[len(out)-1] {
		out = append(out, out[0])
	}
	return out
}

// CropLines cuts lines at the Range, thins them (tolerance in degrees) and rounds them.
func CropLines(in orb.MultiLineString, tolerance float64) orb.MultiLineString {
	var out orb.MultiLineString
	for _, line := range clip.MultiLineString(Range, in) {
		line = simplify.DouglasPeucker(tolerance).LineString(line.Clone())
		if line = orb.LineString(untie(line)); len(line) > 1 {
			out = append(out, line)
		}
	}
	return out
}

func untie(in orb.LineString) orb.LineString {
	out := make(orb.LineString, 0, len(in))
	for _, p := range in {
		if p = RoundPoint(p); len(out) == 0 || out[len(out)-1] != p {
			out = append(out, p)
		}
	}
	return out
}

// Thin simplifies polygons that share no border with others (tolerance in degrees).
func Thin(in orb.MultiPolygon, tolerance float64) orb.MultiPolygon {
	var out orb.MultiPolygon
	for _, polygon := range in {
		var kept orb.Polygon
		for i, ring := range polygon {
			ring = tidy(simplify.DouglasPeucker(tolerance).Ring(ring.Clone()))
			if len(ring) < 4 || planar.Area(ring) == 0 {
				if i == 0 {
					break
				}
				continue
			}
			kept = append(kept, Wind(ring, i > 0))
		}
		if len(kept) > 0 {
			out = append(out, kept)
		}
	}
	return out
}

// Polygons gives any polygonal geometry as a MultiPolygon; other geometries give none.
func Polygons(g orb.Geometry) orb.MultiPolygon {
	switch g := g.(type) {
	case orb.Polygon:
		return orb.MultiPolygon{g}
	case orb.MultiPolygon:
		return g
	}
	return nil
}
