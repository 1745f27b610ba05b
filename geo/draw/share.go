package draw

import (
	"watiya/geo"
	"watiya/geo/scene"
)

// What a picture that stands beside the map (package timeline) has in common with
// it: colours, the fills of the sides, the width of its lettering.

// Colours are the colours of a theme outside the map.
type Colours struct {
	Ink, Ink2, Ink3   scene.Color
	Paper, Card, Rule scene.Color // the ground of the picture, what lies on it, lines
	Fill, Edge        [geo.NumSides]scene.Color
}

// ColoursOf are the colours of a theme. Backers have the edge of their side and a
// pale fill.
func ColoursOf(t Theme) Colours {
	l := &looks[t]
	rgb := scene.RGB
	return Colours{
		Ink: rgb(l.ink), Ink2: rgb(l.ink2), Ink3: rgb(l.ink3), Paper: rgb(l.paper2), Card: rgb(l.card), Rule: rgb(l.rule),
		Fill: [geo.NumSides]scene.Color{rgb(l.gna), rgb(l.gnaTint), rgb(l.lna), rgb(l.lnaTint), rgb(l.other), rgb(l.other)},
		Edge: [geo.NumSides]scene.Color{rgb(l.gna), rgb(l.gna), rgb(l.lna), rgb(l.lna), rgb(l.other), rgb(l.other)},
	}
}

// TextWidth is how wide a text of the page's sans is, in em; bold is weight 600.
func TextWidth(s string, bold bool) float64 {
	f := sans400
	if bold {
		f = sans600
	}
	em, _ := measure(s, f)
	return em
}
