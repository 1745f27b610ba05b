package geojson

import "strconv"

// peek returns the byte at pos, 0 at the end: a NUL is legal nowhere outside a
// string and not inside one either, so it needs no second check.
func (d *decoder) peek() byte {
	if d.pos < len(d.data) {
		return d.data[d.pos]
	}
	return 0
}

// space moves over white space (RFC 8259 section 2). The loop is apart so that
// the test before it is inlined: most values have none around them.
func (d *decoder) space() {
	if d.pos < len(d.data) && d.data[d.pos] <= ' ' {
		d.spaces()
	}
}

//go:noinline
func (d *decoder) spaces() {
	for d.pos < len(d.data) {
		switch d.data[d.pos] {
		case ' ', '\n', '\t', '\r':
			d.pos++
		default:
			return
		}
	}
}

// enter opens an object or array at pos.
func (d *decoder) enter() error {
	if d.depth >= d.lim.MaxDepth {
		return d.tooDeep()
	}
	d.depth++
	d.pos++
	d.space()
	return nil
}

func (d *decoder) tooDeep() error {
	return d.fail(d.pos, "nested deeper than the limit of "+strconv.Itoa(d.lim.MaxDepth))
}

// leave closes it.
func (d *decoder) leave() {
	d.depth--
	d.pos++
}

// array calls element at each element of the array at pos.
func (d *decoder) array(element func(i int) error) error {
	if err := d.enter(); err != nil {
		return err
	}
	if d.peek() == ']' {
		d.leave()
		return nil
	}
	for i := 0; ; i++ {
		if err := element(i); err != nil {
			return err
		}
		if more, err := d.comma(); !more {
			return err
		}
	}
}

// comma moves to the next element of an array, or out of it.
func (d *decoder) comma() (more bool, err error) {
	d.space()
	switch d.peek() {
	case ',':
		d.pos++
		d.space()
		return true, nil
	case ']':
		d.leave()
		return false, nil
	}
	return false, d.unexpected(d.pos, "',' or ']'")
}

// literal reads null, true or false.
func (d *decoder) literal(word string) error {
	end := d.pos + len(word)
	if end > len(d.data) || string(d.data[d.pos:end]) != word {
		return d.unexpected(d.pos, word)
	}
	d.pos = end
	return nil
}

// skip reads any value for its syntax only.
func (d *decoder) skip() error {
	switch c := d.peek(); c {
	case '{':
		o, err := d.object()
		for err == nil {
			var m member
			if m, err = d.next(&o); err != nil || m == memberEnd {
				break
			}
			err = d.skip()
		}
		return err
	case '[':
		return d.array(func(int) error { return d.skip() })
	case '"':
		_, _, _, err := d.str()
		return err
	case 't':
		return d.literal("true")
	case 'f':
		return d.literal("false")
	case 'n':
		return d.literal("null")
	default:
		_, err := d.scanNumber()
		return err
	}
}
