package main

import (
	"fmt"
	"path/filepath"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"watiya/site/basemap/layer"
	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/table"
)

// An atlas is one run: the cache folder and what one layer learns from another.
type atlas struct {
	cache  string
	memo   map[string]*geojson.FeatureCollection
	cities []read.City
	land   map[string]orb.MultiPolygon // countries by id, cropped
	parts  map[string]orb.MultiPolygon // Libya's districts by id
	grid   *read.Grid
}

func newAtlas(root string) *atlas {
	return &atlas{cache: filepath.Join(root, ".cache", "basemap"), memo: map[string]*geojson.FeatureCollection{}}
}

// collection reads a gzipped GeoJSON source once.
func (a *atlas) collection(key string) (*geojson.FeatureCollection, error) {
	if fc := a.memo[key]; fc != nil {
		return fc, nil
	}
	file, err := a.path(key)
	if err != nil {
		return nil, err
	}
	fc, err := read.GeoJSON(file)
	if err == nil {
		a.memo[key] = fc
	}
	return fc, err
}

// names gives the three name columns of a hand-written row; an empty name is left out, and readers fall back to English.
func names(row table.Row) (props []layer.Prop) {
	for _, column := range []string{"name_en", "name_ar", "name_tr"} {
		if name := row.Get(column); name != "" {
			props = append(props, layer.Prop{Key: column, Value: name})
		}
	}
	return props
}

// countries keeps every country that reaches into the range. Ids are ISO 3166-1 alpha-3 where there is one, else Natural
// Earth's code. Disputed territories keep Natural Earth's de-facto outline and are marked, so that a map can dash them.
func countries(a *atlas) ([]layer.Feature, error) {
	fc, err := a.collection("countries")
	if err != nil {
		return nil, err
	}
	rows, err := table.Read("countries")
	if err != nil {
		return nil, err
	}
	byCode := map[string]table.Row{}
	for _, row := range rows {
		byCode[row.Get("source")] = row
	}
	a.land = map[string]orb.MultiPolygon{}
	var out []layer.Feature
	for _, f := range fc.Features {
		g := shape.Crop(shape.Polygons(f.Geometry))
		if len(g) == 0 {
			continue
		}
		code := f.Properties.MustString("ADM0_A3")
		props := []layer.Prop{
			{Key: "name_en", Value: f.Properties.MustString("NAME_EN")},
			{Key: "name_ar", Value: f.Properties.MustString("NAME_AR")},
			{Key: "name_tr", Value: f.Properties.MustString("NAME_TR")},
		}
		disputed, with := false, ""
		if row, ok := byCode[code]; ok {
			code, props = row.Get("id"), names(row)
			disputed, with = row.Get("disputed") == "yes", row.Get("disputed_with")
		}
		props = append(props, layer.Prop{Key: "disputed", Value: disputed})
		if with != "" {
			props = append(props, layer.Prop{Key: "disputed_with", Value: with})
		}
		if code == "LBY" {
			// Ten district limits end on the coast between two vertices of the country's outline: the districts' union has
			// both, differs by 5e-6 square degrees and shares every vertex with them.
			if g, err = a.union(); err != nil {
				return nil, err
			}
		}
		a.land[code] = g
		out = append(out, layer.Feature{ID: code, Props: props, Geometry: g})
	}
	return out, nil
}

// libya returns the country polygon, for layers that need to know what lies inside.
func (a *atlas) libya() (orb.MultiPolygon, error) {
	if a.land == nil {
		if _, err := countries(a); err != nil {
			return nil, err
		}
	}
	return a.land["LBY"], nil
}

// districts keeps Libya's 22 districts. Five carry labels from before 2007 in the source; table/districts.csv relabels them.
func districts(a *atlas) ([]layer.Feature, error) {
	fc, err := a.collection("provinces")
	if err != nil {
		return nil, err
	}
	shapes := map[string]orb.MultiPolygon{}
	for _, f := range fc.Features {
		if f.Properties["adm0_a3"] == "LBY" && f.Properties["iso_3166_2"] != nil {
			shapes[f.Properties.MustString("iso_3166_2")] = shape.Crop(shape.Polygons(f.Geometry))
		}
	}
	rows, err := table.Read("districts")
	if err != nil {
		return nil, err
	}
	if len(shapes) != len(rows) {
		return nil, fmt.Errorf("the source has %d districts, the table %d", len(shapes), len(rows))
	}
	a.parts = map[string]orb.MultiPolygon{}
	var out []layer.Feature
	for _, row := range rows {
		g := shapes[row.Get("source")]
		if g == nil {
			return nil, row.Errorf("source", "is not a district of the source")
		}
		a.parts[row.Get("id")] = g
		props := append(names(row), layer.Prop{Key: "name_iso", Value: row.Get("name_iso")}, layer.Prop{Key: "region", Value: row.Get("region")})
		out = append(out, layer.Feature{ID: row.Get("id"), Props: props, Geometry: g})
	}
	return out, nil
}

// union is Libya's outline made of its districts.
func (a *atlas) union() (orb.MultiPolygon, error) {
	if _, err := districts(a); err != nil {
		return nil, err
	}
	var all []orb.MultiPolygon
	for _, g := range a.parts {
		all = append(all, g)
	}
	return shape.Merge(all...)
}

// regionIDs are the ids of the historical regions by the word of the table.
var regionIDs = map[string]string{"tripolitania": "western-libya", "cyrenaica": "eastern-libya", "fezzan": "southern-libya"}

// regions merges districts into the three historical regions.
func regions(a *atlas) ([]layer.Feature, error) {
	if a.parts == nil {
		if _, err := districts(a); err != nil {
			return nil, err
		}
	}
	rows, err := table.Read("districts")
	if err != nil {
		return nil, err
	}
	members := map[string][]orb.MultiPolygon{}
	for _, row := range rows {
		members[row.Get("region")] = append(members[row.Get("region")], a.parts[row.Get("id")])
	}
	var out []layer.Feature
	for _, r := range []struct{ key, en, ar, tr string }{
		{"tripolitania", "Western Libya (Tripolitania)", "غرب ليبيا (طرابلس الغرب)", "Libya’nın batısı (Trablusgarp)"},
		{"cyrenaica", "Eastern Libya (Cyrenaica)", "شرق ليبيا (برقة)", "Libya’nın doğusu (Sirenayka)"},
		{"fezzan", "Southern Libya (Fezzan)", "جنوب ليبيا (فزان)", "Libya’nın güneyi (Fizan)"},
	} {
		g, err := shape.Merge(members[r.key]...)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.key, err)
		}
		out = append(out, layer.Feature{ID: regionIDs[r.key], Geometry: g, Props: []layer.Prop{
			{Key: "name_en", Value: r.en}, {Key: "name_ar", Value: r.ar}, {Key: "name_tr", Value: r.tr},
			{Key: "region", Value: r.key}, {Key: "note", Value: "approximate"}}})
	}
	return out, nil
}
