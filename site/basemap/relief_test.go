package main

import (
	"image/color"
	"math"
	"testing"

	"github.com/paulmach/orb"

	"watiya/site/basemap/shape"
)

func TestPaletteGivesTheTintsOverFlatLand(t *testing.T) {
	for _, theme := range reliefThemes {
		p := theme.palette()
		if want := 1 + shades*((len(theme.tints)-1)*tintSteps+1); len(p) != want || len(p) > 256 {
			t.Fatalf("%s: %d colours, want %d", theme.file, len(p), want)
		}
		land := theme.tints[0]
		for i, tint := range theme.tints {
			c := p[1+shades*i*tintSteps+flatShade].(color.NRGBA)
			a := float64(c.A) / 255
			for k, v := range [3][3]uint8{{c.R, land.R, tint.R}, {c.G, land.G, tint.G}, {c.B, land.B, tint.B}} {
				if got := float64(v[1]) + a*(float64(v[0])-float64(v[1])); math.Abs(got-float64(v[2])) > 1 {
					t.Errorf("%s: tint %d channel %d: %.1f over land, want %d", theme.file, i, k, got, v[2])
				}
			}
		}
	}
}

func TestClasses(t *testing.T) {
	for _, v := range []struct {
		height float64
		class  int
	}{{-400, 0}, {0, 0}, {399, tintSteps - 1}, {400, tintSteps}, {800, 2 * tintSteps}, {3199, 5*tintSteps - 1}, {9000, 5 * tintSteps}} {
		if got := heightClass(v.height); got != v.class {
			t.Errorf("height %g: class %d, want %d", v.height, got, v.class)
		}
	}
	for light, want := range map[float64]int{-1: 0, 0: flatShade, 1: shades - 1} {
		if got := shadeClass(light); got != want {
			t.Errorf("light %g: class %d, want %d", light, got, want)
		}
	}
}

func TestMercatorCoversTheRange(t *testing.T) {
	m := newMercator(reliefWidth)
	x0, y0 := m.pixel(orb.Point{shape.Range.Min[0], shape.Range.Max[1]})
	x1, y1 := m.pixel(orb.Point{shape.Range.Max[0], shape.Range.Min[1]})
	if x0 != 0 || y0 != 0 || math.Abs(x1-float64(m.width)) > 1e-6 || math.Abs(y1-float64(m.height)) > 0.5 {
		t.Errorf("corners at %g,%g and %g,%g of %dx%d", x0, y0, x1, y1, m.width, m.height)
	}
	if lon, lat := m.degrees(m.pixel(orb.Point{13.1873, 32.8874})); math.Abs(lon-13.1873)+math.Abs(lat-32.8874) > 1e-9 {
		t.Errorf("there and back: %g %g", lon, lat)
	}
}
