package view

import "math"

// TileSize is the width of the world at zoom 0 in pixels.
const TileSize = 256

// World returns the point of the unit square for a longitude and latitude in
// degrees (spherical Mercator, Snyder, Map Projections: A Working Manual,
// 1987, eq. 7-1 and 7-2).
func World(lon, lat float64) (x, y float64) {
	s := math.Sin(lat * math.Pi / 180)
	return lon/360 + 0.5, 0.5 - math.Log((1+s)/(1-s))/(4*math.Pi)
}

// LonLat returns the degrees of a point of the unit square.
func LonLat(x, y float64) (lon, lat float64) {
	return (x - 0.5) * 360, math.Atan(math.Sinh((0.5-y)*2*math.Pi)) * 180 / math.Pi
}
