package draw

import (
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// island is a basemap of two countries on one round island with a ragged
// coast of n vertices each; the border between them is ragged too.
func island(n int) *geo.Basemap {
	r := rand.New(rand.NewPCG(1, 2))
	b := &geo.Basemap{Arcs: []uint32{0}}
	add := func(x, y float64, level uint8) {
		b.X, b.Y, b.Level = append(b.X, uint16(x)), append(b.Y, uint16(y)), append(b.Level, level)
	}
	levels := func(i int) uint8 {
		if i == 0 || i == n {
			return geo.MinLevel
		}
		return geo.MinLevel + uint8(r.IntN(8))
	}
	const cx, cy, radius = 20000.0, 20000.0, 9000.0
	coast := func(from float64) {
		for i := 0; i <= n; i++ {
			t, d := from+math.Pi*float64(i)/float64(n), radius
			if i > 0 && i < n {
				d += 300 * r.Float64()
			}
			add(cx+d*math.Cos(t), cy+d*math.Sin(t), levels(i))
		}
		b.Arcs = append(b.Arcs, uint32(len(b.X)))
	}
	coast(-math.Pi / 2) // arc 0: the eastern coast, from north to south
	coast(math.Pi / 2)  // arc 1: the western coast, from south to north
	for i := 0; i <= n; i++ {
		x := cx
		if i > 0 && i < n {
			x += 200 * r.Float64()
		}
		add(x, cy-radius+2*radius*float64(i)/float64(n), levels(i))
	}
	b.Arcs = append(b.Arcs, uint32(len(b.X))) // arc 2: the border, from north to south
	b.Layers[geo.BaseCountry] = geo.BaseFeatures{
		Features: []geo.BaseFeature{{ID: homeID, Last: 1, Region: -1}, {ID: "EGY", First: 1, Last: 2, Region: -1}},
		Parts:    []uint32{0, 2, 4},
		Refs:     []int32{2, 1, 0, ^2},
	}
	for l := range b.Layers {
		if len(b.Layers[l].Parts) == 0 {
			b.Layers[l].Parts = []uint32{0}
		}
	}
	return b
}

func cameraAt(gx, gy, zoom float64) *view.Camera {
	c := &view.Camera{Zoom: zoom, W: 800, H: 600}
	c.X, c.Y = geo.GridWorld(gx, gy)
	return c
}

// path returns the rings of the first path painted in a style.
func path(f *scene.Frame, style uint32) (rings [][][2]float64) {
	on := false
	for r := scene.Read(f.Lists[scene.FrameBase].Words); r.Next(); {
		switch {
		case r.Op == scene.OpStyle:
			on = r.U(0) == style
		case on && (r.Op == scene.OpRing || r.Op == scene.OpLine):
			var ring [][2]float64
			for i := range r.Points() {
				x, y := r.XY(i)
				ring = append(ring, [2]float64{x, y})
			}
			rings = append(rings, ring)
		case on && r.Op == scene.OpPaint:
			return rings
		}
	}
	return rings
}

// winding is the winding number of rings round a point.
func winding(rings [][][2]float64, x, y float64) (n int) {
	for _, ring := range rings {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			if (p[1] <= y) != (q[1] <= y) {
				side := (q[0]-p[0])*(y-p[1]) - (x-p[0])*(q[1]-p[1])
				switch {
				case p[1] <= y && side > 0:
					n++
				case p[1] > y && side < 0:
					n--
				}
			}
		}
	}
	return n
}

// Cutting a list to the window changes nothing inside the window: every pixel
// has the winding number that it has without the cut.
func TestWindowKeepsFills(t *testing.T) {
	b := island(3000)
	l := newBaseList(b)
	r := rand.New(rand.NewPCG(4, 4))
	for range 40 {
		cam := cameraAt(9000+22000*r.Float64(), 9000+22000*r.Float64(), 7+3*r.Float64())
		var cut, whole scene.Frame
		scale, tx, ty := l.update(&cut, cam, Light)
		all := *l
		all.pen.list, all.pen.clip = &whole.Lists[scene.FrameBase], false
		all.paint(baseLand, l.land, leastIsland)
		a, c := path(&cut, baseLand), path(&whole, baseLand)
		if words := len(cut.Lists[scene.FrameBase].Words); l.zoom >= 9 && words > 40000 {
			t.Fatalf("zoom %v: %d words: the list is not cut", cam.Zoom, words)
		}
		for range 200 {
			x, y := (r.Float64()*cam.W-tx)/scale, (r.Float64()*cam.H-ty)/scale
			if got, want := winding(a, x, y), winding(c, x, y); got != want {
				t.Fatalf("camera %+v, pixel (%v, %v): winding number %d, want %d", cam, x, y, got, want)
			}
		}
	}
}

// The veil covers the neighbours and not the country that the map is about;
// the land is one outline without the border.
func TestBaseLand(t *testing.T) {
	b := island(200)
	l := newBaseList(b)
	if n := len(l.land.boxes); n != 1 {
		t.Errorf("the land has %d rings, want 1", n)
	}
	if n := len(l.homeBorder.boxes); n != 1 {
		t.Errorf("%d border lines, want 1", n)
	}
	var f scene.Frame
	cam := cameraAt(20000, 20000, 6)
	scale, tx, ty := l.update(&f, cam, Light)
	at := func(style uint32, gx, gy float64) int {
		wx, wy := geo.GridWorld(gx, gy)
		px, py := cam.At(wx, wy)
		return winding(path(&f, style), (px-tx)/scale, (py-ty)/scale)
	}
	for _, c := range []struct {
		name         string
		gx, gy       float64
		land, veiled bool
	}{{"Libya", 15000, 20000, true, false}, {"its neighbour", 25000, 20000, true, true}, {"the sea", 5000, 20000, false, false}} {
		if got := at(baseLand, c.gx, c.gy) != 0; got != c.land {
			t.Errorf("%s: land %v", c.name, got)
		}
		if got := at(baseVeil, c.gx, c.gy) != 0; got != c.veiled {
			t.Errorf("%s: veiled %v", c.name, got)
		}
	}
}

// Equal views have equal lists, whatever was shown before, and moving within
// a cell keeps the list.
func TestBaseDependsOnTheCameraOnly(t *testing.T) {
	b := island(500)
	one, other := newBaseList(b), newBaseList(b)
	var f, g scene.Frame
	for _, c := range [][3]float64{{20000, 20000, 8}, {20010, 20000, 8.2}, {12000, 15000, 9}, {20000, 20000, 5}, {20000, 20000, 8}} {
		one.update(&f, cameraAt(c[0], c[1], c[2]), Dark)
	}
	other.update(&g, cameraAt(20000, 20000, 8), Dark)
	if f.Hash() != g.Hash() {
		t.Error("the list depends on the views before")
	}
	if f.BaseVersion != 4 {
		t.Errorf("the list was built %d times, want 4", f.BaseVersion)
	}
}

func TestBaseAllocatesNothing(t *testing.T) {
	l := newBaseList(island(500))
	var f scene.Frame
	zoom := 3.0
	step := func() {
		if zoom += 0.7; zoom > 10 {
			zoom = 3
		}
		l.update(&f, cameraAt(14000, 20000, zoom), Light)
	}
	for range 30 {
		step()
	}
	if n := testing.AllocsPerRun(30, step); n != 0 {
		t.Errorf("an update allocates %v times", n)
	}
}

func BenchmarkBase(b *testing.B) {
	l := newBaseList(island(8000))
	for _, zoom := range []float64{5, 7, 9} {
		b.Run("zoom"+string(rune('0'+int(zoom))), func(b *testing.B) {
			var f scene.Frame
			cam := cameraAt(14000, 14000, zoom)
			for b.Loop() {
				l.frame = nil // else nothing is to be done
				l.update(&f, cam, Light)
			}
			b.ReportMetric(float64(len(f.Lists[scene.FrameBase].Words)), "words")
		})
	}
}

// Near, the relief would be blotches: it leaves by steps that nobody sees, and is gone at zoom 9.
func TestReliefLeaves(t *testing.T) {
	before := 1.0
	for zoom := 6.0; zoom <= geo.MaxLevel; zoom += 0.25 {
		l := baseList{theme: Light, zoom: baseZoom(zoom)}
		l.lower = arrives(zoom, l.zoom)
		a := l.relief()
		if a > before || before-a > 0.21 || zoom >= 9 && a > 0 {
			t.Errorf("zoom %v: relief at %v after %v", zoom, a, before)
		}
		before = a
	}
	if l := (&baseList{theme: Print, zoom: 5}); l.relief() != 0 {
		t.Error("print has a relief")
	}
}
