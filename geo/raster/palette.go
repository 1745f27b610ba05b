package raster

import "slices"

// palette chooses 256 colours for a picture. A map has some flat colours that
// must stay exact and thousands of shades along its edges that need not: the
// colours are counted exactly, then the box of colours with the largest error is
// cut in two at its mean until there are enough (a variant of Wu, "Efficient
// statistical computations for optimal color quantization", 1991).
type palette struct {
	keys  []uint32 // hash table: colour + 1
	slots []uint16 // number of the colour in order of appearance
	of    []uint16 // the same for every pixel
	index []uint8  // box of each colour
	list  []counted
	boxes []colorBox
}

type counted struct {
	rgb, n uint32
	id     uint16
}

type colorBox struct {
	from, to int
	mean     [3]float32
	error    float32
	axis     int
}

const tableBits = 16

// reduce writes the rows of a PNG file, each behind a zero, and returns the
// colours that they name.
func (p *palette) reduce(pix []uint32, w int, rows []byte) []uint32 {
	if p.keys == nil {
		p.keys, p.slots = make([]uint32, 1<<tableBits), make([]uint16, 1<<tableBits)
	}
	clear(p.keys)
	p.list = p.list[:0]
	mask := uint32(0xffffff)
	if !p.count(pix, mask) { // a photograph: the lowest bits go
		mask = 0xf8f8f8
		p.count(pix, mask)
	}
	table := p.cut()
	for y, at := 0, 0; at < len(pix); y++ {
		out := rows[y*(w+1) : (y+1)*(w+1)]
		out[0] = 0
		for x, id := range p.of[at : at+w] {
			out[1+x] = p.index[id]
		}
		at += w
	}
	return table
}

// find is where a colour stands in the hash table, or where it would.
func (p *palette) find(rgb uint32) uint32 {
	h := rgb * 0x9E3779B1 >> (32 - tableBits)
	for p.keys[h] != rgb+1 && p.keys[h] != 0 {
		h = (h + 1) & (1<<tableBits - 1)
	}
	return h
}

// count counts the colours; false: there are too many.
func (p *palette) count(pix []uint32, mask uint32) bool {
	p.of = grow(p.of, len(pix))
	for at := 0; at < len(pix); {
		c := pix[at] & mask
		from := at
		for at++; at < len(pix) && pix[at]&mask == c; at++ {
		}
		h := p.find(c)
		if p.keys[h] == 0 {
			if len(p.list) >= 1<<tableBits*3/4 {
				clear(p.keys)
				p.list = p.list[:0]
				return false
			}
			p.keys[h] = c + 1
			p.slots[h] = uint16(len(p.list))
			p.list = append(p.list, counted{rgb: c, id: uint16(len(p.list))})
		}
		id := p.slots[h]
		p.list[id].n += uint32(at - from)
		for i := from; i < at; i++ {
			p.of[i] = id
		}
	}
	return true
}

// cut divides the colours into boxes and returns the mean of each, or its only
// colour.
func (p *palette) cut() []uint32 {
	p.boxes = append(p.boxes[:0], colorBox{from: 0, to: len(p.list)})
	p.measure(&p.boxes[0])
	for len(p.boxes) < 256 {
		worst := 0
		for i := range p.boxes {
			if p.boxes[i].error > p.boxes[worst].error {
				worst = i
			}
		}
		b := p.boxes[worst]
		if b.error <= 0 {
			break
		}
		shift := 16 - 8*b.axis
		at := b.from
		for i := b.from; i < b.to; i++ {
			if float32(p.list[i].rgb>>shift&255) < b.mean[b.axis] {
				p.list[at], p.list[i] = p.list[i], p.list[at]
				at++
			}
		}
		if at == b.from || at == b.to { // rounding: nothing to be parted
			p.boxes[worst].error = 0
			continue
		}
		low, high := colorBox{from: b.from, to: at}, colorBox{from: at, to: b.to}
		p.measure(&low)
		p.measure(&high)
		p.boxes[worst] = low
		p.boxes = append(p.boxes, high)
	}
	table := make([]uint32, len(p.boxes))
	p.index = grow(p.index, len(p.list))
	slices.SortFunc(p.boxes, func(a, b colorBox) int { return p.list[a.from].order() - p.list[b.from].order() })
	for i := range p.boxes {
		b := &p.boxes[i]
		table[i] = uint32(b.mean[0]+0.5)<<16 | uint32(b.mean[1]+0.5)<<8 | uint32(b.mean[2]+0.5)
		for k := b.from; k < b.to; k++ {
			p.index[p.list[k].id] = uint8(i)
		}
	}
	return table
}

// order sorts colours by lightness.
func (c *counted) order() int {
	return int(c.rgb>>16&255)*2 + int(c.rgb>>8&255)*5 + int(c.rgb&255)
}

// measure works out mean and error of a box: the sum of squares over its pixels.
func (p *palette) measure(b *colorBox) {
	var n uint64
	var sum [3]uint64
	var square [3]uint64
	for i := b.from; i < b.to; i++ {
		c := &p.list[i]
		m := uint64(c.n)
		n += m
		for k := range 3 {
			v := uint64(c.rgb >> (16 - 8*k) & 255)
			sum[k] += v * m
			square[k] += v * v * m
		}
	}
	b.error = 0
	worst := float32(0)
	for k := range 3 {
		mean := float64(sum[k]) / float64(n)
		b.mean[k] = float32(mean)
		e := float32(float64(square[k]) - mean*float64(sum[k]))
		if b.to-b.from == 1 {
			e = 0
		}
		b.error += e
		if e > worst {
			worst, b.axis = e, k
		}
	}
}
