package draw

import (
	"strings"

	"watiya/geo"
)

// Legend says what the last frame drew, for a legend that explains every mark on
// the map and only those. Sets have a bit 1<<value for each value.
type Legend struct {
	Kinds      uint16 // shapes of signs
	Sides      uint8  // colours, of signs, routes and control
	Statuses   uint8  // outlines: signs on a plate
	Precisions uint8  // grounds: the discs of a town and a district, the hatch of a region
	Control    uint8  // sides whose control of a place is drawn
	Routes     bool   // a claimed movement
	Fan        bool   // a route whose end is an area
	Units      bool   // marks of a claimed quantity
	Counts     bool
	Pale       bool // signs that the step does not talk about
	Airfields  bool
	Rows       bool // the rows of a fan
	Roads      bool // schematic main roads
	Measure    bool // a line or circle that the reader measures
	Layer      bool // the reader's own layer
}

// LegendKeys name the rows of a legend, in the order of the bits of [Legend.Bits]:
// what is drawn, outlines s0 …, grounds p1 …, shapes k0 …, colours by side.
var LegendKeys = func() []string {
	keys := strings.Fields("route fan unit held count pale airfield road measure layer s0 s1 s2 s3 p1 p2 p3 k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 k10")
	for s := range geo.NumSides {
		keys = append(keys, geo.Side(s).String())
	}
	return keys
}()

// Legend returns what the last frame drew.
func (p *Painter) Legend() Legend { return p.legend }

// Bits is the rows of a legend as a set: bit i stands for LegendKeys[i].
func (g *Legend) Bits() uint64 {
	var b uint64
	for i, on := range [...]bool{g.Routes, g.Fan, g.Units, g.Control != 0, g.Counts, g.Pale, g.Airfields, g.Roads, g.Measure, g.Layer} {
		if on {
			b |= 1 << i
		}
	}
	at := 10
	for _, set := range [...]struct {
		bits uint64
		n    int
	}{{uint64(g.Statuses), geo.NumStatuses}, {uint64(g.Precisions) >> 1, 3}, {uint64(g.Kinds), geo.NumKinds}, {uint64(g.Sides), geo.NumSides}} {
		b |= (set.bits & (1<<set.n - 1)) << at
		at += set.n
	}
	return b
}

// Add joins what another frame drew.
func (g *Legend) Add(o Legend) {
	g.Kinds, g.Sides, g.Statuses = g.Kinds|o.Kinds, g.Sides|o.Sides, g.Statuses|o.Statuses
	g.Precisions, g.Control = g.Precisions|o.Precisions, g.Control|o.Control
	g.Units = g.Units || o.Units
	g.Routes, g.Fan, g.Counts, g.Pale = g.Routes || o.Routes, g.Fan || o.Fan, g.Counts || o.Counts, g.Pale || o.Pale
	g.Airfields, g.Rows, g.Roads = g.Airfields || o.Airfields, g.Rows || o.Rows, g.Roads || o.Roads
	g.Measure, g.Layer = g.Measure || o.Measure, g.Layer || o.Layer
}

// sign notes the sign of an event: its shape and its colour.
func (g *Legend) sign(e *geo.StoryEvent) {
	g.Kinds |= 1 << e.Kind
	g.Sides |= 1 << e.Side
}

// plate notes a sign with its outline.
func (g *Legend) plate(e *geo.StoryEvent) {
	g.sign(e)
	g.Statuses |= 1 << e.Status
}
