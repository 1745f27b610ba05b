package points

import "math"

// passes tells whether row i is live in a window.
func (s *Set) passes(i uint32, from, to int32) bool {
	f := s.from[i]
	return f == Undated || f <= to && s.to[i] >= from
}

// SetWindow makes the points live whose days touch from..to. tell is called for
// every row that became live (+1) or ceased to be (-1); when more than an eighth
// of all may have changed it is not called and whole is true: then everything
// is counted anew, which costs less.
func (s *Set) SetWindow(from, to int32, tell func(row uint32, d int32)) (whole bool) {
	from, to = max(from, Undated+1), max(to, Undated+1)
	if from == s.winFrom && to == s.winTo || len(s.xs) == 0 {
		s.winFrom, s.winTo = from, to
		return false
	}
	f0, f1 := s.span(s.byFrom, s.from, s.winTo, to)
	t0, t1 := s.span(s.byTo, s.to, s.winFrom-1, from-1)
	if f1-f0+t1-t0 > len(s.xs)/8 {
		s.winFrom, s.winTo = from, to
		s.recount()
		return true
	}
	// First the end moves, with the start where it was; then the start.
	d := int32(1)
	if to < s.winTo {
		d = -1
	}
	for _, i := range s.byFrom[f0:f1] {
		if s.from[i] != Undated && s.to[i] >= s.winFrom {
			s.change(i, d)
			tell(i, d)
		}
	}
	d = 1
	if from > s.winFrom {
		d = -1
	}
	for _, i := range s.byTo[t0:t1] {
		if s.from[i] != Undated && s.from[i] <= to {
			s.change(i, d)
			tell(i, d)
		}
	}
	s.winFrom, s.winTo = from, to
	return false
}

// span is the range of an order whose days lie after the smaller of a and b
// and not after the larger.
func (s *Set) span(order []uint32, days []int32, a, b int32) (from, to int) {
	after := func(d int32) int {
		if d == math.MaxInt32 {
			return len(order)
		}
		lo, hi := 0, len(order)
		for lo < hi {
			if k := int(uint(lo+hi) / 2); days[order[k]] > d {
				hi = k
			} else {
				lo = k + 1
			}
		}
		return lo
	}
	return after(min(a, b)), after(max(a, b))
}

func (s *Set) change(i uint32, d int32) {
	s.blocks[i/blockSize].live += uint32(d)
	s.groups[i/(blockSize*groupSize)].live += uint32(d)
	s.live += int(d)
}

func (s *Set) recount() {
	s.live = 0
	for g := range s.groups {
		s.groups[g].live = 0
	}
	from, to := s.winFrom, s.winTo
	for k := range s.blocks {
		b := &s.blocks[k]
		b.live = 0
		r0, r1 := s.rows(k)
		last := s.to[r0:r1]
		for i, f := range s.from[r0:r1] {
			if f == Undated || f <= to && last[i] >= from {
				b.live++
			}
		}
		s.groups[k/groupSize].live += b.live
		s.live += int(b.live)
	}
}
