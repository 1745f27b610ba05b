package draw

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"watiya/geo"
	"watiya/geo/geojson"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// pointLayer is n synthetic points inside the map.
func pointLayer(t testing.TB, n int) *geo.Layer {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	b := []byte(`{"type":"FeatureCollection","features":[`)
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"type":"Feature","id":"p`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `","properties":null,"geometry":{"type":"Point","coordinates":[`...)
		b = strconv.AppendFloat(b, 6+35*r.Float64(), 'f', 5, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, 18+23*r.Float64(), 'f', 5, 64)
		b = append(b, `]}}`...)
	}
	l, err := geojson.Decode(append(b, `]}`...), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func layered(t testing.TB, l *geo.Layer) (*Painter, *scene.Frame, *Input) {
	t.Helper()
	p := New(&geo.Basemap{Arcs: []uint32{0}}, &geo.Story{Lang: "en"})
	p.SetLayer(l)
	in := &Input{Camera: view.Camera{W: 1032, H: 656, Ratio: 1}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.Fit(view.Box{West: 10, South: 24, East: 37, North: 38}, 8)
	f := &scene.Frame{}
	p.Frame(f, in)
	return p, f, in
}

func circles(f *scene.Frame) (n int) {
	r := scene.Read(f.Lists[scene.FrameTop].Words)
	for r.Next() {
		if r.Op == scene.OpCircle && r.F(2) > 3 && r.F(2) < 3.4 {
			n++
		}
	}
	return n
}

func TestLayerShowsEveryKindOfGeometry(t *testing.T) {
	l, err := geojson.Decode([]byte(`{"type":"FeatureCollection","features":[
	 {"type":"Feature","id":"a","properties":null,"geometry":{"type":"Point","coordinates":[20,30]}},
	 {"type":"Feature","id":"b","properties":null,"geometry":{"type":"MultiPoint","coordinates":[[21,30],[22,30],[100,30]]}},
	 {"type":"Feature","id":"c","properties":null,"geometry":null},
	 {"type":"Feature","id":"d","properties":null,"geometry":{"type":"GeometryCollection","geometries":[
	   {"type":"LineString","coordinates":[[15,30],[16,31]]},{"type":"Polygon","coordinates":[[[17,29],[18,29],[18,30],[17,29]]]},{"type":"Point","coordinates":[23,29]}]}}]}`), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	p, f, in := layered(t, l)
	if got := circles(f); got != 4 {
		t.Errorf("%d points are drawn, want 4 (one is outside)", got)
	}
	var lines, rings int
	r := scene.Read(f.Lists[scene.FrameTop].Words)
	for r.Next() {
		switch r.Op {
		case scene.OpLine:
			lines++
		case scene.OpRing:
			rings++
		}
	}
	if lines != 1 || rings != 1 {
		t.Errorf("%d lines and %d rings, want one of each", lines, rings)
	}
	for id, at := range map[int][2]float64{0: {20, 30}, 1: {22, 30}, 3: {23, 29}} {
		x, y := in.Camera.Project(at[0], at[1])
		if got, ok := p.HitLayer(x+5, y-5); !ok || got != id {
			t.Errorf("under %v is feature %d, %v; want %d", at, got, ok, id)
		}
	}
	if _, ok := p.HitLayer(1, 1); ok {
		t.Error("something is hit where nothing is")
	}
	p.SetLayer(nil)
	p.Frame(f, in)
	if circles(f) != 0 {
		t.Error("the layer stays after it was taken away")
	}
}

func TestLayerFramesAllocateNothing(t *testing.T) {
	p, f, in := layered(t, pointLayer(t, 2000))
	i := 0
	if n := testing.AllocsPerRun(50, func() {
		i++
		in.Camera.Pan(float64(i%2*2-1), 0)
		p.Frame(f, in)
	}); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// Hit tests among 100,000 points: the budget is 20 microseconds.
func BenchmarkHit100k(b *testing.B) {
	p, _, in := layered(b, pointLayer(b, 100_000))
	i := 0
	for b.Loop() {
		i++
		x, y := float64(i*37%int(in.Camera.W)), float64(i*53%int(in.Camera.H))
		if _, ok := p.Hit(x, y); !ok {
			p.HitLayer(x, y)
		}
	}
}
