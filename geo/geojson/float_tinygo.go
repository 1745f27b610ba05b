//go:build tinygo

package geojson

import (
	"math"
	"strconv"
)

// parseFloat reads a number that quotient does not know: of more than 19 digits,
// or far from 1. strconv would bring tables of 11 KB that do not compress; this
// may be off by a few of the last bits, less than a micrometre on the map.
func parseFloat(text []byte, n number) (float64, bool) {
	if !n.exact {
		n.exp = n.cut(text)
	}
	f := float64(n.mantissa)
	for ; n.exp > 0 && f != 0 && f <= math.MaxFloat64; n.exp -= min(n.exp, 19) {
		f *= float64(powersOf10[min(n.exp, 19)])
	}
	for ; n.exp < 0 && f != 0; n.exp += min(-n.exp, 19) {
		f /= float64(powersOf10[min(-n.exp, 19)])
	}
	if n.negative {
		f = -f
	}
	return f, f-f == 0
}

// cut takes the first 19 digits of text as the mantissa and returns the exponent
// that goes with them: one more for each digit left out.
func (n *number) cut(text []byte) int {
	n.mantissa = 0
	taken, exp := 0, n.exp
	for _, c := range text {
		switch {
		case c|0x20 == 'e':
			return exp
		case c-'0' > 9: // sign and point
		case taken == 19:
			exp++
		default:
			if n.mantissa = n.mantissa*10 + uint64(c-'0'); n.mantissa != 0 {
				taken++
			}
		}
	}
	return exp
}

// appendFloat writes f, a coordinate, with up to nine decimals, a tenth of a
// millimetre.
func appendFloat(dst []byte, f float64) []byte {
	if f < 0 {
		dst = append(dst, '-')
		f = -f
	}
	whole := math.Floor(f)
	part := uint64((f-whole)*1e9 + 0.5)
	if part >= 1e9 {
		whole, part = whole+1, 0
	}
	dst = strconv.AppendUint(dst, uint64(whole), 10)
	if part == 0 {
		return dst
	}
	dst = append(dst, strconv.AppendUint(nil, part+1e9, 10)...)
	dst[len(dst)-10] = '.'
	for dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
}
