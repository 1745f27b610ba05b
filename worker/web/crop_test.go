package web

import (
	"bytes"
	"slices"
	"testing"

	"watiya/geo/scene"
	"watiya/geo/state"
)

func TestCrop(t *testing.T) {
	var l scene.List
	l.Style(3)
	l.Begin(true) // a square with one corner inside
	for _, p := range [...]vertex{{-10, -10}, {5, -10}, {5, 5}, {-10, 5}} {
		l.Point(p.x, p.y)
	}
	l.End()
	l.Begin(true) // outside
	for _, p := range [...]vertex{{20, 20}, {30, 20}, {30, 30}} {
		l.Point(p.x, p.y)
	}
	l.End()
	l.Begin(false) // through, out, and in again
	for _, p := range [...]vertex{{-5, 2}, {15, 2}, {15, 8}, {5, 8}} {
		l.Point(p.x, p.y)
	}
	l.End()
	l.Paint()
	got := crop(l.Words, box{0, 0, 10, 10})
	var want scene.List
	want.Style(3)
	want.Begin(true)
	for _, p := range [...]vertex{{0, 0}, {5, 0}, {5, 5}, {0, 5}} {
		want.Point(p.x, p.y)
	}
	want.End()
	for _, run := range [...][]vertex{{{0, 2}, {10, 2}}, {{10, 8}, {5, 8}}} {
		want.Begin(false)
		for _, p := range run {
			want.Point(p.x, p.y)
		}
		want.End()
	}
	want.Paint()
	if !slices.Equal(got.Words, want.Words) {
		t.Errorf("cropped to\n%v, want\n%v", got.Words, want.Words)
	}
}

// What is cropped away is far from the picture: its middle has land and coast.
func TestCropKeepsThePicture(t *testing.T) {
	p := realPainting(t)
	for _, q := range []string{"", "step=watiya", "c=13.2000,32.8000&z=9.50", "c=25.0000,31.0000&z=5.00"} {
		v, _ := state.Parse(q)
		pic := p.Picture(nil, &v, "x", 400, 300)
		if n := len(pic); n < 4000 {
			t.Errorf("the picture of %q has %d bytes", q, n)
		}
		if bytes.Contains(pic, []byte("<text")) {
			t.Errorf("the picture of %q needs fonts, which an image in a page does not have", q)
		}
	}
}
