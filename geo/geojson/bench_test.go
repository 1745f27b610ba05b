package geojson_test

import (
	"math/rand/v2"
	"runtime"
	"strconv"
	"testing"

	"watiya/geo"
	"watiya/geo/geojson"
)

// points makes a collection of n located events of about 200 bytes each, the
// shape of events.geojson, with Arabic place names and some escapes.
func points(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2020))
	kinds := []string{"airstrike", "shelling", "movement", "statement", "capture"}
	places := []string{"Tripoli", "الوطية", "Tarhuna", "Sirte", "بنغازي", "Gharyan"}
	b := []byte(`{"type":"FeatureCollection","features":[` + "\n")
	for i := range n {
		if i > 0 {
			b = append(b, ",\n"...)
		}
		b = append(b, `{"type":"Feature","id":"e`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `","geometry":{"type":"Point","coordinates":[`...)
		b = strconv.AppendFloat(b, 9+16*r.Float64(), 'f', 6, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, 20+13*r.Float64(), 'f', 6, 64)
		b = append(b, `]},"properties":{"date":"2020-0`...)
		b = strconv.AppendInt(b, 4+int64(i%3), 10)
		b = append(b, `","kind":"`+kinds[r.IntN(len(kinds))]...)
		b = append(b, `","title":"Event \"`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `\" near the airfield","place":"`+places[r.IntN(len(places))]...)
		b = append(b, `","value":`...)
		b = strconv.AppendInt(b, int64(r.IntN(500)), 10)
		b = append(b, `,"seed":true}}`...)
	}
	return append(b, "\n]}\n"...)
}

// TestDecodeObjects holds the promise that matters to the collector: the number
// of heap objects does not follow the number of features.
func TestDecodeObjects(t *testing.T) {
	for _, n := range []int{1000, 100_000} {
		data := points(n)
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		layer, err := geojson.Decode(data, geojson.Limits{})
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(err)
		}
		if layer.Len() != n {
			t.Fatalf("Len = %d, want %d", layer.Len(), n)
		}
		if made := after.Mallocs - before.Mallocs; made > 200 {
			t.Errorf("%d features: %d objects allocated, want at most 200", n, made)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		if live := int64(after.HeapObjects) - int64(before.HeapObjects); live > 200 {
			t.Errorf("%d features: %d objects kept, want at most 200", n, live)
		}
		t.Logf("%d features of %d bytes: %d allocations, %d bytes allocated", n, len(data),
			after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc)
		runtime.KeepAlive(layer)
	}
}

func TestAccessorsDoNotAllocate(t *testing.T) {
	layer, err := geojson.Decode(points(100), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var n int
	allocs := testing.AllocsPerRun(100, func() {
		key := layer.Key("title")
		for i := range layer.Len() {
			v, _ := layer.Prop(i, key)
			n += len(layer.FeatureID(i)) + len(v.Text) + int(layer.Type(i))
		}
	})
	if allocs != 0 || n == 0 {
		t.Errorf("%v allocations per run, want none", allocs)
	}
}

func BenchmarkDecode100k(b *testing.B) {
	data := points(100_000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		layer, err := geojson.Decode(data, geojson.Limits{})
		if err != nil || layer.Type(0) != geo.GeometryPoint {
			b.Fatal(err)
		}
	}
}

// BenchmarkDecodePolygons is coordinates and little else.
func BenchmarkDecodePolygons(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 2020))
	data := []byte(`{"type":"FeatureCollection","features":[`)
	for i := range 200 {
		if i > 0 {
			data = append(data, ',')
		}
		data = append(data, `{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[0,0],`...)
		for range 1000 {
			data = append(data, '[')
			data = strconv.AppendFloat(data, 9+16*r.Float64(), 'f', -1, 64)
			data = append(data, ',')
			data = strconv.AppendFloat(data, 20+13*r.Float64(), 'f', -1, 64)
			data = append(data, "],"...)
		}
		data = append(data, `[0,0]]]}}`...)
	}
	data = append(data, `]}`...)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := geojson.Decode(data, geojson.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
