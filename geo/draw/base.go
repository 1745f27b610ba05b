package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// Zooms from which parts of the base are drawn, and sizes in square pixels
// below which they are not.
const (
	windowZoom = 7 // from here the list holds a window, not the whole map
	lakeZoom   = 4
	nearZoom   = 8

	leastIsland  = 1.5
	leastGlowing = 100
	glowCoarser  = 3 // levels
	glowApart    = 9 // pixels
	leastDepth   = 60
	leastUrban   = 3
	leastLake    = 4
)

// cell is the grid to which windows are snapped, in pixels of the list's zoom.
const cell = 512

// baseList keeps the base list of a frame up to date: the land, the water and
// the borders for one whole zoom.
type baseList struct {
	pen                  pen
	land, home, notHome  *shapes
	depths               [5]*shapes
	lakes, playas, urban *shapes
	rivers               [6]*shapes // by rank
	districts, borders   *shapes
	disputes, homeBorder *shapes
	limits               []int32 // of arcs: number in districts, -1 none

	// What the list was made for.
	frame  *scene.Frame
	theme  Theme
	zoom   int
	lower  bool // for the lower half of its zooms: see arrives
	window window
}

// window is what part of the map a list holds, in pixels of its zoom from the
// origin of the grid; the whole map where it is zero.
type window struct{ x0, y0, x1, y1 float64 }

// baseZoom is the whole zoom whose base is drawn at a zoom.
func baseZoom(zoom float64) int {
	return int(min(max(math.Ceil(zoom-0.5), geo.MinLevel), geo.MaxLevel))
}

// update makes the base list of f fit the camera and returns under which scale
// and translation the top list has to call it.
func (l *baseList) update(f *scene.Frame, cam *view.Camera, theme Theme) (scale, tx, ty float64) {
	z := baseZoom(cam.Zoom)
	k := geo.GridPixels(float64(z))
	gx, gy := geo.WorldGrid(cam.X, cam.Y)
	w := windowAround(z, gx*k, gy*k, cam)
	lower := arrives(cam.Zoom, z)
	if l.frame != f || l.theme != theme || l.zoom != z || l.lower != lower || l.window != w {
		l.frame, l.theme, l.zoom, l.lower, l.window = f, theme, z, lower, w
		l.build(&f.Lists[scene.FrameBase])
		f.BaseVersion++
	}
	scale = math.Exp2(cam.Zoom - float64(z))
	return scale, cam.W/2 - (gx*k-w.x0)*scale, cam.H/2 - (gy*k-w.y0)*scale
}

// windowAround is the window for a camera over the pixel (x, y). It depends on
// nothing but the camera, so that equal views have equal lists whatever was
// shown before; and it is large enough for every zoom of this list, which is
// drawn at a scale of at least 1/√2.
func windowAround(z int, x, y float64, cam *view.Camera) window {
	if z < windowZoom {
		return window{}
	}
	cx, cy := math.Floor(x/cell+0.5)*cell, math.Floor(y/cell+0.5)*cell
	half := func(size float64) float64 {
		seen := math.Ceil(size/2*math.Sqrt2/(cell/4)) * (cell / 4)
		return seen + cell/2 + 32 // the camera may be half a cell away; the glow is wide
	}
	w, h := half(cam.W), half(cam.H)
	return window{cx - w, cy - h, cx + w, cy + h}
}

// build writes the list. The order is that of the printing plates of an atlas:
// sea, land, relief, tints, water, lines.
func (l *baseList) build(out *scene.List) {
	out.Reset()
	p := &l.pen
	z, k, w := l.zoom, geo.GridPixels(float64(l.zoom)), l.window
	p.list, p.level, p.k, p.ox, p.oy = out, uint8(z), k, w.x0, w.y0
	p.clip = w != window{}
	p.window = box{int32(math.Floor(w.x0 / k)), int32(math.Floor(w.y0 / k)), int32(math.Ceil(w.x1 / k)), int32(math.Ceil(w.y1 / k))}
	east, south := geo.LonLatGrid(geo.GridEast, geo.GridSouth)

	out.Style(baseSea)
	if p.clip {
		out.Rect(0, 0, w.x1-w.x0, w.y1-w.y0, 0)
	} else { // and what a picture shows beyond the map
		out.Rect(-cell, -cell, east*k+2*cell, south*k+2*cell, 0)
	}
	out.Paint()
	p.curved = z >= nearZoom
	for i, s := range l.depths {
		l.paint(baseDepth1+i, s, leastDepth)
	}
	p.curved = false
	// Strokes this wide hide what a coarser level leaves out, and cost by the vertex.
	p.level, p.apart, p.lastX = uint8(max(z-glowCoarser, geo.MinLevel)), glowApart/k, math.Inf(-1)
	glow, glowEnd := l.paint(baseGlow1, l.land, leastGlowing)
	l.repaint(baseGlow2, glow, glowEnd)
	l.repaint(baseGlow3, glow, glowEnd)
	p.level, p.apart = uint8(z), 0
	land, landEnd := l.paint(baseLand, l.land, leastIsland)
	if a := l.relief(); a > 0 {
		out.Alpha(a)
		out.Image(0, -w.x0, -w.y0, east*k, south*k)
		out.Alpha(1)
	}
	out.Style(baseVeil)
	out.Repeat(land, landEnd)
	p.shapes(l.notHome, leastIsland)
	out.Paint()
	switch {
	case z > nearZoom:
		p.curved = true
		l.paint(baseUrbanNear, l.urban, leastUrban)
		p.curved = false
	case z > geo.LateLevel || z == geo.LateLevel && !l.lower:
		l.paint(baseUrban, l.urban, leastUrban)
	}
	if z >= lakeZoom {
		l.paint(basePlaya, l.playas, leastLake)
		l.paint(baseLake, l.lakes, leastLake)
	}
	for rank, s := range l.rivers {
		switch {
		case rank <= 1 && z >= 4:
			l.paint(baseRiver, s, 0)
		case rank < z-3 || rank == z-3 && !l.lower:
			l.paint(baseStream, s, 0)
		}
	}
	home := len(out.Words)
	if p.shapes(l.home, leastIsland); len(out.Words) > home {
		homeEnd := len(out.Words)
		out.Clip()
		l.repaint(baseBand1, home, homeEnd)
		l.repaint(baseBand2, home, homeEnd)
		out.Unclip()
	}
	if z >= nearZoom {
		p.curved = true
		l.paint(baseDistrict, l.districts, 0)
		p.curved = false
	}
	l.paint(baseBorder, l.borders, 0)
	l.paint(baseDispute, l.disputes, 0)
	l.paint(baseHome, l.homeBorder, 0)
	coast := baseCoast
	if z >= nearZoom {
		coast = baseCoastNear
	}
	l.repaint(coast, land, landEnd)
}

// leaves is the opacity of the relief by half levels, from before LateLevel on.
var leaves = [...]float64{1, 0.8, 0.62, 0.48, 0.34, 0.16, 0}

// relief is the opacity of the relief. It has 24 pixels to a degree, and from
// zoom 9, where one is as wide as a word, they would be blotches that mean
// nothing: it leaves by half levels, and the land is flat.
func (l *baseList) relief() float64 {
	if !looks[l.theme].relief {
		return 0
	}
	z := 2 * (l.zoom - geo.LateLevel)
	if l.lower {
		z--
	}
	return leaves[min(max(z+2, 0), len(leaves)-1)]
}

// paint paints shapes in a style and returns where in the list their path
// stands; what has no part in the window is left out.
func (l *baseList) paint(style int, s *shapes, least float64) (from, to int) {
	out := l.pen.list
	start := len(out.Words)
	out.Style(style)
	from = len(out.Words)
	l.pen.shapes(s, least)
	if to = len(out.Words); to == from {
		out.Words = out.Words[:start] // no style for nothing
		return start, start
	}
	out.Paint()
	return from, to
}

// repaint paints a path of the list once more, in another style.
func (l *baseList) repaint(style, from, to int) {
	if from < to {
		l.pen.list.Style(style)
		l.pen.list.Repeat(from, to)
		l.pen.list.Paint()
	}
}
