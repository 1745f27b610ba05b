package draw

// writing is one line of lettering that has found its room.
type writing struct {
	s        uint32
	style    int
	x, y     float64
	angle    float64
	box      rect    // zero for a line on a slope
	long     float64 // of a line on a slope, about its middle x, y
	backdrop bool
	owner    int16 // number of the name, -1 none
}

// line is a piece of lettering to be placed.
type line struct {
	t   text
	let int
}

// The places of a name around its sign, best first: E W NE SE NW SW N S.
var anchors = [...][2]float64{{1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}

// size returns the width and height of lines set one under the other.
func (p *Painter) size(lines []line) (w, h float64) {
	for _, n := range lines {
		if n.t.letters == 0 {
			continue
		}
		w = max(w, p.width(n))
		h += p.height(n.let)
	}
	return w, h
}

func (p *Painter) width(n line) float64 {
	size, spacing := letterings[n.let].set(p.arabic)
	return n.t.em*size + spacing*float64(n.t.letters)
}

// height is from the top of the tall letters to the bottom of the deep ones.
func (p *Painter) height(let int) float64 {
	size, _ := letterings[let].set(p.arabic)
	if p.arabic {
		return size * 1.35
	}
	return size * 1.18
}

func (p *Painter) ascent(let int) float64 {
	size, _ := letterings[let].set(p.arabic)
	if p.arabic {
		return size * 0.92
	}
	return size * 0.87
}

// place writes lines beside a point, gap pixels away, where nothing is taken.
func (p *Painter) place(x, y, gap float64, lines []line) bool {
	return p.beside(&p.taken, x, y, gap, lines, 0, nil)
}

// beside tries the anchors around a point; slot is the number of the first. With
// a leader the name is tied to the sign by a thin line from there.
func (p *Painter) beside(g *boxes, x, y, gap float64, lines []line, slot int, from *leader) bool {
	w, h := p.size(lines)
	away := p.away
	if p.pass == passKeep {
		away = 1 // what stands does not tremble
	}
	for i, a := range anchors {
		if !p.may(slot + i) {
			continue
		}
		b := boxAt(x, y, gap, w, h, a)
		if a[0] == 0 { // above and below, a name may stand off centre at the edge of the window
			d := min(max(b.x0, p.inner.x0+edgeAir), p.inner.x1-edgeAir-w) - b.x0
			d = min(max(d, -w*0.45), w*0.45)
			b.x0, b.x1 = b.x0+d, b.x1+d
		}
		if !p.within(b) || !p.free(g, b) {
			continue
		}
		switch {
		case p.host != nobody && p.strange(b, away, from != nil):
			continue
		case from != nil && !p.lead(g, from, b):
			continue
		}
		p.stands(slot + i)
		p.write(b, lines, a[0])
		return true
	}
	return false
}

// Painter.host where a name is that of no mark: what has none of its own may still not
// stand at another's, what is no place's may.
const (
	nobody   = -1
	unmarked = -2
)

// strange reports whether a name would seem to be that of another mark than its
// own: it is nearer than away to the ground of one, or nearer than to its own, unless
// a line leads to that. (Bases, with an away of 1, have to be named.)
func (p *Painter) strange(b rect, away float64, led bool) bool {
	if p.host >= 0 && !led && away > 1 {
		own := p.standing(&p.marks[p.host])
		away = max(away, min(max(own.x0-b.x1, b.x0-own.x1, own.y0-b.y1, b.y0-own.y1), 12))
	}
	for k := range p.marks {
		if m := &p.marks[k]; k != p.host && !m.gone && b.overlaps(p.standing(m).grow(away)) {
			return true
		}
	}
	return false
}

func boxAt(x, y, gap, w, h float64, a [2]float64) rect {
	dx, dy := gap, gap
	if a[0] != 0 && a[1] != 0 {
		dx, dy = gap*0.7, gap*0.45
	}
	var b rect
	switch {
	case a[0] > 0:
		b.x0 = x + dx
	case a[0] < 0:
		b.x0 = x - dx - w
	default:
		b.x0 = x - w/2
	}
	switch {
	case a[1] > 0:
		b.y0 = y + dy
	case a[1] < 0:
		b.y0 = y - dy - h
	default:
		b.y0 = y - h/2
	}
	b.x1, b.y1 = b.x0+w, b.y0+h
	return b
}

// write sets lines in a box: to its left side (side 1), to its right side (-1)
// or in its middle (0).
func (p *Painter) write(b rect, lines []line, side float64) {
	y := b.y0
	for _, n := range lines {
		if n.t.letters == 0 {
			continue
		}
		h := p.height(n.let)
		r := writing{owner: p.id, s: n.t.s, style: styleText + 3*n.let, x: b.x0, y: y + p.ascent(n.let)}
		w := p.width(n)
		r.box = rect{b.x0, y, b.x0 + w, y + h}
		switch {
		case side < 0:
			r.style, r.x = r.style+2, b.x1
			r.box.x0, r.box.x1 = b.x1-w, b.x1
		case side == 0:
			r.style, r.x = r.style+1, (b.x0+b.x1)/2
			r.box.x0, r.box.x1 = r.x-w/2, r.x+w/2
		}
		p.written = append(p.written, r)
		y += h
	}
	p.take(b.grow(1))
}
