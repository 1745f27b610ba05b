package geojson

import (
	"bytes"
	"strconv"
	"unsafe"

	"watiya/geo"
)

// Decode reads one GeoJSON document. On error it returns no layer and an *Error.
// The layer shares no memory with data.
func Decode(data []byte, limits Limits) (*geo.Layer, error) {
	d := &decoder{data: data, lim: limits.withDefaults(), feature: -1}
	if len(data) > d.lim.MaxBytes {
		return nil, d.fail(0, "the document has "+strconv.Itoa(len(data))+
			" bytes, the limit is "+strconv.Itoa(d.lim.MaxBytes))
	}
	d.layer.GeomStart = []uint32{0}
	d.layer.PartStart = []uint32{0}
	d.layer.RingStart = []uint32{0}
	d.layer.PosStart = []uint32{0}
	d.layer.PropStart = []uint32{0}
	d.keys.init()
	if err := d.document(); err != nil {
		return nil, err
	}
	d.layer.Text = unsafe.String(unsafe.SliceData(d.text), len(d.text)) // never written again
	d.layer.Keys = make([]string, len(d.keyText))
	for i, s := range d.keyText {
		d.layer.Keys[i] = d.layer.Text[s.Off : s.Off+s.Len]
	}
	return &d.layer, nil
}

// decoder is one pass over data. Its methods read the value that starts at pos
// and leave pos behind it.
type decoder struct {
	data    []byte
	pos     int
	depth   int // open objects and arrays
	feature int // index of the feature being read, -1 outside
	lim     Limits

	// Of a Reader: what came before data.
	base    int     // bytes
	before  int     // positions
	from    int     // in data: from where on the path is followed
	where   []level // open objects and arrays there
	unended bool    // a string goes on beyond data

	layer   geo.Layer
	text    []byte     // becomes layer.Text
	keyText []geo.Span // becomes layer.Keys
	keys    keyTable
}

var byteOrderMark = []byte("\xef\xbb\xbf")

func (d *decoder) document() error {
	if bytes.HasPrefix(d.data, byteOrderMark) {
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
	d.pos, d.depth, d.keys.current = start, 0, 0
	switch kind {
	case memberFeatures:
		err = d.collection()
	case memberGeometry:
		err = d.readFeature(0)
	default:
		err = d.bareGeometry()
	}
	if err != nil {
		return err
	}
	d.space()
	if d.pos < len(d.data) {
		return d.unexpected(d.pos, "the end of the document")
	}
	return nil
}

// documentKind looks for the first member that tells what the document is: its
// type, or a member that only one type may have (section 7.1). Writers that sort
// members put "features" before "type". It returns the defining member.
func (d *decoder) documentKind() (member, error) {
	o, err := d.object()
	if err != nil {
		return 0, err
	}
	for {
		m, err := d.next(&o)
		if err != nil {
			return 0, err
		}
		switch m {
		case memberEnd:
			return 0, d.fail(o.start, `no "type" member`)
		case memberFeatures:
			return memberFeatures, nil
		case memberGeometry, memberProperties:
			return memberGeometry, nil
		case memberCoordinates, memberGeometries:
			return memberCoordinates, nil
		case memberType:
			at := d.pos
			name, err := d.typeName()
			if err != nil {
				return 0, err
			}
			switch string(name) {
			case "FeatureCollection":
				return memberFeatures, nil
			case "Feature":
				return memberGeometry, nil
			}
			if _, ok := geometryType(name); !ok {
				return 0, d.fail(at, `type "`+excerpt(name)+`" is not a GeoJSON type`)
			}
			return memberCoordinates, nil
		}
		if err := d.skip(); err != nil {
			return 0, err
		}
	}
}

// bareGeometry reads a document that is a geometry: one feature without id and
// properties.
func (d *decoder) bareGeometry() error {
	d.feature = 0
	if err := d.geometry(0); err != nil {
		return err
	}
	d.endFeature(geo.ValueNull, geo.Span{})
	d.feature = -1
	return nil
}
