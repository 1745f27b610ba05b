package geojson

import (
	"bytes"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// stops8 finds the bytes of a string at which the scanner must look twice (quote,
// backslash, control characters) among eight at once: the lowest bit set is bit 7
// of the first of them (Mycroft's zero-byte test, 1987; a borrow can set bits
// wrongly only above a right one).
func stops8(w uint64) uint64 {
	quote, backslash := w^'"'*ones, w^'\\'*ones
	return ((quote-ones)&^quote | (backslash-ones)&^backslash | (w-' '*ones)&^w) & highs
}

// nextStop is stops8 for the last bytes of the document.
func nextStop(data []byte, i int) int {
	for i < len(data) && data[i] >= ' ' && data[i] != '"' && data[i] != '\\' {
		i++
	}
	return i
}

// load8 reads eight bytes, the first lowest; the compiler makes one load of it.
func load8(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// str checks the string at pos and returns the offsets of its content and
// whether it has escapes. Invalid UTF-8 and lone surrogates are errors: replacing
// them, as encoding/json does, would change what somebody wrote without a word.
func (d *decoder) str() (from, to int, escaped bool, err error) {
	data, i := d.data, d.pos+1
	from = i
	var seen uint64 // all bytes, to know whether any is beyond ASCII
	for {
		for {
			if i+8 > len(data) {
				i, seen = nextStop(data, i), highs
				break
			}
			w := load8(data[i:])
			seen |= w
			stop := stops8(w)
			i += bits.TrailingZeros64(stop) / 8 // 8 when there is none
			if stop != 0 {
				break
			}
		}
		if i >= len(data) {
			d.unended = true
			return 0, 0, false, d.fail(d.pos, "the string does not end")
		}
		switch data[i] {
		case '"':
			if seen&highs != 0 && !utf8.Valid(data[from:i]) {
				return 0, 0, false, d.notUTF8(from)
			}
			d.pos = i + 1
			return from, i, escaped, nil
		case '\\':
			n := escapeLen(data[i:])
			if n == 0 {
				return 0, 0, false, d.fail(i, "wrong escape "+excerpt(data[i:min(i+6, len(data))])+" in a string")
			}
			escaped = true
			i += n
		default:
			return 0, 0, false, d.unexpected(i, "a character or, for a control character, its escape")
		}
	}
}

// notUTF8 is the error for the first wrong byte from i on.
func (d *decoder) notUTF8(i int) error {
	for {
		r, n := utf8.DecodeRune(d.data[i:])
		if r == utf8.RuneError && n <= 1 {
			return d.unexpected(i, "UTF-8 text")
		}
		i += n
	}
}

// escapeLen returns the length of the escape at the start of b, of both halves
// for a surrogate pair, 0 when it is none.
func escapeLen(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		r := hex4(b)
		switch {
		case r < 0:
			return 0
		case !utf16.IsSurrogate(r):
			return 6
		case utf16.DecodeRune(r, hex4(b[6:])) != utf8.RuneError:
			return 12
		}
	}
	return 0
}

// hex4 returns the value of the escape \uXXXX at the start of b, -1 when there
// is none.
func hex4(b []byte) rune {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return -1
	}
	var r rune
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return r
}

// appendUnescaped decodes the content of a string that str has checked.
func appendUnescaped(dst, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '\\')
		if i < 0 {
			return append(dst, b...)
		}
		dst = append(dst, b[:i]...)
		i++ // the letter
		switch c := b[i]; c {
		case 'b':
			dst = append(dst, '\b')
		case 'f':
			dst = append(dst, '\f')
		case 'n':
			dst = append(dst, '\n')
		case 'r':
			dst = append(dst, '\r')
		case 't':
			dst = append(dst, '\t')
		case 'u':
			r := hex4(b[i-1:])
			i += 4
			if utf16.IsSurrogate(r) {
				r = utf16.DecodeRune(r, hex4(b[i+1:]))
				i += 6
			}
			dst = utf8.AppendRune(dst, r)
		default: // quote, backslash, slash
			dst = append(dst, c)
		}
		b = b[i+1:]
	}
}
