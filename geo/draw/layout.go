package draw

import "watiya/geo"

// role is how much an event matters in this frame.
type role uint8

const (
	roleHidden   role = iota
	roleOther         // in the window, but not of this step
	roleStep          // of the step, or any event while exploring
	roleSubject       // what the step is about
	roleSelected      // the reader chose it
)

var roleRadius = [...]float64{roleOther: 4.4, roleStep: 5.6, roleSubject: 7, roleSelected: 9}

// where says which number of the tally an event is in.
type where uint8

const (
	onMap where = iota
	inArea
	beyond // an edge of the window
	inTray
)

// choose decides which events are shown and how large, and sorts them by
// importance.
func (p *Painter) choose() {
	p.order = p.order[:0]
	explore := p.in.Step < 0
	for i := range p.story.Events {
		p.role[i], p.shown[i], p.markOf[i], p.next[i] = roleHidden, false, -1, -1
		if p.passes(i) {
			p.role[i] = roleOther
			if explore {
				p.role[i] = roleStep
			}
			if i == p.in.Selected {
				p.role[i] = roleSelected
			}
		}
		p.shown[i] = p.role[i] != roleHidden
	}
	if !explore {
		s := &p.story.Steps[p.in.Step]
		p.raise(s.Events, roleStep)
		p.raise(s.Focus, roleSubject)
	}
	for i := range p.story.Events {
		if p.shown[i] {
			p.order = append(p.order, int16(i))
		}
	}
	// Insertion sort: short, stable and without an interface.
	for i := 1; i < len(p.order); i++ {
		e := p.order[i]
		j := i
		for ; j > 0 && p.before(e, p.order[j-1]); j-- {
			p.order[j] = p.order[j-1]
		}
		p.order[j] = e
	}
}

func (p *Painter) raise(events []uint16, to role) {
	for _, e := range events {
		if int(e) < len(p.role) && p.role[e] != roleHidden && p.role[e] < to {
			p.role[e] = to
		}
	}
}

// passes reports whether an event is in the reader's filter and in the window.
func (p *Painter) passes(i int) bool {
	if p.in.Shown != nil {
		return i < len(p.in.Shown) && p.in.Shown[i]
	}
	e := &p.story.Events[i]
	return !p.in.Window || e.Dated && e.From <= p.in.To && e.To >= p.in.From
}

// before is the order of importance: role, order in the step's focus, what
// happened before what was said, the article that the briefing starts from, number of claims, order of the document.
func (p *Painter) before(a, b int16) bool {
	if p.role[a] != p.role[b] {
		return p.role[a] > p.role[b]
	}
	if p.role[a] == roleSubject {
		fa, fb := p.focusRank(a), p.focusRank(b)
		if fa != fb {
			return fa < fb
		}
	}
	ea, eb := &p.story.Events[a], &p.story.Events[b]
	if sa, sb := said(ea.Kind), said(eb.Kind); sa != sb {
		return sb
	}
	if ea.Seed != eb.Seed {
		return ea.Seed
	}
	if ea.Claims != eb.Claims {
		return ea.Claims > eb.Claims
	}
	return a < b
}

// said reports whether a kind is words only: what happened at a place stands
// before what was said there.
func said(k geo.Kind) bool { return k == geo.KindStatement || k == geo.KindContext }

func (p *Painter) focusRank(e int16) int {
	for i, f := range p.story.Steps[p.in.Step].Focus {
		if int16(f) == e {
			return i
		}
	}
	return len(p.story.Events)
}

// locate says where an event belongs, and the pixel of its point.
func (p *Painter) locate(i int16) (w where, x, y float64, edge Edge) {
	e := &p.story.Events[i]
	if e.Precision >= geo.PrecisionCountry {
		return inTray, 0, 0, 0
	}
	if e.Place >= 0 && int(e.Place) < len(p.places) && p.places[e.Place].ok {
		q := &p.places[e.Place]
		x, y = p.at(q.x, q.y)
		if p.window.has(x, y) {
			return onMap, x, y, 0
		}
		return beyond, x, y, p.edgeOf(x, y)
	}
	if a := p.areaOf(i); a >= 0 {
		return inArea, 0, 0, 0
	}
	return inTray, 0, 0, 0
}

// edgeOf is the edge of the window that the line from its middle to a pixel
// crosses.
func (p *Painter) edgeOf(x, y float64) Edge {
	dx, dy := (x-p.cam.W/2)/p.cam.W, (y-p.cam.H/2)/p.cam.H
	switch {
	case dy < 0 && -dy >= dx && -dy >= -dx:
		return EdgeNorth
	case dy > 0 && dy >= dx && dy >= -dx:
		return EdgeSouth
	case dx > 0:
		return EdgeEast
	}
	return EdgeWest
}
