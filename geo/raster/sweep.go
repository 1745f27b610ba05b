package raster

import "math/bits"

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
