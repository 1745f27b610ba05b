package geojson

import (
	"math/bits"
	"unicode/utf8"

	"watiya/geo"
)

// properties reads a feature's properties: an object or null.
func (d *decoder) properties() error {
	switch d.peek() {
	case 'n':
		return d.literal("null")
	case '{':
	default:
		return d.unexpected(d.pos, "an object of properties or null")
	}
	o, err := d.object()
	if err != nil {
		return err
	}
	for {
		m, err := d.next(&o)
		if err != nil {
			return err
		}
		if m == memberEnd {
			return nil
		}
		e := &d.keys.entries[o.last]
		if e.prop == 0 {
			d.nameProperty(e)
		}
		p := geo.Property{Key: e.prop - 1}
		if d.peek() == '"' {
			var s geo.Span
			s, err = d.keepString()
			p = geo.TextProperty(p.Key, geo.ValueString, s)
		} else {
			p, err = d.property(p.Key)
		}
		if err != nil {
			return err
		}
		d.layer.Props = append(d.layer.Props, p)
	}
}

// nameProperty gives a key its index in Layer.Keys.
func (d *decoder) nameProperty(e *keyEntry) {
	d.keyText = append(d.keyText, geo.Span{Off: uint32(len(d.text)), Len: e.len})
	d.text = append(d.text, d.keys.text(e)...)
	e.prop = uint32(len(d.keyText))
}

// property reads a value that is not a string.
func (d *decoder) property(key uint32) (geo.Property, error) {
	switch d.peek() {
	case '{', '[':
		from := d.pos
		err := d.skip()
		return geo.TextProperty(key, geo.ValueJSON, d.keep(from, d.pos)), err
	case 't':
		return geo.NumberProperty(key, geo.ValueBool, 1), d.literal("true")
	case 'f':
		return geo.NumberProperty(key, geo.ValueBool, 0), d.literal("false")
	case 'n':
		return geo.NumberProperty(key, geo.ValueNull, 0), d.literal("null")
	}
	f, err := d.number()
	return geo.NumberProperty(key, geo.ValueNumber, f), err
}

// id reads a feature's id: a string or a number (section 3.2).
func (d *decoder) id() (geo.ValueKind, geo.Span, error) {
	c, from := d.peek(), d.pos
	if c == '"' {
		s, err := d.keepString()
		return geo.ValueString, s, err
	}
	if c != '-' && c-'0' > 9 {
		return 0, geo.Span{}, d.unexpected(d.pos, "a string or a number as id")
	}
	_, err := d.scanNumber()
	return geo.ValueNumber, d.keep(from, d.pos), err
}

// keep copies a piece of the document into the layer's text.
func (d *decoder) keep(from, to int) geo.Span {
	off := len(d.text)
	d.text = append(d.text, d.data[from:to]...)
	return geo.Span{Off: uint32(off), Len: uint32(to - from)}
}

// keepString reads the string at pos and copies it, decoded, into the text. The
// loop is that of str for strings without escapes.
func (d *decoder) keepString() (geo.Span, error) {
	data, from := d.data, d.pos+1
	var seen uint64
	for i := from; i+8 <= len(data); i += 8 {
		w := load8(data[i:])
		seen |= w
		stop := stops8(w)
		if stop == 0 {
			continue
		}
		i += bits.TrailingZeros64(stop) / 8
		if data[i] != '"' || seen&highs != 0 && !utf8.Valid(data[from:i]) {
			break
		}
		d.pos = i + 1
		return d.keep(from, i), nil
	}
	from, to, escaped, err := d.str()
	if err != nil || !escaped {
		return d.keep(from, to), err
	}
	off := len(d.text)
	d.text = appendUnescaped(d.text, d.data[from:to])
	return geo.Span{Off: uint32(off), Len: uint32(len(d.text) - off)}, nil
}
