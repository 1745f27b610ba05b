package geojson

import "strconv"

// object is an open object.
type object struct {
	start  int    // of its brace
	keyAt  int    // of the current key
	serial uint32 // number of the object in the document, from 1
	parent uint32 // key entry under which the object stands
	last   uint32 // key entry of the current member
	guess  uint32 // key entry that is expected next
	first  bool   // no member has been read yet
}

// object opens the object at pos.
func (d *decoder) object() (object, error) {
	d.keys.objects++
	o := object{start: d.pos, serial: d.keys.objects, parent: d.keys.current, first: true}
	o.guess = d.keys.entries[o.parent].child
	return o, d.enter()
}

// next moves to the value of the object's next member, or out of the object.
//
// The first half is the guess: everything is compared at once, since every
// branch taken is dear in WebAssembly as Go compiles it.
func (d *decoder) next(o *object) (member, error) {
	start := d.pos
	if !o.first {
		switch d.peek() {
		case ',':
			d.pos++
			d.space()
		case '}':
			return d.close(o), nil
		}
	}
	if i := d.pos; i+16 <= len(d.data) && (o.first || i > start) {
		b := d.data[i : i+16]
		e := &d.keys.entries[o.guess]
		if (load8(b)^e.pattern[0])&e.mask[0]|(load8(b[8:])^e.pattern[1])&e.mask[1]|
			uint64(e.depth^uint8(d.depth))|e.unfit == 0 && e.serial != o.serial {
			e.serial = o.serial
			o.keyAt, o.last, o.guess, o.first = i, o.guess, e.next, false
			d.keys.current = o.last
			d.pos = i + int(e.len) + len(`"":`)
			d.space()
			return e.member, nil
		}
	}
	d.pos = start
	return d.nextUnexpected(o)
}

func (d *decoder) close(o *object) member {
	d.leave()
	d.keys.current = o.parent
	return memberEnd
}

// nextUnexpected is next for a member that is not the one guessed.
func (d *decoder) nextUnexpected(o *object) (member, error) {
	d.space()
	if d.peek() == '}' {
		return d.close(o), nil
	}
	if !o.first {
		if d.peek() != ',' {
			return 0, d.unexpected(d.pos, "',' or '}'")
		}
		d.pos++
		d.space()
	}
	o.keyAt = d.pos
	k, err := d.key(o)
	if err != nil {
		return 0, err
	}
	e := &d.keys.entries[k]
	if e.serial == o.serial {
		return 0, d.fail(o.keyAt, `member "`+excerpt(d.keys.text(e))+`" twice in one object`)
	}
	e.serial = o.serial
	o.last, o.guess, o.first = k, e.next, false
	d.keys.current = k
	d.space()
	if d.peek() != ':' {
		return 0, d.unexpected(d.pos, "':'")
	}
	d.pos++
	d.space()
	return e.member, nil
}

// key reads the member name at pos, finds its entry and notes that it came here.
func (d *decoder) key(o *object) (uint32, error) {
	if d.peek() != '"' {
		return 0, d.unexpected(d.pos, "a member name")
	}
	from, to, escaped, err := d.str()
	if err != nil {
		return 0, err
	}
	name := d.data[from:to]
	if escaped {
		name = appendUnescaped(nil, name)
	}
	t := &d.keys
	k := t.find(name, d.depth, !escaped)
	if len(t.entries)-1 > d.lim.MaxKeys {
		return 0, d.fail(o.keyAt, "more different member names than the limit of "+strconv.Itoa(d.lim.MaxKeys))
	}
	if o.first {
		t.entries[o.parent].child = k
	} else {
		t.entries[o.last].next = k
	}
	return k, nil
}
