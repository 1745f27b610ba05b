package draw

import (
	"watiya/geo/scene"
	"watiya/geo/view"
)

// Measure is what a reader measures: a line over points with the length of each
// part, and a circle of a distance about the last point. The zero value draws
// nothing. Lines are great circles; lengths are those of the geodesic on the
// ellipsoid of WGS 84 (view.Distance), exact to far less than what is written.
// Where the drawn line runs differs from the geodesic by less than half a
// pixel at every zoom at which a whole line is seen.
type Measure struct {
	Points [][2]float64 // longitude and latitude in degrees, at most MaxPoints
	Range  float64      // radius of the circle in metres, 0 none
	Cross  bool         // a crosshair in the middle, which the keyboard points with
}

// MaxPoints is the most points of a measured line.
const MaxPoints = 32

// measured is the geometry of a Measure in world units, kept until it changes.
type measured struct {
	points [][2]float64
	metres []float64 // of each part
	total  float64
	about  float64
	lines  []pixel // legSteps+1 for each part
	circle []pixel
	tags   []tag // of the frame being drawn
}

// tag is a length on its plate.
type tag struct {
	box    rect
	metres float64
	kind   uint8
}

const (
	tagLeg = iota
	tagTotal
	tagRange
)

const (
	legSteps    = 32
	circleSteps = 96
)

// measure works out the geometry when another is asked for.
func (p *Painter) measure() {
	m, in := &p.measured, &p.in.Measure
	same := len(m.points) == len(in.Points) && m.about == in.Range
	for i := 0; same && i < len(in.Points); i++ {
		same = m.points[i] == in.Points[i]
	}
	if same {
		return
	}
	m.points = append(m.points[:0], in.Points[:min(len(in.Points), MaxPoints)]...)
	m.about, m.total, m.metres, m.lines, m.circle = in.Range, 0, m.metres[:0], m.lines[:0], m.circle[:0]
	for i := 1; i < len(m.points); i++ {
		a, b := m.points[i-1], m.points[i]
		d := view.Distance(a[0], a[1], b[0], b[1])
		m.metres, m.total = append(m.metres, d), m.total+d
		for k := range legSteps + 1 {
			x, y := view.World(view.Between(a[0], a[1], b[0], b[1], float64(k)/legSteps))
			m.lines = append(m.lines, pixel{x, y})
		}
	}
	if n := len(m.points); n > 0 && m.about > 0 {
		for k := range circleSteps {
			x, y := view.World(view.Destination(m.points[n-1][0], m.points[n-1][1], 360*float64(k)/circleSteps, m.about))
			m.circle = append(m.circle, pixel{x, y})
		}
	}
}

// layMeasure sets the lengths beside their lines and keeps names off them.
func (p *Painter) layMeasure() {
	m := &p.measured
	m.tags = m.tags[:0]
	p.measure()
	add := func(x, y, metres float64, kind uint8) {
		w := p.paintLength(nil, 0, 0, metres, kind) + 14
		b := rect{x - w/2, y - 10, x + w/2, y + 10}
		if b.overlaps(p.window) {
			m.tags = append(m.tags, tag{b, metres, kind})
			p.take(b.grow(2))
		}
	}
	for i := range m.metres {
		leg := m.lines[i*(legSteps+1) : (i+1)*(legSteps+1)]
		for _, q := range leg {
			x, y := p.at(q.x, q.y)
			p.taken.add(around(x, y, 3))
		}
		x0, y0 := p.at(leg[0].x, leg[0].y)
		x1, y1 := p.at(leg[legSteps].x, leg[legSteps].y)
		if length(x1-x0, y1-y0) > 70 { // else its length hides it: the sum tells
			x, y := p.at(leg[legSteps/2].x, leg[legSteps/2].y)
			add(x, y, m.metres[i], tagLeg)
		}
	}
	if n := len(m.points); n > 0 {
		for i := range m.points {
			x, y := p.at(view.World(m.points[i][0], m.points[i][1]))
			p.take(around(x, y, 5))
		}
		if n > 2 || n == 2 && len(m.tags) == 0 {
			x, y := p.at(view.World(m.points[n-1][0], m.points[n-1][1]))
			add(x, y+22, m.total, tagTotal)
		}
	}
	if len(m.circle) > 0 {
		x, y := p.at(m.circle[0].x, m.circle[0].y)
		add(x, max(y, 14), m.about, tagRange)
	}
}

// paintMeasure draws line, circle, points and lengths.
func (p *Painter) paintMeasure(l *scene.List) {
	m := &p.measured
	p.legend.Measure = len(m.points) > 0
	for _, style := range [...]int{styleFanLine, styleMeasure} {
		l.Style(style)
		for i := range m.metres {
			l.Begin(false)
			for _, q := range m.lines[i*(legSteps+1) : (i+1)*(legSteps+1)] {
				l.Point(p.at(q.x, q.y))
			}
			l.End()
		}
		if len(m.circle) > 0 {
			l.Begin(true)
			for _, q := range m.circle {
				l.Point(p.at(q.x, q.y))
			}
			l.End()
		}
		if len(m.metres) > 0 || len(m.circle) > 0 {
			l.Paint()
		}
	}
	for i := range m.points {
		l.Style(stylePoint)
		x, y := p.at(view.World(m.points[i][0], m.points[i][1]))
		l.Circle(x, y, 3.6)
		l.Paint()
	}
	if p.in.Measure.Cross {
		p.paintCross(l)
	}
	for i := range m.tags {
		t := &m.tags[i]
		l.Style(stylePill)
		l.Rect(t.box.x0, t.box.y0, t.box.x1-t.box.x0, t.box.y1-t.box.y0, 10)
		l.Paint()
		p.paintLength(l, t.box.x0+7, (t.box.y0+t.box.y1)/2+12*0.36, t.metres, t.kind)
	}
}

// paintCross draws the crosshair, open in the middle.
func (p *Painter) paintCross(l *scene.List) {
	x, y := p.cam.W/2, p.cam.H/2
	for _, style := range [...]int{styleFanLine, styleRing} {
		l.Style(style)
		for _, d := range [...][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			l.Begin(false)
			l.Point(x+5*d[0], y+5*d[1])
			l.Point(x+15*d[0], y+15*d[1])
			l.End()
		}
		l.Paint()
	}
}
