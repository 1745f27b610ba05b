package pack

import (
	"math"

	"watiya/geo"
)

// DecodeBasemap reads a basemap file, or its overview alone.
func DecodeBasemap(file []byte) (*geo.Basemap, error) {
	r := open("basemap", basemapMagic, file)
	n := r.count(1)
	if r.err != nil {
		return nil, r.err
	}
	whole := r.s
	r.s = whole[:r.at+n]
	b := &geo.Basemap{}
	r.arcs(b)
	for l := geo.BaseLayer(0); l < geo.NumBaseLayers; l++ {
		if l != late {
			r.layer(&b.Layers[l], 0, b.NumArcs())
		}
	}
	regions := len(b.Layers[geo.BaseRegion].Features)
	for i := range b.Layers[geo.BaseDistrict].Features {
		if f := &b.Layers[geo.BaseDistrict].Features[i]; int(f.Region) >= regions {
			r.fail("district " + f.ID + " names a region that is not there")
		}
	}
	last := 0
	b.Disputed = make([]int32, r.count(1))
	for i := range b.Disputed {
		last += r.below(max(b.NumArcs()-last, 0), "disputed arc")
		b.Disputed[i] = int32(last)
	}
	r.towns(b)
	r.airfields(b)
	r.labels(b)
	if err := r.done(); err != nil {
		return nil, err
	}
	if r.s = whole; r.at < len(whole) {
		early := b.NumArcs()
		r.insertions(b)
		r.lateArcs(b)
		r.layer(&b.Layers[late], early, b.NumArcs())
		if earlyArcs(b) != early {
			r.fail("the late arcs do not begin with the first that urban areas use")
		}
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	return b, nil
}

func (r *reader) arcs(b *geo.Basemap) {
	n := r.count(1)
	b.Arcs = make([]uint32, 1, n+1)
	total := 0
	for range n {
		total = r.sum(total, r.count(1)+2, "vertices")
		b.Arcs = append(b.Arcs, uint32(total))
	}
	if r.err != nil {
		return
	}
	levels := make([]uint8, total-2*n)
	r.pairs(levels, geo.MinLevel)
	b.X, b.Y, b.Level = make([]uint16, total), make([]uint16, total), make([]uint8, total)
	for a := range n {
		from, to := b.Arc(a)
		b.Level[from], b.Level[to-1] = geo.MinLevel, geo.MinLevel
		levels = levels[copy(b.Level[from+1:to-1], levels):]
	}
	for _, column := range [][]uint16{b.X, b.Y} {
		last := int64(0)
		for i := range column {
			last = r.step(last)
			column[i] = uint16(last)
		}
	}
}

// step adds a step to a coordinate, within the grid.
func (r *reader) step(last int64) int64 {
	return last + r.within(-last, math.MaxUint16-last, "step of a coordinate")
}

// insertions merges the other vertices into the columns of the overview.
func (r *reader) insertions(b *geo.Basemap) {
	old, arcs := *b, b.NumArcs()
	after := make([]uint32, len(old.X)) // how many vertices are inserted after each
	total, inserted := len(old.X), 0
	for a := range arcs {
		from, to := old.Arc(a)
		for i := from; i < to-1; i++ {
			n := r.count(1)
			after[i] = uint32(n)
			inserted = r.sum(inserted, n, "vertices")
		}
	}
	if r.err != nil {
		return
	}
	levels := make([]uint8, inserted)
	r.pairs(levels, geo.LateLevel)
	total += inserted
	b.X, b.Y, b.Level = make([]uint16, total), make([]uint16, total), make([]uint8, total)
	b.Arcs = make([]uint32, 1, arcs+1)
	at := 0
	for a := range arcs {
		from, to := old.Arc(a)
		for i := from; i < to; i++ {
			b.Level[at] = old.Level[i]
			n := int(after[i])
			levels = levels[copy(b.Level[at+1:at+1+n], levels):]
			at += 1 + n
		}
		b.Arcs = append(b.Arcs, uint32(at))
	}
	r.insert(b.X, old.X, after)
	r.insert(b.Y, old.Y, after)
}

// lateArcs appends the arcs of the late layer.
func (r *reader) lateArcs(b *geo.Basemap) {
	n, from := r.count(1), len(b.X)
	total := 0
	for range n {
		total = r.sum(total, r.count(1)+2, "vertices")
		b.Arcs = append(b.Arcs, uint32(from+total))
	}
	if r.err != nil {
		return
	}
	b.Level = append(b.Level, make([]uint8, total)...)
	r.pairs(b.Level[from:], geo.LateLevel)
	for _, column := range []*[]uint16{&b.X, &b.Y} {
		last := int64(0)
		for range total {
			last = r.step(last)
			*column = append(*column, uint16(last))
		}
	}
}

func (r *reader) insert(dst, old []uint16, after []uint32) {
	at := 0
	for i, v := range old {
		dst[at] = v
		at++
		last := int64(v)
		for range after[i] {
			last = r.step(last)
			dst[at] = uint16(last)
			at++
		}
	}
}

func (r *reader) names() geo.Names { return geo.Names{En: r.text(), Ar: r.text(), Tr: r.text()} }

func (r *reader) layer(l *geo.BaseFeatures, first, arcs int) {
	l.Features = make([]geo.BaseFeature, r.count(7))
	parts := 0
	for i := range l.Features {
		f := &l.Features[i]
		f.ID, f.Name = r.text(), r.names()
		f.Value = int32(r.within(math.MinInt32, math.MaxInt32, "value"))
		f.Region = int16(r.below(math.MaxInt16, "region")) - 1
		f.First = uint32(parts)
		parts = r.sum(parts, r.count(1), "parts")
		f.Last = uint32(parts)
	}
	if r.err != nil {
		return
	}
	l.Parts = make([]uint32, 1, parts+1)
	refs := 0
	for range parts {
		refs = r.sum(refs, r.count(1), "arc references")
		l.Parts = append(l.Parts, uint32(refs))
	}
	if r.err != nil {
		return
	}
	l.Refs = make([]int32, refs)
	last := int64(first) - 1
	for i := range l.Refs {
		v := r.within(-(last+1)<<1, (int64(arcs)-1-last)<<1-1, "arc step")
		if r.err != nil {
			return
		}
		last += v>>1 + 1
		l.Refs[i] = int32(last)
		if v&1 != 0 {
			l.Refs[i] = ^int32(last)
		}
	}
}

func (r *reader) coordinate() uint16 { return uint16(r.below(math.MaxUint16+1, "coordinate")) }

func (r *reader) towns(b *geo.Basemap) {
	b.Towns = make([]geo.Town, r.count(9))
	for i := range b.Towns {
		b.Towns[i] = geo.Town{
			ID: r.text(), Name: r.names(), X: r.coordinate(), Y: r.coordinate(),
			Rank: uint8(r.below(256, "rank")), Population: int32(r.below(math.MaxInt32, "population")), Capital: r.bool(),
		}
	}
}

func (r *reader) airfields(b *geo.Basemap) {
	b.Airfields = make([]geo.Airfield, r.count(8))
	for i := range b.Airfields {
		a := &b.Airfields[i]
		*a = geo.Airfield{ID: r.text(), Name: r.names(), X: r.coordinate(), Y: r.coordinate(), Base: r.bool()}
		if n := r.count(2); n > 0 {
			a.Runways = make([]geo.Runway, n)
		}
		for k := range a.Runways {
			a.Runways[k] = geo.Runway{Heading: uint16(r.below(361, "heading")), Feet: uint16(r.below(math.MaxUint16+1, "length"))}
		}
	}
}

func (r *reader) labels(b *geo.Basemap) {
	b.Labels = make([]geo.BaseLabel, r.count(7))
	for i := range b.Labels {
		l := &b.Labels[i]
		*l = geo.BaseLabel{
			ID: r.text(), Name: r.names(),
			Kind: geo.LabelKind(r.below(int(geo.NumLabelKinds), "label kind")), Rank: uint8(r.below(256, "rank")),
		}
		n := r.count(2)
		l.X, l.Y = make([]uint16, n), make([]uint16, n)
		for k := range l.X {
			l.X[k], l.Y[k] = r.coordinate(), r.coordinate()
		}
	}
}
