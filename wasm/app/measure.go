package app

import (
	"strconv"

	"watiya/geo/draw"
	"watiya/geo/view"
)

// Measuring: while it is on, a tap or click sets a point, and so does Enter at
// the crosshair in the middle, under which the arrow keys move the map. A point
// near a named place is that place. The address does not hold what is measured.

// What a record InMeasure asks for in its second number.
const (
	MeasureOff   = iota // end, and take the line away
	MeasureOn           // begin
	MeasureUndo         // take the last point back
	MeasureRange        // a circle of so many kilometres about the last point, 0 none
)

// MeasureNames name them for the host's generated constants.
var MeasureNames = [...]string{"off", "on", "undo", "range"}

// reach is how far from a place a point still means it, in pixels.
const reach = 14

// keyFine is how far an arrow key moves the map under the crosshair.
const keyFine = 24

func (a *App) measureInput(what int, v float64) {
	m := &a.in.Measure
	switch what {
	case MeasureOff, MeasureOn:
		a.measuring = what == MeasureOn
		m.Points, m.Range, m.Cross, a.pointNames = m.Points[:0], 0, false, a.pointNames[:0]
		if a.measuring {
			a.setFan(-1)
		}
	case MeasureUndo:
		if n := len(m.Points); n > 0 {
			m.Points, a.pointNames = m.Points[:n-1], a.pointNames[:n-1]
		}
	case MeasureRange:
		m.Range = min(max(v, 0), 5000) * 1000
	default:
		return
	}
	a.flags |= Measured
	a.dirty = true
}

// setPoint adds the place under a pixel to the measured line.
func (a *App) setPoint(x, y float64) {
	m := &a.in.Measure
	if len(m.Points) == draw.MaxPoints {
		return
	}
	lon, lat, name, ok := a.painter.PlaceAt(x, y, reach)
	if !ok {
		lon, lat = a.cam.Unproject(x, y)
	}
	m.Points, a.pointNames = append(m.Points, [2]float64{lon, lat}), append(a.pointNames, name)
	a.flags |= Measured
	a.dirty = true
}

// measureKey handles the keys that mean something else while measuring.
func (a *App) measureKey(key int) bool {
	switch key {
	case KeyEnter:
		a.setPoint(a.cam.W/2, a.cam.H/2)
	case KeyEscape:
		a.measureInput(MeasureOff, 0)
	case KeyUndo:
		a.measureInput(MeasureUndo, 0)
	default:
		if !a.in.Measure.Cross && key <= KeyDown {
			a.in.Measure.Cross, a.dirty = true, true
		}
		return false
	}
	return true
}

// Measured is what is measured, for the page's words: whether it is on, and by
// tabs the number of points, the metres of the last part, the metres of all, the
// names of the last two points (or nothing) and the radius of the circle.
func (a *App) Measured() (on bool, text []byte) {
	m := &a.in.Measure
	var last, total float64
	for i := 1; i < len(m.Points); i++ {
		p, q := m.Points[i-1], m.Points[i]
		last = view.Distance(p[0], p[1], q[0], q[1])
		total += last
	}
	var names [2]string
	for i := range names {
		if k := len(a.pointNames) - 2 + i; k >= 0 {
			names[i] = a.pointNames[k]
		}
	}
	b := strconv.AppendInt(a.measured[:0], int64(len(m.Points)), 10)
	for _, v := range [...]float64{last, total} {
		b = strconv.AppendInt(append(b, '\t'), int64(v+0.5), 10)
	}
	for _, s := range names {
		b = append(append(b, '\t'), s...)
	}
	a.measured = strconv.AppendInt(append(b, '\t'), int64(m.Range+0.5), 10)
	return a.measuring, a.measured
}
