package draw

// labelAreas writes the name and the number of the areas that events name. What
// finds no room is counted elsewhere: at an edge when the area is out of sight,
// in the tray otherwise.
func (p *Painter) labelAreas() {
	for i := range p.areas {
		a := &p.areas[i]
		a.placed = false
		if a.n == 0 {
			continue
		}
		note := line{p.areaNote, letNote}
		if p.narrow || p.role[a.head] < roleStep {
			note = line{}
		}
		if p.placeArea(&p.taken, a, note) || p.placeArea(&p.taken, a, line{}) || p.placeArea(&p.strong, a, line{}) {
			a.placed = true
			continue
		}
		seen := false
		for _, s := range a.spots {
			x, y := p.at(s.x, s.y)
			seen = seen || p.window.has(x, y)
		}
		if seen {
			p.tally.Tray += a.n
			continue
		}
		e := p.edgeOf(p.at(a.spots[0].x, a.spots[0].y))
		p.tally.Edges[e] += a.n
		for range a.n {
			p.tally.beyond(p.story.Events[a.head].Place, e)
		}
	}
}

func (p *Painter) placeArea(g *boxes, a *area, note line) bool {
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
	for _, s := range a.spots {
		x, y := p.at(s.x, s.y)
		b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
		if !b.inside(p.window) || !g.free(b) {
			continue
		}
		x0 := x - (wn+gap+wp)/2
		top := b.y0 + (hn-p.height(name.let))/2
		p.write(rect{x0, top, x0 + wn, top + p.height(name.let)}, []line{name}, -1)
		a.pill = rect{x0 + wn + gap, b.y0 + (hn-pillHeight)/2, x0 + wn + gap + wp, b.y0 + (hn+pillHeight)/2}
		if note.t.letters > 0 {
			p.write(rect{b.x0, b.y0 + hn, b.x1, b.y1}, []line{note}, 0)
		}
		p.take(a.pill.grow(0.5))
		return true
	}
	return false
}
