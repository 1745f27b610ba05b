package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
)

// ground lists the layers that the peers draw, in the order of painting. Our map
// draws these and more.
var ground = []struct{ file, as string }{
	{"depths.geojson", "depth"}, {"countries.geojson", "land"}, {"lakes.geojson", "lake"}, {"rivers.geojson", "river"},
}

// colours of the light theme, for all peers (geo/draw, grounds and palettes).
type colours struct {
	Depth [6]string `json:"depth"` // the sea from 0, 200, 1000, 2000, 3000 and 4000 metres
	Land  string    `json:"land"`
	Coast string    `json:"coast"`
	Lake  string    `json:"lake"`
	River string    `json:"river"`
	Point string    `json:"point"`
	Plate string    `json:"plate"` // the line round a point
}

var light = colours{
	Depth: [6]string{"#e6eef0", "#dae6ea", "#cddde4", "#c0d3dd", "#b3c9d6", "#a7bfcf"},
	Land:  "#f1ede1", Coast: "#6e8794", Lake: "#c9dbe3", River: "#8fb0c0", Point: "#4a4e52", Plate: "#fffefb",
}

// basemap puts the layers of the ground into one file, the best way to read them: one request,
// one line a feature, no properties that are not drawn.
func basemap(layers fs.FS) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(`{"type":"FeatureCollection","features":[`)
	n := 0
	for _, l := range ground {
		body, err := fs.ReadFile(layers, l.file)
		if err != nil {
			return nil, fmt.Errorf("bench: %w", err)
		}
		var c struct {
			Features []struct {
				Properties struct{ Depth float64 }
				Geometry   json.RawMessage
			}
		}
		if err := json.Unmarshal(body, &c); err != nil {
			return nil, fmt.Errorf("bench: %s: %w", l.file, err)
		}
		for _, f := range c.Features {
			if n++; n > 1 {
				out.WriteString(",\n")
			}
			fmt.Fprintf(&out, `{"type":"Feature","properties":{"layer":%q`, l.as)
			if l.as == "depth" {
				fmt.Fprintf(&out, `,"depth":%v`, f.Properties.Depth)
			}
			out.WriteString(`},"geometry":`)
			out.Write(f.Geometry)
			out.WriteByte('}')
		}
	}
	out.WriteString("]}\n")
	return out.Bytes(), nil
}
