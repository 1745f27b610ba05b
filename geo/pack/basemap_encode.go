package pack

import "watiya/geo"

const basemapMagic = "WBM\x01"

// overviewLevel is the last level of the overview section.
const overviewLevel = 6

// EncodeBasemap writes a basemap. Arcs have at least two vertices, their ends
// have the smallest level, and no level is outside geo.MinLevel to
// geo.MaxLevel: what package geo/topology builds.
func EncodeBasemap(b *geo.Basemap) []byte {
	o := &writer{}
	o.arcs(b)
	for l := geo.BaseLayer(0); l < geo.NumBaseLayers; l++ {
		o.layer(&b.Layers[l])
	}
	o.count(len(b.Disputed))
	last := int32(0)
	for _, a := range b.Disputed {
		o.uint(uint64(a - last))
		last = a
	}
	o.towns(b.Towns)
	o.airfields(b.Airfields)
	o.labels(b.Labels)

	w := &writer{b: []byte(basemapMagic)}
	w.count(len(o.b))
	w.b = append(w.b, o.b...)
	w.detail(b)
	return w.b
}

// Overview returns the part of a basemap file that suffices up to zoom 6.
func Overview(file []byte) ([]byte, error) {
	r := open("basemap", basemapMagic, file)
	n := r.count(1)
	if r.err != nil {
		return nil, r.err
	}
	return file[:r.at+n], nil
}

// arcs writes the vertices of the overview: how many each arc has, the levels
// of those between the ends, the steps.
func (w *writer) arcs(b *geo.Basemap) {
	w.count(b.NumArcs())
	var levels []uint8
	for a := range b.NumArcs() {
		from, to := b.Arc(a)
		n := 0
		for i := from; i < to; i++ {
			if b.Level[i] > overviewLevel {
				continue
			}
			n++
			if i > from && i < to-1 {
				levels = append(levels, b.Level[i]-geo.MinLevel)
			}
		}
		w.count(n - 2)
	}
	w.pairs(levels)
	for _, column := range [][]uint16{b.X, b.Y} {
		last := uint16(0)
		for i, v := range column {
			if b.Level[i] <= overviewLevel {
				w.int(int64(v) - int64(last))
				last = v
			}
		}
	}
}

// detail writes the other vertices: how many stand after each vertex of the
// overview but the last of an arc, their levels, the steps from the vertex
// before, whichever section that is from.
func (w *writer) detail(b *geo.Basemap) {
	var levels []uint8
	for a := range b.NumArcs() {
		from, to := b.Arc(a)
		n := 0
		for i := from + 1; i < to; i++ {
			if b.Level[i] > overviewLevel {
				n++
				levels = append(levels, b.Level[i]-overviewLevel-1)
				continue
			}
			w.count(n)
			n = 0
		}
	}
	w.pairs(levels)
	for _, column := range [][]uint16{b.X, b.Y} {
		for i, v := range column {
			if b.Level[i] > overviewLevel {
				w.int(int64(v) - int64(column[i-1]))
			}
		}
	}
}

func (w *writer) names(n *geo.Names) {
	w.text(n.En)
	w.text(n.Ar)
	w.text(n.Tr)
}

func (w *writer) layer(l *geo.BaseFeatures) {
	w.count(len(l.Features))
	for i := range l.Features {
		f := &l.Features[i]
		w.text(f.ID)
		w.names(&f.Name)
		w.int(int64(f.Value))
		w.uint(uint64(f.Region + 1))
		w.count(int(f.Last - f.First))
	}
	for p := 1; p < len(l.Parts); p++ {
		w.count(int(l.Parts[p] - l.Parts[p-1]))
	}
	last := int32(-1)
	for _, r := range l.Refs { // mostly the arc after the one before, forwards
		a := max(r, ^r)
		v := int64(a-last-1) << 1
		if r < 0 {
			v |= 1
		}
		w.int(v)
		last = a
	}
}

func (w *writer) towns(list []geo.Town) {
	w.count(len(list))
	for i := range list {
		t := &list[i]
		w.text(t.ID)
		w.names(&t.Name)
		w.uint(uint64(t.X))
		w.uint(uint64(t.Y))
		w.uint(uint64(t.Rank))
		w.uint(uint64(t.Population))
		w.bool(t.Capital)
	}
}

func (w *writer) airfields(list []geo.Airfield) {
	w.count(len(list))
	for i := range list {
		a := &list[i]
		w.text(a.ID)
		w.names(&a.Name)
		w.uint(uint64(a.X))
		w.uint(uint64(a.Y))
		w.bool(a.Base)
		w.count(len(a.Runways))
		for _, r := range a.Runways {
			w.uint(uint64(r.Heading))
			w.uint(uint64(r.Feet))
		}
	}
}

func (w *writer) labels(list []geo.BaseLabel) {
	w.count(len(list))
	for i := range list {
		l := &list[i]
		w.text(l.ID)
		w.names(&l.Name)
		w.uint(uint64(l.Kind))
		w.uint(uint64(l.Rank))
		w.count(len(l.X))
		for k := range l.X {
			w.uint(uint64(l.X[k]))
			w.uint(uint64(l.Y[k]))
		}
	}
}
