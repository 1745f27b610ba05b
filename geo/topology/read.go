package topology

import (
	"encoding/json"
	"fmt"
	"io/fs"
)

// feature is a GeoJSON feature whose geometry is a flat list of lines: the
// rings of its polygons, its lines, or one line of one point.
type feature struct {
	id     string
	props  map[string]any
	lines  [][][2]float64
	holes  []bool // lines[i] is a hole
	source string // for messages: file and feature
}

type rawFeature struct {
	ID         any            `json:"id"`
	Properties map[string]any `json:"properties"`
	Geometry   struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// readLayer reads one feature collection.
func readLayer(fsys fs.FS, name string) ([]feature, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("topology: %w", err)
	}
	var fc struct{ Features []rawFeature }
	if err := json.Unmarshal(data, &fc); err != nil {
		return nil, fmt.Errorf("topology: %s: %w", name, err)
	}
	out := make([]feature, 0, len(fc.Features))
	seen := make(map[string]bool)
	for i, raw := range fc.Features {
		f := feature{props: raw.Properties}
		f.id, _ = raw.ID.(string)
		if f.id == "" {
			f.id = f.text("id")
		}
		f.source = fmt.Sprintf("%s: feature %d %q", name, i, f.id)
		if f.id == "" || seen[f.id] {
			return nil, fmt.Errorf("topology: %s: the id is missing or used twice", f.source)
		}
		seen[f.id] = true
		if err := f.geometry(raw.Geometry.Type, raw.Geometry.Coordinates); err != nil {
			return nil, fmt.Errorf("topology: %s: geometry: %w", f.source, err)
		}
		out = append(out, f)
	}
	return out, nil
}

func (f *feature) geometry(kind string, data []byte) (err error) {
	switch kind {
	case "Point":
		var p [2]float64
		err = json.Unmarshal(data, &p)
		f.add(false, [][2]float64{p})
	case "LineString":
		var l [][2]float64
		err = json.Unmarshal(data, &l)
		f.add(false, l)
	case "MultiLineString":
		var m [][][2]float64
		err = json.Unmarshal(data, &m)
		for _, l := range m {
			f.add(false, l)
		}
	case "Polygon":
		var p [][][2]float64
		err = json.Unmarshal(data, &p)
		f.polygon(p)
	case "MultiPolygon":
		var m [][][][2]float64
		err = json.Unmarshal(data, &m)
		for _, p := range m {
			f.polygon(p)
		}
	default:
		err = fmt.Errorf("type %q is not one of a basemap", kind)
	}
	return err
}

func (f *feature) add(hole bool, line [][2]float64) {
	f.lines = append(f.lines, line)
	f.holes = append(f.holes, hole)
}

func (f *feature) polygon(rings [][][2]float64) {
	for i, r := range rings {
		f.add(i > 0, r)
	}
}

// text, number and flag read a property; a missing one is the zero value.
func (f *feature) text(key string) string {
	s, _ := f.props[key].(string)
	return s
}

func (f *feature) number(key string) float64 {
	v, _ := f.props[key].(float64)
	return v
}

func (f *feature) flag(key string) bool {
	v, _ := f.props[key].(bool)
	return v
}
