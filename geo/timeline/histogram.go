package timeline

import (
	"watiya/geo"
)

// where is how an event is drawn.
type where uint8

const (
	isCell where = iota
	isBar
	isEarlier
	isLater
	isUndated
)

// place says how an event is drawn, and the number of its bin among those in sight.
func (p *Painter) place(e *geo.StoryEvent) (where, int) {
	if !e.Dated {
		return isUndated, 0
	}
	if float64(e.To)+1 <= p.scale.From {
		return isEarlier, 0
	}
	if float64(e.From) >= p.scale.To {
		return isLater, 0
	}
	n := p.bin.unit.of(e.From)
	if e.OpenStart || e.OpenEnd || e.Approx && p.bin.unit == unitDay || p.bin.unit.of(e.To) != n {
		return isBar, 0
	}
	return isCell, n - p.bin.first
}

// pale is the opacity of what map and list do not show.
const pale = 0.4

// lit tells whether map and list show an event.
func (p *Painter) lit(i int) bool { return p.in.Shown == nil || i < len(p.in.Shown) && p.in.Shown[i] }

// histogram draws a cell for each event whose date fits into a bin: stacked by the
// side of the speaker, and lower where a bin holds more than there is room for.
func (p *Painter) histogram() {
	p.bin = binsOf(&p.scale)
	for len(p.counts) < p.bin.n {
		p.counts = append(p.counts, 0)
	}
	counts := p.counts[:p.bin.n]
	clear(counts)
	most := uint16(1)
	events := p.story.Events
	for i := range events {
		p.box[i] = rect{}
		kind, n := p.place(&events[i])
		p.tally.add(kind)
		if kind == isCell {
			counts[n]++
			most = max(most, counts[n])
		}
	}
	step := min(p.plan.step, (p.plan.base-p.plan.top-1)/float64(most))
	if step >= 1.5 {
		step = floor(2*step) / 2
	}
	clear(counts)
	for side := range geo.NumSides {
		for _, lit := range [...]bool{true, false} {
			any := false
			for i := range events {
				e := &events[i]
				if int(e.Side) != side || p.lit(i) != lit {
					continue
				}
				kind, n := p.place(e)
				if kind != isCell {
					continue
				}
				if !any {
					any = true
					p.dim(lit)
					p.list.Style(styleSide + side)
				}
				counts[n]++
				p.box[i] = p.cellOf(n, int(counts[n]), step)
				b := p.box[i]
				p.rect(b.x0, b.y0, b.x1-b.x0, b.y1-b.y0)
			}
			if any {
				p.list.Paint()
			}
		}
	}
	p.list.Alpha(1)
}

func (p *Painter) dim(lit bool) {
	if lit {
		p.list.Alpha(1)
	} else {
		p.list.Alpha(pale)
	}
}

// widest is how wide a cell may be.
const widest = 30

// cellOf is the box of the nth cell of a bin, from below.
func (p *Painter) cellOf(bin, n int, step float64) rect {
	u := p.bin.unit
	a, b := p.scale.X(float64(u.begin(p.bin.first+bin))), p.scale.X(float64(u.begin(p.bin.first+bin+1)))
	if a > b {
		a, b = b, a
	}
	w := min(max((b-a)*0.8, b-a-3), widest)
	w = max(half(w), 1)
	x := half((a + b - w) / 2)
	y := p.plan.base - step*float64(n)
	r := rect{x, y, x + w, y + max(step-1, step*0.75)}
	// A month of which only a part is shown keeps to the axis.
	r.x0, r.x1 = min(max(r.x0, p.scale.X0), p.scale.X1-1), min(r.x1, p.scale.X1)
	r.x1 = max(r.x1, r.x0+1)
	return r
}

// half rounds to half pixels: edges are sharp on most screens.
func half(v float64) float64 { return floor(2*v+0.5) / 2 }

// rings mark the selected event and the one under the pointer.
func (p *Painter) rings() {
	for _, i := range [...]int{p.in.Hover, p.in.Selected} {
		if i < 0 || i >= len(p.box) || p.box[i] == (rect{}) {
			continue
		}
		b := p.box[i]
		p.list.Style(styleRing)
		p.list.Rect(b.x0-2, b.y0-2, b.x1-b.x0+4, b.y1-b.y0+4, 2)
		p.list.Paint()
	}
}
