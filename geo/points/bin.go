package points

import "math"

// Grid counts points in cells. Cells are numbered over the whole plane, so that
// grids beside each other agree: a grid has those from (X, Y) on.
type Grid struct {
	X, Y, W, H int
	Counts     []uint32 // W×H, row by row
	N          int      // their sum
	lattice    Lattice
}

// Lattice tells in which cell a position lies: cell = (grain·k + o) >> 24.
type Lattice struct{ k, ox, oy int64 }

const latticeBits = 24

// Lattice makes the lattice with per cells in a unit of the caller's, cell 0
// at the caller's origin.
func (s *Set) Lattice(per float64) Lattice {
	const one = 1 << latticeBits
	return Lattice{int64(math.Round(s.unit * per * one)), int64(math.Round(s.x * per * one)), int64(math.Round(s.y * per * one))}
}

// Cell is the cell of row i.
func (s *Set) Cell(l *Lattice, i uint32) (x, y int) {
	return int((int64(s.xs[i])*l.k + l.ox) >> latticeBits), int((int64(s.ys[i])*l.k + l.oy) >> latticeBits)
}

// Clear empties the grid and lays it on a lattice.
func (g *Grid) Clear(l Lattice, x, y int) {
	clear(g.Counts)
	g.lattice, g.X, g.Y, g.N = l, x, y, 0
}

// Add changes the count of a cell if the grid has it.
func (g *Grid) Add(x, y int, d int32) bool {
	x, y = x-g.X, y-g.Y
	if uint(x) >= uint(g.W) || uint(y) >= uint(g.H) {
		return false
	}
	g.Counts[y*g.W+x] += uint32(d)
	g.N += int(d)
	return true
}

// Bin counts the live points of the set from a block on into the grid. It stops
// after about work points and returns where to go on, and the work left;
// next == [Set.Blocks] means that it is done.
func (s *Set) Bin(g *Grid, at, work int) (next, left int) {
	l := g.lattice
	ox, oy := l.ox-int64(g.X)<<latticeBits, l.oy-int64(g.Y)<<latticeBits
	w, h := int64(g.W), int64(g.H)
	cell := func(b *block) (x0, y0, x1, y1 int64) {
		return (int64(b.x0)*l.k + ox) >> latticeBits, (int64(b.y0)*l.k + oy) >> latticeBits,
			(int64(b.x1)*l.k + ox) >> latticeBits, (int64(b.y1)*l.k + oy) >> latticeBits
	}
	k := at
	for k < len(s.blocks) {
		if k%groupSize == 0 {
			q := &s.groups[k/groupSize]
			if x0, y0, x1, y1 := cell(q); q.live == 0 || x1 < 0 || y1 < 0 || x0 >= w || y0 >= h {
				k += groupSize
				work--
				continue
			}
		}
		if work <= 0 {
			return k, 0
		}
		b := &s.blocks[k]
		x0, y0, x1, y1 := cell(b)
		if b.live == 0 || x1 < 0 || y1 < 0 || x0 >= w || y0 >= h {
			k++
			work--
			continue
		}
		from, to := s.rows(k)
		if b.live == b.n && x0 >= 0 && y0 >= 0 && x1 < w && y1 < h {
			ys := s.ys[from:to]
			for i, x := range s.xs[from:to] {
				cx, cy := (int64(x)*l.k+ox)>>latticeBits, (int64(ys[i])*l.k+oy)>>latticeBits
				g.Counts[cy*w+cx]++
			}
			g.N += to - from
		} else {
			s.binSome(g, from, to, ox, oy)
		}
		work -= to - from
		k++
	}
	return len(s.blocks), max(work, 0)
}

// binSome is Bin for rows of which not all are live or inside.
func (s *Set) binSome(g *Grid, from, to int, ox, oy int64) {
	k, n := g.lattice.k, 0
	for i := from; i < to; i++ {
		cx, cy := (int64(s.xs[i])*k+ox)>>latticeBits, (int64(s.ys[i])*k+oy)>>latticeBits
		if uint64(cx) >= uint64(g.W) || uint64(cy) >= uint64(g.H) {
			continue
		}
		if f := s.from[i]; f == Undated || f <= s.winTo && s.to[i] >= s.winFrom {
			g.Counts[int(cy)*g.W+int(cx)]++
			n++
		}
	}
	g.N += n
}

// Blocks is how many blocks there are.
func (s *Set) Blocks() int { return len(s.blocks) }

// Block is the block of a row.
func Block(row uint32) int { return int(row / blockSize) }
