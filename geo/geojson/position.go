package geojson

import (
	"slices"
	"strconv"
)

// point reads the coordinates of a Point: a position, or [] for none.
func (d *decoder) point() error {
	before := len(d.layer.XY)
	if err := d.position(0); err != nil {
		return err
	}
	if len(d.layer.XY) > before {
		d.endRing()
		d.endPart()
	}
	return nil
}

// line reads an array of positions, at least so many, as a part of its own. An
// empty array makes no part when it is the whole geometry (level 0).
func (d *decoder) line(level, least int) error {
	start := d.pos
	n, err := d.positions()
	if err != nil {
		return err
	}
	if n == 0 && level == 0 {
		return nil
	}
	if n < least {
		return d.fail(start, "a line string needs at least 2 positions and has "+strconv.Itoa(n))
	}
	d.endRing()
	d.endPart()
	return nil
}

// polygon reads an array of rings as one part. An empty array makes no part when
// it is the whole geometry (level 0).
func (d *decoder) polygon(level int) error {
	if d.peek() != '[' {
		return d.unexpected(d.pos, "an array of rings")
	}
	start, rings := d.pos, 0
	err := d.array(func(int) error {
		rings++
		return d.ring()
	})
	if err != nil {
		return err
	}
	if rings > 0 {
		d.endPart()
	} else if level > 0 {
		return d.fail(start, "a polygon without rings")
	}
	return nil
}

// ring reads a linear ring: at least four positions, the last equal to the first
// (section 3.1.6).
func (d *decoder) ring() error {
	start := d.pos
	n, err := d.positions()
	if err != nil {
		return err
	}
	if n < 4 {
		return d.fail(start, "a ring needs at least 4 positions and has "+strconv.Itoa(n))
	}
	xy := d.layer.XY
	first, last := xy[len(xy)-2*n:], xy[len(xy)-2:]
	if first[0] != last[0] || first[1] != last[1] {
		return d.fail(start, "the ring is not closed: it starts at "+place(first)+" and ends at "+place(last))
	}
	d.endRing()
	return nil
}

func place(xy []float64) string {
	b := append(appendFloat([]byte{'['}, xy[0]), ',')
	return string(append(appendFloat(b, xy[1]), ']'))
}

// positions reads an array of positions and returns their number.
func (d *decoder) positions() (n int, err error) {
	if d.peek() != '[' {
		return 0, d.unexpected(d.pos, "an array of positions")
	}
	if err := d.enter(); err != nil {
		return 0, err
	}
	if d.peek() == ']' {
		d.leave()
		return 0, nil
	}
	for more := true; more; n++ {
		if err = d.position(2); err != nil {
			return n, err
		}
		if more, err = d.comma(); err != nil {
			return n, err
		}
	}
	return n, nil
}

// position reads [longitude, latitude, ...] of at least two numbers, or none when
// least is 0. What follows, altitude and more (section 3.1.1), is checked to be
// numbers and dropped.
func (d *decoder) position(least int) error {
	start := d.pos
	if d.peek() != '[' {
		return d.unexpected(d.pos, "a position")
	}
	if err := d.enter(); err != nil {
		return err
	}
	n := 0
	if d.peek() == ']' {
		d.leave()
	} else {
		for more := true; more; n++ {
			at := d.pos
			f, err := d.number()
			if err != nil {
				return err
			}
			if n < 2 {
				if limit := float64(180 - 90*n); f < -limit || f > limit {
					return d.outOfRange(n, at)
				}
				if len(d.layer.XY) == cap(d.layer.XY) {
					d.growXY()
				}
				d.layer.XY = append(d.layer.XY, f)
			}
			if more, err = d.comma(); err != nil {
				return err
			}
		}
	}
	if n < 2 && n != least {
		return d.fail(start, "a position needs longitude and latitude; the numbers in this one: "+strconv.Itoa(n))
	}
	return nil
}

// growXY doubles the largest column where append would add a quarter: in
// WebAssembly the copies left behind are memory that is never given back. It asks
// for no more than the rest of the document can fill, "[0,0]," being six bytes.
func (d *decoder) growXY() {
	xy := d.layer.XY
	d.layer.XY = slices.Grow(xy, min(len(xy)+64, 2*((len(d.data)-d.pos)/6+1)))
}

func (d *decoder) outOfRange(axis, at int) error {
	text := excerpt(d.data[at:d.pos])
	if axis == 0 {
		return d.fail(at, "longitude "+text+" is outside -180 to 180 degrees")
	}
	return d.fail(at, "latitude "+text+" is outside -90 to 90 degrees")
}

func (d *decoder) endRing() {
	d.layer.PosStart = append(d.layer.PosStart, uint32(len(d.layer.XY)/2))
}

func (d *decoder) endPart() {
	d.layer.RingStart = append(d.layer.RingStart, uint32(len(d.layer.PosStart)-1))
}
