package pack

import "watiya/geo"

const basemapMagic = "WBM\x01"

// late is the layer that begins at geo.LateLevel.
const late = geo.BaseUrban

// EncodeBasemap writes a basemap as package geo/topology builds it: arcs have
// at least two vertices, their ends have the level geo.MinLevel, no level is
// outside geo.MinLevel to geo.MaxLevel; the arcs of the urban areas stand
// after all others, are used by no other layer and have no level below
// geo.LateLevel.
func EncodeBasemap(b *geo.Basemap) []byte {
	early := earlyArcs(b)
	o := &writer{}
	o.arcs(b, early)
	for l := geo.BaseLayer(0); l < geo.NumBaseLayers; l++ {
		if l != late {
			o.layer(&b.Layers[l], 0)
		}
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
	w.insertions(b, early)
	w.lateArcs(b, early)
	w.layer(&b.Layers[late], early)
	return w.b
}

// earlyArcs is how many arcs come before those of the late layer.
func earlyArcs(b *geo.Basemap) int {
	n := b.NumArcs()
	for _, r := range b.Layers[late].Refs {
		n = min(n, int(max(r, ^r)))
	}
	return n
}

// arcs writes the vertices of the overview: how many each arc has, the levels
// of those between the ends, the steps.
func (w *writer) arcs(b *geo.Basemap, early int) {
	w.count(early)
	var levels []uint8
	for a := range early {
		from, to := b.Arc(a)
		n := 0
		for i := from; i < to; i++ {
			if b.Level[i] >= geo.LateLevel {
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
		for i, v := range column[:b.Arcs[early]] {
			if b.Level[i] < geo.LateLevel {
				w.int(int64(v) - int64(last))
				last = v
			}
		}
	}
}

// insertions writes the other vertices of these arcs: how many stand after each vertex of the
// overview but the last of an arc, their levels, the steps from the vertex
// before, whichever section that is from.
func (w *writer) insertions(b *geo.Basemap, early int) {
	var levels []uint8
	for a := range early {
		from, to := b.Arc(a)
		n := 0
		for i := from + 1; i < to; i++ {
			if b.Level[i] >= geo.LateLevel {
				n++
				levels = append(levels, b.Level[i]-geo.LateLevel)
				continue
			}
			w.count(n)
			n = 0
		}
	}
	w.pairs(levels)
	for _, column := range [][]uint16{b.X, b.Y} {
		for i, v := range column[:b.Arcs[early]] {
			if b.Level[i] >= geo.LateLevel {
				w.int(int64(v) - int64(column[i-1]))
			}
		}
	}
}

// lateArcs writes the arcs of the late layer whole.
func (w *writer) lateArcs(b *geo.Basemap, early int) {
	w.count(b.NumArcs() - early)
	var levels []uint8
	for a := early; a < b.NumArcs(); a++ {
		from, to := b.Arc(a)
		w.count(to - from - 2)
		for _, l := range b.Level[from:to] {
			levels = append(levels, l-geo.LateLevel)
		}
	}
	w.pairs(levels)
	for _, column := range [][]uint16{b.X, b.Y} {
		last := uint16(0)
		for _, v := range column[b.Arcs[early]:] {
			w.int(int64(v) - int64(last))
			last = v
		}
	}
}

func (w *writer) names(n *geo.Names) {
	w.text(n.En)
	w.text(n.Ar)
	w.text(n.Tr)
}

// layer writes a layer; its first arc is the expected start of the first part.
func (w *writer) layer(l *geo.BaseFeatures, first int) {
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
	last := int32(first) - 1
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
