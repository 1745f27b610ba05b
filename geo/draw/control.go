package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// held is a place whose holder at the end of the time window is drawn.
type held struct {
	x, y, r float64
	first   int16 // in Story.Controls
}

// controlZoom is from where every known holder is drawn; below it only those of
// the places that the step is about.
const controlZoom = 6.5

// layControl finds the places whose holder at the end of the window a source
// names. Nothing is drawn without a source, nor for a date that it does not cover.
func (p *Painter) layControl() {
	p.held = p.held[:0]
	if !p.in.Window {
		return
	}
	for i := range p.story.Controls {
		if !p.holds(i) || !p.firstOf(i) {
			continue
		}
		pl := p.story.Controls[i].Place
		h := held{r: 8, first: int16(i)}
		h.x, h.y = p.at(p.places[pl].x, p.places[pl].y)
		m := p.markAt(pl)
		switch {
		case m != nil && m.place != pl: // the mark stands for another place
			continue
		case m != nil:
			h.x, h.y, h.r = m.x, m.y, m.ext+3
			if m.role >= roleSubject {
				break
			}
			fallthrough
		default:
			if p.cam.Zoom < controlZoom || m == nil && !p.signAt(pl) {
				continue
			}
		}
		if !p.window.has(h.x, h.y) {
			continue
		}
		p.held = append(p.held, h)
		p.take(rect{h.x - h.r - 1, h.y, h.x + h.r + 1, h.y + h.r + 2})
	}
}

// paintControl draws half a ring under the sign in the colour of the side that
// held the place; where sources differ it is divided between them.
func (p *Painter) paintControl(l *scene.List) {
	c := p.story.Controls
	for _, h := range p.held {
		var sides [geo.NumSides]geo.Side
		n := 0
		for j := int(h.first); j < len(c) && n < len(sides); j++ {
			if c[j].Place == c[h.first].Place && p.holds(j) {
				sides[n] = c[j].Side
				n++
			}
		}
		for k, side := range sides[:n] {
			const from, to = 0.9 * math.Pi, 0.1 * math.Pi // below the sign, from left to right
			a := from + (to-from)*float64(k)/float64(n)
			b := from + (to-from)*float64(k+1)/float64(n)
			l.Style(styleControl + int(hueOf[side]))
			l.Begin(false)
			const parts = 10
			for t := range parts + 1 {
				v := a + (b-a)*float64(t)/parts
				l.Point(h.x+h.r*math.Cos(v), h.y+h.r*math.Sin(v))
			}
			l.End()
			l.Paint()
			p.legend.Control |= 1 << side
			p.legend.Sides |= 1 << side
		}
	}
}

// signAt reports whether a place has the sign of its town or airfield.
func (p *Painter) signAt(pl int16) bool {
	q := &p.places[pl]
	return q.town >= 0 && p.towns[q.town].signed || q.airfield >= 0 && p.airfields[q.airfield].signed
}

// holds reports whether a control period covers the end of the window.
func (p *Painter) holds(i int) bool {
	c := &p.story.Controls[i]
	return c.Place >= 0 && int(c.Place) < len(p.places) && p.places[c.Place].ok && c.From <= p.in.To && c.To >= p.in.To
}

// firstOf reports whether no earlier period in force has the same place.
func (p *Painter) firstOf(i int) bool {
	for j := range i {
		if p.story.Controls[j].Place == p.story.Controls[i].Place && p.holds(j) {
			return false
		}
	}
	return true
}
