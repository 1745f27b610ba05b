package main

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/basemap/layer"
	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/terrain"
)

// heights reads ETOPO5 (5 arc-minutes) for the range and a degree around it.
func (a *atlas) heights() (read.Grid, error) {
	if a.grid == nil {
		file, err := a.path("etopo")
		if err != nil {
			return read.Grid{}, err
		}
		g, err := read.NetCDF(file, "ROSE", shape.Range.Min[0]-1, shape.Range.Min[1]-1, shape.Range.Max[0]+1, shape.Range.Max[1]+1)
		if err != nil {
			return read.Grid{}, err
		}
		a.grid = &g
	}
	return *a.grid, nil
}

const (
	depthStep      = 1. / 24 // degrees between the nodes that are contoured: half the source's
	depthBlur      = 0.9     // source nodes
	depthTolerance = 0.013   // degrees, about 1.5 km
	depthSmallest  = 0.01    // square degrees: smaller basins and banks are left out
)

// depths contours the sea floor. Depth 0 is the whole range: land is drawn over the sea, with its own finer coast. Each
// deeper area lies inside the shallower one; where thinning the lines would break that, all are thinned less.
func depths(a *atlas) ([]layer.Feature, error) {
	g, err := a.heights()
	if err != nil {
		return nil, err
	}
	if _, err := a.libya(); err != nil { // reads the land
		return nil, err
	}
	g = terrain.Blur(g, depthBlur)
	fine := read.Grid{West: shape.Range.Min[0], South: shape.Range.Min[1], Step: depthStep,
		Width:  1 + int(math.Round((shape.Range.Max[0]-shape.Range.Min[0])/depthStep)),
		Height: 1 + int(math.Round((shape.Range.Max[1]-shape.Range.Min[1])/depthStep))}
	fine.Values = make([]float64, fine.Width*fine.Height)
	fine = terrain.Map(fine, func(lon, lat, _ float64) float64 { return terrain.At(g, lon, lat) })

	levels := []int{200, 1000, 2000, 3000, 4000}
	raw := make([]orb.MultiPolygon, len(levels))
	for i, depth := range levels {
		raw[i] = a.atSea(terrain.Below(fine, -float64(depth)))
	}
	for tolerance := depthTolerance; ; tolerance /= 2 {
		out := []layer.Feature{{ID: "depth-0", Geometry: shape.Range.ToPolygon(), Props: []layer.Prop{{Key: "depth", Value: 0}}}}
		var above orb.MultiPolygon
		nested := true
		for i, depth := range levels {
			m := shape.Thin(raw[i], tolerance)
			nested = nested && (i == 0 || !shape.Cross(above, m))
			above = m
			out = append(out, layer.Feature{ID: fmt.Sprintf("depth-%d", depth), Geometry: m, Props: []layer.Prop{{Key: "depth", Value: depth}}})
		}
		if nested {
			return out, nil
		}
		if tolerance < 1/shape.Grid {
			return nil, fmt.Errorf("the depth contours cross even when they are not thinned")
		}
	}
}

// atSea leaves out areas on land (the Dead Sea's shore lies 400 m below the sea) and areas too small to read.
func (a *atlas) atSea(in orb.MultiPolygon) (out orb.MultiPolygon) {
	for _, polygon := range in {
		if planar.Area(polygon[0]) < depthSmallest || !a.touchesSea(polygon[0]) {
			continue
		}
		kept := orb.Polygon{polygon[0]}
		for _, hole := range polygon[1:] {
			if math.Abs(planar.Area(hole)) >= depthSmallest {
				kept = append(kept, hole)
			}
		}
		out = append(out, kept)
	}
	return out
}

func (a *atlas) touchesSea(ring orb.Ring) bool {
	for i := 0; i < len(ring); i += 1 + len(ring)/50 {
		dry := false
		for _, country := range a.land {
			dry = dry || country.Bound().Contains(ring[i]) && planar.MultiPolygonContains(country, ring[i])
		}
		if !dry {
			return true
		}
	}
	return false
}
