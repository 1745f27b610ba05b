package points

// radix sorts pairs (key in the upper half, number in the lower) by their keys,
// eleven bits at a time from the lowest, in steps. It is stable.
type radix struct {
	a, b    []uint64 // a is to be sorted, b as long
	hist    [3][2048]uint32
	pass    int
	at      int
	running bool // the histogram of the pass became places
}

// count notes a key of a: every pair must be counted before the first step.
func (r *radix) count(key uint32) {
	r.hist[0][key&2047]++
	r.hist[1][key>>11&2047]++
	r.hist[2][key>>22]++
}

// step sorts on for at most work pairs and returns what is left of work, 0
// unless it is done.
func (r *radix) step(work int) int {
	for r.pass < len(r.hist) {
		shift := uint(32 + 11*r.pass)
		h := &r.hist[r.pass]
		if !r.running {
			if len(r.a) > 0 && h[r.a[0]>>shift&2047] == uint32(len(r.a)) {
				r.pass++ // all have the same digit
				continue
			}
			sum := uint32(0)
			for i := range h {
				h[i], sum = sum, sum+h[i]
			}
			r.running, r.at = true, 0
		}
		end := min(r.at+work, len(r.a))
		for _, p := range r.a[r.at:end] {
			d := p >> shift & 2047
			r.b[h[d]] = p
			h[d]++
		}
		work -= end - r.at
		r.at = end
		if end < len(r.a) {
			return 0
		}
		r.a, r.b, r.running = r.b, r.a, false
		r.pass++
	}
	return work
}

// reset makes it ready for other keys in a.
func (r *radix) reset() {
	r.hist = [3][2048]uint32{}
	r.pass, r.at, r.running = 0, 0, false
}
