package raster

import "math"

// Coordinates of edges are whole 1/256 of a pixel. A cell of the buffer counts
// coverage: 256 for the height of a pixel times 512 for twice its width.
const (
	sub     = 256
	covered = sub * 2 * sub
)

func fix(v float64) int { return int(math.Floor(v*sub + 0.5)) }

// line adds an edge inside the picture, row by row.
func (f *filler) line(x0, y0, x1, y1 int) {
	if y0 == y1 {
		return
	}
	r0, r1 := y0>>8, y1>>8
	f.top = min(f.top, r0, r1)
	f.bottom = max(f.bottom, (max(y0, y1)+sub-1)>>8)
	if r0 == r1 {
		if c := x0 >> 8; c == x1>>8 { // most are short
			f.cell(r0*f.stride, r0*f.words, c, y1-y0, x0+x1-c<<9)
			return
		}
		f.row(r0, x0, x1, y1-y0)
		return
	}
	slope := int64(x1-x0) << 16 / int64(y1-y0)
	x := x0
	if y0 < y1 {
		at := int64(x0)<<16 + slope*int64((r0+1)<<8-y0)
		f.row(r0, x, int(at>>16), (r0+1)<<8-y0)
		x = int(at >> 16)
		for r := r0 + 1; r < r1; r++ {
			at += slope << 8
			f.row(r, x, int(at>>16), sub)
			x = int(at >> 16)
		}
		if y1 > r1<<8 {
			f.row(r1, x, x1, y1-r1<<8)
		}
		return
	}
	at := int64(x0)<<16 - slope*int64(y0-r0<<8)
	if y0 > r0<<8 {
		f.row(r0, x, int(at>>16), r0<<8-y0)
		x = int(at >> 16)
	}
	for r := r0 - 1; r > r1; r-- {
		at -= slope << 8
		f.row(r, x, int(at>>16), -sub)
		x = int(at >> 16)
	}
	f.row(r1, x, x1, y1-(r1+1)<<8)
}

// row adds the part of an edge that lies in one row and goes down by dy there.
func (f *filler) row(r, x0, x1, dy int) {
	if dy == 0 {
		return
	}
	base, word := r*f.stride, r*f.words
	c0, c1 := x0>>8, x1>>8
	if c0 == c1 {
		f.cell(base, word, c0, dy, x0+x1-c0<<9)
		return
	}
	if c0 > c1 { // from left to right; the sign of dy says which way it goes
		x0, x1, c0, c1 = x1, x0, c1, c0
	}
	slope := dy << 16 / (x1 - x0) // one division for the whole row
	done := 0
	for c := c0; c < c1; c++ {
		edge := (c + 1) << 8
		part := slope*(edge-x0)>>16 - done
		from := 0
		if c == c0 {
			from = x0 - c<<8
		}
		f.cell(base, word, c, part, from+sub)
		done += part
	}
	f.cell(base, word, c1, dy-done, x1-c1<<8)
}

// cell adds an edge inside one pixel: dy of its height, x twice the mean distance
// from the pixel's left side.
func (f *filler) cell(base, word, c, dy, x int) {
	cells := f.cells[base+c : base+c+2]
	cells[0] += int32(dy * (2*sub - x))
	cells[1] += int32(dy * x)
	i := word + c>>6
	f.marks[i] |= 3 << (c & 63)
	if c&63 == 63 {
		f.marks[i+1] |= 1
	}
}
