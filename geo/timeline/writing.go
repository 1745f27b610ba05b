package timeline

// Where a text stands to its anchor, as its language reads.
const (
	alignStart = iota
	alignMiddle
	alignEnd
)

// writing is a text that has found its place.
type writing struct {
	style int
	s     uint32
	x, y  float64
	box   rect
}

// ahead is a distance in the direction of time.
func (p *Painter) ahead(d float64) float64 {
	if p.rtl {
		return -d
	}
	return d
}

func (p *Painter) width(t text, letter int) float64 {
	l := &letterings[letter]
	em, size := t.plain, float64(l.size)
	if l.weight >= 600 {
		em = t.bold
	}
	if p.rtl {
		size++
	}
	return em * size
}

// put writes a text where no other stands and where it is whole.
func (p *Painter) put(t text, letter int, x, y float64, align int) bool {
	w, size := p.width(t, letter), float64(letterings[letter].size)
	if p.rtl && align != alignMiddle {
		align = alignEnd - align
	}
	b := rect{x, y - size, x + w, y + size*0.3}
	switch align {
	case alignMiddle:
		b.x0, b.x1 = x-w/2, x+w/2
	case alignEnd:
		b.x0, b.x1 = x-w, x
	}
	if b.x0 < 2 || b.x1 > p.in.W-2 {
		return false
	}
	wide := rect{b.x0 - 4, b.y0, b.x1 + 4, b.y1}
	for i := range p.placed {
		if p.placed[i].box.overlaps(wide) {
			return false
		}
	}
	p.placed = append(p.placed, writing{styleText + 3*letter + align, t.s, x, y, b})
	return true
}

// write adds the texts to the list, over everything else.
func (p *Painter) write() {
	last := -1
	for i := range p.placed {
		w := &p.placed[i]
		if w.style != last {
			p.list.Style(w.style)
			last = w.style
		}
		p.list.Text(w.s, w.x, w.y, 0)
	}
}

// notes says how many events lie before and after the shown time.
func (p *Painter) notes() {
	p.unreadNames()
	y := p.plan.top + 12
	if n := p.tally.Earlier; n > 0 {
		p.note(p.text(textEarlier, n), p.scale.X(p.scale.From)+p.ahead(4), y, alignStart)
	}
	if n := p.tally.Later; n > 0 {
		p.note(p.text(textLater, n), p.scale.X(p.scale.To)-p.ahead(4), y, alignEnd)
	}
}

// note writes a note where it crosses no edge of the brush and no cell, if need be
// somewhat lower.
func (p *Painter) note(t text, x, y float64, align int) {
	aside := p.ahead(8) // of a handle at the end
	if align == alignEnd {
		aside = -aside
	}
	for _, d := range [...][2]float64{{0, 0}, {aside, 0}, {0, 14}, {aside, 14}} {
		n := len(p.placed)
		if p.put(t, letNote, x+d[0], y+d[1], align) {
			if !p.crosses(p.placed[n].box) {
				return
			}
			p.placed = p.placed[:n]
		}
	}
}

// crosses reports whether a box lies over an edge of the brush or over a cell.
func (p *Painter) crosses(b rect) bool {
	if p.in.Window {
		a, z, _ := p.edges()
		for _, x := range [...]float64{a, z} {
			if x > b.x0-5 && x < b.x1+5 {
				return true
			}
		}
	}
	for i := range p.box {
		if p.box[i] != (rect{}) && p.box[i].overlaps(b) {
			return true
		}
	}
	return false
}
