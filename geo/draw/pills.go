package draw

// Counts: the number of events that share a mark, on a pill beside it.

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
	return p.tryPill(k, true, true) || p.tryPill(k, false, true) || p.tryPill(k, false, false)
}

// tryPill tries the places of a count, those in the way of a route or under
// furniture left out if asked.
func (p *Painter) tryPill(k int, offRoutes, open bool) bool {
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
		if b.inside(p.window) && p.clear(b, k) && !(open && p.hidden(b)) && (m.second < 0 || !b.overlaps(around(m.x2, m.y, m.ext))) {
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
				if dx*to[0]+dy*to[1] > 0.75*length(dx, dy)*length(to[0], to[1]) {
					return true
				}
			}
		}
		if s.From == m.place && p.routes[i].toArea {
			leg := p.routes[i].legs[0]
			dx, dy := leg[arcSteps].x-leg[0].x, leg[arcSteps].y-leg[0].y
			if dx*to[0]+dy*to[1] > 0.75*length(dx, dy)*length(to[0], to[1]) {
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
