package draw

import (
	"watiya/geo"
	"watiya/geo/scene"
)

// paint writes the frame over the base, from the ground up.
func (p *Painter) paint(l *scene.List) {
	p.paintFading(l)
	p.paintLayer(l)
	for i := range p.areas {
		if a := &p.areas[i]; a.n > 0 && p.role[a.head] >= roleStep && p.limitsSeen(a) {
			p.paintArea(l, a)
		}
	}
	p.paintGrounds(l)
	p.paintSigns(l, false)
	p.paintWriting(l, true)
	p.paintRoutes(l)
	p.paintSigns(l, true)
	p.paintLeaders(l)
	p.paintWriting(l, false)
	p.paintControl(l)
	p.paintFanLeaders(l)
	for i := range p.areas {
		if a := &p.areas[i]; a.n > 0 && a.placed {
			l.Group(p.ids[a.head])
			p.paintPill(l, a.pill, a.n)
			l.EndGroup()
		}
	}
	for k := len(p.marks) - 1; k >= 0; k-- { // the most important on top
		if m := &p.marks[k]; !m.gone {
			p.paintMark(l, k)
		}
	}
	p.paintFound(l)
	p.paintMeasure(l)
	p.paintFan(l)
	for i := range p.arcs {
		a := &p.arcs[i]
		p.legend.Routes = true
		p.legend.Sides |= 1 << p.story.Routes[a.route].Side
		p.legend.Fan = p.legend.Fan || !a.thin && p.routes[a.route].toArea
	}
}

// paintGrounds draws the soft discs under marks that are known only to a town or
// a district: nothing less than an airfield is shown as a point.
func (p *Painter) paintGrounds(l *scene.List) {
	for k := range p.marks {
		m := &p.marks[k]
		e := &p.story.Events[m.head]
		r := p.groundOf(m)
		if m.gone || r == 0 {
			continue
		}
		p.legend.Precisions |= 1 << min(e.Precision, geo.PrecisionDistrict)
		l.Style(styleDisc + int(hueOf[e.Side]))
		l.Circle(m.x, m.y, r)
		l.Paint()
	}
}

// groundOf is the radius of the disc under a mark, 0 for none.
func (p *Painter) groundOf(m *mark) float64 {
	e := &p.story.Events[m.head]
	if m.role < roleStep || e.Precision == geo.PrecisionExact {
		return 0
	}
	r := 13.0
	if t := p.places[m.place].town; t >= 0 && p.towns[t].capital && p.cam.Zoom >= 7 {
		r = 24
	}
	if e.Precision > geo.PrecisionTown { // wider than that of a town, as the legend says
		r *= 18. / 13
	}
	return max(r, m.ext+3)
}

// paintSigns draws towns and airfields, or the rings at the ends of routes.
func (p *Painter) paintSigns(l *scene.List, nodes bool) {
	last := -1
	for i := range p.signs {
		s := &p.signs[i]
		node := s.style >= styleNode && s.style < styleNode+int(numHues)
		if node != nodes {
			continue
		}
		if s.style != last {
			l.Style(s.style)
			last = s.style
		}
		switch {
		case s.style == styleRunway:
			p.runways(l, s, s.r)
		case s.style == styleAirfield:
			p.legend.Airfields = true
			l.Circle(s.x, s.y, s.r)
			l.Paint()
			l.Style(styleRunway)
			p.runways(l, s, s.r+0.5)
			last = styleRunway
		case s.style == styleTown && s.r > 2.5: // a capital
			l.Rect(s.x-s.r, s.y-s.r, 2*s.r, 2*s.r, 0)
			l.Paint()
		default:
			l.Circle(s.x, s.y, s.r)
			l.Paint()
		}
	}
}

// runways draws the bars of an airfield at their true bearings, as long as its
// sign and, where the map is near enough, as long as they are.
func (p *Painter) runways(l *scene.List, s *sign, least float64) {
	a := &p.airfields[s.field]
	for _, b := range a.bars[:a.n] {
		r := max(least, b.half*p.scale)
		l.Begin(false)
		l.Point(s.x-b.dx*r, s.y-b.dy*r)
		l.Point(s.x+b.dx*r, s.y+b.dy*r)
		l.End()
	}
	l.Paint()
}

func (p *Painter) paintWriting(l *scene.List, backdrop bool) {
	pen := textPen{l, -1, 1}
	for i := range p.ghosts {
		if g := &p.ghosts[i]; g.backdrop == backdrop {
			pen.write(&g.writing, g.alpha)
		}
	}
	for i := range p.written {
		if w := &p.written[i]; w.backdrop == backdrop {
			a := float32(1)
			if w.owner >= 0 {
				a = p.memos[w.owner].alpha
			}
			pen.write(w, a)
		}
	}
	if pen.alpha != 1 {
		l.Alpha(1)
	}
}

// textPen writes lines and sets style and opacity when they change.
type textPen struct {
	list  *scene.List
	style int
	alpha float32
}

func (t *textPen) write(w *writing, alpha float32) {
	if alpha <= 0 {
		return
	}
	if alpha != t.alpha {
		t.list.Alpha(float64(alpha))
		t.alpha = alpha
	}
	if w.style != t.style {
		t.list.Style(w.style)
		t.style = w.style
	}
	t.list.Text(w.s, w.x, w.y, w.angle)
}

// paintMark draws a sign on its plate. A mark under the pointer grows when it
// stands for the event that is pointed at, be it only as one of its number.
func (p *Painter) paintMark(l *scene.List, k int) {
	m := &p.marks[k]
	r, r2 := m.r, m.r2
	hover := p.in.Hover >= 0 && p.in.Hover < len(p.markOf) && int(p.markOf[p.in.Hover]) == k
	switch {
	case hover && p.in.Hover == int(m.second):
		r2 += hoverGrowth
	case hover:
		r += hoverGrowth
	}
	e := &p.story.Events[m.head]
	l.Group(p.ids[m.head])
	switch {
	case p.fanAt(k):
		p.paintAnchor(l, m)
	case m.role == roleOther && !hover:
		p.legend.sign(e)
		p.legend.Pale = p.legend.Pale || p.in.Step >= 0
		l.Alpha(paleMark)
		paintSymbol(l, e, m.x, m.y, r)
		l.Alpha(1)
	default:
		if m.role == roleSelected {
			l.Style(styleRing)
			x, y := m.ring()
			l.Circle(x, y, ringRadius)
			l.Paint()
		}
		p.legend.plate(e)
		paintPlate(l, e, m.x, m.y, r)
		paintSymbol(l, e, m.x, m.y, r)
	}
	l.EndGroup()
	if m.second >= 0 && !p.fanAt(k) {
		s := &p.story.Events[m.second]
		l.Group(p.ids[m.second])
		p.legend.plate(s)
		paintPlate(l, s, m.x2, m.y, r2)
		paintSymbol(l, s, m.x2, m.y, r2)
		l.EndGroup()
	}
	if m.more {
		l.Group(p.ids[m.head])
		p.paintPill(l, m.pill, m.n)
		l.EndGroup()
	}
}

// hoverGrowth is what a mark under the pointer gains; paleMark is the opacity of
// those that the step does not talk about.
const (
	hoverGrowth = 0.8
	paleMark    = 0.78
)

func (p *Painter) paintPill(l *scene.List, b rect, n int) {
	p.legend.Counts = true
	l.Style(stylePill)
	l.Rect(b.x0, b.y0, b.x1-b.x0, b.y1-b.y0, pillHeight/2)
	l.Paint()
	l.Style(styleText + 3*letCount + 1)
	l.Text(p.digits[n].s, (b.x0+b.x1)/2, (b.y0+b.y1)/2+10.5*0.36, 0)
}
