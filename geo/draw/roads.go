package draw

import (
	"watiya/geo"
	"watiya/geo/scene"
)

// road is a main road. The source gives a few points for each, so that a road is
// a scheme of which towns it joins; it is drawn as a curve through them, which
// says so, and the credits say it in words.
type road struct {
	points         []pixel // world
	x0, y0, x1, y1 float64
	main           bool
}

// prepareRoads smooths the roads once.
func (p *Painter) prepareRoads() {
	l := &p.base.Layers[geo.BaseRoad]
	for i := range l.Features {
		f := &l.Features[i]
		for part := f.First; part < f.Last; part++ {
			var given []pixel
			for w := p.base.Walk(p.base.Part(geo.BaseRoad, int(part)), geo.MaxLevel); w.Next(); {
				x, y := geo.GridWorld(float64(w.X), float64(w.Y))
				given = append(given, pixel{x, y})
			}
			r := road{points: smooth(nil, given), main: f.Value <= 1}
			r.x0, r.y0, r.x1, r.y1 = 2, 2, -1, -1
			for _, q := range r.points {
				r.x0, r.y0, r.x1, r.y1 = min(r.x0, q.x), min(r.y0, q.y), max(r.x1, q.x), max(r.y1, q.y)
			}
			p.roads = append(p.roads, r)
		}
	}
}

// paintRoads draws main roads as a fine double line and the others as a single one.
func (p *Painter) paintRoads(l *scene.List) {
	from := len(l.Words)
	for _, main := range [...]bool{false, true} {
		style := styleRoad
		if main {
			style = styleMainRoad
		}
		l.Style(style)
		start := len(l.Words)
		for i := range p.roads {
			if p.roads[i].main == main {
				p.traceRoad(l, &p.roads[i])
			}
		}
		end := len(l.Words)
		if end == start {
			l.Words = l.Words[:from]
			continue
		}
		l.Paint()
		if main {
			l.Style(styleRoadInside)
			l.Repeat(start, end)
			l.Paint()
		}
		from = len(l.Words)
		p.legend.Roads = true
	}
}

// traceRoad adds what is near the window to the path.
func (p *Painter) traceRoad(l *scene.List, r *road) {
	const wide = 8
	x0, y0 := p.at(r.x0, r.y0)
	x1, y1 := p.at(r.x1, r.y1)
	near := p.window.grow(wide)
	if !near.overlaps(rect{x0, y0 - 1, x1 + 1, y1 + 1}) {
		return
	}
	open := false
	const close = 16 // pixels between points: a road bends gently
	var ax, ay float64
	for i, q := range r.points {
		bx, by := p.at(q.x, q.y)
		if i > 0 && i < len(r.points)-1 && (bx-ax)*(bx-ax)+(by-ay)*(by-ay) < close*close {
			continue
		}
		if i > 0 {
			seen := near.overlaps(rect{min(ax, bx), min(ay, by), max(ax, bx) + 0.1, max(ay, by) + 0.1})
			if seen && !open {
				l.Begin(false)
				l.Point(ax, ay)
			}
			if seen {
				l.Point(bx, by)
			} else if open {
				l.End()
			}
			open = seen
		}
		ax, ay = bx, by
	}
	if open {
		l.End()
	}
}
