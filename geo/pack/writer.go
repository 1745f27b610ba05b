package pack

// writer appends the primitives of the format.
type writer struct{ b []byte }

func (w *writer) uint(v uint64) {
	for v >= 0x80 {
		w.b = append(w.b, byte(v)|0x80)
		v >>= 7
	}
	w.b = append(w.b, byte(v))
}

func (w *writer) int(v int64) { w.uint(uint64(v)<<1 ^ uint64(v>>63)) }

func (w *writer) count(n int) { w.uint(uint64(n)) }

func (w *writer) text(s string) {
	w.count(len(s))
	w.b = append(w.b, s...)
}

func (w *writer) bool(v bool) {
	c := byte(0)
	if v {
		c = 1
	}
	w.b = append(w.b, c)
}

// pairs packs numbers of two bits, four to a byte.
func (w *writer) pairs(v []uint8) {
	for i := 0; i < len(v); i += 4 {
		c := byte(0)
		for k, b := range v[i:min(i+4, len(v))] {
			c |= b & 3 << (2 * k)
		}
		w.b = append(w.b, c)
	}
}
