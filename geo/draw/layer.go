package draw

import (
	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// overlay is a reader's or newsroom's own layer: plain marks in the neutral
// colour, under the briefing's. It has no claims, so it gets no signs.
type overlay struct {
	layer *geo.Layer
	world []float64 // x, y of every position of the layer
	boxes []rect    // per feature, world
}

// SetLayer shows a layer under the briefing, nil none.
func (p *Painter) SetLayer(l *geo.Layer) {
	p.own = overlay{layer: l}
	if l == nil {
		return
	}
	o := &p.own
	o.world = make([]float64, len(l.XY))
	for i := 0; i+1 < len(l.XY); i += 2 {
		// Beyond the ends of Mercator is beyond the map as well.
		o.world[i], o.world[i+1] = view.World(l.XY[i], min(max(l.XY[i+1], -85), 85))
	}
	o.boxes = make([]rect, l.Len())
	for f := range o.boxes {
		if w, s, e, n, ok := l.FeatureBounds(f); ok {
			x0, y0 := view.World(w, min(n, 85))
			x1, y1 := view.World(e, max(s, -85))
			o.boxes[f] = rect{x0, y0, x1, y1}
		} else {
			o.boxes[f] = rect{1, 1, -1, -1}
		}
	}
}

// ownRadius is the radius of a point of a layer.
const ownRadius = 3.2

func (p *Painter) paintLayer(l *scene.List) {
	o := &p.own
	if o.layer == nil {
		return
	}
	x0, y0 := p.cam.Under(p.window.x0, p.window.y0)
	x1, y1 := p.cam.Under(p.window.x1, p.window.y1)
	for f := range o.boxes {
		b := &o.boxes[f]
		if b.x1 < x0 || b.x0 > x1 || b.y1 < y0 || b.y0 > y1 {
			continue
		}
		from, to := o.layer.Geometries(f)
		for g := from; g < to; g++ {
			p.paintGeometry(l, o.layer.GeomType[g], g)
		}
	}
}

func (p *Painter) paintGeometry(l *scene.List, kind geo.GeometryType, g int) {
	o := &p.own
	point := kind == geo.GeometryPoint || kind == geo.GeometryMultiPoint
	area := kind == geo.GeometryPolygon || kind == geo.GeometryMultiPolygon
	if point {
		l.Style(styleNode + int(hueOther))
	} else {
		l.Style(styleThinRoute + int(hueOther))
	}
	first, last := o.layer.Parts(g)
	drawn := false
	for part := first; part < last; part++ {
		r0, r1 := o.layer.Rings(part)
		for r := r0; r < r1; r++ {
			a, b := 2*o.layer.PosStart[r], 2*o.layer.PosStart[r+1]
			if !point {
				l.Begin(area)
			}
			for i := a; i+1 < b; i += 2 {
				x, y := p.cam.At(o.world[i], o.world[i+1])
				if point {
					l.Circle(x, y, ownRadius)
				} else {
					l.Point(x, y)
				}
			}
			if !point {
				l.End()
			}
			drawn = true
		}
	}
	if drawn {
		l.Paint()
	}
}
