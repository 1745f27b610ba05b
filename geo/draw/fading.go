package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// Parts of the ground come and leave over half a zoom level and do not pop. The
// base list is that of a whole zoom and is rebuilt seldom, so what is pale at
// some zooms stands in the top list, under everything else: roads, the lines of
// the districts, the graticule, and whatever the base list is about to take in.

// Zooms at which a part begins to come; half a zoom later it is there in full.
const (
	roadZoom     = 6.5
	districtZoom = 6.5
	urbanZoom    = 6.5
)

// fade is the opacity at a zoom of what begins to come at another one.
func fade(zoom, from float64) float64 { return min(max((zoom-from)*2, 0), 1) }

// arrives reports whether the base list of whole zoom z is shown in its lower
// half, where what it brings is still on its way.
func arrives(zoom float64, z int) bool { return z >= geo.LateLevel && zoom < float64(z) }

// paintFading writes the pale parts. tx and ty are where the base list begins.
func (p *Painter) paintFading(l *scene.List) {
	zoom := p.cam.Zoom
	if zoom <= graticuleZoom { // the first of them
		return
	}
	b := p.list
	pen := b.pen // a pen of its own: the window is the screen
	x0, y0 := geo.WorldGrid(p.cam.X, p.cam.Y)
	k := geo.GridPixels(zoom)
	pen.list, pen.level, pen.k, pen.clip = l, uint8(p.zoom), k, true
	pen.ox, pen.oy = x0*k-p.cam.W/2, y0*k-p.cam.H/2
	const wide = 24 // pixels that a stroke may reach in from outside
	pen.window = box{int32(math.Floor((pen.ox - wide) / k)), int32(math.Floor((pen.oy - wide) / k)),
		int32(math.Ceil((pen.ox + p.cam.W + wide) / k)), int32(math.Ceil((pen.oy + p.cam.H + wide) / k))}
	paint := func(style int, s *shapes, least float64) {
		n := len(l.Words)
		l.Style(style)
		from := len(l.Words)
		if pen.shapes(s, least); len(l.Words) == from {
			l.Words = l.Words[:n]
			return
		}
		l.Paint()
	}
	if z := p.zoom; arrives(zoom, z) {
		l.Alpha(fade(zoom, float64(z)-0.5))
		if z == geo.LateLevel {
			paint(baseUrban, b.urban, leastUrban)
		}
		if rank := z - 3; rank < len(b.rivers) {
			paint(baseStream, b.rivers[rank], 0)
		}
	}
	if zoom > districtZoom && p.zoom < nearZoom { // then it is in the base list
		pen.level-- // dots do not show the last half pixel, and a page has to carry it
		l.Alpha(fade(zoom, districtZoom))
		paint(baseDistrict, b.districts, 0)
	}
	p.paintGraticule(l)
	if zoom > roadZoom {
		l.Alpha(fade(zoom, roadZoom))
		p.paintRoads(l)
	}
	l.Alpha(1)
}
