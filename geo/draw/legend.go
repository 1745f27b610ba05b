package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/view"
)

// Legend says what the last frame drew, for a legend that lists only what is in
// view. Sets have a bit 1<<value for each value.
type Legend struct {
	Kinds      uint16
	Sides      uint8
	Statuses   uint8
	Precisions uint8 // grounds: exact, town, district, region
	Control    uint8 // sides whose control of a place is drawn
	Routes     bool  // a route with its label
	Fan        bool  // a route whose end is an area
	Counts     bool
	Airfields  bool
}

// Legend returns what the last frame drew.
func (p *Painter) Legend() Legend { return p.legend }

func (g *Legend) event(e *geo.StoryEvent) {
	g.Kinds |= 1 << e.Kind
	g.Sides |= 1 << e.Side
	g.Statuses |= 1 << e.Status
	g.Precisions |= 1 << e.Precision
}

// ScaleBar returns the length of a scale bar at the middle of the window, in
// pixels and as a label with a unit of lang: the longest of 1, 2, 5 times a
// power of ten kilometres within 170 pixels, 110 in a narrow window.
func ScaleBar(cam *view.Camera, lang string) (px float64, label string) {
	_, lat := view.LonLat(cam.X, cam.Y)
	m := cam.MetresPerPixel(lat)
	room := 170.0
	if cam.W < 520 {
		room = 110
	}
	km := room * m / 1000
	if !(km >= 1) {
		km = 1
	}
	n := math.Pow(10, math.Floor(math.Log10(km)))
	switch {
	case km >= 5*n:
		n *= 5
	case km >= 2*n:
		n *= 2
	}
	return n * 1000 / m, decimal(int(n+0.5)) + " " + wordsOf(lang).km
}
