package geojson

import (
	"math"
	"strconv"
)

// run reads unit after unit: a member of the collection, a feature. A unit that
// fails where the bytes end is read again when there are more; a unit that is
// larger than a piece waits for twice as many, so that it is not read often.
func (r *Reader) run(final bool) error {
	r.forget()
	d := &r.d
	d.data = r.buf
	for {
		m := r.mark()
		d.from = d.pos
		done, err := r.unit(final)
		if done {
			return nil
		}
		if err == nil {
			continue
		}
		e := err.(*Error)
		if near := max(e.Offset-d.base, d.pos) + 16; !final && (d.unended || near >= len(d.data)) {
			r.back(m)
			r.need = 2 * (len(d.data) - d.pos)
			return nil
		}
		return err
	}
}

// unit reads what the state expects next.
func (r *Reader) unit(final bool) (done bool, err error) {
	d := &r.d
	d.unended = false
	switch r.state {
	case atStart:
		return false, r.start()
	case atMember:
		d.where = append(d.where[:0], level{key: []byte(r.last)})
		if r.last == "" {
			d.where[0].key = nil
		}
		return false, r.member()
	case atFirstFeature, atFeature:
		d.where = append(d.where[:0], level{key: featuresKey}, level{array: true, index: r.n})
		return false, r.feature()
	case atEnd:
		d.where = d.where[:0]
		d.space()
		if d.pos < len(d.data) {
			return false, d.unexpected(d.pos, "the end of the document")
		}
		return true, nil
	}
	if !final {
		r.need = math.MaxInt32
		return true, nil
	}
	// What start has seen is read again, with all else.
	d.where, r.n = d.where[:0], 1
	if r.kind == memberGeometry {
		err = d.readFeature(0)
	} else {
		err = d.bareGeometry()
	}
	if err == nil {
		r.state = atEnd
	}
	return false, err
}

// start finds out what the document is, as document does.
func (r *Reader) start() error {
	d := &r.d
	if len(d.data) >= len(byteOrderMark) && string(d.data[:len(byteOrderMark)]) == string(byteOrderMark) {
		d.pos = len(byteOrderMark)
	}
	d.space()
	if d.peek() != '{' {
		return d.unexpected(d.pos, "a GeoJSON object")
	}
	start := d.pos
	kind, err := d.documentKind()
	if err != nil {
		return err
	}
	d.depth, d.keys.current = 0, 0
	if kind != memberFeatures {
		d.pos, r.state, r.kind = start, atWhole, kind
		return nil
	}
	d.pos, r.state = start, atMember
	r.o, err = d.object()
	return err
}

// member reads a member of the collection, or its end.
func (r *Reader) member() error {
	d := &r.d
	m, err := d.next(&r.o)
	if err != nil {
		return err
	}
	if m != memberEnd {
		r.last = string(d.keys.text(&d.keys.entries[r.o.last]))
	}
	switch m {
	case memberEnd:
		if !r.has.typ {
			return &Error{Feature: -1, Path: "$", Offset: r.o.start, Msg: `no "type" member`}
		}
		if !r.has.features {
			return &Error{Feature: -1, Path: "$", Offset: r.o.start, Msg: `a FeatureCollection without "features"`}
		}
		r.state = atEnd
		return nil
	case memberType:
		if err = d.expectType("FeatureCollection"); err == nil {
			r.has.typ = true
		}
	case memberFeatures:
		if d.peek() != '[' {
			return d.unexpected(d.pos, "an array of features")
		}
		if err = d.enter(); err == nil {
			r.has.features, r.state = true, atFirstFeature
		}
	case memberBBox:
		err = d.bbox()
	case memberCRS:
		err = d.crs()
	case memberGeometry, memberProperties, memberCoordinates, memberGeometries:
		err = d.foreignType(r.o, m, "FeatureCollection")
	default:
		err = d.skip()
	}
	return err
}

// feature reads a feature and what stands behind it.
func (r *Reader) feature() error {
	d := &r.d
	d.space() // the rest of what stood before
	if r.state == atFirstFeature && d.peek() == ']' {
		d.leave()
		r.state = atMember
		return nil
	}
	if r.n >= d.lim.MaxFeatures {
		return d.fail(d.pos, "more features than the limit of "+strconv.Itoa(d.lim.MaxFeatures))
	}
	start := d.base + d.pos
	if err := d.readFeature(r.n); err != nil {
		return err
	}
	end := d.base + d.pos
	more, err := d.comma()
	if err != nil {
		return err
	}
	r.at, r.end = append(r.at, uint32(start)), end
	r.n++
	r.state = atFeature
	if !more {
		r.state = atMember
	}
	return nil
}

// mark is where a unit began.
type mark struct {
	pos, depth, feature int
	state               readerState
	o                   object
	last                string
	current             uint32
	geoms, parts, rings int
	positions, xy       int
	features, props     int
	text                int
}

func (r *Reader) mark() mark {
	d, l := &r.d, &r.d.layer
	return mark{d.pos, d.depth, d.feature, r.state, r.o, r.last, d.keys.current, len(l.GeomType), len(l.PartStart), len(l.RingStart),
		len(l.PosStart), len(l.XY), len(l.IDKind), len(l.Props), len(d.text)}
}

// back forgets what was read since the mark.
func (r *Reader) back(m mark) {
	d, l := &r.d, &r.d.layer
	r.keys()
	if r.o.last != m.o.last {
		d.keys.entries[r.o.last].serial = 0 // the member will come again
	}
	d.pos, d.depth, d.feature, r.state, r.o, r.last, d.keys.current = m.pos, m.depth, m.feature, m.state, m.o, m.last, m.current
	l.GeomType, l.GeomDepth = l.GeomType[:m.geoms], l.GeomDepth[:m.geoms]
	l.PartStart, l.RingStart, l.PosStart, l.XY = l.PartStart[:m.parts], l.RingStart[:m.rings], l.PosStart[:m.positions], l.XY[:m.xy]
	l.IDKind, l.ID, l.Props, d.text = l.IDKind[:m.features], l.ID[:m.features], l.Props[:m.props], d.text[:m.text]
	l.GeomStart, l.PropStart = l.GeomStart[:m.features+1], l.PropStart[:m.features+1]
}
