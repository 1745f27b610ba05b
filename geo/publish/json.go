package publish

import (
	"strconv"
	"unicode/utf8"
)

// object writes the members of a JSON object in the order of the calls. It is
// used instead of encoding/json because the Worker pays for reflection on
// every start, and because the order of members is part of the data version.
type object struct {
	dst  []byte
	some bool
}

func (o *object) key(k string) {
	if o.some {
		o.dst = append(o.dst, ',')
	}
	o.some = true
	o.dst = append(appendString(o.dst, k), ':')
}

func (o *object) open(c byte)  { o.dst = append(o.dst, c); o.some = false }
func (o *object) close(c byte) { o.dst = append(o.dst, c); o.some = true }

// comma separates the elements of an array.
func (o *object) comma() {
	if o.some {
		o.dst = append(o.dst, ',')
	}
	o.some = false
}

func (o *object) str(k, v string) { o.key(k); o.dst = appendString(o.dst, v) }

// may writes null for an empty string.
func (o *object) may(k, v string) {
	if v == "" {
		o.raw(k, "null")
		return
	}
	o.str(k, v)
}

func (o *object) raw(k, v string) { o.key(k); o.dst = append(o.dst, v...) }

func (o *object) list(k string, v []string) {
	o.key(k)
	o.dst = append(o.dst, '[')
	for i, s := range v {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = appendString(o.dst, s)
	}
	o.dst = append(o.dst, ']')
}

// appendString appends a JSON string (RFC 8259, section 7). Invalid UTF-8
// becomes U+FFFD; U+2028 and U+2029 are escaped for readers that are scripts.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < 0x20 || r == 0x7F || r == 0x2028 || r == 0x2029:
			dst = append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
		i += n
	}
	return append(dst, '"')
}

func appendNumber(dst []byte, v float64) []byte { return strconv.AppendFloat(dst, v, 'f', -1, 64) }
