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
		if t.rank >= 4 && p.z < 6.5 || p.z < 5 {
			return
		}
	case p.narrow || t.rank > 1 && p.z < 7:
		let = letSeaSmall
	case p.z < 6:
		let, letters = letSeaCaps, t.caps
	default:
		let = letSea
	}
	t.shownIn = p.seaAlong(t, let, letters)
	if !t.shownIn && t.kind == geo.LabelSea && let != letSeaSmall {
		t.shownIn = p.seaAlong(t, letSeaSmall, t.mixed)
	}
	if !t.shownIn && t.kind == geo.LabelSea && !p.otherSea(t) {
		t.shownIn = p.seaLevel(t, max(let, letSea)) || p.seaLevel(t, letSeaSmall)
	}
}

// otherSea reports whether the middle of another sea is in sight: then open water
// is not named level, beside or below that name.
func (p *Painter) otherSea(t *title) bool {
	for i := range p.titles {
		o := &p.titles[i]
		q := o.line[len(o.line)/2]
		if x, y := p.at(q.x, q.y); o.kind == geo.LabelSea && o.name.s != t.name.s && p.window.has(x, y) {
			return true
		}
	}
	return false
}

// seaAlong sets a name where its line has room in the window. One that stood in
// this lettering stays at its part of the line and slides at the window's edge.
func (p *Painter) seaAlong(t *title, let int, letters []glyph) bool {
	m := &p.memos[p.id]
	if p.pass == passKeep && int(m.kept)&0xff != let {
		return false
	}
	p.bend(t.line)
	from, to := p.visible()
	n := line{t.name, let}
	w := p.width(n)
	if !p.arabic {
		size, spacing := letterings[let].set(false)
		w = -spacing
		for _, g := range letters {
			w += g.em*size + spacing
		}
	}
	if w > to-from {
		return false
	}
	slack, whole := to-from-w, p.curve[len(p.curve)-1].d
	set := func(s float64, slot int) bool {
		ok := false
		if p.arabic {
			ok = p.straightSea(n, s, w)
		} else if ok = p.letters(letters, let, s, false); ok {
			p.letters(letters, let, s, true)
		}
		if ok {
			p.standsAt(slot, pixel{(s + w/2) / whole, 0})
		}
		return ok
	}
	if p.pass == passKeep {
		for _, aside := range nudges {
			if set(min(max(m.keptAt.x*whole-w/2+aside, from), to-w), int(m.kept)) {
				return true
			}
		}
		return false
	}
	for i, at := range [...]float64{0.5, 0.35, 0.65, 0.2, 0.8, 0, 1} {
		if set(from+slack*at, let+256*(i+8*int(p.turn))) {
			return true
		}
	}
	return false
}

// nudges are how far a large name that stands is moved aside, in pixels, before
// it gives up its place.
var nudges = [...]float64{0, 2, -2, 4.5, -4.5}

// letters sets a name along the curve from a distance on; without write it
// only asks whether there is room.
func (p *Painter) letters(name []glyph, let int, s float64, write bool) bool {
	size, spacing := letterings[let].set(false)
	style := styleText + 3*let + 1
	for _, g := range name {
		w := g.em * size
		// A letter stands on the chord under it: it turns evenly along the curve.
		xa, ya, _, _ := p.curve.at(s)
		xb, yb, _, _ := p.curve.at(s + w)
		x, y, dx, dy := (xa+xb)/2, (ya+yb)/2, 1.0, 0.0
		if l := length(xb-xa, yb-ya); l > 0 {
			dx, dy = (xb-xa)/l, (yb-ya)/l
		}
		s += w + spacing
		// From the middle of the letter's base to its body, half the x-height up.
		b := around(x+dy*size*0.25, y-dx*size*0.25, max(size*0.5, w*0.55)+1)
		if !write {
			if !b.inside(p.inner) || !p.free(&p.taken, b) {
				return false
			}
			continue
		}
		p.take(b)
		if g.em > 0.3 || w > 0 {
			p.written = append(p.written, writing{owner: p.id, s: g.s, style: style, x: x, y: y, angle: math.Atan2(dy, dx), box: b, backdrop: true})
		}
	}
	return true
}

// straightSea writes a name on one straight line turned to the curve: Arabic
// letters join, and joins do not bend.
func (p *Painter) straightSea(n line, s, w float64) bool {
	h := p.height(n.let)
	x0, y0, _, _ := p.curve.at(s)
	x1, y1, _, _ := p.curve.at(s + w)
	l := length(x1-x0, y1-y0)
	if l == 0 {
		return false
	}
	ux, uy := (x1-x0)/l, (y1-y0)/l
	x, y := (x0+x1)/2, (y0+y1)/2
	if !p.strip(x, y, ux, uy, w, h, false) {
		return false
	}
	p.strip(x, y, ux, uy, w, h, true)
	d := h/2 - (h - p.ascent(n.let))
	p.written = append(p.written, writing{owner: p.id, s: n.t.s, style: styleText + 3*n.let + 1,
		x: x - uy*d, y: y + ux*d, angle: math.Atan2(uy, ux), long: w, backdrop: true})
	return true
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

// visible is the part of the curve that lies in the window, as distances: the
// longest run, cut where it meets the edge, so that a name slides evenly along it.
func (p *Painter) visible() (from, to float64) {
	w := p.inner.grow(-10)
	in, start := false, 0.0
	for i, n := range p.curve {
		if here := w.has(n.x, n.y); here != in {
			cut := n.d
			if i > 0 {
				cut = p.crossing(w, p.curve[i-1].d, n.d, in)
			}
			if here {
				start = cut
			} else if cut-start > to-from {
				from, to = start, cut
			}
			in = here
		}
	}
	if end := p.curve[len(p.curve)-1].d; in && end-start > to-from {
		from, to = start, end
	}
	return from, to
}

// crossing is where between two distances the curve meets the edge of a box; in
// tells whether it comes from inside.
func (p *Painter) crossing(w rect, a, b float64, in bool) float64 {
	for range 7 {
		m := (a + b) / 2
		if x, y, _, _ := p.curve.at(m); w.has(x, y) == in {
			a = m
		} else {
			b = m
		}
	}
	if in {
		return a
	}
	return b
}
