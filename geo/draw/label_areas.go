package draw

// labelAreas writes the name and the number of the areas that events name.
func (p *Painter) labelAreas() {
	for i := range p.areas {
		p.nameArea(i)
	}
}

// nameArea writes name and number of an area where there is room.
func (p *Painter) nameArea(i int) {
	a := &p.areas[i]
	if a.n == 0 || a.placed || !p.name(p.firstArea+i) {
		return
	}
	note := line{p.areaNote, letNote}
	if p.narrow || p.role[a.head] < roleStep {
		note = line{}
	}
	a.placed = note.t.letters > 0 && p.placeArea(&p.taken, a, note, 0) || p.placeArea(&p.taken, a, line{}, 1) || p.placeArea(&p.strong, a, line{}, 2)
}

// countAreas counts those that found no room at the edge that lies towards their
// roomiest point: the tray lists only what has no place at all.
func (p *Painter) countAreas() {
	for i := range p.areas {
		a := &p.areas[i]
		if a.n == 0 || a.placed {
			continue
		}
		e := p.edgeOf(p.at(a.spots[0].x, a.spots[0].y))
		p.tally.Edges[e] += a.n
		for range a.n {
			p.tally.beyond(p.story.Events[a.head].Place, e)
		}
	}
}

func (p *Painter) placeArea(g *boxes, a *area, note line, way int) bool {
	const gap = 6
	name := line{a.name, letArea}
	if p.role[a.head] < roleStep {
		name.let = letSmallTownLarge
	}
	wn, hn := p.width(name), max(p.height(name.let), pillHeight)
	wp := max(pillHeight, p.digits[a.n].em*10.5+9.5)
	w, h := wn+gap+wp, hn
	if note.t.letters > 0 {
		w, h = max(w, p.width(note)), h+p.height(note.let)
	}
	for k, s := range a.spots {
		if !p.may(3*k + way) {
			continue
		}
		x, y := p.at(s.x, s.y)
		b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
		if !b.inside(p.inner) || !p.free(g, b) {
			continue
		}
		p.stands(3*k + way)
		x0, pill := x-(wn+gap+wp)/2, x+(wn+gap+wp)/2-wp
		if p.arabic { // the number follows the name
			x0, pill = pill+wp-wn, x0
		}
		top := b.y0 + (hn-p.height(name.let))/2
		p.write(rect{x0, top, x0 + wn, top + p.height(name.let)}, []line{name}, -1)
		a.pill = rect{pill, b.y0 + (hn-pillHeight)/2, pill + wp, b.y0 + (hn+pillHeight)/2}
		if note.t.letters > 0 {
			p.write(rect{b.x0, b.y0 + hn, b.x1, b.y1}, []line{note}, 0)
		}
		p.take(a.pill.grow(0.5))
		return true
	}
	return false
}
