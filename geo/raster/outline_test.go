package raster

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"watiya/geo/scene"
)

// The outlines of a text as path data stand where the canvas has its letters: the
// first number of each letter is its place, the rest is the same for the same letter.
func TestAppendPath(t *testing.T) {
	s := &scene.Style{Font: scene.FontSans, Size: 20, Weight: 600, Fill: 0xff}
	if got := AppendPath(nil, "  \u2067\u2069", s, 0, 0, 0); strings.ContainsAny(string(got), "zl") {
		t.Errorf("what is not seen has outlines: %s", got)
	}
	letters := strings.Split(string(AppendPath(nil, "oxo", s, 30.5, 7, 0)), "M")[1:]
	if len(letters) != 3 || !strings.HasPrefix(letters[0], "30.5 7m") {
		t.Fatalf("letters: %q", letters)
	}
	shape := func(l string) string { return l[strings.IndexByte(l, 'm'):] }
	if shape(letters[0]) != shape(letters[2]) || shape(letters[0]) == shape(letters[1]) {
		t.Errorf("the same letter is other bytes, or another the same: %q", letters)
	}
	x, err := strconv.ParseFloat(regexp.MustCompile(`^[\d.]+`).FindString(letters[2]), 64)
	if want := 30.5 + Width("ox", s); err != nil || x < want-1 || x > want+1 { // kerned
		t.Errorf("the third letter stands at %v, want %.2f", x, want)
	}
	for _, c := range []struct {
		align uint32
		share float64
	}{{scene.AlignMiddle, 0.5}, {scene.AlignEnd, 1}} {
		a := *s
		a.Align = c.align
		got := string(AppendPath(nil, "oxo", &a, 100, 0, 0))
		x, err := strconv.ParseFloat(regexp.MustCompile(`^M([\d.]+)`).FindStringSubmatch(got)[1], 64)
		if want := 100 - c.share*Width("oxo", s); err != nil || x < want-0.01 || x > want+0.01 {
			t.Errorf("aligned %d the text begins at %v, want %.2f", c.align, x, want)
		}
	}
	// A joined letter is not the letter alone; each contour is closed.
	joined := string(AppendPath(nil, "بب", s, 0, 0, 0.3))
	if n := strings.Count(joined, "M"); n != 2 || strings.Count(joined, "m") != strings.Count(joined, "z") {
		t.Errorf("%d letters: %s", n, joined)
	}
	if alone := string(AppendPath(nil, "ب", s, 0, 0, 0.3)); strings.Contains(joined, shape(alone[1:])) {
		t.Error("Arabic letters are not joined")
	}
}
