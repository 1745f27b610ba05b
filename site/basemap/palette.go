package main

import (
	"image/color"
	"math"
)

// A reliefTheme is a palette in words: the flat land it is drawn over, the tint of each height class, and what shadow and
// light add at their strongest.
type reliefTheme struct {
	file          string
	tints         []color.NRGBA // tints[0] is the flat land
	shadow, light color.NRGBA
}

var reliefThemes = []reliefTheme{
	{"relief.png", rgb(0xF1EDE1, 0xEDE4D1, 0xE6DAC3, 0xDECFB5, 0xD6C5AB, 0xCFBFA8), color.NRGBA{0x68, 0x44, 0x26, 66}, color.NRGBA{0xFF, 0xFF, 0xFF, 76}},
	{"relief-dark.png", rgb(0x2B2E2D, 0x32332F, 0x383731, 0x403D35, 0x48443A, 0x504B40), color.NRGBA{0x05, 0x06, 0x08, 84}, color.NRGBA{0xD8, 0xCF, 0xBC, 26}},
}

func rgb(hex ...uint32) (out []color.NRGBA) {
	for _, h := range hex {
		out = append(out, color.NRGBA{uint8(h >> 16), uint8(h >> 8), uint8(h), 255})
	}
	return out
}

// palette gives the colours by index. Each is the most transparent colour that, drawn over the flat land, gives the
// height's tint under its shade: what lies beneath keeps showing where nothing is added.
func (t reliefTheme) palette() color.Palette {
	out := color.Palette{color.NRGBA{}}
	for class := range (len(t.tints)-1)*tintSteps + 1 {
		tint := t.tint(class)
		for s := range shades {
			over := t.shadow
			if s > flatShade {
				over = t.light
			}
			alpha := float64(over.A) / 255 * strength(s)
			shade := [3]float64{float64(over.R), float64(over.G), float64(over.B)}
			out = append(out, lift(mix(tint, shade, alpha), channels(t.tints[0])))
		}
	}
	return out
}

// tint is the colour of a height class.
func (t reliefTheme) tint(class int) [3]float64 {
	i := min(class/tintSteps, len(t.tints)-2)
	return mix(channels(t.tints[i]), channels(t.tints[i+1]), float64(class-i*tintSteps)/tintSteps)
}

func channels(c color.NRGBA) [3]float64 { return [3]float64{float64(c.R), float64(c.G), float64(c.B)} }

func mix(a, b [3]float64, t float64) (out [3]float64) {
	for i := range out {
		out[i] = a[i] + t*(b[i]-a[i])
	}
	return out
}

// lift finds the colour of least alpha that gives want when drawn over ground.
func lift(want, base [3]float64) color.NRGBA {
	alpha := 0.0
	for i := range want {
		if want[i] < base[i] {
			alpha = max(alpha, (base[i]-want[i])/base[i])
		} else {
			alpha = max(alpha, (want[i]-base[i])/(255-base[i]))
		}
	}
	a := math.Ceil(alpha * 255)
	if a == 0 {
		return color.NRGBA{}
	}
	channel := func(i int) uint8 {
		return uint8(min(max(math.Round(base[i]+(want[i]-base[i])*255/a), 0), 255))
	}
	return color.NRGBA{channel(0), channel(1), channel(2), uint8(a)}
}
