package draw

import "math"

// hitReach is how far from a mark a touch still means it: half of a 44 px target.
const hitReach = 22

// Hit returns the event of the nearest thing that the last frame drew under a
// pixel: a row of a fan, a mark or its count within 22 px, the number of an area, or a route
// within 7 px.
func (p *Painter) Hit(x, y float64) (event int, ok bool) {
	if e, all, ok := p.HitFan(x, y); ok {
		return e, !all
	}
	if event, _ = p.hitSign(x, y); event >= 0 {
		return event, true
	}
	best := 7.0
	for i := range p.arcs {
		a := &p.arcs[i]
		pts := p.path[a.from:a.to]
		for j := 1; j < len(pts); j++ {
			if d := fromSegment(x, y, pts[j-1], pts[j]); d < best {
				best, event = d, int(p.story.Routes[a.route].Event)
			}
		}
	}
	return event, event >= 0
}

// HitCount returns an event of the mark or area under a pixel when it stands for
// several events by a number.
func (p *Painter) HitCount(x, y float64) (event int, ok bool) {
	event, ok = p.hitSign(x, y)
	return event, ok
}

// hitSign is the nearest mark, count or area, and whether it has a number.
func (p *Painter) hitSign(x, y float64) (event int, counted bool) {
	best := float64(hitReach)
	event = -1
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone {
			continue
		}
		if d := math.Hypot(x-m.x, y-m.y); d < best {
			best, event, counted = d, int(m.head), m.more
		}
		if m.second >= 0 {
			if d := math.Hypot(x-m.x2, y-m.y); d < best {
				best, event, counted = d, int(m.second), m.more
			}
		}
		if m.more {
			if d := math.Hypot(x-(m.pill.x0+m.pill.x1)/2, y-(m.pill.y0+m.pill.y1)/2); d < best {
				best, event, counted = d, int(m.head), m.more
			}
		}
	}
	for i := range p.areas {
		a := &p.areas[i]
		if a.n > 0 && a.placed {
			if d := math.Hypot(x-(a.pill.x0+a.pill.x1)/2, y-(a.pill.y0+a.pill.y1)/2); d < best {
				best, event, counted = d, int(a.head), a.n > 1
			}
		}
	}
	return event, counted
}

// Nearest returns the event of the mark nearest to a pixel, however far.
func (p *Painter) Nearest(x, y float64) (event int, ok bool) {
	best := math.Inf(1)
	event = -1
	for k := range p.marks {
		m := &p.marks[k]
		if d := math.Hypot(x-m.x, y-m.y); !m.gone && d < best {
			best, event = d, int(m.head)
		}
	}
	return event, event >= 0
}

func fromSegment(x, y float64, a, b node) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(max(((x-a.x)*dx+(y-a.y)*dy)/l, 0), 1)
	}
	return math.Hypot(x-a.x-t*dx, y-a.y-t*dy)
}

// Stack appends the events that share the mark or the area of an event in the
// last frame, the most important first: what a count stands for.
func (p *Painter) Stack(event int, dst []int) []int {
	if event < 0 || event >= len(p.markOf) || !p.shown[event] {
		return dst
	}
	if k := p.markOf[event]; k >= 0 {
		for e := p.marks[k].head; e >= 0; e = p.next[e] {
			dst = append(dst, int(e))
		}
		return dst
	}
	w, _, _, _ := p.locate(int16(event))
	if w != inArea {
		return append(dst, event)
	}
	for _, e := range p.order {
		if w, _, _, _ := p.locate(e); w == inArea && p.areaOf(e) == p.areaOf(int16(event)) {
			dst = append(dst, int(e))
		}
	}
	return dst
}
