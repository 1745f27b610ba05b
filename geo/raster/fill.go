package raster

import (
	"math"
	"math/bits"
)

// Coordinates of edges are whole 1/256 of a pixel. A cell of the buffer counts
// coverage: 256 for the height of a pixel times 512 for twice its width.
const (
	sub     = 256
	covered = sub * 2 * sub
)

// filler collects the edges of a shape and sweeps them into runs of equal
// coverage. Overlaps count once (non-zero winding), up to the rounding of the
// outline itself.
type filler struct {
	w, h   int
	stride int     // cells of a row: one more for what lies right of the picture
	cells  []int32 // change of coverage from the pixel to the left
	words  int     // of a row of bits
	marks  []uint64
	top    int // first row that was touched
	bottom int // row after the last one
	fw, fh float64
	sx, sy float64 // start of the subpath
	x, y   float64 // current point
	ix, iy int     // the same in whole steps, if it is inside
	inside bool
	used   bool // a picture has begun and not come to its end
}

func (f *filler) resize(w, h int) {
	f.w, f.h, f.stride, f.words = w, h, w+2, (w+2+63)/64
	f.fw, f.fh = float64(w), float64(h)
	// A sweep leaves zeros behind, whatever the size; only what an accident left
	// has to be cleared.
	if f.used {
		clear(f.cells[:cap(f.cells)])
		clear(f.marks[:cap(f.marks)])
	}
	f.cells = grow(f.cells, f.stride*h)
	f.marks = grow(f.marks, f.words*h)
	f.top, f.bottom, f.used = h, 0, true
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

func (f *filler) moveTo(x, y float64) {
	f.sx, f.sy = x, y
	f.to(x, y)
}

// to makes a point the current one.
func (f *filler) to(x, y float64) {
	f.x, f.y = x, y
	if f.inside = x >= 0 && y >= 0 && x <= f.fw && y <= f.fh; f.inside {
		f.ix, f.iy = fix(x), fix(y)
	}
}

// lineTo adds an edge in pixels. Most edges lie inside the picture.
func (f *filler) lineTo(x, y float64) {
	if f.inside && x >= 0 && y >= 0 && x <= f.fw && y <= f.fh {
		ix, iy := fix(x), fix(y)
		if iy != f.iy {
			f.line(f.ix, f.iy, ix, iy)
		}
		f.x, f.y, f.ix, f.iy = x, y, ix, iy
		return
	}
	f.cut(bounded(f.x), bounded(f.y), bounded(x), bounded(y))
	f.to(x, y)
}

// close draws the edge back to the start of the subpath.
func (f *filler) close() { f.lineTo(f.sx, f.sy) }

// bounded makes a number of what is none or too large to count with.
func bounded(v float64) float64 {
	if v != v {
		return 0
	}
	return min(max(v, -1e8), 1e8)
}

// cut adds what of an edge lies in the picture. What lies left of it still covers
// it and is moved to its left side; what lies right of it, above or below is left
// out.
func (f *filler) cut(x0, y0, x1, y1 float64) {
	w, h := float64(f.w), float64(f.h)
	if y0 >= h && y1 >= h || y0 <= 0 && y1 <= 0 || x0 >= w && x1 >= w {
		return
	}
	slope := (x1 - x0) / (y1 - y0) // of a level edge it is not used
	inside := func(x, y float64) (float64, float64) {
		if y < 0 {
			return x - y*slope, 0
		} else if y > h {
			return x + (h-y)*slope, h
		}
		return x, y
	}
	x0, y0 = inside(x0, y0)
	x1, y1 = inside(x1, y1)
	step := func(x, y float64) {
		f.line(fix(min(max(x0, 0), w)), fix(y0), fix(min(max(x, 0), w)), fix(y))
		x0, y0 = x, y
	}
	near, far := 0.0, w
	if x1 < x0 {
		near, far = w, 0
	}
	for _, side := range [...]float64{near, far} {
		if (x0 < side) != (x1 < side) {
			step(side, min(max(y0+(y1-y0)*(side-x0)/(x1-x0), min(y0, y1)), max(y0, y1)))
		}
	}
	step(x1, y1)
}

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

// sweep turns the edges into runs and forgets them. Coverage is 1 to 255.
func (f *filler) sweep(run func(y, x0, x1 int, coverage uint32)) {
	top, bottom := max(f.top, 0), min(f.bottom, f.h)
	f.top, f.bottom = f.h, 0
	for y := top; y < bottom; y++ {
		cells := f.cells[y*f.stride : (y+1)*f.stride]
		sum, from, coverage := int32(0), 0, uint32(0)
		for i, m := range f.marks[y*f.words : (y+1)*f.words] {
			if m == 0 {
				continue
			}
			f.marks[y*f.words+i] = 0
			for ; m != 0; m &= m - 1 {
				x := i<<6 + bits.TrailingZeros64(m)
				v := cells[x]
				if v == 0 {
					continue
				}
				cells[x] = 0
				sum += v
				c := coverageOf(sum)
				if c == coverage {
					continue
				}
				if coverage != 0 && from < f.w {
					run(y, from, min(x, f.w), coverage)
				}
				from, coverage = x, c
			}
		}
		if coverage != 0 && from < f.w {
			run(y, from, f.w, coverage)
		}
	}
}

// paint sweeps in one colour: what most shapes need, without a call for every
// pixel of an edge. a is the opacity, 0 to 255.
func (f *filler) paint(pix []uint32, rgb, a uint32) {
	top, bottom := max(f.top, 0), min(f.bottom, f.h)
	f.top, f.bottom = f.h, 0
	for y := top; y < bottom; y++ {
		cells := f.cells[y*f.stride : (y+1)*f.stride]
		marks := f.marks[y*f.words : (y+1)*f.words]
		row := pix[y*f.w : (y+1)*f.w]
		sum, from, opacity := int32(0), 0, uint32(0)
		for i, m := range marks {
			if m == 0 {
				continue
			}
			marks[i] = 0
			for ; m != 0; m &= m - 1 {
				x := i<<6 + bits.TrailingZeros64(m)
				v := cells[x]
				if v == 0 {
					continue
				}
				cells[x] = 0
				sum += v
				o := (coverageOf(sum)*a + 127) / 255
				if o == opacity {
					continue
				}
				if opacity != 0 {
					if x == from+1 && opacity < 255 && from < len(row) {
						row[from] = mix(row[from], rgb, opacity)
					} else if from < len(row) {
						blend(row[from:min(x, len(row))], rgb, opacity)
					}
				}
				from, opacity = x, o
			}
		}
		if opacity != 0 && from < len(row) {
			blend(row[from:], rgb, opacity)
		}
	}
}

// mix lays a colour over a pixel; a is 0 to 255.
func mix(d, rgb, a uint32) uint32 {
	a += a >> 7 // 0 to 256
	n := 256 - a
	return ((d&0xff00ff)*n+(rgb&0xff00ff)*a+0x800080)>>8&0xff00ff | ((d&0xff00)*n+(rgb&0xff00)*a+0x8000)>>8&0xff00
}

func coverageOf(sum int32) uint32 {
	if sum < 0 {
		sum = -sum
	}
	if sum >= covered {
		return 255
	}
	return uint32((int64(sum)*255 + covered/2) / covered)
}
