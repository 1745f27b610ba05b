package timeline

import "watiya/geo"

// edges are the pixels of the earlier and the later edge of the brush, cut to the
// shown time; in tells for each whether it is in sight.
func (p *Painter) edges() (a, z float64, in [2]bool) {
	// Beyond all that there is to show is its end: there the handle is a whole one.
	from, to := float64(max(p.in.From, geo.Day(p.all.From))), float64(min(p.in.To, geo.Day(p.all.To)-1))+1
	if p.in.End > 0 {
		to = p.in.End
	}
	s := &p.scale
	const slack = 1e-6
	in[0] = from >= s.From-slack && from <= s.To+slack
	in[1] = to >= s.From-slack && to <= s.To+slack
	return half(s.X(min(max(from, s.From), s.To))), half(s.X(min(max(to, s.From), s.To))), in
}

// window draws the brush under the events.
func (p *Painter) window() {
	if !p.in.Window {
		return
	}
	a, z, _ := p.edges()
	p.list.Style(styleWindow)
	p.rect(min(a, z), p.plan.top, abs(z-a), p.plan.base-p.plan.top)
	p.list.Paint()
}

// Size of a handle, and the least distance of the middles of both.
const (
	handleWidth  = 8
	handleHeight = 22
	handleApart  = handleWidth + 2
)

// grips are the middles of both handles.
func (p *Painter) grips() (a, z, y float64) {
	a, z, _ = p.edges()
	if d := handleApart - p.ahead(z-a); d > 0 { // side by side, however short the window is
		a, z = a-p.ahead(d/2), z+p.ahead(d/2)
	}
	return a, z, (p.plan.top + p.plan.base) / 2
}

// handles draws the edges of the brush over the events, with a handle at each and
// the date that the map shows.
func (p *Painter) handles() {
	if !p.in.Window {
		return
	}
	l := p.list
	a, z, in := p.edges()
	l.Style(styleInk)
	p.rect(min(a, z)-0.75, p.plan.top-0.75, abs(z-a)+1.5, 1.5)
	for i, x := range [...]float64{a, z} {
		if in[i] {
			p.rect(x-0.75, p.plan.top, 1.5, p.plan.base-p.plan.top)
		}
	}
	l.Paint()
	ga, gz, y := p.grips()
	for i, x := range [...]float64{ga, gz} {
		h := float64(handleHeight)
		if !in[i] {
			h = 10 // it is beyond
		}
		l.Style(styleHandle)
		l.Rect(x-handleWidth/2, y-h/2, handleWidth, h, 4)
		l.Paint()
		if in[i] {
			l.Style(styleInk)
			p.rect(x-1.6, y-3.5, 1, 7)
			p.rect(x+0.6, y-3.5, 1, 7)
			l.Paint()
		}
		if p.in.Focus == i+1 {
			l.Style(styleFocus)
			l.Rect(x-handleWidth/2-4, y-h/2-4, handleWidth+8, h+8, 7)
			l.Paint()
		}
	}
	p.dated(z)
}

// dated says beside the later edge of which day the map is: the holders of places
// are those of that day, and nothing later is shown.
func (p *Painter) dated(x float64) {
	to := p.in.To
	if float64(to) < p.all.From || float64(to) >= p.all.To {
		to = min(max(to, geo.Day(p.all.From)), geo.Day(p.all.To)-1)
	}
	kind := textAsOfYear
	if y, _, _ := to.Civil(); y == 2020 && p.in.W < wideOverview && p.scale.Length() < long {
		kind = textAsOf
	}
	t := p.text(kind, int(to))
	y := p.plan.top + 13
	ga, gz, _ := p.grips()
	for _, side := range [...]int{alignStart, alignEnd} {
		for _, d := range [...]float64{9, 18, 28} {
			n, d := len(p.placed), p.ahead(d)
			if side == alignEnd {
				d = -d
			}
			if p.put(t, letAsOf, x+d, y, side) {
				b := p.placed[n].box
				if !p.crosses(b) && (ga < b.x0-handleWidth || ga > b.x1+handleWidth) && (gz < b.x0-handleWidth/2 || gz > b.x1+handleWidth/2) {
					return
				}
				p.placed = p.placed[:n]
			}
		}
	}
}
