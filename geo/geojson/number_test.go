package geojson_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"watiya/geo/geojson"
)

// TestNumbers reads many random decimals of every length and compares each with
// strconv, bit by bit: some go the short way through the reader, some the long.
func TestNumbers(t *testing.T) {
	const n = 50_000
	r := rand.New(rand.NewPCG(7, 2020))
	digits := func(b []byte, n int) []byte {
		for range n {
			b = append(b, byte('0'+r.IntN(10)))
		}
		return b
	}
	doc := []byte(`{"type":"Feature","geometry":null,"properties":{"pad":""`)
	var want []float64
	for i := range n {
		var s []byte
		if r.IntN(2) == 0 {
			s = append(s, '-')
		}
		if whole := r.IntN(11); whole == 0 {
			s = append(s, '0')
		} else {
			s = digits(append(s, byte('1'+r.IntN(9))), whole-1)
		}
		if fraction := r.IntN(20); fraction > 0 {
			s = digits(append(s, '.'), fraction)
		}
		if r.IntN(8) == 0 {
			s = strconv.AppendInt(append(s, 'e'), int64(r.IntN(60)-30), 10)
		}
		f, err := strconv.ParseFloat(string(s), 64)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, f)
		doc = strconv.AppendInt(append(doc, `,"`...), int64(i), 10)
		doc = append(append(doc, `":`...), s...)
	}
	l, err := geojson.Decode(append(doc, "}}"...), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	props := l.Properties(0)[1:]
	for i, w := range want {
		if got := l.Value(props[i]).Number; math.Float64bits(got) != math.Float64bits(w) {
			t.Errorf("number %d: got %v, want %v", i, got, w)
		}
	}
}
