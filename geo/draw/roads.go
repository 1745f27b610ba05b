package draw

import (
	"math"

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
			r := road{points: smooth(given), main: f.Value <= 1}
			r.x0, r.y0, r.x1, r.y1 = 2, 2, -1, -1
			for _, q := range r.points {
				r.x0, r.y0, r.x1, r.y1 = min(r.x0, q.x), min(r.y0, q.y), max(r.x1, q.x), max(r.y1, q.y)
			}
			p.roads = append(p.roads, r)
		}
	}
}

// smooth draws a curve through points: Catmull and Rom (1974), in its centripetal
// form, which neither loops nor swings out (Yuksel, Schaefer and Keyser, 2011).
func smooth(in []pixel) []pixel {
	if len(in) < 3 {
		return in
	}
	const parts = 6
	at := func(i int) pixel { // the ends are mirrored
		switch n := len(in); {
		case i < 0:
			return pixel{2*in[0].x - in[1].x, 2*in[0].y - in[1].y}
		case i >= n:
			return pixel{2*in[n-1].x - in[n-2].x, 2*in[n-1].y - in[n-2].y}
		}
		return in[i]
	}
	out := in[:1:1]
	for i := 0; i+1 < len(in); i++ {
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		t1 := root(a, b)
		t2 := t1 + root(b, c)
		t3 := t2 + root(c, d)
		for k := 1; k < parts; k++ {
			t := t1 + (t2-t1)*float64(k)/parts
			ab, bc, cd := between(a, b, 0, t1, t), between(b, c, t1, t2, t), between(c, d, t2, t3, t)
			out = append(out, between(between(ab, bc, 0, t2, t), between(bc, cd, t1, t3, t), t1, t2, t))
		}
		out = append(out, c)
	}
	return out
}

// root is the square root of a distance: the step of the centripetal form.
func root(a, b pixel) float64 { return math.Sqrt(length(b.x-a.x, b.y-a.y)) }

func between(a, b pixel, ta, tb, t float64) pixel {
	if tb == ta {
		return a
	}
	u := (t - ta) / (tb - ta)
	return pixel{a.x + (b.x-a.x)*u, a.y + (b.y-a.y)*u}
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
