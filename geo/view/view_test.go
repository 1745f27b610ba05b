package view

import (
	"math"
	"testing"
)

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if math.Abs(got-want) > tol || math.IsNaN(got) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestMercatorKnownValues(t *testing.T) {
	x, y := World(0, 0)
	near(t, "x at 0,0", x, 0.5, 1e-15)
	near(t, "y at 0,0", y, 0.5, 1e-15)
	x, y = World(180, 85.0511287798066)
	near(t, "x at the corner", x, 1, 1e-12)
	near(t, "y at the corner", y, 0, 1e-9)
	for lat := -80.0; lat <= 80; lat += 7 {
		for lon := -179.0; lon < 180; lon += 13 {
			a, b := LonLat(World(lon, lat))
			near(t, "lon there and back", a, lon, 1e-9)
			near(t, "lat there and back", b, lat, 1e-9)
		}
	}
}

func home() Camera {
	c := Camera{W: 1032, H: 656}
	c.Fit(Box{10, 22, 38, 40}, 8)
	return c
}

func TestZoomAtKeepsThePoint(t *testing.T) {
	c := home()
	c.Zoom = 6.5
	c.Clamp()
	x, y := c.Under(300, 200)
	c.ZoomAt(300, 200, 1.3)
	px, py := c.At(x, y)
	near(t, "px", px, 300, 1e-6)
	near(t, "py", py, 200, 1e-6)
}

func TestLimits(t *testing.T) {
	c := home()
	for _, d := range [][2]float64{{1e6, 0}, {-1e6, 0}, {0, 1e6}, {0, -1e6}} {
		c.Pan(d[0], d[1])
		x0, y0, x1, y1 := Extent()
		ax, ay := c.Under(0, 0)
		bx, by := c.Under(c.W, c.H)
		if ax < x0-1e-9 || ay < y0-1e-9 || bx > x1+1e-9 || by > y1+1e-9 {
			t.Fatalf("after a pan by %v the window leaves the map", d)
		}
	}
	c.ZoomAt(10, 10, 99)
	near(t, "largest zoom", c.Zoom, MaxZoom, 0)
	c.ZoomAt(10, 10, -99)
	if c.Zoom < MinZoom || c.Zoom > 6 {
		t.Errorf("smallest zoom is %v", c.Zoom)
	}
}

func TestFitShowsTheBox(t *testing.T) {
	for _, k := range Classes {
		c := Camera{W: k.W, H: k.H}
		b := Box{11, 24, 37, 37}
		c.Fit(b, 8)
		for _, p := range [][2]float64{{b.West, b.South}, {b.East, b.North}} {
			x, y := c.Project(p[0], p[1])
			if x < 0 || y < 0 || x > c.W || y > c.H {
				t.Errorf("%s: corner %v is at %v,%v outside %vx%v (zoom %v)", k.Name, p, x, y, c.W, c.H, c.Zoom)
			}
		}
	}
}

func TestClassKeepsScaleAndCentre(t *testing.T) {
	b := Box{11, 24, 37, 37}
	a, w := Camera{W: 1032, H: 656}, Camera{W: 1230, H: 790}
	a.FitClass(b)
	w.FitClass(b)
	ax, ay := a.Project(13.1873, 32.8874)
	wx, wy := w.Project(13.1873, 32.8874)
	near(t, "x from the middle", wx-w.W/2, ax-a.W/2, 1e-9)
	near(t, "y from the middle", wy-w.H/2, ay-a.H/2, 1e-9)
}

// No window of a class sees beyond the map, and all of them see the same: about
// the same middle, or below the same upper edge.
func TestClassesStayOnTheMap(t *testing.T) {
	x0, y0, x1, y1 := Extent()
	for _, b := range []Box{{9.5, 21.5, 38, 41}, {10, 24, 37, 38}, {10.6, 31.2, 14.8, 33.4}, {5, 17, 42, 42}} {
		for _, k := range Classes {
			first := Camera{W: k.W, H: k.H}
			first.FitClass(b)
			for _, size := range [][2]float64{{k.W, k.H}, {k.MostW - 1, k.MostH}, {max(k.Least, 300), k.H}, {max(k.Least, 320), min(k.H, 240)}} {
				c := Camera{W: size[0], H: size[1]}
				c.FitClass(b)
				y := first.Y
				if k.Top {
					y += (c.H - first.H) / 2 / c.Scale()
				}
				if c.X != first.X || math.Abs(c.Y-y)*c.Scale() > 1e-6 || c.Zoom != first.Zoom {
					t.Errorf("%s: a map of %v looks elsewhere", k.Name, size)
				}
				ax, ay := c.Under(0, 0)
				bx, by := c.Under(c.W, c.H)
				if ax < x0-1e-9 || ay < y0-1e-9 || bx > x1+1e-9 || by > y1+1e-9 {
					t.Errorf("%s: a map of %v sees beyond the edge", k.Name, size)
				}
			}
		}
	}
}

func TestFlyEnds(t *testing.T) {
	a, b := home(), home()
	b.X, b.Y, b.Zoom = 0.54, 0.40, 8
	p := Fly(a, b)
	for _, v := range []struct {
		t float64
		c Camera
	}{{0, a}, {1, b}, {1e-9, a}, {1 - 1e-9, b}} {
		g := p.At(v.t)
		near(t, "x", g.X, v.c.X, 1e-6)
		near(t, "y", g.Y, v.c.Y, 1e-6)
		near(t, "zoom", g.Zoom, v.c.Zoom, 1e-5)
	}
	if p.Length() <= 0 || math.IsNaN(p.Length()) {
		t.Errorf("length %v", p.Length())
	}
	same := Fly(a, a)
	if g := same.At(0.5); math.IsNaN(g.X) || math.IsNaN(g.Zoom) {
		t.Errorf("a flight to the same place gives %v", g)
	}
}

func TestCameraAllocatesNothing(t *testing.T) {
	c := home()
	p := Fly(c, home())
	if n := testing.AllocsPerRun(100, func() {
		c.Pan(1, 1)
		c.ZoomAt(3, 3, 0.01)
		_ = p.At(0.4)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
