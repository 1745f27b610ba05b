package main

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/basemap/layer"
	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/table"
)

// The stretch of coast that is had finer than the countries': from Sfax to Marsa Matruh.
const (
	coastWest, coastEast   = 9.9, 27.25
	coastSouth, coastNorth = 30.0, 34.85
	coastSmallest          = 3e-5 // square degrees: smaller islands are left out, about 0.3 square kilometres
)

// coast is one line along the mainland, from west to east, and the islands before it. It stays a
// layer of its own, under its own licence: the build after this one puts it in the place of the countries' coarser coast. The
// property "in" names what an island belongs to: a country, and in Libya a district and a region.
func coast(a *atlas) ([]layer.Feature, error) {
	file, err := a.path("coast")
	if err != nil {
		return nil, err
	}
	world, err := read.Geometry(file)
	if err != nil {
		return nil, err
	}
	if _, err := a.libya(); err != nil { // reads the land
		return nil, err
	}
	rows, err := table.Read("districts")
	if err != nil {
		return nil, err
	}
	stretch := orb.Bound{Min: orb.Point{coastWest, coastSouth}, Max: orb.Point{coastEast, coastNorth}}
	var out []layer.Feature
	for _, polygon := range world {
		switch b := polygon[0].Bound(); {
		case b.Min[1] < shape.Range.Min[1] && b.Max[1] < shape.Range.Max[1] && b.Intersects(stretch): // Africa
			out = append(out, layer.Feature{ID: "mainland", Geometry: along(polygon[0], stretch)})
		case stretch.Contains(b.Min) && stretch.Contains(b.Max) && math.Abs(planar.Area(polygon[0])) > coastSmallest:
			island := shape.Crop(orb.MultiPolygon{polygon[:1]})
			in := nearest(a.land, island[0][0][0])
			if in == "LBY" {
				district := nearest(a.parts, island[0][0][0])
				in += " " + district
				for _, row := range rows {
					if row.Get("id") == district {
						in += " " + regionIDs[row.Get("region")]
					}
				}
			}
			id := fmt.Sprintf("island-%.2f-%.2f", b.Center()[0], b.Center()[1])
			out = append(out, layer.Feature{ID: id, Geometry: island, Props: []layer.Prop{{Key: "in", Value: in}}})
		}
	}
	return out, nil
}

// along is the longest part of a ring inside a range, rounded, from west to east.
func along(ring orb.Ring, in orb.Bound) (longest orb.LineString) {
	var run orb.LineString
	for _, p := range append(ring, ring[1:]...) { // twice round: the part may reach over the ring's first point
		if !in.Contains(p) {
			run = nil
			continue
		}
		if p = shape.RoundPoint(p); len(run) == 0 || run[len(run)-1] != p {
			run = append(run, p)
		}
		if len(run) > len(longest) {
			longest = run
		}
	}
	if longest[0][0] > longest[len(longest)-1][0] {
		longest.Reverse()
	}
	return longest
}

// nearest is the id of the polygon with the vertex nearest to p.
func nearest(in map[string]orb.MultiPolygon, p orb.Point) (id string) {
	least := math.Inf(1)
	for key, m := range in {
		for _, polygon := range m {
			for _, q := range polygon[0] {
				if d := planar.DistanceSquared(p, q); d < least || d == least && key < id {
					least, id = d, key
				}
			}
		}
	}
	return id
}
