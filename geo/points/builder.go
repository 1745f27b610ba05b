package points

import (
	"math"
	"slices"
)

// Undated is the first day of a point without one.
const Undated = math.MinInt32

// Builder collects points and makes a set of them.
type Builder struct {
	set     Set
	sort    radix
	from    []int32
	to      []int32  // nil while every point has a single day
	owner   []uint32 // nil while owners are the numbers of the points
	phase   int
	at      int
	outside int
}

// New begins a set in the square with its top left at (x, y). Points outside
// are counted and left out.
func New(x, y, side float64) *Builder {
	b := &Builder{}
	b.set.x, b.set.y, b.set.unit = x, y, side/math.MaxUint16
	return b
}

// Reserve prepares for n more points.
func (b *Builder) Reserve(n int) {
	b.sort.a = slices.Grow(b.sort.a, n)
	b.from = slices.Grow(b.from, n)
}

// Add takes a point in: where, its first and last day (first is [Undated]: it
// has none), and a number of the caller's.
func (b *Builder) Add(x, y float64, from, to int32, owner uint32) {
	u, v := (x-b.set.x)/b.set.unit, (y-b.set.y)/b.set.unit
	if !(u >= 0 && v >= 0 && u <= math.MaxUint16 && v <= math.MaxUint16) {
		b.outside++
		return
	}
	i := len(b.sort.a)
	key := morton(uint16(u+0.5), uint16(v+0.5))
	b.sort.a = append(b.sort.a, uint64(key)<<32|uint64(uint32(i)))
	b.sort.count(key)
	if b.to == nil && from != to && from != Undated {
		b.to = append(make([]int32, 0, cap(b.from)), b.from...)
	}
	b.from = append(b.from, from)
	if b.to != nil {
		b.to = append(b.to, to)
	}
	if b.owner == nil && owner != uint32(i) {
		b.owner = make([]uint32, i, cap(b.from))
		for k := range b.owner {
			b.owner[k] = uint32(k)
		}
	}
	if b.owner != nil {
		b.owner = append(b.owner, owner)
	}
}

// Step works for about work points and tells whether the set is done.
func (b *Builder) Step(work int) (done bool) {
	s, n := &b.set, len(b.sort.a)
	for work > 0 {
		switch b.phase {
		case 0:
			b.sort.b = make([]uint64, n)
			s.xs, s.ys, s.from, s.owner = make([]uint16, n), make([]uint16, n), make([]int32, n), make([]uint32, n)
			s.to, s.outside = s.from, b.outside
			if b.to != nil {
				s.to = make([]int32, n)
			}
			s.blocks = make([]block, (n+blockSize-1)/blockSize)
			s.groups = make([]block, (len(s.blocks)+groupSize-1)/groupSize)
			b.phase++
		case 1: // by place
			if work = b.sort.step(work); work > 0 {
				b.phase++
			}
		case 2: // columns
			end := min(b.at+work, n)
			for i := b.at; i < end; i++ {
				b.place(i)
			}
			work -= end - b.at
			if b.at = end; end == n {
				b.from, b.to, b.owner = nil, nil, nil
				s.winFrom, s.winTo, s.live = Undated+1, math.MaxInt32, n
				b.next()
				b.phase = 3
			}
		case 3: // keys of first days
			work -= b.keys(s.from, work)
		case 4:
			if work = b.sort.step(work); work > 0 {
				s.byFrom = b.order(n)
				s.byTo = s.byFrom
				b.next()
				b.phase = 5
				if &s.to[:1][0] == &s.from[:1][0] {
					b.phase = 7
				}
			}
		case 5: // keys of last days
			work -= b.keys(s.to, work)
		case 6:
			if work = b.sort.step(work); work > 0 {
				s.byTo = b.order(n)
				b.phase++
			}
		default:
			b.sort.a, b.sort.b = nil, nil
			return true
		}
		if n == 0 {
			s.winFrom, s.winTo = Undated+1, math.MaxInt32
			return true
		}
	}
	return false
}

func (b *Builder) next() {
	b.at = 0
	b.sort.reset()
}

// place fills row i of the columns.
func (b *Builder) place(i int) {
	s, p := &b.set, b.sort.a[i]
	k := uint32(p)
	x, y := compact(uint32(p>>32)), compact(uint32(p>>33))
	s.xs[i], s.ys[i], s.from[i] = x, y, b.from[k]
	if b.from[k] == Undated {
		s.undated++
	}
	if b.to != nil {
		s.to[i] = b.to[k]
	}
	s.owner[i] = k
	if b.owner != nil {
		s.owner[i] = b.owner[k]
	}
	s.blocks[i/blockSize].add(x, y)
	s.groups[i/(blockSize*groupSize)].add(x, y)
}

// keys turns days into pairs to be sorted.
func (b *Builder) keys(days []int32, work int) (done int) {
	end := min(b.at+work, len(days))
	for i := b.at; i < end; i++ {
		key := uint32(days[i]) ^ 1<<31
		b.sort.a[i] = uint64(key)<<32 | uint64(uint32(i))
		b.sort.count(key)
	}
	done = end - b.at
	if b.at = end; end == len(days) {
		b.phase++
	}
	return done
}

func (b *Builder) order(n int) []uint32 {
	out := make([]uint32, n)
	for i, p := range b.sort.a {
		out[i] = uint32(p)
	}
	return out
}

// Set is the result, once Step has said that it is done.
func (b *Builder) Set() *Set { return &b.set }
