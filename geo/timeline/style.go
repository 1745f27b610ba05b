package timeline

import (
	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
)

// Indexes of the styles.
const (
	styleSide   = 0                           // + side: a cell
	styleBar    = styleSide + geo.NumSides    // + side: a bar, too low to be hollow
	styleWindow = styleBar + geo.NumSides     // the brush
	styleInk    = styleWindow + 1             // its edges, the axis
	styleHandle = styleWindow + 2             //
	styleFocus  = styleWindow + 3             // round the handle that the keyboard moves
	styleRule   = styleWindow + 4             // lines of months and years
	styleTick   = styleWindow + 5             // lines of days
	styleUnread = styleWindow + 6             // lines over what was not researched
	styleRing   = styleWindow + 7             // round a selected event
	styleMark   = styleWindow + 8             // an event in the overview
	styleText   = styleWindow + 9             // + 3*lettering + align
	numStyles   = styleText + 3*numLetterings //
)

// The letterings.
const (
	letDay   = iota // days, and years where they are many
	letMonth        // what a reader looks for first
	letAsOf
	letNote
	letYear // of the overview
	numLetterings
)

var letterings = [numLetterings]struct {
	size   float32
	weight uint32
	halo   bool
}{
	letDay:   {11, 400, false},
	letMonth: {11, 600, false},
	letAsOf:  {11.5, 600, true},
	letNote:  {10.5, 400, true},
	letYear:  {10, 400, false},
}

// Styles are those of a theme; every colour is one that pages have too
// (draw.Tokens), so that a style sheet can name it. The script does not matter but
// for the size: Arabic is set larger.
func Styles(t draw.Theme, arabic bool) []scene.Style {
	c := draw.ColoursOf(t)
	out := make([]scene.Style, 0, numStyles)
	for side := range geo.NumSides {
		s := scene.Style{Fill: c.Fill[side]}
		if c.Edge[side] != c.Fill[side] || side == int(geo.SideGNABacker) || side == int(geo.SideLNABacker) {
			s.Stroke, s.Width = c.Edge[side], 1
		}
		out = append(out, s)
	}
	for side := range geo.NumSides {
		out = append(out, scene.Style{Fill: c.Edge[side]})
	}
	out = append(out,
		scene.Style{Fill: c.Card},
		scene.Style{Fill: c.Ink},
		scene.Style{Fill: c.Card, Stroke: c.Ink, Width: 1.4},
		scene.Style{Stroke: c.Ink, Width: 2.4},
		scene.Style{Fill: c.Rule},
		scene.Style{Fill: c.Ink3},
		scene.Style{Stroke: c.Rule, Width: 1},
		scene.Style{Stroke: c.Ink, Width: 1.4},
		scene.Style{Fill: c.Ink2})
	for i := range letterings {
		l := &letterings[i]
		s := scene.Style{Fill: c.Ink3, Size: l.size, Weight: l.weight}
		switch i {
		case letMonth, letAsOf:
			s.Fill = c.Ink
		}
		if arabic {
			s.Size++
		}
		if l.halo {
			s.Halo, s.Around = c.Paper, 2.5
		}
		for align := range uint32(3) {
			s.Align = align
			out = append(out, s)
		}
	}
	return out
}
