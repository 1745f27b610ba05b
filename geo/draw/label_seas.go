package draw

import (
	"math"

	"watiya/geo"
)

// labelSea writes the name of a sea along its line, letter by letter.
func (p *Painter) labelSea(t *title) {
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
	t.shownIn = p.seaAlong(t, let, letters)
	if !t.shownIn && t.kind == geo.LabelSea && let != letSeaSmall {
		t.shownIn = p.seaAlong(t, letSeaSmall, t.mixed)
	}
}

// seaAlong sets a name where its line has room in the window.
func (p *Painter) seaAlong(t *title, let int, letters []glyph) bool {
	p.bend(t.line)
	from, to := p.visible()
	if p.arabic {
		return p.straightSea(t, let, from, to)
	}
	size, spacing := letterings[let].set(false)
	w := -spacing
	for _, g := range letters {
		w += g.em*size + spacing
	}
	if w > to-from {
		return false
	}
	slack := to - from - w
	for _, at := range [...]float64{0.5, 0.35, 0.65, 0.2, 0.8, 0, 1} {
		s := from + slack*at
		if p.letters(letters, let, s, false) {
			p.letters(letters, let, s, true)
			return true
		}
	}
	return false
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
