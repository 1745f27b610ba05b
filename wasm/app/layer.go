package app

import (
	"errors"
	"strconv"

	"watiya/geo/geojson"
)

// MaxLayer is the largest layer in bytes; the host refuses more before it copies.
const MaxLayer = 32 << 20

// layerLimits bound what a reader may bring: more would not fit a phone.
var layerLimits = geojson.Limits{MaxBytes: MaxLayer, MaxFeatures: 200_000, MaxPositions: 1_000_000}

// AddLayer reads GeoJSON and shows it under the briefing. After an error,
// which names feature, path and byte, the map is as it was.
func (a *App) AddLayer(b []byte) error {
	if a.painter == nil {
		return errors.New("app: a layer needs the map to be started")
	}
	l, err := geojson.Decode(b, layerLimits)
	if err != nil {
		return err
	}
	a.layer = l
	a.painter.SetLayer(l)
	a.dirty = true
	return nil
}

// FeatureAt returns the id of the layer's point under a pixel; a feature
// without an id is named by its number, counted from 1 ("#3").
func (a *App) FeatureAt(x, y float64) (id string, ok bool) {
	if a.painter == nil {
		return "", false
	}
	f, ok := a.painter.HitLayer(x, y)
	if !ok {
		return "", false
	}
	if id := a.layer.FeatureID(f); id != "" {
		return id, true
	}
	return "#" + strconv.Itoa(f+1), true
}
