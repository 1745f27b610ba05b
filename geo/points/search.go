package points

import "math"

// Box is a rectangle in the caller's units, edges included.
type Box struct{ X0, Y0, X1, Y1 float64 }

// grains is a rectangle in grains of the set, edges included.
type grains struct{ x0, y0, x1, y1 int }

func (s *Set) grains(b Box) grains {
	lo := func(v float64) int { return int(math.Ceil(min(max(v, -1), 1<<17))) }
	hi := func(v float64) int { return int(math.Floor(min(max(v, -1), 1<<17))) }
	return grains{lo((b.X0 - s.x) / s.unit), lo((b.Y0 - s.y) / s.unit), hi((b.X1 - s.x) / s.unit), hi((b.Y1 - s.y) / s.unit)}
}

func (g *grains) meets(b *block) bool {
	return int(b.x0) <= g.x1 && int(b.x1) >= g.x0 && int(b.y0) <= g.y1 && int(b.y1) >= g.y0
}

func (g *grains) holds(b *block) bool {
	return int(b.x0) >= g.x0 && int(b.x1) <= g.x1 && int(b.y0) >= g.y0 && int(b.y1) <= g.y1
}

func (g *grains) has(x, y uint16) bool {
	return int(x) >= g.x0 && int(x) <= g.x1 && int(y) >= g.y0 && int(y) <= g.y1
}

// Count is how many live points lie in a box.
func (s *Set) Count(box Box) (n int) {
	r := s.grains(box)
	for g := range s.groups {
		if !r.meets(&s.groups[g]) {
			continue
		}
		if r.holds(&s.groups[g]) {
			n += int(s.groups[g].live)
			continue
		}
		for k := g * groupSize; k < min((g+1)*groupSize, len(s.blocks)); k++ {
			b := &s.blocks[k]
			switch {
			case b.live == 0 || !r.meets(b):
			case r.holds(b):
				n += int(b.live)
			default:
				from, to := s.rows(k)
				for i := from; i < to; i++ {
					if r.has(s.xs[i], s.ys[i]) && (b.live == b.n || s.passes(uint32(i), s.winFrom, s.winTo)) {
						n++
					}
				}
			}
		}
	}
	return n
}

// Search appends the rows of the live points in a box.
func (s *Set) Search(box Box, dst []uint32) []uint32 {
	r := s.grains(box)
	for g := range s.groups {
		if s.groups[g].live == 0 || !r.meets(&s.groups[g]) {
			continue
		}
		for k := g * groupSize; k < min((g+1)*groupSize, len(s.blocks)); k++ {
			b := &s.blocks[k]
			if b.live == 0 || !r.meets(b) {
				continue
			}
			from, to := s.rows(k)
			for i := from; i < to; i++ {
				if r.has(s.xs[i], s.ys[i]) && (b.live == b.n || s.passes(uint32(i), s.winFrom, s.winTo)) {
					dst = append(dst, uint32(i))
				}
			}
		}
	}
	return dst
}

// Nearest returns the row of the live point nearest to (x, y), not farther away
// than maxDist. Of several it is the one with the smallest owner.
func (s *Set) Nearest(x, y, maxDist float64) (row uint32, ok bool) {
	if len(s.xs) == 0 {
		return 0, false
	}
	n := nearest{s: s, x: (x - s.x) / s.unit, y: (y - s.y) / s.unit}
	most := maxDist / s.unit
	n.best = most * most
	// The block where the position would stand is a good first guess: after it
	// few others can hold anything nearer.
	at := morton(clamp(n.x), clamp(n.y))
	lo, hi := 0, len(s.blocks)
	for hi-lo > 1 {
		if k := int(uint(lo+hi) / 2); morton(s.xs[k*blockSize], s.ys[k*blockSize]) > at {
			hi = k
		} else {
			lo = k
		}
	}
	n.block(lo)
	for g := range s.groups {
		if s.groups[g].live == 0 || s.groups[g].distance(n.x, n.y) > n.best {
			continue
		}
		for k := g * groupSize; k < min((g+1)*groupSize, len(s.blocks)); k++ {
			n.block(k)
		}
	}
	return n.row, n.ok
}

type nearest struct {
	s          *Set
	x, y, best float64 // in grains
	row        uint32
	ok         bool
}

func (n *nearest) block(k int) {
	s, b := n.s, &n.s.blocks[k]
	if b.live == 0 || b.distance(n.x, n.y) > n.best {
		return
	}
	from, to := s.rows(k)
	for i := from; i < to; i++ {
		dx, dy := float64(s.xs[i])-n.x, float64(s.ys[i])-n.y
		d := dx*dx + dy*dy
		if d > n.best || b.live < b.n && !s.passes(uint32(i), s.winFrom, s.winTo) {
			continue
		}
		if d < n.best || !n.ok || s.owner[i] < s.owner[n.row] {
			n.best, n.row, n.ok = d, uint32(i), true
		}
	}
}

// distance is the square of the distance of the box from a position.
func (b *block) distance(x, y float64) float64 {
	// Plain branches: the builtin max of floats is a call under WebAssembly.
	var dx, dy float64
	if d := float64(b.x0) - x; d > 0 {
		dx = d
	} else if d := x - float64(b.x1); d > 0 {
		dx = d
	}
	if d := float64(b.y0) - y; d > 0 {
		dy = d
	} else if d := y - float64(b.y1); d > 0 {
		dy = d
	}
	return dx*dx + dy*dy
}

func clamp(v float64) uint16 { return uint16(min(max(v, 0), math.MaxUint16)) }
