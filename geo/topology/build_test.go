package topology

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"watiya/geo"
)

// files is a basemap folder of two countries on either side of 20°E, whose
// border bulges, an island in the west, two districts and their regions.
func files() fstest.MapFS {
	var border, back []string
	for i := 0; i <= 40; i++ {
		t := float64(i) / 40
		p := fmt.Sprintf("[%.4f,%.4f]", 20+0.8*math.Sin(9*t), 24+6*t)
		border, back = append(border, p), append([]string{p}, back...)
	}
	fc := func(features ...string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(`{"type":"FeatureCollection","features":[` + strings.Join(features, ",") + `]}`)}
	}
	area := func(id, props string, rings ...string) string {
		return `{"type":"Feature","id":"` + id + `","properties":{` + props + `},"geometry":{"type":"MultiPolygon","coordinates":[[[` + strings.Join(rings, `]],[[`) + `]]]}}`
	}
	at := func(id, props string) string {
		return `{"type":"Feature","id":"` + id + `","properties":{"name_en":"` + id + `",` + props + `},"geometry":{"type":"Point","coordinates":[20,25]}}`
	}
	west := strings.Join(back, ",") + ",[12,24],[12,30]," + back[0]
	east := strings.Join(border, ",") + ",[43,30],[43,24]," + border[0]
	island := "[13,33],[13.5,33],[13.5,33.4],[13,33.4],[13,33]"
	return fstest.MapFS{
		"countries.geojson": fc(area("W", `"name_en":"West","disputed_with":"E"`, west, island), area("E", `"disputed":false`, east)),
		"districts.geojson": fc(area("W1", `"region":"a"`, west), area("W2", `"region":"b"`, island)),
		"regions.geojson":   fc(area("A", `"region":"a"`, west), area("B", `"region":"b"`, island)),
		"coast.geojson":     fc(),
		"lakes.geojson":     fc(), "playas.geojson": fc(), "depths.geojson": fc(area("200", `"depth":200`, island)),
		"rivers.geojson": fc(), "roads.geojson": fc(), "urban.geojson": fc(area("u", "", island)),
		"towns.geojson":     fc(at("tripoli", `"rank":1,"capital":true,"population":7`)),
		"airfields.geojson": fc(at("HL77", `"airbase":true,"runways":[{"heading":104.4,"length_ft":10500}]`)),
		"labels.geojson":    fc(at("sea", `"kind":"sea","rank":1`)),
	}
}

func build(t *testing.T, fsys fstest.MapFS) *geo.Basemap {
	t.Helper()
	b, err := Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBuildSharesArcs(t *testing.T) {
	b := build(t, files())
	w, e := b.Find(geo.BaseCountry, "W"), b.Find(geo.BaseCountry, "E")
	refs := func(l geo.BaseLayer, f int) (out []int32) {
		layer := &b.Layers[l]
		return layer.Refs[layer.Parts[layer.Features[f].First]:layer.Parts[layer.Features[f].Last]]
	}
	if west, district := refs(geo.BaseCountry, w), refs(geo.BaseDistrict, 0); !reflect.DeepEqual(west[:len(district)], district) {
		t.Errorf("country and district on the same ground: arcs %v and %v", west, district)
	}
	shared := []int32{}
	for _, a := range refs(geo.BaseCountry, w) {
		for _, c := range refs(geo.BaseCountry, e) {
			if a == ^c {
				shared = append(shared, max(a, ^a))
			}
		}
	}
	if len(shared) != 1 || !reflect.DeepEqual(shared, b.Disputed) {
		t.Errorf("shared arcs %v, disputed %v: want the one border in both", shared, b.Disputed)
	}
	if b.Layers[geo.BaseDistrict].Features[1].Region != 1 {
		t.Error("the second district is not in the second region")
	}
	if a := b.Airfields[0]; !a.Base || a.Runways[0] != (geo.Runway{Heading: 104, Feet: 10500}) {
		t.Errorf("airfield %+v", a)
	}
}

// Rings are closed, outer rings run clockwise on the screen, levels only add.
func TestBuildRings(t *testing.T) {
	b := build(t, files())
	for z := geo.MinLevel; z <= geo.MaxLevel; z++ {
		for p := range b.Layers[geo.BaseCountry].Features[0].Last {
			var ring []point
			for w := b.Walk(b.Part(geo.BaseCountry, int(p)), z); w.Next(); {
				ring = append(ring, point{w.X, w.Y})
			}
			if len(ring) < 4 || ring[0] != ring[len(ring)-1] || area2(ring) <= 0 {
				t.Fatalf("zoom %d, part %d: ring %v is open or runs the wrong way", z, p, ring)
			}
		}
	}
}

func TestBuildErrors(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		`lakes.geojson`: func(f fstest.MapFS) { delete(f, "lakes.geojson") },
		`outside the map`: func(f fstest.MapFS) {
			f["towns.geojson"] = &fstest.MapFile{Data: []byte(`{"features":[{"id":"x","geometry":{"type":"Point","coordinates":[2,30]}}]}`)}
		},
		`used twice`: func(f fstest.MapFS) {
			f["towns.geojson"] = &fstest.MapFile{Data: []byte(`{"features":[{"geometry":{"type":"Point","coordinates":[20,30]}}]}`)}
		},
		`labels.geojson: feature 0 "x": kind "lake"`: func(f fstest.MapFS) {
			f["labels.geojson"] = &fstest.MapFile{Data: []byte(`{"features":[{"id":"x","properties":{"kind":"lake"},"geometry":{"type":"Point","coordinates":[20,30]}}]}`)}
		},
	} {
		fsys := files()
		change(fsys)
		if _, err := Build(fsys); err == nil || !strings.HasPrefix(err.Error(), "topology: ") || !strings.Contains(err.Error(), name) {
			t.Errorf("error %v, want one that contains %q", err, name)
		}
	}
}

func ExampleBuild() {
	b, err := Build(files())
	if err != nil {
		fmt.Println(err)
		return
	}
	land := &b.Layers[geo.BaseCountry]
	for _, f := range land.Features {
		n := 0
		for w := b.Walk(b.Part(geo.BaseCountry, int(f.First)), 3); w.Next(); {
			n++
		}
		fmt.Println(f.ID, f.Last-f.First, "parts, the first has", n, "vertices at zoom 3")
	}
	// Output:
	// W 2 parts, the first has 15 vertices at zoom 3
	// E 1 parts, the first has 15 vertices at zoom 3
}

// A bay that is thinned to a straight line would cross the pier inside it: it
// gets its deepest vertex back, but only where needed.
func TestUntangle(t *testing.T) {
	bay, pier := []point{{0, 3}, {40, 3}, {50, 30}, {60, 3}, {100, 3}}, []point{{50, 0}, {50, 20}}
	list := []arc{
		{bay, weights(bay), []uint8{3, 8, 8, 8, 3}},
		{pier, weights(pier), []uint8{3, 3}},
	}
	if crossings(list, 3) != 1 {
		t.Fatal("the example does not cross")
	}
	untangle(list)
	if want := []uint8{3, 8, 3, 8, 3}; !reflect.DeepEqual(list[0].level, want) {
		t.Errorf("levels %v, want %v", list[0].level, want)
	}
	if crossings(list, 3) != 0 {
		t.Error("the lines still cross")
	}
}

func crossings(list []arc, z uint8) (n int) {
	var steps []segment
	for a := range list {
		i := 0
		for j := 1; j < len(list[a].line); j++ {
			if list[a].level[j] <= z {
				steps = append(steps, segment{a, i, j})
				i = j
			}
		}
	}
	for i, s := range steps {
		for _, t := range steps[:i] {
			if s.crosses(list, t) {
				n++
			}
		}
	}
	return n
}
