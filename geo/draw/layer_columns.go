package draw

import (
	"watiya/geo"
	"watiya/geo/points"
	"watiya/geo/view"
)

// Layer is a reader's or newsroom's own layer, ready to be drawn: points in a
// static set, and the corners of its lines and areas. Texts are not in it.
type Layer struct {
	Points *points.Set
	shapes []shape
	starts []uint32     // of rings in corners; one more than there are rings
	world  [][2]float32 // corners, shifted by half so that they keep their grain

	Features int // all
	Unplaced int // features without a geometry or position
	Undated  int // features without a readable time
}

// shape is a line or the outline of an area.
type shape struct {
	box      rect // world
	from, to int32
	feature  uint32
	r0, r1   uint32 // its rings
	area     bool
}

// LayerBuilder makes a layer of features that come in batches.
type LayerBuilder struct {
	layer  Layer
	points *points.Builder
	clock  geo.Clock
}

// NewLayer begins a layer.
func NewLayer() *LayerBuilder {
	x0, y0, x1, y1 := view.Extent()
	b := &LayerBuilder{points: points.New(x0, y0, max(x1-x0, y1-y0))}
	b.layer.starts = []uint32{0}
	return b
}

// Reserve prepares for n more points.
func (b *LayerBuilder) Reserve(n int) { b.points.Reserve(n) }

// Add takes in every feature of a batch. A batch is not kept; the batches of a
// layer share their list of keys.
func (b *LayerBuilder) Add(l *geo.Layer) {
	for f := range l.Len() {
		from, to, ok := b.clock.Of(l, f)
		days := [2]int32{int32(from), int32(to)}
		if !ok {
			days = [2]int32{points.Undated, points.Undated}
			b.layer.Undated++
		}
		if len(l.Positions(f)) == 0 {
			b.layer.Unplaced++
		}
		g0, g1 := l.Geometries(f)
		for g := g0; g < g1; g++ {
			b.geometry(l, g, days)
		}
		b.layer.Features++
	}
}

func (b *LayerBuilder) geometry(l *geo.Layer, g int, days [2]int32) {
	feature := uint32(b.layer.Features)
	kind := l.GeomType[g]
	area := kind == geo.GeometryPolygon || kind == geo.GeometryMultiPolygon
	first, last := l.Parts(g)
	if first == last {
		return
	}
	out := &b.layer
	s := shape{box: rect{1, 1, -1, -1}, from: days[0], to: days[1], feature: feature, r0: uint32(len(out.starts) - 1), area: area}
	for part := first; part < last; part++ {
		r0, r1 := l.Rings(part)
		for r := r0; r < r1; r++ {
			ring := l.Ring(r)
			for i := 0; i < len(ring); i += 2 {
				// Beyond the ends of Mercator is beyond the map as well.
				x, y := view.World(ring[i], min(max(ring[i+1], -85), 85))
				if kind == geo.GeometryPoint || kind == geo.GeometryMultiPoint {
					b.points.Add(x, y, days[0], days[1], feature)
					continue
				}
				s.add(x, y)
				out.world = append(out.world, [2]float32{float32(x - 0.5), float32(y - 0.5)})
			}
			if kind != geo.GeometryPoint && kind != geo.GeometryMultiPoint {
				out.starts = append(out.starts, uint32(len(out.world)))
			}
		}
	}
	if s.r1 = uint32(len(out.starts) - 1); s.r1 > s.r0 {
		out.shapes = append(out.shapes, s)
	}
}

func (s *shape) add(x, y float64) {
	if b := &s.box; b.x1 < b.x0 {
		*b = rect{x, y, x, y}
	} else {
		*b = rect{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
	}
}

// Len is how many features were taken in.
func (b *LayerBuilder) Len() int { return b.layer.Features }

// Step works for about work points and tells whether the layer is done.
func (b *LayerBuilder) Step(work int) bool { return b.points.Step(work) }

// Layer is the result, once Step has said that it is done.
func (b *LayerBuilder) Layer() *Layer {
	b.layer.Points = b.points.Set()
	return &b.layer
}

// LayerOf makes a layer at once.
func LayerOf(l *geo.Layer) *Layer {
	b := NewLayer()
	b.Add(l)
	for !b.Step(1 << 30) {
	}
	return b.Layer()
}

// Shapes is how many lines and areas the layer has.
func (l *Layer) Shapes() int { return len(l.shapes) }
