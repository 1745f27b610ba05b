package timeline

// unread hatches the time that no source was read for and names it where there is
// room: an empty stretch of the histogram would say that nothing happened.
func (p *Painter) unread() {
	c := p.story.Coverage
	if len(c) == 0 {
		return
	}
	y0, y1 := p.plan.top, p.plan.base
	p.eachGap(func(from, to float64) {
		x0, x1, ok := p.scale.span(from, to)
		if !ok {
			return
		}
		p.list.Style(styleUnread)
		p.hatch(x0, y0, x1, y1, 6)
		p.list.Paint()
	})
}

// unreadNames names what is hatched.
func (p *Painter) unreadNames() {
	if len(p.story.Coverage) == 0 {
		return
	}
	t := p.text(textUnread, 0)
	p.eachGap(func(from, to float64) {
		if x0, x1, ok := p.scale.span(from, to); ok && (x1-x0)*1.3 > p.width(t, letNote) { // its halo covers the ends
			p.note(t, (x0+x1)/2, (p.plan.top+p.plan.base)/2+4, alignMiddle)
		}
	})
}

// eachGap visits the times between and around what was researched.
func (p *Painter) eachGap(f func(from, to float64)) {
	last := p.all.From
	for _, c := range p.story.Coverage {
		if float64(c.From) > last {
			f(last, float64(c.From))
		}
		last = max(last, float64(c.To)+1)
	}
	if last < p.all.To {
		f(last, p.all.To)
	}
}

// hatch adds rising lines at 45 degrees to the path, cut to a box. They stand still
// while the box changes its size.
func (p *Painter) hatch(x0, y0, x1, y1, gap float64) {
	h := y1 - y0
	for x := gap * floor((x0-h)/gap); x < x1; x += gap { // from (x, y1) to (x+h, y0)
		a, b := max(x, x0), min(x+h, x1)
		if b-a < 0.5 {
			continue
		}
		p.list.Begin(false)
		p.list.Point(a, y1-(a-x))
		p.list.Point(b, y1-(b-x))
		p.list.End()
	}
}
