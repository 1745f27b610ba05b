package draw

import "watiya/geo/scene"

// Indexes of the base styles; those of the overlays begin at FirstOverlay.
const (
	baseSea = iota
	baseDepth1
	baseDepth2
	baseDepth3
	baseDepth4
	baseDepth5
	baseGlow1
	baseGlow2
	baseGlow3
	baseLand
	baseVeil
	baseBand1
	baseBand2
	baseUrban
	baseUrbanNear
	basePlaya
	baseLake
	baseRiver
	baseStream
	baseDistrict
	baseBorder
	baseDispute
	baseHome
	baseCoast
	baseCoastNear
	numBaseStyles
)

// ground holds the colours of the basemap of a theme (design boards, "Colours").
type ground struct {
	sea                   uint32
	depth                 [5]uint32 // from 200, 1000, 2000, 3000, 4000 metres
	shore, land           uint32
	veil                  uint32
	veiled                float64 // how much of the neighbours the veil covers
	relief                bool
	band                  float64 // strength of the inner band along the border of Libya
	urban, playa          uint32
	lake, river, district uint32
	border, home, coast   uint32 // home: the border of Libya
	grid                  uint32 // the graticule
	road, roadInside      uint32 // the line of a road, and between the two lines of a main road
}

// baseStyles appends the styles below FirstOverlay.
func baseStyles(dst []scene.Style, t Theme) []scene.Style {
	g, rules := &looks[t].ground, &looks[t]
	var s [FirstOverlay]scene.Style
	fill := func(i int, rgb uint32) { s[i].Fill = scene.RGB(rgb) }
	line := func(i int, rgb uint32, alpha float64, width float32, dash ...float32) {
		if rules.solid && alpha > 0 {
			alpha = 1
		}
		s[i].Stroke, s[i].Width = scene.RGB(rgb).Alpha(alpha), width*rules.broad
		copy(s[i].Dash[:], dash)
	}
	fill(baseSea, g.sea)
	for i, rgb := range g.depth {
		fill(baseDepth1+i, rgb)
	}
	// The shore glows: three wide strokes, of which the land covers one half.
	line(baseGlow1, g.shore, 0.16, 15)
	line(baseGlow2, g.shore, 0.20, 9.5)
	line(baseGlow3, g.shore, 0.28, 5)
	fill(baseLand, g.land)
	fill(baseVeil, g.veil)
	s[baseVeil].Fill = s[baseVeil].Fill.Alpha(g.veiled)
	// Clipped to Libya, so that a half of the width is seen: 7 and 3.5 pixels.
	line(baseBand1, g.home, g.band, 14)
	line(baseBand2, g.home, g.band, 7)
	fill(baseUrban, g.urban)
	line(baseUrban, g.urban, 1, 1.6) // rounds the corners of the source's cells
	// Nearer, the source is coarser than the map: a blurred spot.
	fill(baseUrbanNear, g.urban)
	if !rules.solid {
		s[baseUrbanNear].Fill = s[baseUrbanNear].Fill.Alpha(0.55)
		line(baseUrbanNear, g.urban, 0.3, 7)
	}
	fill(basePlaya, g.playa)
	fill(baseLake, g.lake)
	line(baseLake, g.coast, 0.7, 0.6)
	line(baseRiver, g.river, 1, 1.2)
	line(baseStream, g.river, 0.8, 0.7)
	line(baseDistrict, g.district, 1, 0.9, 1.3, 1.9)
	line(baseBorder, g.border, 0.75, 0.8)
	line(baseDispute, g.border, 0.75, 0.8, 3, 2.4)
	line(baseHome, g.home, 1, 1)
	line(baseCoast, g.coast, 1, 0.8)
	line(baseCoastNear, g.coast, 1, 1)
	return append(dst, s[:]...)
}
