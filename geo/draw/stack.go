package draw

import (
	"math"

	"watiya/geo"
)

// mark is one sign on the map for one or more events at the same place.
type mark struct {
	x, y   float64
	r, ext float64 // of the sign; with its plate
	head   int16   // the event that it shows
	second int16   // another account of the same moment, shown beside it, -1 none
	x2     float64 // middle of the second sign
	r2     float64
	place  int16
	role   role
	n      int // events
	pill   rect
	more   bool // the pill is drawn: it holds the number of all events here
	gone   bool // taken up by another mark
}

// near is how close two places are to have one mark between them.
const near = 12

// stack gathers the shown events into marks: events at the same place, or
// nearer than their signs have room, are one mark with a count.
func (p *Painter) stack() {
	p.marks = p.marks[:0]
	for i := range p.areas {
		p.areas[i].n, p.areas[i].head = 0, -1
	}
	p.tally = Tally{places: p.tally.places[:0]}
	for _, e := range p.order {
		w, x, y, edge := p.locate(e)
		switch w {
		case inTray:
			p.tally.Tray++
			continue
		case beyond:
			p.tally.Edges[edge]++
			p.tally.beyond(p.story.Events[e].Place, edge)
			continue
		case inArea:
			a := &p.areas[p.areaOf(e)]
			if a.n == 0 {
				a.head = e
			}
			a.n++
			continue
		}
		p.point[e] = pixel{x, y}
		p.join(e, x, y)
	}
	p.pair()
	p.placePills()
}

// join adds an event to the mark that is near enough, or makes a new one.
func (p *Painter) join(e int16, x, y float64) {
	ev := &p.story.Events[e]
	r := roleRadius[p.role[e]]
	if int(e) == p.in.Hover {
		r += 0.8
	}
	ext := r
	if p.role[e] > roleOther {
		ext = extent(ev.Kind, ev.Status, r)
	}
	for k := range p.marks {
		m := &p.marks[k]
		if d := max(near, m.ext+ext-1); (m.x-x)*(m.x-x)+(m.y-y)*(m.y-y) < d*d {
			p.chain(k, e)
			return
		}
	}
	p.markOf[e] = int16(len(p.marks))
	p.marks = append(p.marks, mark{x: x, y: y, r: r, ext: ext, head: e, second: -1, place: ev.Place, role: p.role[e], n: 1})
}

// chain hangs an event on the end of a mark's chain.
func (p *Painter) chain(k int, e int16) {
	m := &p.marks[k]
	last := m.head
	for p.next[last] >= 0 {
		last = p.next[last]
	}
	p.next[last] = e
	for ; e >= 0; e = p.next[e] {
		p.markOf[e] = int16(k)
		m.n++
	}
}

// pair sets the account of the other Libyan side beside the first, when both
// speak of the same place and the same days.
func (p *Painter) pair() {
	for k := range p.marks {
		m := &p.marks[k]
		h := &p.story.Events[m.head]
		if m.role < roleStep || hueOf[h.Side] == hueOther || !h.Dated {
			continue
		}
		for e := p.next[m.head]; e >= 0; e = p.next[e] {
			s := &p.story.Events[e]
			if p.role[e] < roleStep || s.Place != h.Place || !s.Dated || s.From > h.To || s.To < h.From ||
				hueOf[s.Side] == hueOther || hueOf[s.Side] == hueOf[h.Side] {
				continue
			}
			r := min(roleRadius[p.role[e]], m.r)
			ext := extent(s.Kind, s.Status, r)
			x := m.x + m.ext + ext + 1
			if !p.clear(around(x, m.y, ext), k) || x+ext > p.window.x1 {
				continue
			}
			m.second, m.x2, m.r2 = e, x, r
			break
		}
	}
}

// ring is the circle round a selected mark: it holds both accounts.
func (m *mark) ring() (x, y float64) {
	if m.second >= 0 {
		return (m.x + m.x2) / 2, m.y
	}
	return m.x, m.y
}

// bounds is the box of a mark's signs.
func (m *mark) bounds() rect {
	b := around(m.x, m.y, m.ext)
	if m.second >= 0 {
		b.x1 = m.x2 + m.ext
	}
	return b
}

// clear reports whether a box touches no mark but k, and no count.
func (p *Painter) clear(b rect, k int) bool {
	for i := range p.marks {
		m := &p.marks[i]
		if m.gone || i == k {
			continue
		}
		if b.overlaps(m.bounds()) || m.more && b.overlaps(m.pill) {
			return false
		}
	}
	return true
}

const pillHeight = 15

// placePills finds room for the counts. A mark whose count has no room takes up
// its nearest neighbour: nothing is hidden without a number that says so.
func (p *Painter) placePills() {
again:
	for k := range p.marks {
		p.marks[k].more = false
	}
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone || m.n == 1 || m.n == 2 && m.second >= 0 {
			continue
		}
		if p.placePill(k) {
			continue
		}
		if o := p.neighbour(k); o >= 0 {
			a, b := min(k, o), max(k, o) // the earlier is the more important
			p.marks[b].gone = true
			p.chain(a, p.marks[b].head)
			goto again
		}
		// Alone and without room: at a corner of the window. To the right, come what may.
		m.pill, m.more = p.pillAt(k, m.ext+2, 0), true
	}
}

// Where a count may stand around its mark, best first, in signs of x and y.
var pillSpots = [...][2]float64{{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {0, 1}, {-1, 1}, {0, -1}, {-1, -1}}

func (p *Painter) placePill(k int) bool {
	return p.tryPill(k, true) || p.tryPill(k, false)
}

// tryPill tries the places of a count, those in the way of a route left out if
// asked.
func (p *Painter) tryPill(k int, offRoutes bool) bool {
	m := &p.marks[k]
	for _, s := range pillSpots {
		if offRoutes && p.routeGoes(m, s) {
			continue
		}
		d := m.ext + 0.5
		if s[0] != 0 && s[1] != 0 {
			d = m.ext * 0.72
		}
		b := p.pillAt(k, d*s[0], d*s[1])
		if b.inside(p.window) && p.clear(b, k) && (m.second < 0 || !b.overlaps(around(m.x2, m.y, m.ext))) {
			m.pill, m.more = b, true
			return true
		}
	}
	return false
}

// routeGoes reports whether a drawn route leaves a mark in a direction.
func (p *Painter) routeGoes(m *mark, to [2]float64) bool {
	for i := range p.routes {
		s := &p.story.Routes[i]
		if s.Event < 0 || p.role[s.Event] < roleStep || p.routes[i].nlegs == 0 {
			continue
		}
		stops := [3]int16{s.From, s.Via, s.To}
		for k, a := range stops {
			for _, b := range stops {
				if a < 0 || b < 0 || a != m.place || a == b || k == 0 && b == s.To && s.Via >= 0 {
					continue
				}
				dx, dy := p.places[b].x-p.places[a].x, p.places[b].y-p.places[a].y
				if dx*to[0]+dy*to[1] > 0.75*math.Hypot(dx, dy)*math.Hypot(to[0], to[1]) {
					return true
				}
			}
		}
		if s.From == m.place && p.routes[i].toArea {
			leg := p.routes[i].legs[0]
			dx, dy := leg[arcSteps].x-leg[0].x, leg[arcSteps].y-leg[0].y
			if dx*to[0]+dy*to[1] > 0.75*math.Hypot(dx, dy)*math.Hypot(to[0], to[1]) {
				return true
			}
		}
	}
	return false
}

// pillAt is the box of a count whose near edge is (dx, dy) from the mark.
func (p *Painter) pillAt(k int, dx, dy float64) rect {
	m := &p.marks[k]
	w := max(pillHeight, p.digits[m.n].em*10.5+9.5)
	x, y := m.x, m.y
	if m.second >= 0 && dx > 0 {
		x = m.x2
	}
	x, y = x+dx, y+dy
	switch {
	case dx > 0:
		x += w / 2
	case dx < 0:
		x -= w / 2
	}
	switch {
	case dy > 0 && dx == 0:
		y += pillHeight / 2
	case dy < 0 && dx == 0:
		y -= pillHeight / 2
	}
	return rect{x - w/2, y - pillHeight/2, x + w/2, y + pillHeight/2}
}

// neighbour is the nearest other mark within two counts' reach, or -1.
func (p *Painter) neighbour(k int) int {
	m := &p.marks[k]
	best, found := 60.0*60, -1
	for i := range p.marks {
		o := &p.marks[i]
		if i == k || o.gone {
			continue
		}
		if d := (o.x-m.x)*(o.x-m.x) + (o.y-m.y)*(o.y-m.y); d < best {
			best, found = d, i
		}
	}
	return found
}

// placeOf is the place whose name stands at a mark: that of the head, or the
// best known town among the places that share the mark.
func (p *Painter) placeOf(m *mark) int16 {
	pl := m.place
	if t := p.places[pl].town; t >= 0 {
		return p.towns[t].place // a quarter of a town goes by the name of the town
	}
	if m.role >= roleSubject || p.story.Events[m.head].Precision == geo.PrecisionExact && m.n == 1 {
		return pl
	}
	best := uint8(255)
	for e := m.head; e >= 0; e = p.next[e] {
		q := p.story.Events[e].Place
		if q < 0 {
			continue
		}
		if t := p.places[q].town; t >= 0 && p.towns[t].rank < best {
			best, pl = p.towns[t].rank, q
		}
	}
	return pl
}
