package draw

import (
	"math"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// opacities returns with which opacity each style is painted in the top list;
// the greatest, where there are several.
func opacities(f *scene.Frame) map[int]float64 {
	out := map[int]float64{}
	alpha, style := 1.0, 0
	for r := scene.Read(f.Lists[scene.FrameTop].Words); r.Next(); {
		switch r.Op {
		case scene.OpAlpha:
			alpha = r.F(0)
		case scene.OpStyle:
			style = int(r.U(0))
		case scene.OpPaint:
			out[style] = max(out[style], alpha)
		}
	}
	return out
}

var faded = []int{baseUrban, baseDistrict, styleGraticule, styleRoad, styleMainRoad}

// Pale parts come within half a zoom and never jump; below zoom 6 there are none,
// so that the first picture of a page does not carry them.
func TestPartsFadeIn(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	last := map[int]float64{}
	const step = 0.05
	for zoom := 3.0; zoom <= 10; zoom += step {
		p.Frame(f, exploreInput(13.2, 32.4, zoom, 1032, 656))
		now := opacities(f)
		for _, s := range faded {
			if zoom < graticuleZoom && now[s] > 0 {
				t.Fatalf("zoom %.2f: style %d is drawn", zoom, s)
			}
			arrived := s == baseUrban && zoom >= geo.LateLevel || s == baseDistrict && baseZoom(zoom) >= nearZoom // then it is in the base list
			if d := math.Abs(now[s] - last[s]); d > 2*step+0.02 && !arrived {
				t.Errorf("zoom %.2f: style %d jumps from %.2f to %.2f", zoom, s, last[s], now[s])
			}
			last[s] = now[s]
		}
	}
	for _, s := range []int{styleGraticule, styleMainRoad} {
		if last[s] != 1 {
			t.Errorf("style %d has the opacity %v in the end", s, last[s])
		}
	}
}

// What arrives stands in the top list or in the base list, never in both.
func TestArrivalsStandOnce(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	for zoom := 6.55; zoom < 9; zoom += 0.05 {
		p.Frame(f, exploreInput(13.2, 32.6, zoom, 1032, 656))
		inBase := len(path(f, baseUrban))+len(path(f, baseUrbanNear)) > 0
		if _, inTop := opacities(f)[baseUrban]; inTop == inBase {
			t.Errorf("zoom %.2f: Tripoli's houses are in the top list: %v, in the base list: %v", zoom, inTop, inBase)
		}
		limits := len(path(f, baseDistrict)) > 0
		if _, inTop := opacities(f)[baseDistrict]; inTop == limits {
			t.Errorf("zoom %.2f: the limits of districts are in the top list: %v, in the base list: %v", zoom, inTop, limits)
		}
	}
}

// A runway is drawn as long as it is: Mitiga's has 3,403 metres in our data, which
// is 23 pixels at zoom 10 on its parallel.
func TestRunwaysAreTrueToScale(t *testing.T) {
	base, _ := site()
	p, _ := painter("en")
	for i := range base.Airfields {
		a := &base.Airfields[i]
		cam := exploreInput(13, 32, 10, 800, 600).Camera
		_, lat := view.LonLat(geo.GridWorld(float64(a.X), float64(a.Y)))
		n := 0
		for _, r := range a.Runways {
			if r.Heading == 0 || n == len(p.airfields[i].bars) {
				continue
			}
			got := 2 * p.airfields[i].bars[n].half * cam.Scale()
			want := float64(r.Feet) * 0.3048 / cam.MetresPerPixel(lat)
			if math.Abs(got-want) > 0.05 {
				t.Errorf("%s: a runway of %d feet is %.2f pixels long, want %.2f", a.ID, r.Feet, got, want)
			}
			n++
		}
	}
}

// A finer graticule contains the coarser one, and no zoom crowds the window.
func TestGraticule(t *testing.T) {
	for zoom := 6.5; zoom <= 10; zoom += 0.5 {
		lines, labels := 0, 0
		for i := firstMeridian; i <= lastMeridian; i++ {
			if a := mesh(int(i), zoom); a > 0 {
				lines++
				labels++
			}
			if mesh(int(i), zoom) > mesh(int(i), zoom+0.5) {
				t.Errorf("zoom %v: the meridian of %v half degrees goes again", zoom, i)
			}
		}
		apart := (geo.GridEast - geo.GridWest) * 256 * math.Exp2(zoom) / 360 / float64(lines)
		if apart < 80 {
			t.Errorf("zoom %v: meridians are %.0f pixels apart", zoom, apart)
		}
	}
	for halves, want := range map[int]string{26: "13°E", 27: "13°30′E"} {
		if got := degrees(halves, "E"); got != want {
			t.Errorf("%d half degrees are %q, want %q", halves, got, want)
		}
	}
}

// The curve of a road passes through every point that the source gives.
func TestRoadsPassTheirTowns(t *testing.T) {
	in := []pixel{{0, 0}, {1, 0}, {1, 0}, {2, 1}, {2, 3}}
	out := smooth(nil, in)
	for _, p := range in {
		found := false
		for _, q := range out {
			found = found || p == q
		}
		if !found {
			t.Errorf("the road misses %v", p)
		}
	}
	for _, q := range out {
		if q.x != q.x || q.x < -0.5 || q.x > 2.5 || q.y < -0.5 || q.y > 3.5 {
			t.Errorf("the road swings out to %v", q)
		}
	}
}
