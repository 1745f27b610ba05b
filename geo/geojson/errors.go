package geojson

import (
	"strconv"
	"unicode/utf8"
)

// Error says what is wrong with a document and where.
type Error struct {
	Feature int    // index in "features" from 0, as in Path; -1 outside a feature
	Path    string // JSONPath of the value or member, "$" for the document
	Offset  int    // bytes before the place, from 0
	Msg     string // one clause: what is wrong, with the value
}

// Error returns one sentence with all fields.
func (e *Error) Error() string {
	s := "geojson: "
	if e.Feature >= 0 {
		s += "feature " + strconv.Itoa(e.Feature) + ": "
	}
	return s + e.Path + ": " + e.Msg + " (byte " + strconv.Itoa(e.Offset) + ")"
}

// fail makes the error for the byte at off. The path is found by reading the
// document again up to off: reading well-formed input pays nothing for it.
//
//go:noinline
func (d *decoder) fail(off int, msg string) error {
	return &Error{Feature: d.feature, Path: pathAt(d.where, d.data[d.from:], off-d.from), Offset: d.base + off, Msg: msg}
}

// unexpected is fail for a byte that the grammar does not allow at off.
func (d *decoder) unexpected(off int, want string) error {
	if off >= len(d.data) {
		return d.fail(off, "the document ends where "+want+" is expected")
	}
	c := d.data[off]
	if c == '"' {
		return d.fail(off, "a string where "+want+" is expected")
	}
	if c < ' ' || c >= 0x7f {
		return d.fail(off, "byte 0x"+strconv.FormatUint(uint64(c)|0x100, 16)[1:]+" where "+want+" is expected")
	}
	return d.fail(off, "'"+string(rune(c))+"' where "+want+" is expected")
}

// excerpt returns a piece of the document for a message, shortened.
func excerpt(b []byte) string {
	n := 40
	if len(b) <= n {
		return string(b)
	}
	for n > 0 && !utf8.RuneStart(b[n]) {
		n--
	}
	return string(b[:n]) + "…"
}
