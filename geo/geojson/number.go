package geojson

import (
	"math"
	"math/bits"
)

// number is a JSON number after the grammar: mantissa × 10^exp, when the digits
// fit, and where it stands.
type number struct {
	from, to int
	mantissa uint64
	exp      int
	negative bool
	exact    bool // mantissa and exp hold the whole number
}

// number reads the number at pos as the nearest float64. What coordinates look
// like, at most 7 digits before the point, 15 behind it and 19 in all, goes the
// short way by eight digits at once; scanNumber does the rest, errors too.
func (d *decoder) number() (float64, error) {
	data, i := d.data, d.pos
	negative := i < len(data) && data[i] == '-'
	if negative {
		i++
	}
	if i+25 > len(data) {
		return d.longNumber()
	}
	m, digits := digits8(load8(data[i:]))
	if digits == 0 || digits == 8 || digits > 1 && data[i] == '0' {
		return d.longNumber()
	}
	i += digits
	fraction := 0
	if data[i] == '.' {
		i++
		var v uint64
		v, fraction = digits8(load8(data[i:]))
		m = m*powersOf10[fraction] + v
		if fraction == 8 {
			v, more := digits8(load8(data[i+8:]))
			m = m*powersOf10[more] + v
			fraction += more
		}
		if fraction == 0 || fraction == 16 || digits+fraction > 19 {
			return d.longNumber()
		}
		i += fraction
	}
	if data[i]|0x20 == 'e' {
		return d.longNumber()
	}
	d.pos = i
	var f float64
	if m < 1<<53 {
		f = float64(m) / float64(powersOf10[fraction]) // see quotient
	} else {
		f = quotient(m, fraction)
	}
	if negative {
		f = -f
	}
	return f, nil
}

func (d *decoder) longNumber() (float64, error) {
	n, err := d.scanNumber()
	if err != nil {
		return 0, err
	}
	return d.float(n)
}

// digits8 returns the value and number of the decimal digits at the start of
// eight bytes from load8.
func digits8(w uint64) (value uint64, n int) {
	w ^= 0x3030303030303030 // digits become 0 to 9
	// The lowest bit set is bit 7 of the first byte above 9 (a carry can go wrong
	// only above it).
	other := (w + 0x7676767676767676 | w) & 0x8080808080808080
	n = bits.TrailingZeros64(other) / 8 // 8 when there is none
	w <<= 64 - 8*n                      // zeros in front
	w = (w & 0x0f0f0f0f0f0f0f0f) * (10<<8 + 1) >> 8
	w = (w & 0x00ff00ff00ff00ff) * (100<<16 + 1) >> 16
	w = (w & 0x0000ffff0000ffff) * (10000<<32 + 1) >> 32
	return w, n
}

// scanNumber reads the number at pos for its grammar (RFC 8259 section 6) and
// collects the digits on the way.
func (d *decoder) scanNumber() (number, error) {
	data, i := d.data, d.pos
	n := number{from: i}
	if i < len(data) && data[i] == '-' {
		n.negative = true
		i++
	}
	if i >= len(data) || data[i]-'0' > 9 {
		if n.negative {
			return n, d.unexpected(i, "a digit")
		}
		if c := d.peek(); c == '"' || c == '[' || c == '{' { // a value, of another kind
			return n, d.unexpected(i, "a number")
		}
		return n, d.unexpected(i, "a value")
	}
	first, digits := i, 0
	if data[i] == '0' {
		if i++; i < len(data) && data[i]-'0' <= 9 {
			return n, d.fail(n.from, "a number with a leading zero")
		}
	} else {
		for ; i < len(data) && data[i]-'0' <= 9; i++ {
			n.mantissa = n.mantissa*10 + uint64(data[i]-'0')
		}
		digits = i - first
	}
	if i < len(data) && data[i] == '.' {
		i++
		fraction := i
		for ; i < len(data) && data[i]-'0' <= 9; i++ {
			n.mantissa = n.mantissa*10 + uint64(data[i]-'0')
		}
		if i == fraction {
			return n, d.unexpected(i, "a digit")
		}
		digits += i - fraction
		n.exp = fraction - i
	}
	n.exact = digits <= 19 // 10^19 - 1 fits in 64 bits
	if i < len(data) && data[i]|0x20 == 'e' {
		i++
		minus := false
		if i < len(data) && (data[i] == '+' || data[i] == '-') {
			minus = data[i] == '-'
			i++
		}
		power, exponent := i, 0
		for ; i < len(data) && data[i]-'0' <= 9; i++ {
			exponent = min(exponent*10+int(data[i]-'0'), 1<<20)
		}
		if i == power {
			return n, d.unexpected(i, "a digit")
		}
		if minus {
			exponent = -exponent
		}
		n.exp += exponent
	}
	n.to, d.pos = i, i
	return n, nil
}

var powersOf10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
	1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// quotient returns the float64 nearest to m / 10^k, k from 0 to 19.
func quotient(m uint64, k int) float64 {
	if m < 1<<53 {
		// Both are exact, so the division rounds once and rightly (Clinger, How to
		// read floating point numbers accurately, 1990). 10^k is exact up to 22.
		return float64(m) / float64(powersOf10[k])
	}
	// Divide with both normalised to 64 bits. The quotient has 63 bits or more, and
	// its last bit stands for any remainder, so the conversion rounds rightly.
	by := powersOf10[k]
	up, byUp := bits.LeadingZeros64(m), bits.LeadingZeros64(by)
	m <<= up
	q, rest := bits.Div64(m>>1, m<<63, by<<byUp)
	if rest != 0 {
		q |= 1
	}
	return float64(q) * math.Float64frombits(uint64(1023-63+byUp-up)<<52)
}

// float returns the nearest float64.
func (d *decoder) float(n number) (float64, error) {
	if n.exact && -19 <= n.exp && n.exp <= 0 {
		f := quotient(n.mantissa, -n.exp)
		if n.negative {
			f = -f
		}
		return f, nil
	}
	f, ok := parseFloat(d.data[n.from:n.to], n)
	if !ok {
		return 0, d.fail(n.from, "number "+excerpt(d.data[n.from:n.to])+" is too large")
	}
	return f, nil
}
