package basemap_test

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"watiya/site/data/basemap"
)

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
