package draw

// labelMarks names the places of the marks of a role.
func (p *Painter) labelMarks(r role) {
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone || m.role != r {
			continue
		}
		pl := p.placeOf(m)
		if p.named[pl] {
			continue
		}
		if !p.name(int(pl)) {
			continue
		}
		q := &p.places[pl]
		name := q.name
		if p.narrow || r < roleSubject {
			name = q.short
		}
		gap, x := m.ext+5, m.x
		if g := p.groundOf(m); g > 20 {
			gap = g + 2 // the disc of a capital is kept free
		}
		lines := [2]line{{name, letStep}, {}}
		n := 1
		capital := q.town >= 0 && p.towns[q.town].capital
		switch {
		case r == roleSelected:
			lines[0].let, gap = letSelected, ringRadius+7
			x, _ = m.ring()
		case capital && p.z >= 7.5:
			lines[0].let = letTripoliLarge
		case capital && r >= roleStep:
			lines[0].let = letTripoli
		case r == roleOther:
			if q.town >= 0 && !p.fanAt(k) {
				continue // with the towns of its rank
			}
			lines[0].let = letSmallTown
		case p.in.Step < 0 && p.z < 7.5:
			lines[0].let = letTown
		}
		switch head := p.townOf(m.place); {
		case r >= roleStep && p.in.Step >= 0 && pl != m.place && head != pl && head >= 0: // two towns have one mark
			lines[1] = line{p.places[head].short, letNote}
			n = 2
		case r >= roleSubject && !p.narrow:
			lines[1] = line{p.dates[m.head], letNote}
			n = 2
		}
		done := false
		if p.host, p.away = k, 3; q.airfield >= 0 {
			p.away = 1 // bases are what the map is about
		}
		if r >= roleSubject || r == roleStep && p.in.Step >= 0 || p.fanAt(k) {
			done = p.must(x, m.y, gap, lines[:n], q.short)
		} else {
			done = p.place(x, m.y, gap, lines[:n])
		}
		p.host = nobody
		p.named[pl] = p.named[pl] || done
	}
}

// layRouteEnds draws a small ring where a claimed movement touches a place that
// has no mark.
func (p *Painter) layRouteEnds() {
	for i := range p.arcs {
		a := &p.arcs[i]
		if a.thin {
			continue
		}
		s := &p.story.Routes[a.route]
		ends := [2]int16{s.From, s.Via}
		if a.leg == 1 {
			ends = [2]int16{s.Via, s.To}
		} else if s.Via < 0 {
			ends[1] = s.To
		}
		for _, pl := range ends {
			if pl < 0 || !p.places[pl].ok || p.markAt(pl) != nil {
				continue
			}
			x, y := p.at(p.places[pl].x, p.places[pl].y)
			if !p.window.has(x, y) || !p.strong.free(around(x, y, 4)) {
				continue
			}
			p.signs = append(p.signs, sign{x, y, styleNode + int(p.hueOfRoute(a.route)), 3.6, -1})
			p.take(around(x, y, 5))
		}
	}
}

// labelRouteEnds names the places that drawn routes touch.
func (p *Painter) labelRouteEnds() {
	for i := range p.arcs {
		a := &p.arcs[i]
		if a.thin {
			continue
		}
		s := &p.story.Routes[a.route]
		for _, pl := range [...]int16{s.From, s.Via, s.To} {
			if pl < 0 || !p.places[pl].ok || p.named[pl] || !p.name(int(pl)) {
				continue
			}
			x, y := p.at(p.places[pl].x, p.places[pl].y)
			if !p.window.has(x, y) {
				continue
			}
			gap, host := 9.0, unmarked
			if m := p.markAt(pl); m != nil {
				x, y, gap, host = m.x, m.y, m.ext+5, int(p.markOf[m.head])
				if at := p.placeOf(m); p.named[at] || at != pl && p.pass == passKeep && p.memos[at].kept >= 0 {
					continue
				}
			}
			name := p.places[pl].name
			if p.narrow {
				name = p.places[pl].short
			}
			p.host, p.away = host, 3
			p.named[pl] = p.must(x, y, gap, []line{{name, letStep}}, p.places[pl].short)
			p.host = nobody
		}
	}
}
