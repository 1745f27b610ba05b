package draw

import "watiya/geo/scene"

// paintFanLeaders draws the lines from a mark to the rows of its fan, under all
// signs.
func (p *Painter) paintFanLeaders(l *scene.List) {
	f := &p.fanned
	if f.n > 0 && f.callout {
		y := f.box.y1
		if f.box.y0 > f.y {
			y = f.box.y0
		}
		for _, style := range [...]int{styleFanLine, styleLeader} {
			l.Style(style)
			l.Begin(false)
			l.Point(f.x, f.y)
			l.Point(f.x, y)
			l.End()
			l.Paint()
		}
		return
	}
	for _, style := range [...]int{styleFanLine, styleLeader} {
		for i := range p.fanned.rows {
			l.Style(style)
			l.Begin(false)
			for k := range leaderSteps + 1 {
				l.Point(p.fanned.leader(i, float64(k)/leaderSteps))
			}
			l.End()
		}
		if len(p.fanned.rows) > 0 {
			l.Paint()
		}
	}
}

// paintAnchor draws what is left of a mark that is spread out: the point that
// its leaders come from. Its signs are in the rows.
func (p *Painter) paintAnchor(l *scene.List, m *mark) {
	l.Style(styleTown)
	if t := p.places[m.place].town; t >= 0 && p.towns[t].capital {
		l.Rect(m.x-2.8, m.y-2.8, 5.6, 5.6, 0)
	} else {
		l.Circle(m.x, m.y, 2.5)
	}
	l.Paint()
}

// paintFan draws the rows, over everything else.
func (p *Painter) paintFan(l *scene.List) {
	f := &p.fanned
	if f.n == 0 {
		return
	}
	p.legend.Rows = true
	b := f.box.grow(fanAir)
	l.Style(styleFanPlate)
	l.Rect(b.x0, b.y0, b.x1-b.x0, b.y1-b.y0, 8)
	l.Paint()
	for i := range f.rows {
		r := &f.rows[i]
		l.Group(p.ids[r.event])
		p.paintRow(l, r)
		l.EndGroup()
	}
	if f.more == (rect{}) {
		return
	}
	if p.in.Fan.All {
		p.paintFocus(l, f.more)
	}
	_, x, _ := p.columns()
	p.paintLine(l, f.last, letFanMore, x, (f.more.y0+f.more.y1)/2)
}

// paintRow draws sign, date and title of one event.
func (p *Painter) paintRow(l *scene.List, r *fanRow) {
	f, e := &p.fanned, &p.story.Events[r.event]
	p.legend.plate(e)
	radius := 5.4
	if p.in.Hover == int(r.event) || p.in.Selected == int(r.event) {
		p.paintFocus(l, r.box)
		radius += hoverGrowth
	}
	sign, date, title := p.columns()
	paintPlate(l, e, sign, r.y, radius)
	paintSymbol(l, e, sign, r.y, radius)
	c := p.captionOf(r.event)
	p.paintLine(l, c.date, letFanDate, date, r.y)
	lines, y := c.titles[f.level], r.y
	if lines[1].letters > 0 {
		y -= fanLeading / 2
		p.paintLine(l, lines[1], letFanTitle, title, y+fanLeading)
	}
	p.paintLine(l, lines[0], letFanTitle, title, y)
}

// columns is where the signs have their middle, and where dates and titles begin.
// The signs stand on the side of the mark, the texts are flush on the side that
// they are read from.
func (p *Painter) columns() (sign, date, title float64) {
	f := &p.fanned
	b := rect{x0: f.box.x0 + fanSign, x1: f.box.x1 - fanEnd} // the room of the texts
	sign = f.box.x0 + 11
	if f.left {
		sign, b.x0, b.x1 = f.box.x1-11, f.box.x0+fanEnd, f.box.x1-fanSign
	}
	if p.arabic {
		return sign, b.x1, b.x1 - f.dates - fanGap
	}
	return sign, b.x0, b.x0 + f.dates + fanGap
}

// paintLine writes one text of a row about a level line, away from where it is
// read from.
func (p *Painter) paintLine(l *scene.List, t text, let int, x, y float64) {
	align := 0
	if p.arabic {
		align = 2
	}
	l.Style(styleText + 3*let + align)
	size, _ := letterings[let].set(p.arabic)
	l.Text(t.s, x, y+size*0.36, 0)
}

// paintFocus draws the ground of the row that the pointer or the focus is on,
// or whose card is open.
func (p *Painter) paintFocus(l *scene.List, b rect) {
	l.Style(styleFanFocus)
	l.Rect(b.x0-3, b.y0+0.5, b.x1-b.x0+3, b.y1-b.y0-1, 6)
	l.Paint()
}
