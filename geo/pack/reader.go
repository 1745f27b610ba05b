package pack

import (
	"errors"
	"strconv"
)

// reader takes the primitives from a file. The first error stays; after it
// every value is zero and every count is 0, so that loops end.
type reader struct {
	what string // for messages: "basemap", "story"
	s    string
	at   int
	err  error
}

// open checks the magic of a file.
func open(what, magic string, file []byte) *reader {
	r := &reader{what: what, s: string(file)}
	if len(r.s) < len(magic) || r.s[:len(magic)] != magic {
		r.fail("want " + strconv.Quote(magic) + ", a file of this version")
	}
	r.at = len(magic)
	return r
}

func (r *reader) fail(msg string) {
	if r.err == nil {
		r.err = errors.New("pack: " + r.what + ": offset " + strconv.Itoa(r.at) + ": " + msg)
	}
}

func (r *reader) uint() uint64 {
	if r.err != nil {
		return 0
	}
	v := uint64(0)
	for shift := 0; shift < 64; shift += 7 {
		if r.at >= len(r.s) {
			r.fail("the file ends in a number")
			return 0
		}
		c := r.s[r.at]
		r.at++
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	r.fail("a number has more than 64 bits")
	return 0
}

func (r *reader) int() int64 {
	v := r.uint()
	return int64(v>>1) ^ -int64(v&1)
}

// count reads how many items follow, each of at least size bytes.
func (r *reader) count(size int) int {
	from := r.at
	n := r.uint()
	if n > uint64((len(r.s)-r.at)/size) {
		r.at = from
		r.fail("a count of " + strconv.FormatUint(n, 10) + " does not fit the bytes that are left")
		return 0
	}
	return int(n)
}

// sum adds a count to a total of items that must follow in this file, each of
// at least one byte.
func (r *reader) sum(total, n int, what string) int {
	if n > len(r.s)-total {
		r.fail("more " + what + " than bytes")
		return 0
	}
	return total + n
}

// below reads a number smaller than n.
func (r *reader) below(n int, what string) int {
	from := r.at
	v := r.uint()
	if r.err == nil && v >= uint64(n) {
		r.at = from
		r.fail(what + " " + strconv.FormatUint(v, 10) + ": there are " + strconv.Itoa(n))
		return 0
	}
	return int(v)
}

// within reads a signed number from lo to hi.
func (r *reader) within(lo, hi int64, what string) int64 {
	from := r.at
	v := r.int()
	if r.err == nil && (v < lo || v > hi) {
		r.at = from
		r.fail(what + " " + strconv.FormatInt(v, 10) + ": want " + strconv.FormatInt(lo, 10) + " to " + strconv.FormatInt(hi, 10))
		return 0
	}
	return v
}

// text shares the memory of the file: one copy for all texts.
func (r *reader) text() string {
	n := r.count(1)
	if r.err != nil {
		return ""
	}
	s := r.s[r.at : r.at+n]
	r.at += n
	return s
}

func (r *reader) bool() bool { return r.below(2, "flag") == 1 }

// pairs reads what [writer.pairs] wrote and adds base to each number.
func (r *reader) pairs(dst []uint8, base uint8) {
	if r.err != nil {
		return
	}
	n := (len(dst) + 3) / 4
	if n > len(r.s)-r.at {
		r.fail("the file ends in a column of " + strconv.Itoa(n) + " bytes")
		return
	}
	for i := range dst {
		dst[i] = r.s[r.at+i/4]>>(2*(i%4))&3 + base
	}
	r.at += n
}

// done checks that nothing is left.
func (r *reader) done() error {
	if r.err == nil && r.at != len(r.s) {
		r.fail(strconv.Itoa(len(r.s)-r.at) + " bytes are left over")
	}
	return r.err
}
