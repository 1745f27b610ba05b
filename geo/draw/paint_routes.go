package draw

import (
	"math"

	"watiya/geo/scene"
)

// paintRoutes draws the arcs with their directions: an arc to a point ends in
// an arrowhead, an arc to an area fades and fans. Uncertainty looks uncertain.
func (p *Painter) paintRoutes(l *scene.List) {
	for i := range p.arcs {
		a := &p.arcs[i]
		if a.end <= a.start {
			continue
		}
		h := int(p.hueOfRoute(a.route))
		l.Group(p.ids[p.story.Routes[a.route].Event])
		if a.thin {
			l.Style(styleThinRoute + h)
			if p.dashed(a.route) {
				l.Dash(5, 4, 0)
			}
			p.trace(l, a, a.start, a.end)
			l.Paint()
			l.EndGroup()
			continue
		}
		fan := a.last && p.routes[a.route].toArea
		solid := a.end
		if fan {
			solid = a.start + (a.end-a.start)*0.72
		}
		l.Style(styleCasing)
		p.trace(l, a, a.start, solid)
		l.Paint()
		p.stroke(l, a, h, a.start, solid)
		if fan {
			const parts = 4
			for k := range parts {
				s0 := solid + (a.end-solid)*float64(k)/parts
				s1 := solid + (a.end-solid)*float64(k+1)/parts
				l.Alpha(0.85 - 0.17*float64(k))
				p.stroke(l, a, h, s0, s1)
			}
			p.fan(l, a, h)
			l.Alpha(1)
		}
		p.arrows(l, a, h, fan)
		p.paintUnits(l, a, h)
		l.EndGroup()
	}
}

// stroke draws part of an arc in its colour; the dashes run on from the start
// of the arc.
func (p *Painter) stroke(l *scene.List, a *arcLine, h int, s0, s1 float64) {
	l.Style(styleRoute + h)
	if p.dashed(a.route) {
		l.Dash(7, 4, math.Mod(s0-a.start, 11))
	}
	p.trace(l, a, s0, s1)
	l.Paint()
}

// trace adds the part of an arc between two distances to the path.
func (p *Painter) trace(l *scene.List, a *arcLine, s0, s1 float64) {
	pts := p.path[a.from:a.to]
	l.Begin(false)
	x, y, _, _ := p.along(a, s0)
	l.Point(x, y)
	for _, n := range pts {
		if n.d > s0 && n.d < s1 {
			l.Point(n.x, n.y)
		}
	}
	x, y, _, _ = p.along(a, s1)
	l.Point(x, y)
	l.End()
}

// arrows draws direction heads on the way and the head at the end.
func (p *Painter) arrows(l *scene.List, a *arcLine, h int, fan bool) {
	l.Style(styleArrow + h)
	span := a.end - a.start
	head := func(s, size float64) {
		x, y, dx, dy := p.along(a, s)
		l.Begin(true)
		l.Point(x+dx*size, y+dy*size)
		l.Point(x-dx*size*0.9-dy*size*0.78, y-dy*size*0.9+dx*size*0.78)
		l.Point(x-dx*size*0.35, y-dy*size*0.35)
		l.Point(x-dx*size*0.9+dy*size*0.78, y-dy*size*0.9-dx*size*0.78)
		l.End()
	}
	if span > 150 {
		head(a.start+span*0.22, 5.2)
		if !fan {
			head(a.start+span*0.8, 5.2)
		} else {
			head(a.start+span*0.66, 5.2)
		}
	} else if span > 60 && !a.last {
		head(a.start+span*0.5, 5.2)
	}
	if a.last && !fan {
		head(a.end-4, 6.5)
	}
	l.Paint()
}

// fan spreads five fading rays over 70 degrees from the end of an arc.
func (p *Painter) fan(l *scene.List, a *arcLine, h int) {
	x, y, dx, dy := p.along(a, a.end)
	at := math.Atan2(dy, dx)
	const parts = 4
	reach := 48.0
	if p.narrow {
		reach = 32
	}
	for k := range parts {
		l.Alpha(0.8 - 0.19*float64(k))
		l.Style(styleRay + h)
		for ray := range 5 {
			t := at + (float64(ray)-2)*70.0/4*math.Pi/180
			length := reach - 1.5*math.Abs(float64(ray)-2)
			s, c := math.Sin(t), math.Cos(t)
			l.Begin(false)
			for _, d := range [2]float64{float64(k) / parts, float64(k+1) / parts} {
				d = 5 + d*(length-5)
				l.Point(x+c*d, y+s*d)
			}
			l.End()
		}
		l.Paint()
	}
	l.Style(styleRoute + h)
}
