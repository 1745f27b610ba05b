package geojson

import (
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
