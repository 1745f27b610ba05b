package basemap_test

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/data/basemap"
)

func TestDepthsNest(t *testing.T) {
	var above orb.MultiPolygon
	last := -1
	levels := byDepth(t)
	for _, depth := range []int{0, 200, 1000, 2000, 3000, 4000} {
		area, ok := levels[depth]
		if !ok {
			t.Fatalf("no depth %d", depth)
		}
		outside := 0
		for _, polygon := range area {
			for _, ring := range polygon {
				for _, p := range ring {
					if last >= 0 && !planar.MultiPolygonContains(above, p) && planar.DistanceFrom(above, p) > 1e-3 && !onRangeEdge(p) {
						outside++
					}
				}
			}
		}
		if outside > 0 {
			t.Errorf("depth %d: %d points lie outside depth %d", depth, outside, last)
		}
		above, last = area, depth
	}
	// Known depths: the shelf off Tripoli and Sfax is shallow, the plains south of Crete and in the Ionian Sea are deep.
	for _, v := range []struct {
		p     orb.Point
		depth int
		want  bool
	}{{orb.Point{11.5, 34.5}, 200, false}, {orb.Point{18, 36}, 3000, true}, {orb.Point{28.5, 35.9}, 1000, true}, {orb.Point{35.5, 31.5}, 200, false}} {
		if got := planar.MultiPolygonContains(levels[v.depth], v.p); got != v.want {
			t.Errorf("%v deeper than %d m: %v, want %v", v.p, v.depth, got, v.want)
		}
	}
}

func byDepth(t *testing.T) map[int]orb.MultiPolygon {
	out := map[int]orb.MultiPolygon{}
	for _, f := range load(t, "depths").Features {
		out[f.Properties.MustInt("depth")] = polygons(f.Geometry)
	}
	return out
}

func onRangeEdge(p orb.Point) bool {
	return p[0] == basemap.West || p[0] == basemap.East || p[1] == basemap.South || p[1] == basemap.North
}

// TestRelief: both pictures fit the budget, have the same indices and are clear exactly where there is no land.
func TestRelief(t *testing.T) {
	light, dark := relief(t, "relief.png"), relief(t, "relief-dark.png")
	if !bytes.Equal(light.Pix, dark.Pix) {
		t.Error("the two pictures have different indices")
	}
	if _, _, _, a := light.Palette[0].RGBA(); a != 0 {
		t.Error("index 0 is not clear")
	}
	y := func(lat float64) float64 { return math.Asinh(math.Tan(lat * math.Pi / 180)) }
	w, h := light.Rect.Dx(), light.Rect.Dy()
	if want := float64(w) * (y(basemap.North) - y(basemap.South)) / ((basemap.East - basemap.West) * math.Pi / 180); math.Abs(float64(h)-want) > 1 {
		t.Errorf("%dx%d is not the shape of the range in Web Mercator, want height %.1f", w, h, want)
	}
	for name, v := range map[string]struct {
		p    orb.Point
		land bool
	}{"Sabha": {orb.Point{14.43, 27.04}, true}, "Tibesti": {orb.Point{18.5, 20.5}, true}, "Konya": {orb.Point{32.5, 37.9}, true},
		"Gulf of Sirte": {orb.Point{18, 32}, false}, "Black Sea": {orb.Point{35, 42.8}, false}} {
		at := light.ColorIndexAt(int((v.p[0]-basemap.West)/(basemap.East-basemap.West)*float64(w)),
			int((y(basemap.North)-y(v.p[1]))/(y(basemap.North)-y(basemap.South))*float64(h)))
		if (at != 0) != v.land {
			t.Errorf("%s: index %d, land %v", name, at, v.land)
		}
	}
}

func relief(t *testing.T, file string) *image.Paletted {
	t.Helper()
	raw, err := basemap.Files.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(raw) > 90_000 {
		t.Errorf("%s: %d bytes, budget 90000", file, len(raw))
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	p, ok := img.(*image.Paletted)
	if !ok {
		t.Fatalf("%s is not paletted", file)
	}
	return p
}
