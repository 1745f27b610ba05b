package draw

import (
	"math"

	"watiya/geo"
)

// box is a rectangle on the grid, edges included.
type box struct{ x0, y0, x1, y1 int32 }

var noBox = box{math.MaxInt32, math.MaxInt32, math.MinInt32, math.MinInt32}

func (b *box) add(x, y uint16) {
	b.x0, b.x1 = min(b.x0, int32(x)), max(b.x1, int32(x))
	b.y0, b.y1 = min(b.y0, int32(y)), max(b.y1, int32(y))
}

// shapes is a set of rings or lines that are painted together.
type shapes struct {
	ring  bool
	parts []uint32 // part p is refs[parts[p]:parts[p+1]]
	refs  []int32
	boxes []box
	areas []float64 // of rings, in squares of the grid
}

func newShapes(ring bool) *shapes { return &shapes{ring: ring, parts: []uint32{0}} }

func (s *shapes) add(b *geo.Basemap, part []int32) {
	s.refs = append(s.refs, part...)
	s.parts = append(s.parts, uint32(len(s.refs)))
	bounds, sum := noBox, 0.0
	var px, py float64
	first := true
	for w := b.Walk(part, geo.MaxLevel); w.Next(); {
		bounds.add(w.X, w.Y)
		x, y := float64(w.X), float64(w.Y)
		if !first {
			sum += px*y - x*py
		}
		px, py, first = x, y, false
	}
	s.boxes, s.areas = append(s.boxes, bounds), append(s.areas, math.Abs(sum)/2)
}

// feature adds the parts of a feature.
func (s *shapes) feature(b *geo.Basemap, l geo.BaseLayer, f *geo.BaseFeature) {
	for p := f.First; p < f.Last; p++ {
		s.add(b, b.Part(l, int(p)))
	}
}

// use is who uses an arc: how often each way, and whether Libya is among them.
type use struct {
	forward, backward uint8
	home              bool
}

func uses(b *geo.Basemap, l geo.BaseLayer) []use {
	out := make([]use, b.NumArcs())
	layer := &b.Layers[l]
	for i := range layer.Features {
		f := &layer.Features[i]
		for _, r := range layer.Refs[layer.Parts[f.First]:layer.Parts[f.Last]] {
			u := &out[max(r, ^r)]
			if r >= 0 {
				u.forward++
			} else {
				u.backward++
			}
			u.home = u.home || f.ID == homeID
		}
	}
	return out
}

// homeID is the country that the map is about.
const homeID = "LBY"

// dissolve returns the outline of all areas together: the arcs that only one
// of them uses, joined end to end. Where several arcs leave a point any of
// them will do: the winding number of the rings together is the same.
func dissolve(b *geo.Basemap, used []use) *shapes {
	open := make(map[uint32][]int32) // by start point
	ends := func(r int32) (start, end uint32) {
		from, to := b.Arc(int(max(r, ^r)))
		start, end = uint32(b.X[from])<<16|uint32(b.Y[from]), uint32(b.X[to-1])<<16|uint32(b.Y[to-1])
		if r < 0 {
			start, end = end, start
		}
		return start, end
	}
	single := func(a int) (r int32, ok bool) {
		switch u := used[a]; {
		case u.forward == 1 && u.backward == 0:
			return int32(a), true
		case u.forward == 0 && u.backward == 1:
			return ^int32(a), true
		}
		return 0, false
	}
	for a := len(used) - 1; a >= 0; a-- { // so that the first stands last and is taken first
		if r, ok := single(a); ok {
			start, _ := ends(r)
			open[start] = append(open[start], r)
		}
	}
	out := newShapes(true)
	var ring []int32
	for a := range used {
		r, ok := single(a)
		if !ok {
			continue
		}
		first, _ := ends(r)
		ring = ring[:0]
		for at := first; len(open[at]) > 0; {
			list := open[at]
			r := list[len(list)-1]
			open[at] = list[:len(list)-1]
			ring = append(ring, r)
			if _, at = ends(r); at == first {
				break
			}
		}
		if len(ring) > 0 {
			out.add(b, ring)
		}
	}
	return out
}

// reversed returns the parts of a feature the other way round.
func reversed(b *geo.Basemap, l geo.BaseLayer, f *geo.BaseFeature) *shapes {
	out := newShapes(true)
	for p := f.First; p < f.Last; p++ {
		part := b.Part(l, int(p))
		ring := make([]int32, len(part))
		for i, r := range part {
			ring[len(part)-1-i] = ^r
		}
		out.add(b, ring)
	}
	return out
}
