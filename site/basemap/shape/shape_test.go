package shape_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/basemap/shape"
)

func box(w, s, e, n float64) orb.MultiPolygon {
	return orb.MultiPolygon{orb.Bound{Min: orb.Point{w, s}, Max: orb.Point{e, n}}.ToPolygon()}
}

func ExampleMerge() {
	a, b := shape.Crop(box(10, 30, 11, 31)), shape.Crop(box(11, 30, 12, 31))
	merged, err := shape.Merge(a, b)
	fmt.Println(len(merged), len(merged[0][0])-1, planar.Area(merged), err)
	// Output: 1 6 2 <nil>
}

func TestMergeKeepsHoles(t *testing.T) {
	ring := shape.Crop(orb.MultiPolygon{{box(10, 30, 14, 34)[0][0], box(11, 31, 13, 33)[0][0]}})
	merged, err := shape.Merge(ring)
	if err != nil || len(merged) != 1 || len(merged[0]) != 2 || planar.Area(merged) != 12 {
		t.Errorf("%v %v", merged, err)
	}
	filled, err := shape.Merge(ring, shape.Crop(box(11, 31, 13, 33)))
	if err != nil || len(filled[0]) != 1 {
		t.Errorf("%v %v", filled, err)
	}
}

func TestMergeSaysWhereABorderIsOpen(t *testing.T) {
	open := orb.MultiPolygon{{{{10, 30}, {11, 30}, {11, 31}}}}
	if _, err := shape.Merge(open); err == nil {
		t.Error("no error")
	}
}

func TestCropRoundsCutsAndWinds(t *testing.T) {
	got := shape.Crop(box(3, 20, 5.00004, 21))
	if len(got) != 1 || got[0][0].Orientation() != orb.CCW || got.Bound().Min[0] != 4 || got.Bound().Max[0] != 5 {
		t.Errorf("%v", got)
	}
	if got := shape.Crop(box(-10, 20, -9, 21)); len(got) != 0 {
		t.Errorf("outside: %v", got)
	}
	if got := shape.Crop(box(10, 20, 10.00001, 21)); len(got) != 0 {
		t.Errorf("collapsed: %v", got)
	}
}

func TestCross(t *testing.T) {
	if !shape.Cross(box(10, 30, 12, 32), box(11, 31, 13, 33)) {
		t.Error("overlapping boxes cross")
	}
	if shape.Cross(box(10, 30, 14, 34), box(11, 31, 13, 33)) || shape.Cross(box(10, 30, 11, 31), box(11, 30, 12, 31)) {
		t.Error("nested and touching boxes do not cross")
	}
}

func TestCropLines(t *testing.T) {
	got := shape.CropLines(orb.MultiLineString{{{3, 20}, {4.5, 20.0001}, {6, 20}}}, 0.003)
	if len(got) != 1 || len(got[0]) != 2 || got[0][0][0] != 4 {
		t.Errorf("%v", got)
	}
}
