package view

import "math"

// EarthRadius is the mean radius of the Earth in metres (IUGG R1).
const EarthRadius = 6371008.8

func unit(lon, lat float64) (x, y, z float64) {
	a, b := lon*math.Pi/180, lat*math.Pi/180
	return math.Cos(b) * math.Cos(a), math.Cos(b) * math.Sin(a), math.Sin(b)
}

// Between returns the point at part t (0..1) of the great circle from one
// point to another, in degrees.
func Between(lon0, lat0, lon1, lat1, t float64) (lon, lat float64) {
	x0, y0, z0 := unit(lon0, lat0)
	x1, y1, z1 := unit(lon1, lat1)
	w := math.Acos(min(1, max(-1, x0*x1+y0*y1+z0*z1)))
	if w < 1e-12 {
		return lon0, lat0
	}
	a, b := math.Sin((1-t)*w)/math.Sin(w), math.Sin(t*w)/math.Sin(w)
	x, y, z := a*x0+b*x1, a*y0+b*y1, a*z0+b*z1
	return math.Atan2(y, x) * 180 / math.Pi, math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi
}

// MetresPerPixel is the ground length of a pixel at a latitude.
func (c *Camera) MetresPerPixel(lat float64) float64 {
	return 2 * math.Pi * EarthRadius * math.Cos(lat*math.Pi/180) / c.Scale()
}
