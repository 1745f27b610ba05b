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
		b = append(b, `","properties":{"date":"2020-`...)
		b = append(b, '0', byte('1'+i%9), '-', '0', byte('1'+i%7))
		b = append(b, `"},"geometry":{"type":"Point","coordinates":[`...)
		b = strconv.AppendFloat(b, 6+35*r.Float64(), 'f', 5, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, 18+23*r.Float64(), 'f', 5, 64)
		b = append(b, `]}}`...)
	}
	l, err := geojson.Decode(append(b, `]}`...), geojson.Limits{MaxBytes: 256 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func layered(t testing.TB, l *geo.Layer) (*Painter, *scene.Frame, *Input) {
	t.Helper()
	p := New(&geo.Basemap{Arcs: []uint32{0}}, &geo.Story{Lang: "en"})
	p.SetLayer(LayerOf(l))
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
	p, f, in := layered(t, pointLayer(t, 5000))
	i := 0
	if n := testing.AllocsPerRun(50, func() {
		i++
		in.Camera.Pan(float64(i%2*2-1), 0)
		p.Frame(f, in)
		for {
			if _, _, ok := p.NextImage(); !ok {
				break
			}
		}
	}); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// TestManyPointsAreASurface: beyond what is drawn one by one, the frame places
// images, hands over their pixels, and its numbers are those of a scan.
func TestManyPointsAreASurface(t *testing.T) {
	l := pointLayer(t, 30_000)
	p, f, in := layered(t, l)
	scan := func(window bool) (inTime, inView int) {
		var clock geo.Clock
		x0, y0 := p.cam.Under(0, 0)
		x1, y1 := p.cam.Under(p.cam.W, p.cam.H)
		for i := range l.Len() {
			from, to, ok := clock.Of(l, i)
			if window && ok && (from > in.To || to < in.From) {
				continue
			}
			inTime++
			at := l.Positions(i)
			// A position has the grain of the static set, half a pixel at most.
			if x, y := view.World(at[0], at[1]); x >= x0 && x <= x1 && y >= y0 && y <= y1 {
				inView++
			}
		}
		return inTime, inView
	}
	frames := func() LayerCount {
		for range 100 {
			p.Frame(f, in)
			for {
				image, pix, ok := p.NextImage()
				if !ok {
					break
				}
				if image < 1 || len(pix) != 512*512 {
					t.Fatalf("image %d of %d pixels", image, len(pix))
				}
			}
			if !p.Unsettled() {
				return p.LayerCount()
			}
		}
		t.Fatal("the layer does not come to rest")
		return LayerCount{}
	}
	images := func() (n int) {
		r := scene.Read(f.Lists[scene.FrameTop].Words)
		for r.Next() {
			if r.Op == scene.OpImage && r.U(0) >= firstImage {
				n++
			}
		}
		return n
	}
	check := func(what string, c LayerCount, window, surface bool) {
		t.Helper()
		inTime, inView := scan(window)
		if c.Points != l.Len() || c.InTime != inTime || c.InView < inView-3 || c.InView > inView+3 || c.Surface != surface {
			t.Errorf("%s: %+v; want %d in time, %d in view, surface %v", what, c, inTime, inView, surface)
		}
		if surface != (images() > 0) || surface == (circles(f) > 0) {
			t.Errorf("%s: %d images and %d circles", what, images(), circles(f))
		}
	}
	check("all", frames(), false, true)
	in.Window, in.From, in.To = true, geo.DayOf(2020, 3, 1), geo.DayOf(2020, 5, 30)
	check("three months", frames(), true, true)
	in.Window = false
	in.Camera.ZoomAt(500, 300, 3)
	check("zoomed in", frames(), false, false)
	for f := range l.Len() {
		at := l.Positions(f)
		if x, y := p.cam.Project(at[0], at[1]); x > 0 && y > 0 && x < p.cam.W && y < p.cam.H {
			if _, ok := p.HitLayer(x, y); !ok {
				t.Errorf("feature %d is not hit", f)
			}
		}
	}
	in.Camera.ZoomAt(500, 300, -3)
	check("zoomed out", frames(), false, true)
}

// The whole frame of the map's frame with a layer of its own, at rest as far as
// the base is concerned: what the layer adds.
func BenchmarkLayerFrame(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			p, f, in := layered(b, pointLayer(b, n))
			i := 0
			for b.Loop() {
				i++
				in.Camera.Pan(float64(i/100%2*16-8), 0)
				p.Frame(f, in)
				for {
					if _, _, ok := p.NextImage(); !ok {
						break
					}
				}
			}
		})
	}
}

// Hit tests among 1,000,000 points: the budget is 20 microseconds.
func BenchmarkHit1M(b *testing.B) {
	p, _, in := layered(b, pointLayer(b, 1_000_000))
	i := 0
	for b.Loop() {
		i++
		x, y := float64(i*37%int(in.Camera.W)), float64(i*53%int(in.Camera.H))
		if _, ok := p.Hit(x, y); !ok {
			p.HitLayer(x, y)
		}
	}
}
