// Package layer writes basemap layers as GeoJSON (RFC 7946) that a person can read and diff.
//
// One feature stands on one line, features are sorted by id, properties keep the order they were given in and coordinates
// have as many decimals as they need (the callers round to four, points to five). The same input gives the same bytes.
package layer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"strconv"

	"github.com/paulmach/orb"
)

// A Prop is one property; Value is anything that encoding/json writes.
type Prop struct {
	Key   string
	Value any
}

// A Feature is one row of a layer.
type Feature struct {
	ID       string
	Props    []Prop
	Geometry orb.Geometry
}

// Encode returns the feature collection. Two features with one id are an error.
func Encode(features []Feature) ([]byte, error) {
	sorted := append([]Feature(nil), features...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].ID < sorted[j].ID })
	b := []byte("{\"type\":\"FeatureCollection\",\"features\":[")
	for i, f := range sorted {
		if i > 0 {
			if f.ID == sorted[i-1].ID {
				return nil, fmt.Errorf("layer: feature %q: the id is used twice", f.ID)
			}
			b = append(b, ',')
		}
		b = append(b, "\n{\"type\":\"Feature\",\"id\":"...)
		var err error
		if b, err = appendJSON(b, f.ID); err != nil {
			return nil, err
		}
		b = append(b, ",\"properties\":{"...)
		for j, p := range f.Props {
			if j > 0 {
				b = append(b, ',')
			}
			b = append(b, '"')
			b = append(b, p.Key...)
			b = append(b, "\":"...)
			if b, err = appendJSON(b, p.Value); err != nil {
				return nil, fmt.Errorf("layer: feature %q: %s: %w", f.ID, p.Key, err)
			}
		}
		b = append(b, "},\"geometry\":"...)
		if b, err = appendGeometry(b, f.Geometry); err != nil {
			return nil, fmt.Errorf("layer: feature %q: %w", f.ID, err)
		}
		b = append(b, '}')
	}
	return append(b, "\n]}\n"...), nil
}

func appendJSON(b []byte, v any) ([]byte, error) {
	var w bytes.Buffer
	enc := json.NewEncoder(&w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return b, err
	}
	return append(b, bytes.TrimSuffix(w.Bytes(), []byte("\n"))...), nil
}

// appendGeometry writes a MultiPolygon or MultiLineString of one part as Polygon or LineString.
func appendGeometry(b []byte, g orb.Geometry) ([]byte, error) {
	switch v := g.(type) {
	case orb.MultiPolygon:
		if len(v) == 1 {
			g = v[0]
		}
	case orb.MultiLineString:
		if len(v) == 1 {
			g = v[0]
		}
	}
	b = append(b, "{\"type\":\""+g.GeoJSONType()+"\",\"coordinates\":"...)
	switch v := g.(type) {
	case orb.Point:
		b = appendPoint(b, v)
	case orb.LineString:
		b = appendPoints(b, v)
	case orb.MultiLineString:
		b = appendList(b, len(v), func(b []byte, i int) []byte { return appendPoints(b, v[i]) })
	case orb.Polygon:
		b = appendRings(b, v)
	case orb.MultiPolygon:
		b = appendList(b, len(v), func(b []byte, i int) []byte { return appendRings(b, v[i]) })
	default:
		return b, fmt.Errorf("a %s is not a geometry of this basemap", g.GeoJSONType())
	}
	return append(b, '}'), nil
}

func appendRings(b []byte, p orb.Polygon) []byte {
	return appendList(b, len(p), func(b []byte, i int) []byte { return appendPoints(b, p[i]) })
}

func appendPoints(b []byte, p []orb.Point) []byte {
	return appendList(b, len(p), func(b []byte, i int) []byte { return appendPoint(b, p[i]) })
}

func appendList(b []byte, n int, item func([]byte, int) []byte) []byte {
	b = append(b, '[')
	for i := 0; i < n; i++ {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, i)
	}
	return append(b, ']')
}

func appendPoint(b []byte, p orb.Point) []byte {
	b = strconv.AppendFloat(append(b, '['), p[0], 'f', -1, 64)
	b = strconv.AppendFloat(append(b, ','), p[1], 'f', -1, 64)
	return append(b, ']')
}
