package draw

import (
	"math"

	"watiya/geo"
)

// area is a district or region that events name instead of a point.
type area struct {
	layer   geo.BaseLayer
	feature int // -1: the basemap has no such polygon
	name    text
	spots   []spot  // well inside, the roomiest first
	x0, y0  float64 // bounds, world
	x1, y1  float64
	aim     pixel // world point at which a route to the area is aimed
	n       int   // shown events
	head    int16 // the most important of them
	placed  bool  // its name and number stand on the map
	pill    rect
}

// prepareAreas finds the polygons of the story's areas. A country is no area
// here: what is known only to the country goes into the tray.
func (p *Painter) prepareAreas() {
	p.areas = make([]area, len(p.story.Areas))
	used := p.usedAreas()
	for i := range p.story.Areas {
		s := &p.story.Areas[i]
		a := area{feature: -1, name: p.text(mapName(s.Name), sans600)}
		for _, l := range [...]geo.BaseLayer{geo.BaseRegion, geo.BaseDistrict} {
			if k := p.base.Find(l, s.ID); k >= 0 && used[i] {
				a.layer, a.feature = l, k
				a.spots, a.x0, a.y0, a.x1, a.y1 = p.interior(l, k, 5, 20, 24)
				break
			}
		}
		if len(a.spots) == 0 {
			a.feature = -1
		} else {
			a.aim = p.aimOf(i, &a)
		}
		p.areas[i] = a
	}
}

// usedAreas tells which areas an event or a route can be drawn in.
func (p *Painter) usedAreas() []bool {
	used := make([]bool, len(p.story.Areas))
	use := func(a int16) {
		if a >= 0 && int(a) < len(used) {
			used[a] = true
		}
	}
	for i := range p.story.Events {
		e := &p.story.Events[i]
		use(e.Area)
		if e.Place >= 0 && int(e.Place) < len(p.story.Places) {
			use(p.story.Places[e.Place].Area)
		}
	}
	for i := range p.story.Routes {
		use(p.story.Routes[i].ToArea)
	}
	return used
}

// aimOf is where people are in an area: the mean of the story's places there,
// or the roomiest point inside.
func (p *Painter) aimOf(i int, a *area) pixel {
	var sx, sy, n float64
	for k := range p.places {
		q := &p.places[k]
		if q.ok && (int(p.story.Places[k].Area) == i || p.inside(a, q.x, q.y)) {
			sx, sy, n = sx+q.x, sy+q.y, n+1
		}
	}
	if n > 0 && p.inside(a, sx/n, sy/n) {
		return pixel{sx / n, sy / n}
	}
	return pixel{a.spots[0].x, a.spots[0].y}
}

// areaOf is the area that an event without a point is drawn in, or -1.
func (p *Painter) areaOf(e int16) int16 {
	ev := &p.story.Events[e]
	a := ev.Area
	if a < 0 && ev.Place >= 0 && int(ev.Place) < len(p.story.Places) {
		a = p.story.Places[ev.Place].Area
	}
	if a < 0 || int(a) >= len(p.areas) || p.areas[a].feature < 0 {
		return -1
	}
	return a
}

// ring calls fn with the vertices of each part of a feature, in world units.
func (p *Painter) ring(l geo.BaseLayer, feature, zoom int, fn func(part int, x, y float64)) {
	f := &p.base.Layers[l].Features[feature]
	for part := f.First; part < f.Last; part++ {
		for w := p.base.Walk(p.base.Part(l, int(part)), zoom); w.Next(); {
			x, y := geo.GridWorld(float64(w.X), float64(w.Y))
			fn(int(part), x, y)
		}
	}
}

// inside reports whether a world point is in an area (even-odd rule).
func (p *Painter) inside(a *area, x, y float64) bool {
	in, last := false, -1
	var px, py float64
	p.ring(a.layer, a.feature, 7, func(part int, qx, qy float64) {
		if part == last && (py > y) != (qy > y) && x < px+(y-py)*(qx-px)/(qy-py) {
			in = !in
		}
		px, py, last = qx, qy, part
	})
	return in
}

// interior returns up to n points inside a feature, the farthest from its edge
// first and no two close together, and its bounds. It is the grid step of the
// search for the pole of inaccessibility (Garcia-Castellanos and Lombardo,
// 2007), grid by grid points; a label needs no more.
func (p *Painter) interior(l geo.BaseLayer, feature, zoom, grid, n int) (spots []spot, x0, y0, x1, y1 float64) {
	var e edge
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	last := -1
	p.ring(l, feature, zoom, func(part int, x, y float64) {
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		e.add(x, y, part != last)
		last = part
	})
	at, room := make([]pixel, grid*grid), make([]float64, grid*grid)
	var crossings []float64
	for row := range grid {
		y := y0 + (y1-y0)*(float64(row)+0.5)/float64(grid)
		crossings = e.crossings(y, crossings[:0])
		most := math.Inf(1)
		for column := range grid {
			i := row*grid + column
			at[i] = pixel{x0 + (x1-x0)*(float64(column)+0.5)/float64(grid), y}
			in := false
			for _, x := range crossings {
				in = in != (at[i].x < x)
			}
			if in {
				room[i] = e.room(at[i].x, y, most)
				most = room[i]
			}
			most += (x1 - x0) / float64(grid) // the next cell is so far from this one
		}
	}
	apart := max(x1-x0, y1-y0) / 10
	for len(spots) < n {
		best := -1
		for i, d := range room {
			if d > 0 && (best < 0 || d > room[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		found := at[best]
		spots = append(spots, spot{found.x, found.y, room[best]})
		for i := range room {
			if dx, dy := at[i].x-found.x, at[i].y-found.y; dx*dx+dy*dy < apart*apart {
				room[i] = 0
			}
		}
	}
	return spots, x0, y0, x1, y1
}

// spot is a world point inside a feature with its room: how far a label's ends
// may be on either side, shrunk by labelShape, before they reach the edge.
type spot struct{ x, y, room float64 }

// outline keeps the rings of a feature in pixels, at the whole zoom of the base
// list and curved where that curves, so that both agree: the limits between
// districts, of which regions consist too. What is the border of the country or
// its coast stays as it is.
func (p *Painter) outline(layer geo.BaseLayer, feature int) {
	k := geo.GridPixels(p.cam.Zoom)
	ox, oy := p.at(geo.GridWorld(0, 0))
	f := &p.base.Layers[layer].Features[feature]
	p.traced, p.rings = p.traced[:0], p.rings[:0]
	for n := f.First; n < f.Last; n++ {
		part := p.base.Part(layer, int(n))
		for i, r := range part {
			p.bends = p.bends[:0]
			for w := p.base.Walk(part[i:i+1], p.zoom); w.Next(); {
				p.bends = append(p.bends, pixel{ox + float64(w.X)*k, oy + float64(w.Y)*k})
			}
			arc := p.bends
			if limit := p.list.limits[max(r, ^r)]; limit >= 0 && p.zoom >= nearZoom {
				b := &p.list.districts.boxes[limit]
				if p.window.overlaps(rect{ox + float64(b.x0)*k, oy + float64(b.y0)*k, ox + float64(b.x1)*k, oy + float64(b.y1)*k}) {
					p.bent = smooth(p.bent[:0], arc)
					arc = p.bent
				}
			}
			if i < len(part)-1 {
				arc = arc[:len(arc)-1] // the next arc begins with it
			}
			p.traced = append(p.traced, arc...)
		}
		p.rings = append(p.rings, len(p.traced))
	}
}

// limitsSeen reports whether a hatch would mean something: where an area fills
// most of the window its limits are out of sight, and a hatch would only grey
// the map.
func (p *Painter) limitsSeen(a *area) bool {
	x0, y0 := p.at(a.x0, a.y0)
	x1, y1 := p.at(a.x1, a.y1)
	w := min(x1, p.cam.W) - max(x0, 0)
	h := min(y1, p.cam.H) - max(y0, 0)
	return max(w, 0)*max(h, 0) < 0.55*p.cam.W*p.cam.H
}
