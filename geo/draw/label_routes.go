package draw

import (
	"math"
	"slices"
)

// labelRoutes writes claim and claimant along each arc, the denial under them
// in the same place: no arc without a claimant.
func (p *Painter) labelRoutes() {
	for i := range p.arcs {
		a := &p.arcs[i]
		if a.thin || a.labelled || !p.longest(i) || !p.name(p.firstRoute+int(a.route)) {
			continue
		}
		r := &p.routes[a.route]
		if !p.narrow {
			done := false
			for k, n := range r.labels {
				if done = p.slope(a, n, 32*k); done {
					break
				}
			}
			if done {
				p.labelled(a.route)
				continue
			}
		}
		if p.cam.W >= 700 && p.levelLabel(a, r.level[:], 128) || p.levelLabel(a, r.level[:2], 256) {
			p.labelled(a.route)
		}
	}
}

// evenRoutes takes the words of every claimed movement away again where one of them
// found no room for its own: on a small map no side speaks alone. An arc of which little
// is in sight does not count.
func (p *Painter) evenRoutes() {
	some, all := false, true
	for i := range p.arcs {
		if a := &p.arcs[i]; !a.thin && p.longest(i) && a.end-a.start > 80 {
			some, all = some || a.labelled, all && a.labelled
		}
	}
	if !p.narrow || !some || all {
		return
	}
	for i := range p.arcs {
		a := &p.arcs[i]
		id := int16(p.firstRoute) + a.route
		if a.thin || !a.labelled {
			continue
		}
		a.labelled, p.memos[id].slot = false, -1
		p.written = slices.DeleteFunc(p.written, func(w writing) bool { return w.owner == id })
	}
}

// longest reports whether an arc is the longest visible leg of its route.
func (p *Painter) longest(i int) bool {
	for j := range p.arcs {
		if p.arcs[j].route == p.arcs[i].route && (p.arcs[j].length > p.arcs[i].length || p.arcs[j].length == p.arcs[i].length && j < i) {
			return false
		}
	}
	return true
}

func (p *Painter) labelled(route int16) {
	for i := range p.arcs {
		if p.arcs[i].route == route {
			p.arcs[i].labelled = true
		}
	}
}

// Where along an arc its label is tried.
var alongs = [...]float64{0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74}

// slope writes two straight lines turned to the arc, on its outer side: canvas
// has no text on a path, and straight text is crisper.
func (p *Painter) slope(a *arcLine, t [2]text, slot int) bool {
	lines := [2]line{{t[0], letRouteGNA + int(p.hueOfRoute(a.route))}, {t[1], letRouteNote}}
	w, h := p.size(lines[:])
	if w > (a.end-a.start)*0.96 {
		return false
	}
	for i, outer := range [...]bool{true, false} {
		for k, at := range alongs {
			if n := slot + 16*i + k; p.may(n) && p.slopeAt(a, lines[:], w, h, a.start+(a.end-a.start)*at, outer) {
				p.stands(n)
				return true
			}
		}
	}
	return false
}

func (p *Painter) slopeAt(a *arcLine, lines []line, w, h, s float64, outer bool) bool {
	if s-w/2 < a.start || s+w/2 > a.end {
		return false
	}
	x, y, _, _ := p.along(a, s)
	if p.pass == passKeep && !p.window.has(x, y) {
		return false // more than half of it is out of sight
	}
	x0, y0, _, _ := p.along(a, s-w/2)
	x1, y1, _, _ := p.along(a, s+w/2)
	if x1 < x0 {
		x0, y0, x1, y1 = x1, y1, x0, y0
	}
	l := math.Hypot(x1-x0, y1-y0)
	ux, uy := (x1-x0)/l, (y1-y0)/l
	vx, vy := -uy, ux // down, seen from the text
	// The outer side: that to which the arc is bowed, above when it is not.
	_, _, dx, dy := p.along(a, s)
	down := a.bow*(vx*-dy+vy*dx) > 0
	if !outer {
		down = !down
	}
	// How far the arc reaches into that side under the length of the text.
	far := 0.0
	for k := range 9 {
		qx, qy, _, _ := p.along(a, s+(float64(k)/8-0.5)*w)
		d := (qx-x)*vx + (qy-y)*vy
		if !down {
			d = -d
		}
		far = max(far, d)
	}
	gap := 6.5
	if p.arabic {
		gap = 9
	}
	top := gap + far
	if !down {
		top = -gap - far - h
	}
	// The boxes of the lines: squares along them.
	for pass := range 2 {
		d := top
		for _, n := range lines {
			if n.t.letters == 0 {
				continue
			}
			lw, lh := p.width(n), p.height(n.let)
			if pass == 1 {
				base := d + p.ascent(n.let)
				p.written = append(p.written, writing{owner: p.id, s: n.t.s, style: styleText + 3*n.let + 1,
					x: x + vx*base, y: y + vy*base, angle: math.Atan2(uy, ux), long: lw})
			}
			if !p.strip(x+vx*(d+lh/2), y+vy*(d+lh/2), ux, uy, lw, lh, pass == 1) {
				return false
			}
			d += lh
		}
	}
	return true
}

// strip walks squares along a sloping line of text: it asks whether they are
// free, or takes them.
func (p *Painter) strip(x, y, ux, uy, w, h float64, take bool) bool {
	n := int(math.Ceil(w/(h*0.8))) + 1
	half := p.inkHalf(h)*(math.Abs(ux)+math.Abs(uy)) + 0.5
	for k := range n {
		s := (float64(k)/float64(n-1) - 0.5) * (w - h*0.6)
		b := around(x+ux*s, y+uy*s, half)
		if take {
			p.take(b)
		} else if !p.within(b) && !(p.pass == passKeep && p.in.Moving) || !p.free(&p.strong, b) || !p.offArcs(b) {
			return false
		}
	}
	return true
}

// inkHalf is half of what glyphs fill of a line's height.
func (p *Painter) inkHalf(h float64) float64 {
	if p.arabic {
		return h * 0.46
	}
	return h * 0.40
}

// offArcs reports whether a box keeps clear of every drawn arc.
func (p *Painter) offArcs(b rect) bool { return p.taken.free(b.grow(-2)) }

// Where along an arc and how many pixels from it a level label is tried.
var levels = [...]struct{ along, gap float64 }{
	{0.5, 9}, {0.44, 9}, {0.56, 9}, {0.38, 9}, {0.62, 9}, {0.32, 9}, {0.68, 9}, {0.26, 9}, {0.74, 9},
	{0.5, 18}, {0.4, 18}, {0.6, 18}, {0.3, 18}, {0.7, 18}, {0.45, 28}, {0.35, 28},
	{0.8, 9}, {0.2, 9}, {0.26, 18}, {0.8, 18}, {0.62, 28}, {0.75, 28}, {0.5, 40}, {0.4, 40}, {0.65, 40},
}

// levelLabel writes quantity, claimant and denial level beside the arc: for
// narrow maps, and where a sloping label finds no room.
func (p *Painter) levelLabel(a *arcLine, t []text, slot int) bool {
	lines := [3]line{{t[0], letRouteGNA + int(p.hueOfRoute(a.route))}, {t[1], letRouteNote}, {}}
	if len(t) > 2 {
		lines[2] = line{t[2], letRouteNote}
	}
	w, h := p.size(lines[:])
	for i, g := range [...]*boxes{&p.taken, &p.strong} {
		for j, outer := range [...]float64{1, -1} {
			for k, at := range levels {
				n := slot + 64*i + 32*j + k
				if !p.may(n) {
					continue
				}
				x, y, dx, dy := p.along(a, a.start+(a.end-a.start)*at.along)
				side := outer
				if a.bow < 0 || a.bow == 0 && dx > 0 {
					side = -side
				}
				nx, ny := -dy*side, dx*side
				d := at.gap + math.Abs(nx)*w/2 + math.Abs(ny)*h/2
				cx, cy := x+nx*d, y+ny*d
				b := rect{cx - w/2, cy - h/2, cx + w/2, cy + h/2}
				// Behind another name the first line would read as its end.
				first := rect{b.x0 - 6, b.y0, b.x1 + 6, b.y0 + p.height(lines[0].let)}
				if b.inside(p.inner) && p.free(g, b) && p.free(g, first) {
					p.stands(n)
					p.write(b, lines[:], 0)
					return true
				}
			}
		}
		if len(t) > 2 {
			break // over an arc only what must be said
		}
	}
	return false
}
