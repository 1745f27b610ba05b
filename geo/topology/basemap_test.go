package topology

import (
	"bytes"
	"reflect"
	"testing"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/site/data/basemap"

	"github.com/andybalholm/brotli"
)

func compressed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func committed(t *testing.T) *geo.Basemap {
	t.Helper()
	b, err := Build(basemap.Files)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The committed layers fit the byte budget of the client and survive the file.
func TestCommittedBasemap(t *testing.T) {
	b := committed(t)
	if again := committed(t); !reflect.DeepEqual(again, b) {
		t.Error("two builds differ")
	}
	file := pack.EncodeBasemap(b)
	got, err := pack.DecodeBasemap(file)
	if err != nil {
		t.Fatal(err)
	}
	if again := pack.EncodeBasemap(got); !bytes.Equal(again, file) {
		t.Error("the file changes when it is decoded and encoded again")
	}
	all := compressed(t, file)
	t.Logf("%d arcs, %d vertices; Brotli: %d bytes", b.NumArcs(), len(b.X), all)
	if all > 90<<10 {
		t.Errorf("%d bytes after Brotli: the budget is 90 KB", all)
	}
}

// What a map of Libya rests on.
func TestCommittedLibya(t *testing.T) {
	b := committed(t)
	home := b.Find(geo.BaseCountry, "LBY")
	if home < 0 {
		t.Fatal("Libya is missing")
	}
	if n := len(b.Layers[geo.BaseDistrict].Features); n != 22 {
		t.Errorf("%d districts, want 22", n)
	}
	if n := len(b.Layers[geo.BaseRegion].Features); n != 3 {
		t.Errorf("%d regions, want 3", n)
	}
	// The districts together are Libya: each of its arcs bounds one district,
	// and every other arc of a district bounds a second one.
	count := func(l geo.BaseLayer, f geo.BaseFeature, n map[int32]int) {
		layer := &b.Layers[l]
		for _, r := range layer.Refs[layer.Parts[f.First]:layer.Parts[f.Last]] {
			n[max(r, ^r)]++
		}
	}
	libya, districts := map[int32]int{}, map[int32]int{}
	count(geo.BaseCountry, b.Layers[geo.BaseCountry].Features[home], libya)
	for _, f := range b.Layers[geo.BaseDistrict].Features {
		count(geo.BaseDistrict, f, districts)
	}
	for a := range libya {
		if districts[a] != 1 {
			t.Errorf("arc %d of Libya's outline bounds %d districts", a, districts[a])
		}
		delete(districts, a)
	}
	for a, n := range districts {
		if n != 2 {
			t.Errorf("arc %d inside Libya bounds %d districts", a, n)
		}
	}
}

// No two lines of a group cross at a zoom where one of them was thinned.
func TestCommittedLinesDoNotCross(t *testing.T) {
	b := committed(t)
	list := make([]arc, b.NumArcs())
	for a := range list {
		from, to := b.Arc(a)
		for i := from; i < to; i++ {
			list[a].line = append(list[a].line, point{b.X[i], b.Y[i]})
		}
		list[a].level = append([]uint8(nil), b.Level[from:to]...)
		list[a].weight = make([]float64, to-from)
	}
	used := map[int32]bool{}
	for _, l := range []geo.BaseLayer{geo.BaseCountry, geo.BaseDistrict, geo.BaseRegion} {
		for _, r := range b.Layers[l].Refs {
			used[max(r, ^r)] = true
		}
	}
	var borders []arc
	for a := range list {
		if used[int32(a)] {
			borders = append(borders, list[a])
		}
	}
	for z := uint8(geo.MinLevel); z <= geo.MaxLevel; z++ {
		if untangleLevel(borders, z) {
			t.Errorf("zoom %d: lines cross that did not before they were thinned", z)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	base, err := Build(basemap.Files)
	if err != nil {
		b.Fatal(err)
	}
	file := pack.EncodeBasemap(base)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := pack.DecodeBasemap(file); err != nil {
			b.Fatal(err)
		}
	}
}
