package geojson

import (
	"math"
	"strconv"
	"unsafe"

	"watiya/geo"
)

// Reader reads a document that arrives in pieces, in bounded memory: features
// are handed on in batches and then forgotten, and so are their bytes. It says
// about any document what [Decode] says about the whole of it.
//
//	for each piece {
//		copy(r.Room(len(piece)), piece)
//		if err := r.Advance(len(piece)); err != nil { … }
//		use(r.Batch())
//	}
//	err := r.Finish()
//	use(r.Batch())
//
// Of a document that is not a FeatureCollection, or whose features are larger
// than a piece, more is kept: what belongs together is read in one go.
type Reader struct {
	d     decoder
	buf   []byte // the bytes that are not done with
	state readerState
	o     object // the collection
	kind  member // of a document that is no collection
	last  string // its current member, for messages
	n     int    // features read
	need  int    // bytes that buf must hold before it is worth reading on
	size  int    // bytes that came
	has   struct{ typ, features bool }
	batch geo.Layer
	err   error
	at    []uint32 // offsets of the batch's features
	end   int      // of the last feature
}

var featuresKey = []byte("features")

type readerState uint8

const (
	atStart readerState = iota
	atMember
	atFirstFeature
	atFeature
	atEnd
	atWhole // one feature or geometry: it is read at the end
)

// NewReader begins a document.
func NewReader(limits Limits) *Reader {
	r := &Reader{}
	r.d.lim, r.d.feature = limits.withDefaults(), -1
	r.d.keys.init()
	r.forget()
	return r
}

// Room returns where the next n bytes of the document are written.
func (r *Reader) Room(n int) []byte {
	if r.state != atWhole && r.d.pos > 0 {
		r.d.base += r.d.pos
		r.buf = r.buf[:copy(r.buf, r.buf[r.d.pos:])]
		r.d.pos = 0
	}
	have := len(r.buf)
	if have+n > cap(r.buf) {
		r.buf = append(make([]byte, 0, max(have+n, 2*have)), r.buf...)
	}
	return r.buf[have : have+n]
}

// Advance takes in n bytes that were written into Room and reads as far as it
// can. After an error, an *Error, the document is done with.
func (r *Reader) Advance(n int) error {
	r.buf = r.buf[:len(r.buf)+n]
	r.size += n
	if r.err == nil && r.size > r.d.lim.MaxBytes {
		r.err = &Error{Feature: -1, Path: "$", Msg: "the document has more bytes than the limit of " + strconv.Itoa(r.d.lim.MaxBytes)}
	}
	if r.err == nil && len(r.buf)-r.d.pos >= r.need {
		r.err = r.run(false)
	} else {
		r.forget()
	}
	return r.err
}

// Finish says that the document is complete.
func (r *Reader) Finish() error {
	if r.err == nil {
		r.err = r.run(true)
	}
	return r.err
}

// Batch holds the features that the last Advance or Finish has read. It is valid
// until the next call; its Keys are those of all batches so far.
func (r *Reader) Batch() *geo.Layer {
	r.batch = r.d.layer
	r.batch.Keys = r.keys()
	r.batch.Text = unsafe.String(unsafe.SliceData(r.d.text), len(r.d.text))
	return &r.batch
}

// Offsets says where in the document the features of the batch begin, end where
// the last one ends. A document that is one feature or geometry has none.
func (r *Reader) Offsets() (starts []uint32, end int) { return r.at, r.end }

// keys keeps the names that the batch has added.
func (r *Reader) keys() []string {
	for k := len(r.d.layer.Keys); k < len(r.d.keyText); k++ {
		s := r.d.keyText[k]
		r.d.layer.Keys = append(r.d.layer.Keys, string(r.d.text[s.Off:s.Off+s.Len]))
	}
	return r.d.layer.Keys
}

// forget empties the batch and keeps its memory.
func (r *Reader) forget() {
	l := &r.d.layer
	r.keys()
	r.at = r.at[:0]
	r.d.before += len(l.XY) / 2
	zero := func(s []uint32) []uint32 { return append(s[:0], 0) }
	l.GeomStart, l.PartStart, l.RingStart, l.PosStart, l.PropStart = zero(l.GeomStart), zero(l.PartStart), zero(l.RingStart), zero(l.PosStart), zero(l.PropStart)
	l.GeomType, l.GeomDepth, l.XY = l.GeomType[:0], l.GeomDepth[:0], l.XY[:0]
	l.IDKind, l.ID, l.Props, r.d.text = l.IDKind[:0], l.ID[:0], l.Props[:0], r.d.text[:0]
}

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
