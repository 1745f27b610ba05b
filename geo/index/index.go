package index

import (
	"math"
	"slices"
)

// blockSize is how many points share a box, groupSize how many boxes share one.
const (
	blockSize = 64
	groupSize = 32
)

// Index holds points; its zero value holds none.
type Index struct {
	xs, ys []float32 // in Morton order
	ids    []uint32  // the point's number in Build
	boxes  []Box     // of each block
	groups []Box     // of each group of blocks
}

// Box is a rectangle, edges included.
type Box struct{ MinX, MinY, MaxX, MaxY float32 }

func (b *Box) add(x, y float32) {
	b.MinX, b.MaxX = min(b.MinX, x), max(b.MaxX, x)
	b.MinY, b.MaxY = min(b.MinY, y), max(b.MaxY, y)
}

func (b *Box) meets(c *Box) bool {
	return b.MinX <= c.MaxX && c.MinX <= b.MaxX && b.MinY <= c.MaxY && c.MinY <= b.MaxY
}

func (b *Box) within(c *Box) bool {
	return b.MinX >= c.MinX && b.MaxX <= c.MaxX && b.MinY >= c.MinY && b.MaxY <= c.MaxY
}

// distance is the square of the distance of the box from a position.
func (b *Box) distance(x, y float64) float64 {
	// Plain branches: the builtin max of floats is a call under WebAssembly.
	var dx, dy float64
	if d := float64(b.MinX) - x; d > 0 {
		dx = d
	} else if d := x - float64(b.MaxX); d > 0 {
		dx = d
	}
	if d := float64(b.MinY) - y; d > 0 {
		dy = d
	} else if d := y - float64(b.MaxY); d > 0 {
		dy = d
	}
	return dx*dx + dy*dy
}

func emptyBox() Box {
	inf := float32(math.Inf(1))
	return Box{inf, inf, -inf, -inf}
}

// Build makes an index of the points (xs[i], ys[i]); their numbers are i. A
// point that is not finite is left out.
func Build(xs, ys []float32) *Index {
	if len(xs) != len(ys) {
		panic("index: as many x as y, please")
	}
	all := emptyBox()
	for i := range xs {
		if finite(xs[i], ys[i]) {
			all.add(xs[i], ys[i])
		}
	}
	keys := make([]uint64, 0, len(xs))
	for i := range xs {
		if finite(xs[i], ys[i]) {
			code := spread(scale(xs[i], all.MinX, all.MaxX)) | spread(scale(ys[i], all.MinY, all.MaxY))<<1
			keys = append(keys, uint64(code)<<32|uint64(uint32(i)))
		}
	}
	slices.Sort(keys)
	x := &Index{xs: make([]float32, len(keys)), ys: make([]float32, len(keys)), ids: make([]uint32, len(keys))}
	for i, k := range keys {
		id := uint32(k)
		x.xs[i], x.ys[i], x.ids[i] = xs[id], ys[id], id
		if i%blockSize == 0 {
			x.boxes = append(x.boxes, emptyBox())
		}
		x.boxes[len(x.boxes)-1].add(xs[id], ys[id])
		if i%(blockSize*groupSize) == 0 {
			x.groups = append(x.groups, emptyBox())
		}
		x.groups[len(x.groups)-1].add(xs[id], ys[id])
	}
	return x
}

func finite(x, y float32) bool {
	d := x - x + y - y // no number where one of them is infinite or none
	return d == d
}

// scale puts v between lo and hi on 16 bits.
func scale(v, lo, hi float32) uint32 {
	if !(hi > lo) {
		return 0
	}
	return uint32((float64(v) - float64(lo)) / (float64(hi) - float64(lo)) * math.MaxUint16)
}

// spread puts a zero before each of the 16 low bits.
func spread(v uint32) uint32 {
	v = (v | v<<8) & 0x00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f
	v = (v | v<<2) & 0x33333333
	return (v | v<<1) & 0x55555555
}

// Len is how many points the index holds.
func (x *Index) Len() int { return len(x.ids) }

// Search appends the numbers of the points in the box, in no order of use.
func (x *Index) Search(box Box, dst []uint32) []uint32 {
	for g := range x.groups {
		if !x.groups[g].meets(&box) {
			continue
		}
		for i := g * groupSize; i < min((g+1)*groupSize, len(x.boxes)); i++ {
			b := &x.boxes[i]
			if !b.meets(&box) {
				continue
			}
			from, to := i*blockSize, min((i+1)*blockSize, len(x.ids))
			if b.within(&box) {
				dst = append(dst, x.ids[from:to]...)
				continue
			}
			for k := from; k < to; k++ {
				if px, py := x.xs[k], x.ys[k]; px >= box.MinX && px <= box.MaxX && py >= box.MinY && py <= box.MaxY {
					dst = append(dst, x.ids[k])
				}
			}
		}
	}
	return dst
}

// Nearest returns the number of the point nearest to a position, not farther
// away than maxDist; of several the one with the smallest number. It is made
// for small distances, such as the reach of a finger: then few boxes qualify.
func (x *Index) Nearest(px, py, maxDist float64) (id uint32, ok bool) {
	best := maxDist * maxDist
	for g := range x.groups {
		if !(x.groups[g].distance(px, py) <= best) {
			continue
		}
		for i := g * groupSize; i < min((g+1)*groupSize, len(x.boxes)); i++ {
			if x.boxes[i].distance(px, py) > best {
				continue
			}
			for k := i * blockSize; k < min((i+1)*blockSize, len(x.ids)); k++ {
				dx, dy := float64(x.xs[k])-px, float64(x.ys[k])-py
				if d := dx*dx + dy*dy; d < best || d == best && (!ok || x.ids[k] < id) {
					best, id, ok = d, x.ids[k], true
				}
			}
		}
	}
	return id, ok
}
