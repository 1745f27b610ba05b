package draw

import "watiya/geo"

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
	Rows       bool // the rows of a fan
	Roads      bool // schematic main roads
	Measure    bool // a line or circle that the reader measures
}

// Legend returns what the last frame drew.
func (p *Painter) Legend() Legend { return p.legend }

func (g *Legend) event(e *geo.StoryEvent) {
	g.Kinds |= 1 << e.Kind
	g.Sides |= 1 << e.Side
	g.Statuses |= 1 << e.Status
	g.Precisions |= 1 << e.Precision
}
