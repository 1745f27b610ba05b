package draw

import "watiya/geo"

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
	p.takeFurniture()
	p.pair()
	p.placePills()
}

// join adds an event to the mark that is near enough, or makes a new one.
func (p *Painter) join(e int16, x, y float64) {
	ev := &p.story.Events[e]
	r := roleRadius[p.role[e]]
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
		if m.role < roleStep || hueOf[h.Side] == hueOther || !h.Dated || p.fanAsked(k) {
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

// standing is the box of a mark with the disc under it.
func (p *Painter) standing(m *mark) rect {
	b := m.bounds()
	if g := p.groundOf(m) - m.ext; g > 0 {
		b = b.grow(g)
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

// townOf is the place of the town that a place is or lies in, or -1: a quarter of a
// town goes by its name.
func (p *Painter) townOf(pl int16) int16 {
	if t := p.places[pl].town; t >= 0 {
		return p.towns[t].place
	}
	return -1
}

// placeOf is the place whose name stands at a mark: that of the head, or the
// best known town among the places that share the mark. A capital is always named.
func (p *Painter) placeOf(m *mark) int16 {
	pl := m.place
	if t := p.places[pl].town; t >= 0 {
		for e := m.head; e >= 0 && m.role < roleSelected && !p.towns[t].capital; e = p.next[e] {
			if q := p.story.Events[e].Place; q >= 0 && p.places[q].town >= 0 && p.towns[p.places[q].town].capital {
				t = p.places[q].town
			}
		}
		return p.towns[t].place
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
