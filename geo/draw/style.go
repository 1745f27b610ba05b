package draw

import (
	"watiya/geo"
	"watiya/geo/scene"
)

// palette holds the overlay colours of a theme.
type palette struct {
	ink, ink2, ink3, plate     uint32
	gna, gnaTint, lna, lnaTint uint32
	other                      uint32
	hatch, town, smallTown     uint32
	sea, country, libya        uint32
	haloLand, airfields        uint32
	paper2, card, rule         uint32 // of the page, for pictures that stand in it
}

// hue is the colour family of a side: the two Libyan sides with their backers,
// and everybody else.
type hue int

const (
	hueGNA hue = iota
	hueLNA
	hueOther
	numHues
)

var hueOf = [geo.NumSides]hue{hueGNA, hueGNA, hueLNA, hueLNA, hueOther, hueOther}

// Indexes of the overlay styles, from FirstOverlay on. A family of styles lists
// its first index.
const (
	styleEdge         = FirstOverlay                             // + hue*NumStatuses + status: a plate and its status line
	styleFill         = styleEdge + int(numHues)*geo.NumStatuses // + side: a symbol
	styleDisc         = styleFill + geo.NumSides                 // + hue: ground of a town
	styleHatch        = styleDisc + int(numHues)
	styleRegionEdge   = styleHatch + 1
	styleDistrictEdge = styleHatch + 2
	styleCasing       = styleHatch + 3
	styleRoute        = styleHatch + 4                // + hue
	styleThinRoute    = styleRoute + int(numHues)     // + hue
	styleArrow        = styleThinRoute + int(numHues) // + hue
	styleRay          = styleArrow + int(numHues)     // + hue
	styleNode         = styleRay + int(numHues)       // + hue
	styleUnitMore     = styleNode + int(numHues)      // + hue: a unit that there may have been
	styleControl      = styleUnitMore + int(numHues)  // + hue
	stylePill         = styleControl + int(numHues)
	styleRing         = stylePill + 1
	styleLeader       = stylePill + 2
	styleRunway       = stylePill + 3
	styleAirfield     = stylePill + 4
	styleTown         = stylePill + 5
	styleSmallTown    = stylePill + 6
	styleClip         = stylePill + 7
	styleFanLine      = stylePill + 8
	styleFanPlate     = stylePill + 9
	styleFanFocus     = stylePill + 10
	styleGraticule    = stylePill + 11
	styleRoad         = stylePill + 12
	styleMainRoad     = stylePill + 13
	styleRoadInside   = stylePill + 14
	styleMeasure      = stylePill + 15
	stylePoint        = stylePill + 16
	styleText         = stylePill + 17 // + 3*lettering + align
)

// hatchOf is the hatch of a side where it is told without colour: the distance of
// the lines, negative where they fall; 0 is a flat fill.
var hatchOf = [geo.NumSides]float32{geo.SideGNA: 2.6, geo.SideGNABacker: 4.6, geo.SideLNA: -2.6, geo.SideLNABacker: -4.6}

// Widths of the status lines and of the gap between a symbol and its line.
var edgeWidth = [geo.NumStatuses]float64{1.8, 0.9, 1.7, 1.2}

const plateGap = 2.1

// overlayStyles appends the styles from FirstOverlay on; dst must end there.
func overlayStyles(dst []scene.Style, t Theme, arabic bool) []scene.Style {
	c := &looks[t]
	rgb := scene.RGB
	pale := func(x scene.Color, alpha float64) scene.Color {
		if c.solid {
			return x
		}
		return x.Alpha(alpha)
	}
	hues := [numHues]scene.Color{rgb(c.gna), rgb(c.lna), rgb(c.other)}
	fills := [geo.NumSides]scene.Style{
		geo.SideGNA:       {Fill: hues[hueGNA]},
		geo.SideGNABacker: {Fill: rgb(c.gnaTint), Stroke: hues[hueGNA], Width: 1.3},
		geo.SideLNA:       {Fill: hues[hueLNA]},
		geo.SideLNABacker: {Fill: rgb(c.lnaTint), Stroke: hues[hueLNA], Width: 1.3},
		geo.SideUN:        {Fill: hues[hueOther]},
		geo.SideOther:     {Fill: hues[hueOther]},
	}
	if c.hatched {
		for side, gap := range hatchOf {
			if gap != 0 {
				fills[side] = scene.Style{Fill: hues[hueOf[side]], Hatch: gap, Stroke: hues[hueOf[side]], Width: 1.3}
			}
		}
	}
	for _, h := range hues {
		for _, w := range edgeWidth {
			dst = append(dst, scene.Style{Fill: rgb(c.plate), Stroke: h, Width: float32(w)})
		}
	}
	dst = append(dst, fills[:]...)
	for _, h := range hues {
		dst = append(dst, scene.Style{Fill: h.Alpha(0.14), Stroke: pale(h, 0.5), Width: 0.8})
	}
	dst = append(dst,
		scene.Style{Stroke: pale(rgb(c.hatch), 0.32), Width: 0.9},
		scene.Style{Stroke: pale(rgb(c.hatch), 0.75), Width: 1.5, Dash: [4]float32{float32(regionDash[0]), float32(regionDash[1])}},
		scene.Style{Stroke: pale(rgb(c.hatch), 0.7), Width: 1.3, Dash: [4]float32{float32(districtDash[0]), float32(districtDash[1])}},
		scene.Style{Stroke: pale(rgb(c.plate), 0.78), Width: 6.2, Cap: scene.CapRound})
	for _, h := range hues {
		dst = append(dst, scene.Style{Stroke: h, Width: 2.2})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Stroke: pale(h, 0.5), Width: 1})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Fill: h, Stroke: rgb(c.plate), Width: 1})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Stroke: h, Width: 2, Cap: scene.CapRound})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Fill: rgb(c.plate), Stroke: h, Width: 1.8})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Fill: rgb(c.plate), Stroke: h, Width: 1})
	}
	for _, h := range hues {
		dst = append(dst, scene.Style{Stroke: h, Width: 2.6})
	}
	dst = append(dst,
		scene.Style{Fill: rgb(c.plate), Stroke: rgb(c.ink2), Width: 0.9},
		scene.Style{Stroke: rgb(c.ink), Width: 1.2},
		scene.Style{Stroke: rgb(c.ink2), Width: 0.8},
		scene.Style{Stroke: rgb(c.airfields), Width: 2.2},
		scene.Style{Fill: rgb(c.haloLand), Stroke: rgb(c.airfields), Width: 1.1},
		scene.Style{Fill: rgb(c.town), Stroke: rgb(c.haloLand), Width: 1.2},
		scene.Style{Fill: rgb(c.haloLand), Stroke: rgb(c.smallTown), Width: 1.1},
		scene.Style{},
		scene.Style{Stroke: rgb(c.plate).Alpha(0.5), Width: 3},
		scene.Style{Fill: rgb(c.plate).Alpha(0.94), Stroke: rgb(c.ink3).Alpha(0.25), Width: 0.8},
		scene.Style{Fill: rgb(c.plate), Stroke: rgb(c.ink3), Width: 0.8},
		scene.Style{Stroke: rgb(c.grid).Alpha(0.4), Width: 0.6},
		scene.Style{Stroke: rgb(c.road), Width: 0.9},
		scene.Style{Stroke: rgb(c.road), Width: 2.8},
		scene.Style{Stroke: rgb(c.roadInside), Width: 1.3},
		scene.Style{Stroke: rgb(c.ink), Width: 1.5, Dash: [4]float32{2, 3}},
		scene.Style{Fill: rgb(c.plate), Stroke: rgb(c.ink), Width: 1.6})
	for i := range letterings {
		for align := range uint32(3) {
			s := letterings[i].style(&c.palette, arabic)
			s.Align = align
			if letterings[i].veil {
				s.Halo = pale(rgb(c.plate), 0.72)
			}
			dst = append(dst, s)
		}
	}
	return dst
}
