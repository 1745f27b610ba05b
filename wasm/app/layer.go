package app

import "watiya/geo/geojson"

// layerLimits bound what a reader may bring: more would not fit a phone.
var layerLimits = geojson.Limits{MaxBytes: 32 << 20, MaxFeatures: 200_000, MaxPositions: 1_000_000}

// AddLayer reads GeoJSON and shows it under the briefing. After an error,
// which names feature, path and byte, the map is as it was.
func (a *App) AddLayer(b []byte) error {
	l, err := geojson.Decode(b, layerLimits)
	if err != nil {
		return err
	}
	a.painter.SetLayer(l)
	a.dirty = true
	return nil
}
