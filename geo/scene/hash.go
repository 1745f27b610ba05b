package scene

import "math"

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// Hash is a 64-bit hash in the manner of FNV-1a over what the frame shows: size, lists, the texts
// they write and the styles they use. Two frames with the same hash are the
// same picture; the order of the tables does not matter.
func (f *Frame) Hash() uint64 {
	h := uint64(fnvOffset)
	h = mix(h, math.Float32bits(Round(f.W)))
	h = mix(h, math.Float32bits(Round(f.H)))
	var buf [StyleWords]uint32
	for i := range f.Lists {
		r := Read(f.Lists[i].Words)
		for r.Next() {
			h = mix(h, uint32(r.Op))
			switch r.Op {
			case OpText, OpGroup:
				h = f.mixString(h, r.U(0))
				for _, w := range r.Args[1:] {
					h = mix(h, w)
				}
			case OpStyle:
				if n := int(r.U(0)); n < len(f.Styles) {
					for _, w := range AppendStyles(buf[:0], f.Styles[n:n+1]) {
						h = mix(h, w)
					}
				}
			default:
				for _, w := range r.Args {
					h = mix(h, w)
				}
			}
		}
		h = mix(h, uint32(OpEnd))
	}
	return h
}

// mix takes a word at a time, which FNV does not: a picture has some ten
// thousand words, and the Worker hashes several. The shift brings the high bits,
// which a multiplication fills best, back to the low ones.
func mix(h uint64, w uint32) uint64 {
	h = (h ^ uint64(w)) * fnvPrime
	return h ^ h>>29
}

func (f *Frame) mixString(h uint64, i uint32) uint64 {
	if f.Strings == nil || int(i) >= len(f.Strings.Ends) {
		return mix(h, i)
	}
	start := uint32(0)
	if i > 0 {
		start = f.Strings.Ends[i-1]
	}
	for _, b := range f.Strings.Bytes[start:f.Strings.Ends[i]] {
		h = (h ^ uint64(b)) * fnvPrime
	}
	return mix(h, 0)
}

// AppendHash appends a hash as sixteen hexadecimal digits.
func AppendHash(dst []byte, h uint64) []byte {
	for shift := 60; shift >= 0; shift -= 4 {
		dst = append(dst, "0123456789abcdef"[h>>shift&15])
	}
	return dst
}
