package basemap_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"watiya/site/data/basemap"
)

func Example() {
	raw, err := basemap.Files.ReadFile("regions.geojson")
	if err != nil {
		fmt.Println(err)
		return
	}
	fc, err := geojson.UnmarshalFeatureCollection(raw)
	for _, f := range fc.Features {
		fmt.Println(f.ID, "·", f.Properties["name_en"], "·", f.Properties["note"], err)
	}
	// Output:
	// eastern-libya · Eastern Libya (Cyrenaica) · approximate <nil>
	// southern-libya · Southern Libya (Fezzan) · approximate <nil>
	// western-libya · Western Libya (Tripolitania) · approximate <nil>
}

// layers lists every layer with the number of features and the geometry it must have, and its size budget in bytes.
var layers = []struct {
	name   string
	rows   int
	types  string
	budget int
}{
	{"airfields", 89, "Point", 40_000},
	{"coast", 16, "LineString Polygon", 35_000},
	{"countries", 39, "Polygon MultiPolygon", 500_000},
	{"depths", 6, "Polygon MultiPolygon", 60_000},
	{"districts", 22, "Polygon", 50_000},
	{"labels", 41, "LineString", 20_000},
	{"lakes", 7, "Polygon", 10_000},
	{"playas", 2, "Polygon", 5_000},
	{"regions", 3, "Polygon", 25_000},
	{"rivers", 36, "LineString MultiLineString", 80_000},
	{"roads", 13, "LineString", 5_000},
	{"towns", 152, "Point", 50_000},
	{"urban", 63, "Polygon MultiPolygon", 260_000},
}

func load(t *testing.T, name string) *geojson.FeatureCollection {
	t.Helper()
	raw, err := basemap.Files.ReadFile(name + ".geojson")
	if err != nil {
		t.Fatal(err)
	}
	fc, err := geojson.UnmarshalFeatureCollection(raw)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return fc
}

// byID gives a layer's geometry by feature id.
func byID(t *testing.T, name string) map[string]orb.Geometry {
	t.Helper()
	out := map[string]orb.Geometry{}
	for _, f := range load(t, name).Features {
		out[f.ID.(string)] = f.Geometry
	}
	return out
}

func polygons(g orb.Geometry) orb.MultiPolygon {
	if p, ok := g.(orb.Polygon); ok {
		return orb.MultiPolygon{p}
	}
	return g.(orb.MultiPolygon)
}

func TestLayersAreWhatTheySay(t *testing.T) {
	box := orb.Bound{Min: orb.Point{basemap.West, basemap.South}, Max: orb.Point{basemap.East, basemap.North}}
	for _, l := range layers {
		raw, err := basemap.Files.ReadFile(l.name + ".geojson")
		if err != nil {
			t.Fatal(err)
		}
		if len(raw) > l.budget {
			t.Errorf("%s: %d bytes, budget %d", l.name, len(raw), l.budget)
		}
		fc := load(t, l.name)
		if len(fc.Features) != l.rows {
			t.Errorf("%s: %d features, want %d", l.name, len(fc.Features), l.rows)
		}
		if lines := strings.Count(string(raw), "\n"); lines != l.rows+2 {
			t.Errorf("%s: %d lines, want one per feature and two around them", l.name, lines)
		}
		last := ""
		for _, f := range fc.Features {
			id, ok := f.ID.(string)
			if !ok || id <= last {
				t.Errorf("%s: id %v after %q: ids must be texts, unique and ascending", l.name, f.ID, last)
			}
			last = id
			if !strings.Contains(" "+l.types+" ", " "+f.Geometry.GeoJSONType()+" ") {
				t.Errorf("%s: %s: a %s, want %s", l.name, id, f.Geometry.GeoJSONType(), l.types)
			}
			if b := f.Geometry.Bound(); !box.Contains(b.Min) || !box.Contains(b.Max) {
				t.Errorf("%s: %s: reaches outside the range: %v", l.name, id, b)
			}
			checkRings(t, l.name+": "+id, f.Geometry)
		}
	}
}

// checkRings tests closing, length, winding (RFC 7946) and four decimals.
func checkRings(t *testing.T, where string, g orb.Geometry) {
	t.Helper()
	if _, ok := g.(orb.Point); ok || strings.HasSuffix(g.GeoJSONType(), "LineString") {
		return
	}
	for _, polygon := range polygons(g) {
		for i, ring := range polygon {
			if len(ring) < 4 || !ring.Closed() {
				t.Errorf("%s: ring %d: %d points, closed %v", where, i, len(ring), ring.Closed())
			}
			if want := map[bool]orb.Orientation{true: orb.CCW, false: orb.CW}[i == 0]; ring.Orientation() != want {
				t.Errorf("%s: ring %d is wound the wrong way", where, i)
			}
			for j, p := range ring {
				if math.Round(p[0]*1e4)/1e4 != p[0] || math.Round(p[1]*1e4)/1e4 != p[1] {
					t.Errorf("%s: ring %d: %v has more than four decimals", where, i, p)
				}
				if j > 0 && ring[j-1] == p {
					t.Errorf("%s: ring %d: %v twice in a row", where, i, p)
				}
			}
		}
	}
}

// TestNames: whatever the map may letter has a name in all three languages; of
// the airfields those of the first two ranks.
func TestNames(t *testing.T) {
	n := 0
	for _, name := range []string{"towns", "countries", "labels", "airfields"} {
		for _, f := range load(t, name).Features {
			if name == "airfields" && f.Properties.MustInt("rank", 9) > 2 {
				continue
			}
			n++
			for _, key := range []string{"name_en", "name_ar", "name_tr"} {
				if f.Properties.MustString(key, "") == "" {
					t.Errorf("%s: %v: no %s", name, f.ID, key)
				}
			}
		}
	}
	if n < 80 {
		t.Errorf("%d places are named, want 80 at least", n)
	}
}

func TestEveryFileIsCheckedHere(t *testing.T) {
	known := map[string]bool{}
	for _, l := range layers {
		known[l.name] = true
	}
	files, err := fs.Glob(basemap.Files, "*.geojson")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		raw, err := basemap.Files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !known[strings.TrimSuffix(file, ".geojson")] {
			t.Errorf("%s has no row in layers", file)
		}
		if !json.Valid(raw) {
			t.Errorf("%s is not JSON", file)
		}
	}
}
