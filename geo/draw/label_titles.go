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
		if at(p.at(s.x, s.y)) {
			return
		}
	}
}

// labelSea writes the name of a sea along its line, letter by letter.
func (p *Painter) labelSea(t *title) {
	t.shownIn = false
	let, letters := letGulf, t.mixed
	switch {
	case t.kind == geo.LabelGulf:
		if t.rank >= 4 && p.cam.Zoom < 6.5 || p.cam.Zoom < 5 {
			return
		}
	case p.narrow || t.rank > 1 && p.cam.Zoom < 7:
		let = letSeaSmall
	case p.cam.Zoom < 6:
		let, letters = letSeaCaps, t.caps
	default:
		let = letSea
	}
	p.bend(t.line)
	from, to := p.visible()
	if p.arabic {
		t.shownIn = p.straightSea(t, let, from, to)
		return
	}
	size, spacing := letterings[let].set(false)
	w := -spacing
	for _, g := range letters {
		w += g.em*size + spacing
	}
	if w > to-from {
		return
	}
	slack := to - from - w
	for _, at := range [...]float64{0.5, 0.35, 0.65, 0.2, 0.8, 0, 1} {
		s := from + slack*at
		if p.letters(letters, let, s, false) {
			p.letters(letters, let, s, true)
			t.shownIn = true
			return
		}
	}
}

// letters sets a name along the curve from a distance on; without write it
// only asks whether there is room.
func (p *Painter) letters(name []glyph, let int, s float64, write bool) bool {
	size, spacing := letterings[let].set(false)
	style := styleText + 3*let + 1
	for _, g := range name {
		w := g.em * size
		x, y, dx, dy := p.curve.at(s + w/2)
		s += w + spacing
		// From the middle of the letter's base to its body, half the x-height up.
		b := around(x+dy*size*0.25, y-dx*size*0.25, max(size*0.5, w*0.55)+1)
		if !write {
			if !b.inside(p.window) || !p.taken.free(b) {
				return false
			}
			continue
		}
		p.take(b)
		if g.em > 0.3 || w > 0 {
			p.written = append(p.written, writing{s: g.s, style: style, x: x, y: y, angle: math.Atan2(dy, dx), backdrop: true})
		}
	}
	return true
}

// straightSea writes a name on one straight line turned to the curve: Arabic
// letters join, and joins do not bend.
func (p *Painter) straightSea(t *title, let int, from, to float64) bool {
	n := line{t.name, let}
	w, h := p.width(n), p.height(let)
	if w > to-from {
		return false
	}
	for _, at := range [...]float64{0.5, 0.3, 0.7, 0, 1} {
		s := from + (to-from-w)*at
		x0, y0, _, _ := p.curve.at(s)
		x1, y1, _, _ := p.curve.at(s + w)
		l := math.Hypot(x1-x0, y1-y0)
		if l == 0 {
			return false
		}
		ux, uy := (x1-x0)/l, (y1-y0)/l
		x, y := (x0+x1)/2, (y0+y1)/2
		if !p.strip(x, y, ux, uy, w, h, false) {
			continue
		}
		p.strip(x, y, ux, uy, w, h, true)
		d := h/2 - (h - p.ascent(let))
		p.written = append(p.written, writing{s: t.name.s, style: styleText + 3*let + 1,
			x: x - uy*d, y: y + ux*d, angle: math.Atan2(uy, ux), backdrop: true})
		return true
	}
	return false
}

// bend puts a label line on the screen as a smooth curve (Catmull and Rom,
// 1974) that runs from left to right.
func (p *Painter) bend(line []pixel) {
	p.curve = p.curve[:0]
	n := len(line)
	at := func(i int) pixel {
		q := line[min(max(i, 0), n-1)]
		x, y := p.at(q.x, q.y)
		return pixel{x, y}
	}
	const parts = 8
	for i := 0; i+1 < n; i++ {
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		for k := range parts {
			t := float64(k) / parts
			p.curve = append(p.curve, node{x: spline(a.x, b.x, c.x, d.x, t), y: spline(a.y, b.y, c.y, d.y, t)})
		}
	}
	end := at(n - 1)
	p.curve = append(p.curve, node{x: end.x, y: end.y})
	if c := p.curve; c[0].x > c[len(c)-1].x {
		for i, j := 0, len(c)-1; i < j; i, j = i+1, j-1 {
			c[i], c[j] = c[j], c[i]
		}
	}
	p.curve.measure()
}

func spline(a, b, c, d, t float64) float64 {
	return b + t/2*(c-a+t*(2*a-5*b+4*c-d+t*(3*(b-c)+d-a)))
}

// visible is the part of the curve that lies in the window, as distances.
func (p *Painter) visible() (from, to float64) {
	w := p.window.grow(-10)
	from = -1
	for _, n := range p.curve {
		if w.has(n.x, n.y) {
			if from < 0 {
				from = n.d
			}
			to = n.d
		}
	}
	return max(from, 0), to
}
