package app

import (
	"strconv"

	"watiya/geo/draw"
	"watiya/geo/view"
)

// Tell writes the numbers of the last picture into the head: where the shown
// events are, and the scale bar.
func (a *App) Tell(head *[NumHead]uint32) {
	t := a.painter.Tally()
	head[HeadMarks], head[HeadStacked], head[HeadAreas], head[HeadTray] = uint32(t.Marks), uint32(t.Counts), uint32(t.Areas), uint32(t.Tray)
	for e := range draw.NumEdges {
		head[HeadOffNorth+int(e)] = uint32(t.Edges[e])
	}
	px, metres := ScaleBar(&a.cam)
	head[HeadScale], head[HeadScaleMetres] = uint32(px*16+0.5), uint32(metres)
	legend := a.painter.Legend()
	bits := legend.Bits()
	head[HeadLegend], head[HeadLegendHigh] = uint32(bits), uint32(bits>>32)
	head[HeadMoved] = 0
	if a.moved {
		head[HeadMoved] = 1
	}
}

// Beyond returns what lies beyond the edges of the window, a line for each
// place: name, tab, edge (0 north, 1 east, 2 south, 3 west), tab, number. It
// is valid until the next call.
func (a *App) Beyond() []byte {
	b := a.beyond[:0]
	t := a.painter.Tally()
	for _, o := range t.Beyond() {
		name := ""
		if o.Place >= 0 {
			name = a.story.Places[o.Place].Short
		}
		b = append(b, name...)
		b = append(strconv.AppendInt(append(b, '\t'), int64(o.Edge), 10), '\t')
		b = append(strconv.AppendInt(b, int64(o.N), 10), '\n')
	}
	a.beyond = b
	return b
}

// barMost is the longest scale bar in pixels.
const barMost = 170

// ScaleBar is that of the page: its round length in pixels and in metres.
func ScaleBar(c *view.Camera) (px, metres float64) { return c.ScaleBar(barMost) }

// cover notes where furniture stands; number 0 begins a new list. The first
// picture knows only the class of the window, as the build does. Another is drawn
// at once only when a name may lie under the box.
func (a *App) cover(n int, box [4]float64) {
	if n < 0 || n >= MaxCovered {
		return
	}
	a.covered[n] = box
	a.in.Covered = a.covered[:n+1]
	if !a.painter.Clear(box) {
		a.dirty = true
	}
}

// Aim moves the camera at once, as a host's program asks.
func (a *App) Aim(lon, lat, zoom float64) {
	if lon != lon || lat != lat || zoom != zoom || lat > 85 || lat < -85 {
		return // not a number, or no place of the map
	}
	a.motion.stop()
	a.cam.X, a.cam.Y = view.World(lon, lat)
	a.cam.Zoom = zoom
	a.cam.Clamp()
	a.jumped = true
	a.touched()
}
