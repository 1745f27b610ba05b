package draw

import (
	"watiya/geo"
	"watiya/geo/index"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// overlay is a reader's or newsroom's own layer: plain marks in the neutral
// colour, under the briefing's. It has no claims, so it gets no signs. Points
// are found through an index, so that work follows what is in the window.
type overlay struct {
	layer  *geo.Layer
	world  []float64 // x, y of every position of the layer
	boxes  []rect    // per feature, world; empty for features that are only points
	points *index.Index
	xs, ys []float32 // of the points, world
	owner  []uint32  // their features
	found  []uint32  // points in the window
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
		o.boxes[f] = rect{1, 1, -1, -1}
		from, to := l.Geometries(f)
		for g := from; g < to; g++ {
			o.addGeometry(f, g)
		}
	}
	o.points = index.Build(o.xs, o.ys)
}

func (o *overlay) addGeometry(f, g int) {
	b := &o.boxes[f]
	o.rings(g, func(from, to uint32) {
		for i := from; i < to; i += 2 {
			x, y := o.world[i], o.world[i+1]
			if isPoint(o.layer.GeomType[g]) {
				o.xs, o.ys = append(o.xs, float32(x)), append(o.ys, float32(y))
				o.owner = append(o.owner, uint32(f))
			} else if b.x1 < b.x0 {
				*b = rect{x, y, x, y}
			} else {
				*b = rect{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
			}
		}
	})
}

func isPoint(t geo.GeometryType) bool {
	return t == geo.GeometryPoint || t == geo.GeometryMultiPoint
}

// rings calls f with the range in world of every ring of a geometry.
func (o *overlay) rings(g int, f func(from, to uint32)) {
	first, last := o.layer.Parts(g)
	for part := first; part < last; part++ {
		r0, r1 := o.layer.Rings(part)
		for r := r0; r < r1; r++ {
			f(2*o.layer.PosStart[r], 2*o.layer.PosStart[r+1])
		}
	}
}

// ownRadius is the radius of a point of a layer in pixels.
const ownRadius = 3.2

func (p *Painter) paintLayer(l *scene.List) {
	o := &p.own
	if o.layer == nil {
		return
	}
	x0, y0 := p.cam.Under(p.window.x0, p.window.y0)
	x1, y1 := p.cam.Under(p.window.x1, p.window.y1)
	l.Style(styleThinRoute + int(hueOther))
	for f := range o.boxes {
		b := &o.boxes[f]
		if b.x1 < b.x0 || b.x1 < x0 || b.x0 > x1 || b.y1 < y0 || b.y0 > y1 {
			continue
		}
		from, to := o.layer.Geometries(f)
		for g := from; g < to; g++ {
			p.paintShape(l, g)
		}
	}
	o.found = o.points.Search(index.Box{MinX: float32(x0), MinY: float32(y0), MaxX: float32(x1), MaxY: float32(y1)}, o.found[:0])
	if len(o.found) == 0 {
		return
	}
	l.Style(styleNode + int(hueOther))
	for _, i := range o.found {
		x, y := p.cam.At(float64(o.xs[i]), float64(o.ys[i]))
		l.Circle(x, y, ownRadius)
	}
	l.Paint()
}

// paintShape draws the lines or the outline of a geometry.
func (p *Painter) paintShape(l *scene.List, g int) {
	o := &p.own
	kind := o.layer.GeomType[g]
	if isPoint(kind) {
		return
	}
	area := kind == geo.GeometryPolygon || kind == geo.GeometryMultiPolygon
	o.rings(g, func(from, to uint32) {
		l.Begin(area)
		for i := from; i < to; i += 2 {
			l.Point(p.cam.At(o.world[i], o.world[i+1]))
		}
		l.End()
	})
	l.Paint()
}

// HitLayer returns the feature of the layer whose point is nearest to a pixel,
// within 22 px.
func (p *Painter) HitLayer(x, y float64) (feature int, ok bool) {
	o := &p.own
	if o.points == nil {
		return -1, false
	}
	wx, wy := p.cam.Under(x, y)
	i, ok := o.points.Nearest(wx, wy, hitReach/p.cam.Scale())
	if !ok {
		return -1, false
	}
	return int(o.owner[i]), true
}
