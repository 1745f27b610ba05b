package view

import "math"

// Camera is a window on the world.
type Camera struct {
	X, Y  float64 // world point in the middle of the window
	Zoom  float64 // 256-pixel tiles
	W, H  float64 // CSS pixels
	Ratio float64 // device pixels per CSS pixel
}

// Limits of the map: what the basemap covers (a little less, so that its cut
// edge is never seen) and how near it is drawn true.
const (
	MinZoom = 3
	MaxZoom = 10
	West    = 4.2
	South   = 16.2
	East    = 42.8
	North   = 42.8
)

// Scale is how many pixels the world is wide.
func (c *Camera) Scale() float64 { return TileSize * math.Exp2(c.Zoom) }

// At returns the pixel of a world point, from the top left of the window.
func (c *Camera) At(x, y float64) (px, py float64) {
	s := c.Scale()
	return (x-c.X)*s + c.W/2, (y-c.Y)*s + c.H/2
}

// Project returns the pixel of a longitude and latitude in degrees.
func (c *Camera) Project(lon, lat float64) (px, py float64) { return c.At(World(lon, lat)) }

// Under returns the world point under a pixel.
func (c *Camera) Under(px, py float64) (x, y float64) {
	s := c.Scale()
	return c.X + (px-c.W/2)/s, c.Y + (py-c.H/2)/s
}

// Unproject returns the degrees under a pixel.
func (c *Camera) Unproject(px, py float64) (lon, lat float64) { return LonLat(c.Under(px, py)) }

// Pan moves what is shown by (dx, dy) pixels.
func (c *Camera) Pan(dx, dy float64) {
	s := c.Scale()
	c.X -= dx / s
	c.Y -= dy / s
	c.Clamp()
}

// ZoomAt changes the zoom by dz; the world point under the pixel stays there.
func (c *Camera) ZoomAt(px, py, dz float64) {
	x, y := c.Under(px, py)
	c.Zoom = min(max(c.Zoom+dz, c.Floor()), MaxZoom)
	s := c.Scale()
	c.X = x - (px-c.W/2)/s
	c.Y = y - (py-c.H/2)/s
	c.Clamp()
}

// Floor is the smallest zoom of this window: [MinZoom], or more where the
// window would otherwise be wider or higher than the map.
func (c *Camera) Floor() float64 {
	x0, y0, x1, y1 := Extent()
	fill := max(c.W/(x1-x0), c.H/(y1-y0)) / TileSize
	if fill <= 0 {
		return MinZoom
	}
	return min(max(MinZoom, math.Log2(fill)), MaxZoom)
}

// Clamp keeps the window inside the map.
func (c *Camera) Clamp() {
	c.Zoom = min(max(c.Zoom, c.Floor()), MaxZoom)
	x0, y0, x1, y1 := Extent()
	s := c.Scale()
	c.X = within(c.X, x0+c.W/2/s, x1-c.W/2/s)
	c.Y = within(c.Y, y0+c.H/2/s, y1-c.H/2/s)
}

func within(v, lo, hi float64) float64 {
	if lo > hi {
		return (lo + hi) / 2
	}
	return min(max(v, lo), hi)
}

// Extent is the map's rectangle in the world: west, north, east, south edges.
func Extent() (x0, y0, x1, y1 float64) {
	x0, y0 = World(West, North)
	x1, y1 = World(East, South)
	return
}

// Box is a rectangle in degrees.
type Box struct{ West, South, East, North float64 }

// Fit moves the camera so that the box fills the window with pad pixels to
// spare on each side, within the limits.
func (c *Camera) Fit(b Box, pad float64) {
	x0, y0 := World(b.West, b.North)
	x1, y1 := World(b.East, b.South)
	c.X, c.Y = (x0+x1)/2, (y0+y1)/2
	w, h := max(c.W-2*pad, 1), max(c.H-2*pad, 1)
	z := MaxZoom + 0.0
	if x1 > x0 {
		z = min(z, math.Log2(w/(x1-x0)/TileSize))
	}
	if y1 > y0 {
		z = min(z, math.Log2(h/(y1-y0)/TileSize))
	}
	c.Zoom = math.Floor(max(z, MinZoom)*100) / 100 // hundredths: the grain of the address
	c.Clamp()
}
