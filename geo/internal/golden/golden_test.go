package golden

import (
	"fmt"
	"testing"
)

func ExampleDiffer() {
	n, want, got, _ := Differ([]byte("circle 5 5 2\npaint\n"), []byte("circle 6 5 2\npaint\n"))
	fmt.Printf("line %d: %s, not %s\n", n, got, want)
	// Output: line 1: circle 6 5 2, not circle 5 5 2
}

func TestDiffer(t *testing.T) {
	for _, c := range []struct {
		want, got string
		line      int
		same      bool
	}{
		{"a\nb\n", "a\nb\n", 0, true},
		{"a\nb\n", "a\nc\n", 2, false},
		{"a\n", "a\nb\n", 2, false},
		{"", "a", 1, false},
		{"a\n", "a", 1, false},
	} {
		if line, _, _, same := Differ([]byte(c.want), []byte(c.got)); line != c.line || same != c.same {
			t.Errorf("%q and %q differ in line %d (same: %v), want %d (%v)", c.want, c.got, line, same, c.line, c.same)
		}
	}
}
