package main

import (
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/basemap/layer"
	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/table"
)

// lineTolerance (degrees, about 300 m) is a quarter of a pixel at zoom 7, and a pixel at the closest zoom.
const lineTolerance = 0.003

// lakes joins the source's lakes to their names by Natural Earth id.
func lakes(a *atlas) ([]layer.Feature, error) {
	fc, err := a.collection("lakes")
	if err != nil {
		return nil, err
	}
	shapes := map[string]orb.MultiPolygon{}
	for _, f := range fc.Features {
		shapes[strconv.Itoa(f.Properties.MustInt("ne_id"))] = shape.Crop(shape.Polygons(f.Geometry))
	}
	rows, err := table.Read("lakes")
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for _, row := range rows {
		g := shapes[row.Get("ne_id")]
		if len(g) == 0 {
			return nil, row.Errorf("ne_id", "is not a lake of the source inside the range")
		}
		rank, err := row.Int("rank")
		if err != nil {
			return nil, err
		}
		out = append(out, layer.Feature{ID: row.Get("id"), Geometry: g, Props: append(names(row), layer.Prop{Key: "rank", Value: rank})})
	}
	return out, nil
}

// rivers joins the source's records to their names by record number: the source has lost the non-ASCII letters of its own.
func rivers(a *atlas) ([]layer.Feature, error) {
	file, err := a.path("rivers")
	if err != nil {
		return nil, err
	}
	lines, err := read.Lines(file)
	if err != nil {
		return nil, err
	}
	rows, err := table.Read("rivers")
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for _, row := range rows {
		n, err := row.Int("row")
		if err != nil {
			return nil, err
		}
		if n >= len(lines) {
			return nil, row.Errorf("row", "the source has %d rows", len(lines))
		}
		rank, err := row.Int("rank")
		if err != nil {
			return nil, err
		}
		g := shape.CropLines(lines[n].Geometry, lineTolerance)
		if len(g) == 0 {
			continue // its bounding box reaches into the range, its course does not
		}
		kind := "river"
		if lines[n].Attributes["featurecla"] == "Lake Centerline" {
			kind = "lake-centreline" // drawn only where the lake itself is not
		}
		out = append(out, layer.Feature{ID: row.Get("id"), Geometry: g,
			Props: append(names(row), layer.Prop{Key: "kind", Value: kind}, layer.Prop{Key: "rank", Value: rank})})
	}
	return out, nil
}

// playas keeps the salt flats inside the range, named by the point they contain.
func playas(a *atlas) ([]layer.Feature, error) {
	file, err := a.path("playas")
	if err != nil {
		return nil, err
	}
	polygons, err := read.PN2(file)
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for i, polygon := range polygons {
		g := shape.Crop(orb.MultiPolygon{polygon})
		if len(g) == 0 {
			continue
		}
		f := layer.Feature{ID: "playa-" + strconv.Itoa(i+1), Geometry: g, Props: []layer.Prop{}}
		if planar.MultiPolygonContains(g, orb.Point{8.4, 33.7}) {
			f.ID = "chott-el-djerid"
			f.Props = []layer.Prop{{Key: "name_en", Value: "Chott el Djerid"}, {Key: "name_ar", Value: "شط الجريد"}, {Key: "name_tr", Value: "Şat el-Cerid"}}
		}
		out = append(out, f)
	}
	return out, nil
}

// urban keeps built-up areas in Libya and around places of more than half a million people: the rest is weight without use here.
func urban(a *atlas) ([]layer.Feature, error) {
	fc, err := a.collection("urban")
	if err != nil {
		return nil, err
	}
	libya, err := a.libya()
	if err != nil {
		return nil, err
	}
	cities, err := a.readCities()
	if err != nil {
		return nil, err
	}
	var large []orb.Point
	for _, c := range cities {
		if c.Population >= 500_000 && shape.Range.Contains(c.Point) {
			large = append(large, c.Point)
		}
	}
	var out []layer.Feature
	for i, f := range fc.Features {
		if !f.Geometry.Bound().Intersects(shape.Range) {
			continue
		}
		g := shape.Crop(shape.Polygons(f.Geometry))
		if len(g) == 0 || !inside(libya, g) && !around(g, large) {
			continue
		}
		if g = shape.Thin(g, lineTolerance); len(g) == 0 {
			continue
		}
		out = append(out, layer.Feature{ID: "urban-" + strconv.Itoa(i), Geometry: g, Props: []layer.Prop{{Key: "name_en", Value: strings.TrimRight(f.Properties.MustString("name_conve", ""), "0123456789")}}})
	}
	return out, nil
}

func inside(country, area orb.MultiPolygon) bool {
	for _, polygon := range area {
		for _, p := range polygon[0] {
			if planar.MultiPolygonContains(country, p) {
				return true
			}
		}
	}
	return false
}

func around(area orb.MultiPolygon, points []orb.Point) bool {
	for _, p := range points {
		if area.Bound().Pad(0.02).Contains(p) && (planar.MultiPolygonContains(area, p) || planar.DistanceFrom(area, p) < 0.02) {
			return true
		}
	}
	return false
}
