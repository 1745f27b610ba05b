package geo

import (
	"fmt"
	"math"
	"testing"
)

// square is two fields that share the arc in the middle; the shared arc has a
// vertex that is drawn from zoom 7 only.
func square() *Basemap {
	b := &Basemap{
		X:     []uint16{10, 0, 0, 10, 10, 11, 10, 10, 20, 20, 10},
		Y:     []uint16{0, 0, 10, 10, 0, 5, 10, 0, 0, 10, 10},
		Level: []uint8{3, 3, 3, 3, 3, 7, 3, 3, 3, 3, 3},
		Arcs:  []uint32{0, 4, 7, 11},
	}
	b.Layers[BaseCountry] = BaseFeatures{
		Features: []BaseFeature{{ID: "west", Name: Names{En: "West", Ar: "غرب"}, Last: 1}, {ID: "east", First: 1, Last: 2}},
		Parts:    []uint32{0, 2, 4},
		Refs:     []int32{0, ^1, 1, ^2},
	}
	return b
}

func ExampleBasemap_Walk() {
	b := square()
	west := b.Layers[BaseCountry].Features[b.Find(BaseCountry, "west")]
	for _, zoom := range []int{6, 7} {
		for w := b.Walk(b.Part(BaseCountry, int(west.First)), zoom); w.Next(); {
			fmt.Print(" ", w.X, ",", w.Y)
		}
		fmt.Println()
	}
	// Output:
	//  10,0 0,0 0,10 10,10 10,0
	//  10,0 0,0 0,10 10,10 11,5 10,0
}

func TestGridCoversTheMap(t *testing.T) {
	for _, c := range [][2]float64{{4, 43}, {43, 43}, {4, 16}, {43, 16}} {
		x, y := LonLatGrid(c[0], c[1])
		if x < -1e-6 || y < -1e-6 || x > math.MaxUint16 || y > math.MaxUint16 {
			t.Errorf("LonLatGrid(%v) = %v, %v: not 16 bits", c, x, y)
		}
		wx, wy := GridWorld(x, y)
		if bx, by := WorldGrid(wx, wy); math.Abs(bx-x)+math.Abs(by-y) > 1e-6 {
			t.Errorf("WorldGrid(GridWorld(%v, %v)) = %v, %v", x, y, bx, by)
		}
	}
	if got := GridPixels(10); got != 0.5 {
		t.Errorf("GridPixels(10) = %v, want half a pixel", got)
	}
}

func TestNames(t *testing.T) {
	n := Names{En: "Tripoli", Ar: "طرابلس"}
	for lang, want := range map[string]string{"en": "Tripoli", "ar": "طرابلس", "tr": "Tripoli", "": "Tripoli"} {
		if got := n.In(lang); got != want {
			t.Errorf("In(%q) = %q, want %q", lang, got, want)
		}
	}
}

func TestWalkAllocatesNothing(t *testing.T) {
	b, sum := square(), 0
	if n := testing.AllocsPerRun(10, func() {
		for w := b.Walk(b.Part(BaseCountry, 1), 10); w.Next(); {
			sum += int(w.X)
		}
	}); n != 0 {
		t.Errorf("a walk allocates %v times", n)
	}
}
