package main

import (
	"math"
	"math/rand/v2"
	"strconv"

	"watiya/geo"
	"watiya/geo/geojson"
)

// point is one row of the seeded points.
type point struct{ Lon, Lat float64 }

// towns round which seven in ten of the points lie, and how far they spread in
// degrees.
var towns = [12]struct{ lon, lat, spread float64 }{
	{13.19, 32.89, 0.35}, {20.07, 32.11, 0.30}, {15.09, 32.38, 0.25}, {16.59, 31.21, 0.30},
	{12.73, 32.75, 0.20}, {22.64, 32.77, 0.20}, {23.96, 32.08, 0.20}, {14.43, 27.04, 0.35},
	{13.01, 32.17, 0.25}, {14.02, 31.76, 0.20}, {20.23, 30.76, 0.20}, {12.00, 32.93, 0.15},
}

// probe is the first of the points: alone in the desert, so that what the
// pointer finds there is no matter of chance.
var probe = point{22.5, 28.6}

// apart is how far in degrees all other points keep from the probe.
const apart = 0.5

// seeded returns n points, the probe first; a smaller n gives the beginning of a
// larger one.
func seeded(n int) []point {
	r := rand.New(rand.NewPCG(2020, 521))
	out := make([]point, 0, n)
	if n > 0 {
		out = append(out, probe)
	}
	for len(out) < n {
		var p point
		if r.Float64() < 0.7 {
			t := towns[r.IntN(len(towns))]
			p = point{t.lon + r.NormFloat64()*t.spread, t.lat + r.NormFloat64()*t.spread*0.8}
		} else {
			p = point{9.5 + r.Float64()*16, 24.5 + r.Float64()*9.5}
		}
		p.Lon, p.Lat = math.Round(p.Lon*1e5)/1e5, math.Round(p.Lat*1e5)/1e5
		if math.Abs(p.Lon-probe.Lon) > apart || math.Abs(p.Lat-probe.Lat) > apart {
			out = append(out, p)
		}
	}
	return out
}

// pointID names point i. MapLibre keeps no names of features that are not
// numbers, so the properties carry it too.
func pointID(i int) string { return "p" + strconv.Itoa(i) }

// pointsGeoJSON is what all contestants read. The days lie in the months that
// our page's time window holds.
func pointsGeoJSON(points []point) []byte {
	dst := make([]byte, 0, 170*len(points)+64)
	dst = append(dst, `{"type":"FeatureCollection","features":[`...)
	for i, p := range points {
		if i > 0 {
			dst = append(dst, ',', '\n')
		}
		id := pointID(i)
		dst = append(dst, `{"type":"Feature","id":"`...)
		dst = append(dst, id...)
		dst = append(dst, `","properties":{"id":"`...)
		dst = append(dst, id...)
		dst = append(dst, `","title":"Report `...)
		dst = strconv.AppendInt(dst, int64(i), 10)
		dst = append(dst, `","date":"2020-0`...)
		dst = append(dst, byte('1'+i%6), '-', byte('0'+i/6%3), byte('1'+i/18%9))
		dst = append(dst, `"},"geometry":{"type":"Point","coordinates":[`...)
		dst = append(strconv.AppendFloat(dst, p.Lon, 'f', 5, 64), ',')
		dst = append(strconv.AppendFloat(dst, p.Lat, 'f', 5, 64), "]}}"...)
	}
	return append(dst, "]}\n"...)
}

// pointsLayer reads them as our own map does, for the picture of the build.
func pointsLayer(n int) (*geo.Layer, error) {
	return geojson.Decode(pointsGeoJSON(seeded(n)), geojson.Limits{MaxBytes: 1 << 28, MaxFeatures: n, MaxPositions: n})
}
