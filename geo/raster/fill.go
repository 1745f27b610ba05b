package raster

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
