package draw

import (
	"math"

	"watiya/geo"
)

// labelTitles writes the names of countries (Libya apart) and of seas.
func (p *Painter) labelTitles(kind geo.LabelKind, libya bool) {
	for i := range p.titles {
		t := &p.titles[i]
		if t.kind != kind || t.libya != libya {
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
	case t.libya && p.cam.Zoom >= 7 && !p.narrow:
		let = letLibyaLarge
	case t.libya:
		let = letLibya
	case t.rank <= 2 && !p.narrow:
		let = letCountry
	case t.rank >= 4 && p.cam.Zoom < 6:
		return
	}
	n := line{t.name, let}
	w, h := p.width(n), p.height(let)
	_, spacing := letterings[let].set(p.arabic)
	x0, y0 := p.at(t.line[0].x, t.line[0].y)
	x1, y1 := p.at(t.line[len(t.line)-1].x, t.line[len(t.line)-1].y)
	if room := math.Hypot(x1-x0, y1-y0); len(t.line) > 1 && w > room*1.5+14 {
		return // it would run far over its neighbours
	}
	at := func(x, y float64) bool {
		b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
		if !b.grow(3).inside(p.window) || !p.taken.free(b.grow(2)) {
			return false
		}
		// The space after the last letter is not seen.
		p.write(rect{b.x0 + spacing/2, b.y0, b.x1 + spacing/2, b.y1}, []line{n}, 0)
		return true
	}
	for _, dy := range [...]float64{0, -26, 26, -60, 60, -110} {
		if dy != 0 && !t.libya && math.Abs(dy) > 30 {
			break
		}
		for _, s := range [...]float64{0.5, 0.38, 0.62, 0.25, 0.75, 0.1, 0.9} {
			if at(x0+(x1-x0)*s, y0+(y1-y0)*s+dy) {
				return
			}
		}
	}
	for _, s := range t.spots {
		if x, y := p.at(s.x, s.y); s.room*p.scale*labelShape > w/2 && at(x, y) {
			return
		}
	}
}
