package draw

import "watiya/geo/scene"

// leader is a thin line from a sign to a name that found no room beside it.
type leader struct {
	x0, y0, x1, y1 float64
	from           float64 // how far from the middle of the sign it begins
	owner          int16
}

// lead draws the line from a sign to the nearest point of a name's box, if it
// crosses nothing that is written or drawn.
func (p *Painter) lead(g *boxes, l *leader, b rect) bool {
	x1, y1 := min(max(l.x0, b.x0), b.x1), min(max(l.y0, b.y0+2), b.y1-2)
	d := length(x1-l.x0, y1-l.y0)
	if d < l.from+6 {
		return false // so near that no line is needed, but something stands between
	}
	ux, uy := (x1-l.x0)/d, (y1-l.y0)/d
	const thick = 1.5
	for s := l.from*1.45 + 1; s < d; s += 4 { // past the corner of the sign's own box
		if !g.free(around(l.x0+ux*s, l.y0+uy*s, thick)) {
			return false
		}
	}
	for s := l.from + 2; s < d-2; s += 4 {
		p.take(around(l.x0+ux*s, l.y0+uy*s, thick))
	}
	p.leaders = append(p.leaders, leader{l.x0 + ux*l.from, l.y0 + uy*l.from, x1 - ux*2, y1 - uy*2, l.from, p.id})
	return true
}

func (p *Painter) paintLeaders(l *scene.List) {
	for i := range p.leaders {
		d := &p.leaders[i]
		a := float64(p.memos[d.owner].alpha)
		if a == 0 {
			continue
		}
		if a < 1 {
			l.Alpha(a)
		}
		l.Style(styleLeader)
		l.Begin(false)
		l.Point(d.x0, d.y0)
		l.Point(d.x1, d.y1)
		l.End()
		l.Paint()
		if a < 1 {
			l.Alpha(1)
		}
	}
}
