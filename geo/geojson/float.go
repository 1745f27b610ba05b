//go:build !tinygo

package geojson

import "strconv"

// parseFloat returns the float64 nearest to a number that quotient does not know.
func parseFloat(text []byte, _ number) (float64, bool) {
	f, err := strconv.ParseFloat(string(text), 64)
	return f, err == nil
}

// appendFloat writes f with as many digits as it takes.
func appendFloat(dst []byte, f float64) []byte { return strconv.AppendFloat(dst, f, 'f', -1, 64) }
