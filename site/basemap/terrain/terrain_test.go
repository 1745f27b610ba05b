package terrain_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/basemap/read"
	"watiya/site/basemap/terrain"
)

// bowl is a round basin, deepest (-1000) in the middle, with an island in the centre when wanted.
func bowl(island bool) read.Grid {
	g := read.Grid{West: 10, South: 30, Step: 0.1, Width: 41, Height: 41}
	for y := range g.Height {
		for x := range g.Width {
			d := math.Hypot(float64(x-20), float64(y-20))
			v := -1000 + 60*d
			if island && d < 4 {
				v = 50
			}
			g.Values = append(g.Values, v)
		}
	}
	return g
}

func ExampleBelow() {
	deep := terrain.Below(bowl(true), -400)
	fmt.Println(len(deep), "area with", len(deep[0])-1, "hole")
	// Output: 1 area with 1 hole
}

func TestLevelsNest(t *testing.T) {
	g := bowl(false)
	shallow, deep := terrain.Below(g, -200), terrain.Below(g, -600)
	for _, p := range deep[0][0] {
		if !planar.MultiPolygonContains(shallow, p) {
			t.Errorf("%v of the deeper contour is outside the shallower", p)
		}
	}
	if r := math.Sqrt(planar.Area(deep) / math.Pi); math.Abs(r-400.0/60*0.1) > 0.01 {
		t.Errorf("radius %.3f, want %.3f", r, 400.0/60*0.1)
	}
}

func TestContoursCloseAtTheEdge(t *testing.T) {
	g := terrain.Map(bowl(false), func(lon, _, _ float64) float64 { return lon - 12 }) // a straight coast
	half := terrain.Below(g, 0)
	if got := planar.Area(half); math.Abs(got-2*4) > 1e-9 || !half.Bound().Equal(orb.Bound{Min: orb.Point{10, 30}, Max: orb.Point{12, 34}}) {
		t.Errorf("area %g, bound %v", got, half.Bound())
	}
}

func TestAtPassesThroughTheNodes(t *testing.T) {
	g := bowl(true)
	if got := terrain.At(g, 11.5, 31.2); math.Abs(got-g.At(15, 12)) > 1e-6 {
		t.Errorf("got %g, want %g", got, g.At(15, 12))
	}
}

func TestLight(t *testing.T) {
	if terrain.Light(0, 0, 9) != 0 {
		t.Error("flat ground is not neutral")
	}
	if nw, se := terrain.Light(0.1, -0.1, 9), terrain.Light(-0.1, 0.1, 9); nw <= 0 || se >= 0 {
		t.Errorf("a slope facing north-west is %g, one facing south-east %g", nw, se)
	}
}
