package draw

import (
	"math"

	"watiya/geo"
)

// labelTitles writes the names of countries (Libya apart) and of seas.
func (p *Painter) labelTitles(kind geo.LabelKind, libya bool) {
	for i := range p.titles {
		t := &p.titles[i]
		if t.kind != kind || t.libya != libya || !p.name(p.firstTitle+i) {
			continue
		}
		if kind == geo.LabelCountry {
			p.labelCountry(t)
		} else if !p.writtenAlready(t.name.s) {
			p.labelSea(t)
		}
	}
}

// writtenAlready keeps a sea with two label lines from being named twice.
func (p *Painter) writtenAlready(s uint32) bool {
	for i := range p.titles {
		if p.titles[i].name.s == s && p.titles[i].shownIn {
			return true
		}
	}
	return false
}

func (p *Painter) labelCountry(t *title) {
	let := letCountrySmall
	switch {
	case t.libya && p.z >= 7 && !p.narrow:
		let = letLibyaLarge
	case t.libya:
		let = letLibya
	case t.rank <= 2 && !p.narrow:
		let = letCountry
	case t.rank >= 4 && p.z < 6:
		return
	}
	n := line{t.name, let}
	w, h := p.width(n), p.height(let)
	x0, y0 := p.at(t.line[0].x, t.line[0].y)
	x1, y1 := p.at(t.line[len(t.line)-1].x, t.line[len(t.line)-1].y)
	if room := math.Hypot(x1-x0, y1-y0); len(t.line) > 1 && w > room*1.5+14 {
		return // it would run far over its neighbours
	}
	if p.pass == passKeep {
		p.slideCountry(t, n, w, h, x0, y0, x1, y1)
		return
	}
	k := 0
	for _, dy := range [...]float64{0, -26, 26, -60, 60, -110} {
		if (!t.libya || p.narrow) && math.Abs(dy) > 30 {
			break
		}
		for _, s := range [...]float64{0.5, 0.38, 0.62, 0.25, 0.75, 0.1, 0.9} {
			if p.countryAt(x0+(x1-x0)*s, y0+(y1-y0)*s+dy, w, h, n, k) {
				return
			}
			k++
		}
	}
	for i, s := range t.spots {
		x, y := p.at(s.x, s.y)
		if s.room*p.scale*labelShape > w/2 && p.countryAt(x, y, w, h, n, 64+i) {
			return
		}
	}
}

// countryAt writes the name about a point, where it is whole.
func (p *Painter) countryAt(x, y, w, h float64, n line, slot int) bool {
	b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
	if !b.grow(3).inside(p.inner) || !p.free(&p.taken, b.grow(2)) {
		return false
	}
	wx, wy := p.world(x, y)
	if p.pass != passKeep {
		slot += 256 * int(p.turn) // another place than before, even if found in the same way
	}
	p.standsAt(slot, pixel{wx, wy})
	// The space after the last letter is not seen.
	_, spacing := letterings[n.let].set(p.arabic)
	p.write(rect{b.x0 + spacing/2, b.y0, b.x1 + spacing/2, b.y1}, []line{n}, 0)
	return true
}

// slideCountry keeps the name where it stood. At the edge of the window it slides
// along, as long as it stays near its line or well inside the country.
func (p *Painter) slideCountry(t *title, n line, w, h, x0, y0, x1, y1 float64) {
	m := &p.memos[p.id]
	x, y := p.at(m.keptAt.x, m.keptAt.y)
	in := p.inner.grow(-3.01)
	cx := min(max(x, in.x0+w/2), in.x1-w/2)
	cy := min(max(y, in.y0+h/2), in.y1-h/2)
	if cx != x || cy != y {
		dx, dy := x1-x0, y1-y0
		s := 0.0
		if l := dx*dx + dy*dy; l > 0 {
			s = ((cx-x0)*dx + (cy-y0)*dy) / l
		}
		far := 30.0
		if t.libya {
			far = 110
		}
		near := s >= 0.05 && s <= 0.95 && length(cx-x0-s*dx, cy-y0-s*dy) <= far
		for i := range t.spots {
			if near {
				break
			}
			q := &t.spots[i]
			sx, sy := p.at(q.x, q.y)
			near = math.Abs(sx-cx)+w/2 < q.room*p.scale*labelShape && math.Abs(sy-cy)+h/2 < q.room*p.scale
		}
		if !near {
			return
		}
	}
	for _, aside := range nudges {
		if p.countryAt(cx, cy+aside, w, h, n, int(m.kept)) || aside != 0 && p.countryAt(cx+aside, cy, w, h, n, int(m.kept)) {
			return
		}
	}
}
