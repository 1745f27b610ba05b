package scene

import "math"

// Reader walks a list. It never panics: a damaged list ends early with OK
// reporting false.
type Reader struct {
	Op   Op
	Args []uint32 // the words of the operation, without the operation itself
	rest []uint32
	bad  bool
	end  bool
}

// Read starts at the beginning of a list.
func Read(words []uint32) Reader { return Reader{rest: words} }

// Next moves to the next operation; false at the end of the list.
func (r *Reader) Next() bool {
	if r.end || r.bad || len(r.rest) == 0 {
		return false
	}
	op := r.rest[0]
	if op >= uint32(numOps) {
		r.bad = true
		return false
	}
	n := 0
	switch spec := Ops[op].Args; spec {
	case "u*":
		if len(r.rest) < 2 || uint64(r.rest[1])*2 > uint64(len(r.rest)-2) {
			r.bad = true
			return false
		}
		n = 1 + 2*int(r.rest[1])
	default:
		n = len(spec)
	}
	if len(r.rest) < 1+n {
		r.bad = true
		return false
	}
	r.Op, r.Args, r.rest = Op(op), r.rest[1:1+n], r.rest[1+n:]
	if r.Op == OpEnd {
		r.end = true
		return false
	}
	return true
}

// OK reports whether everything so far was well formed.
func (r *Reader) OK() bool { return !r.bad }

// U is argument i as an integer.
func (r *Reader) U(i int) uint32 { return r.Args[i] }

// F is argument i as a number.
func (r *Reader) F(i int) float64 { return float64(math.Float32frombits(r.Args[i])) }

// Points is how many points a Line or Ring has.
func (r *Reader) Points() int { return (len(r.Args) - 1) / 2 }

// XY is point i of a Line or Ring.
func (r *Reader) XY(i int) (x, y float64) { return r.F(1 + 2*i), r.F(2 + 2*i) }
