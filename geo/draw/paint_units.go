package draw

import "watiya/geo/scene"

// A claimed quantity rides on its arc as unit marks, one for each aircraft or
// vehicle, heading where the arc goes. "At least" is three more that fade and are
// hollow: uncertainty looks uncertain.
const (
	unitStep  = 8.4 // between the marks, pixels
	unitSize  = 3.9
	unitPlace = 0.43 // of the arc: between its first two heads of direction
	unitAfter = 3    // hollow marks of "at least"
)

// paintUnits draws the marks of a route on its first leg, where the leg has room.
func (p *Painter) paintUnits(l *scene.List, a *arcLine, h int) {
	r := &p.story.Routes[a.route]
	n := int(r.Units)
	if a.thin || a.leg != 0 || n == 0 {
		return
	}
	after := 0
	if r.AtLeast {
		after = unitAfter
	}
	length := unitStep * float64(n+after-1)
	span := a.end - a.start
	first := a.start + span*unitPlace - length/2
	if span < 220 || length > span*0.4 {
		return
	}
	l.Style(styleCasing)
	p.trace(l, a, first-unitStep, first+length+unitStep)
	l.Paint()
	p.legend.Units = true
	mark := func(k int) {
		// The first has gone farthest.
		x, y, dx, dy := p.along(a, first+length-unitStep*float64(k))
		l.Begin(true)
		l.Point(x+dx*unitSize*1.15, y+dy*unitSize*1.15)
		l.Point(x-dx*unitSize-dy*unitSize*0.85, y-dy*unitSize+dx*unitSize*0.85)
		l.Point(x-dx*unitSize+dy*unitSize*0.85, y-dy*unitSize-dx*unitSize*0.85)
		l.End()
	}
	l.Style(styleArrow + h)
	for k := range n {
		mark(k)
	}
	l.Paint()
	for k := range after {
		l.Alpha(0.8 - 0.25*float64(k))
		l.Style(styleUnitMore + h)
		mark(n + k)
		l.Paint()
	}
	if after > 0 {
		l.Alpha(1)
	}
}
