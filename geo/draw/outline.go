package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// outline adds the rings of a feature to the path, at the whole zoom of the base
// list and curved where that curves, so that both agree: the limits between
// districts, of which regions consist too. What is the border of the country or
// its coast stays as it is.
func (p *Painter) outline(l *scene.List, layer geo.BaseLayer, feature int) {
	k := geo.GridPixels(p.cam.Zoom)
	ox, oy := p.at(geo.GridWorld(0, 0))
	f := &p.base.Layers[layer].Features[feature]
	for n := f.First; n < f.Last; n++ {
		l.Begin(true)
		part := p.base.Part(layer, int(n))
		for i, r := range part {
			p.bends = p.bends[:0]
			seen := rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
			for w := p.base.Walk(part[i:i+1], p.zoom); w.Next(); {
				x, y := ox+float64(w.X)*k, oy+float64(w.Y)*k
				p.bends = append(p.bends, pixel{x, y})
				seen = rect{min(seen.x0, x), min(seen.y0, y), max(seen.x1, x), max(seen.y1, y)}
			}
			arc := p.bends
			if p.zoom >= nearZoom && p.list.limits[max(r, ^r)] && seen.overlaps(p.window) {
				p.bent = smooth(p.bent[:0], arc)
				arc = p.bent
			}
			if i < len(part)-1 {
				arc = arc[:len(arc)-1] // the next arc begins with it
			}
			for _, q := range arc {
				l.Point(q.x, q.y)
			}
		}
		l.End()
	}
}
