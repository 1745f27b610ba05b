package state

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// What is short reads as strconv reads it, and nothing else is a number.
func TestNumberIsStrconv(t *testing.T) {
	for _, s := range []string{"0", "-0", "13.2", "-13.20", ".5", "5.", "32.8872", "00012.5", "123456789012345", "-.000001"} {
		want, err := strconv.ParseFloat(s, 64)
		if got, ok := number(s); err != nil || !ok || got != want {
			t.Errorf("number(%q) = %v, %v, want %v", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "-", ".", "-.", "1.2.3", "1-2", "--1", "+1", "1e3", "inf", "0x10", "1_0", "111111111111111111111", "١"} {
		if got, ok := number(s); ok {
			t.Errorf("number(%q) = %v", s, got)
		}
	}
}

// What is written is what strconv writes, and reads back as the same number.
func TestFixedIsStrconv(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		v, digits := (r.Float64()-0.5)*360, r.IntN(6)
		v = grain(v, digits)
		got, want := string(fixed(nil, v, digits)), strconv.FormatFloat(v, 'f', digits, 64)
		if got != want {
			t.Fatalf("fixed(%v, %d) = %s, want %s", v, digits, got, want)
		}
		if back, ok := number(got); !ok || back != v {
			t.Fatalf("number(%s) = %v, want %v", got, back, v)
		}
	}
	if got := string(fixed(nil, -0.00001, 3)); got != "0.000" {
		t.Errorf("-0.00001 is written %s", got)
	}
}
