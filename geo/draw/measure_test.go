package draw

import (
	"math"
	"testing"

	"watiya/geo/scene"
	"watiya/geo/view"
)

// lengths reads back what stands on the plates of a frame.
func lengths(f *scene.Frame) (out []string) {
	plate, s := false, ""
	for rd := scene.Read(f.Lists[scene.FrameTop].Words); rd.Next(); {
		switch rd.Op {
		case scene.OpStyle:
			n := int(rd.U(0))
			if n == stylePill {
				if s != "" {
					out = append(out, s)
				}
				s, plate = "", true
			} else if n != styleText+3*letFanDate && n != styleText+3*letFanMore {
				plate = false
			}
		case scene.OpText:
			if plate {
				s += string(f.Strings.At(rd.U(0)))
			}
		}
	}
	if s != "" {
		out = append(out, s)
	}
	return out
}

func measureInput() *Input {
	in := exploreInput(16, 32.3, 6.4, 1032, 656)
	in.Shown = []bool{} // nothing else has plates
	in.Measure.Points = [][2]float64{{11.8979, 32.4734}, {13.1873, 32.8874}, {20.0687, 32.1167}}
	return in
}

func TestMeasureSaysTheLength(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"129 km80 mi", "652 km405 mi", "total 782 km486 mi", "within 500 km311 mi"},
		"ar": {"كم 129", "كم 652", "كم 782 المجموع", "كم 500 ضمن"},
		"tr": {"129 km", "652 km", "toplam 782 km", "yarıçap 500 km"},
	} {
		p, _ := painter(lang)
		f := newFrame()
		in := measureInput()
		in.Measure.Range = 500e3
		p.Frame(f, in)
		got := lengths(f)
		if len(got) != len(want) {
			t.Fatalf("%s: %q", lang, got)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %q, want %q", lang, got[i], want[i])
			}
		}
		if !p.Legend().Measure {
			t.Error("the legend leaves the measured line out")
		}
	}
}

// A short length has a decimal; a part too short for its plate leaves it to the sum.
func TestShortLengths(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	in := measureInput()
	in.Measure.Points = [][2]float64{{13.18, 32.88}, {13.22, 32.88}}
	p.Frame(f, in)
	if got := lengths(f); len(got) != 1 || got[0] != "total 3.7 km2.3 mi" {
		t.Errorf("%q", got)
	}
}

// The circle is everywhere as far as it says, and the line is a great circle.
func TestMeasureIsGeodesic(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	in := measureInput()
	in.Measure.Range = 500e3
	p.Frame(f, in)
	m := &p.measured
	for _, q := range m.circle {
		lon, lat := view.LonLat(q.x, q.y)
		if d := view.Distance(m.points[2][0], m.points[2][1], lon, lat); math.Abs(d-500e3) > 1 {
			t.Fatalf("a point of the circle is %.1f m away", d)
		}
	}
	sum := 0.0
	for i := 1; i <= legSteps; i++ {
		a0, a1 := view.LonLat(m.lines[i-1].x, m.lines[i-1].y)
		b0, b1 := view.LonLat(m.lines[i].x, m.lines[i].y)
		sum += view.Distance(a0, a1, b0, b1)
	}
	if math.Abs(sum-m.metres[0]) > 0.5 { // the drawn line is no longer than the geodesic
		t.Errorf("the drawn line is %.2f m long, the geodesic %.2f", sum, m.metres[0])
	}
}

func TestMeasureAllocatesNothing(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	in := measureInput()
	in.Measure.Range, in.Measure.Cross = 500e3, true
	start := in.Camera
	run := func() {
		in.Camera = start
		for i := range 12 {
			in.Camera.Pan(float64(i), 5)
			in.Measure.Range = 1000 * float64(100+i)
			p.Frame(f, in)
		}
	}
	run()
	if n := testing.AllocsPerRun(5, run); n != 0 {
		t.Errorf("%v allocations in 12 frames with a measured line", n)
	}
	in.Measure = Measure{}
	p.Frame(f, in)
	if len(lengths(f)) != 0 || p.Legend().Measure {
		t.Error("the measured line stays when it is gone")
	}
}

func TestPlaceAt(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	in := exploreInput(12.9, 32.2, 8, 1200, 800)
	p.Frame(f, in)
	x, y := in.Camera.Project(13.1873, 32.8874)
	lon, lat, name, ok := p.PlaceAt(x+3, y-2, 14)
	if !ok || name != "Tripoli" || math.Abs(lon-13.187) > 0.02 || math.Abs(lat-32.887) > 0.02 {
		t.Errorf("Tripoli is %q at %v,%v", name, lon, lat)
	}
	if _, _, name, ok := p.PlaceAt(1150, 60, 14); ok {
		t.Errorf("the open sea is %q", name)
	}
}
