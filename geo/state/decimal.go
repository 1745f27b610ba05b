package state

import (
	"math"
	"strconv"
)

// Decimal numbers of an address are short, so they are read and written here:
// what strconv knows of floating point, tables of 11 KB that do not compress,
// stays out of the small client.

// tens are the powers of ten that an address of 20 characters can need; up to
// 10^22 a float64 holds them exactly.
var tens = [21]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
	1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20}

// number reads a plain decimal: digits, one point, one sign. The forms that
// strconv also knows (1e3, 0x1p-2, inf) have no place in an address. Up to 15
// digits the result is the nearest float64: two exact numbers are divided once.
func number(s string) (float64, bool) {
	if len(s) > 20 {
		return 0, false
	}
	unsigned := s
	if s != "" && s[0] == '-' {
		unsigned = s[1:]
	}
	m, digits, after, point := 0.0, 0, 0, false
	for i := range len(unsigned) {
		switch c := unsigned[i]; {
		case c == '.' && !point:
			point = true
		case '0' <= c && c <= '9':
			m = m*10 + float64(c-'0')
			digits++
			if point {
				after++
			}
		default:
			return 0, false
		}
	}
	m /= tens[after]
	if len(unsigned) < len(s) {
		m = -m
	}
	return m, digits > 0
}

// grain rounds to what the address can say, so that reading back what was
// printed gives the same view.
func grain(v float64, digits int) float64 {
	v = math.Floor(v*tens[digits]+0.5) / tens[digits]
	if v == 0 {
		v = 0 // never -0
	}
	return v
}

// fixed appends v, rounded, with a fixed number of decimals.
func fixed(dst []byte, v float64, digits int) []byte {
	n := int64(math.Floor(v*tens[digits] + 0.5))
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	one := int64(tens[digits])
	dst = strconv.AppendInt(dst, n/one, 10)
	if digits == 0 {
		return dst
	}
	at := len(dst)
	dst = strconv.AppendInt(dst, one+n%one, 10) // the leading 1 keeps the zeros
	dst[at] = '.'
	return dst
}
