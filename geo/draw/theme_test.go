package draw

import (
	"math"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
)

// rgb is a colour in linear light, 0 to 1 (IEC 61966-2-1).
type rgb [3]float64

func linear(c uint32) (out rgb) {
	for i := range out {
		v := float64(c>>(16-8*i)&255) / 255
		if v <= 0.04045 {
			out[i] = v / 12.92
		} else {
			out[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return out
}

// over lays a colour of some opacity over another one as a screen does: in sRGB.
func over(top, below uint32, alpha float64) (out uint32) {
	for shift := 0; shift < 24; shift += 8 {
		t, b := float64(top>>shift&255), float64(below>>shift&255)
		out |= uint32(t*alpha+b*(1-alpha)+0.5) << shift
	}
	return out
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b uint32) float64 {
	light := func(c uint32) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] + 0.05
	}
	x, y := light(a), light(b)
	return max(x, y) / min(x, y)
}

// lands are the colours that land can have in a theme: the tints of the relief
// (design boards; shade is tested with the relief itself in site/basemap), the
// veil over them, towns and salt flats.
func lands(t Theme) []uint32 {
	l := &looks[t]
	tints := map[Theme][]uint32{
		Light: {0xEDE4D1, 0xE6DAC3, 0xDECFB5, 0xD6C5AB, 0xCFBFA8},
		Dark:  {0x32332F, 0x383731, 0x403D35, 0x48443A, 0x504B40},
	}[t]
	out := append([]uint32{l.land, l.playa}, tints...)
	for _, c := range append(tints, l.land) {
		out = append(out, over(l.veil, c, l.veiled))
	}
	return out
}

func seas(t Theme) []uint32 {
	return append([]uint32{looks[t].ground.sea, looks[t].lake}, looks[t].depth[:]...)
}

// Every lettering has a contrast of 4.5 with what it stands on: its halo where it
// has one, else every ground that it can lie over.
func TestContrastOfLettering(t *testing.T) {
	for theme := range NumThemes {
		l := &looks[theme]
		for i := range letterings {
			s := letterings[i].style(&l.palette, false)
			color := uint32(s.Fill >> 8)
			grounds := []uint32{uint32(s.Halo >> 8)}
			if s.Around == 0 {
				switch {
				case i == letCount, i >= letFanDate && i <= letFanMore:
					grounds = []uint32{l.plate}
				case s.Italic == 1:
					grounds = seas(theme)
				default:
					t.Fatalf("lettering %d has no halo and no known ground", i)
				}
			}
			for _, g := range grounds {
				if c := contrast(color, g); c < 4.5 {
					t.Errorf("%s: lettering %d, #%06X on #%06X: contrast %.2f", ThemeNames[theme], i, color, g, c)
				}
			}
			// A thin halo does not hide the ground: around it the letters still have 3.
			beside := append(lands(theme), seas(theme)...)
			if i >= letLibya && i <= letCountrySmall {
				beside = lands(theme) // countries are written on their land
			}
			for _, g := range beside {
				if c := contrast(color, g); c < 3 {
					t.Errorf("%s: lettering %d, #%06X beside its halo on #%06X: contrast %.2f", ThemeNames[theme], i, color, g, c)
				}
			}
		}
	}
}

// Signs, status lines and routes have a contrast of 3 with land, every step of
// the sea and the plate (WCAG 2.2, 1.4.11).
func TestContrastOfSigns(t *testing.T) {
	for theme := range NumThemes {
		l := &looks[theme]
		grounds := append(append(lands(theme), seas(theme)...), l.plate)
		for name, c := range map[string]uint32{"GNA": l.gna, "LNA": l.lna, "others": l.other, "ring": l.ink, "pill": l.ink2,
			"leader": l.ink2, "town": l.town, "small town": l.smallTown, "airfield": l.airfields} {
			for _, g := range grounds {
				if k := contrast(c, g); k < 3 {
					t.Errorf("%s: %s #%06X on #%06X: contrast %.2f", ThemeNames[theme], name, c, g, k)
				}
			}
		}
		// Marks outside the step are paler and have no plate: on land of at most
		// 1400 metres and sea of at most 2000, where the story is.
		pale := []uint32{l.land, l.playa, l.ground.sea, l.depth[0], l.depth[1], l.depth[2]}
		pale = append(pale, lands(theme)[2:min(5, len(lands(theme)))]...)
		for name, c := range map[string]uint32{"GNA": l.gna, "LNA": l.lna, "others": l.other} {
			for _, g := range pale {
				if k := contrast(over(c, g, paleMark), g); k < 3 {
					t.Errorf("%s: %s at %v on #%06X: contrast %.2f", ThemeNames[theme], name, paleMark, g, k)
				}
			}
		}
		// A tint is told from its rim.
		for _, p := range [][2]uint32{{l.gna, l.gnaTint}, {l.lna, l.lnaTint}} {
			if k := contrast(p[0], p[1]); k < 3 {
				t.Errorf("%s: rim #%06X on tint #%06X: contrast %.2f", ThemeNames[theme], p[0], p[1], k)
			}
		}
		// The land is told from the sea by its coast.
		for _, g := range []uint32{l.land, l.ground.sea} {
			if k := contrast(l.coast, g); k < 2.2 {
				t.Errorf("%s: coast on #%06X: contrast %.2f", ThemeNames[theme], g, k)
			}
		}
	}
}

// Colour vision deficiencies at full strength: Machado, Oliveira and Fernandes,
// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
// TVCG 15(6), 2009, table of matrices for severity 1.0, on linear RGB.
var visions = map[string][3]rgb{
	"normal":       {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"no colours":   {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

func seen(c uint32, by [3]rgb) (out rgb) {
	l := linear(c)
	for i := range out {
		out[i] = min(max(by[i][0]*l[0]+by[i][1]*l[1]+by[i][2]*l[2], 0), 1)
	}
	return out
}

// oklab is Björn Ottosson's space of even differences (2020).
func oklab(c rgb) rgb {
	l := math.Cbrt(0.4122214708*c[0] + 0.5363325363*c[1] + 0.0514459929*c[2])
	m := math.Cbrt(0.2119034982*c[0] + 0.6806995451*c[1] + 0.1073969566*c[2])
	s := math.Cbrt(0.0883024619*c[0] + 0.2817188376*c[1] + 0.6299787005*c[2])
	return rgb{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func distance(a, b rgb) float64 {
	x, y := oklab(a), oklab(b)
	return 100 * math.Sqrt((x[0]-y[0])*(x[0]-y[0])+(x[1]-y[1])*(x[1]-y[1])+(x[2]-y[2])*(x[2]-y[2]))
}

// apart is the least distance in OKLab, times 100, at which two patches of a few
// pixels are told apart at a glance; 2 is a just noticeable difference.
const apart = 10

// Sides are told apart by every common colour vision: by colour, or else by what
// stands inside the mark, flat, hollow or hatched. The two sides of the war must
// differ by colour alone wherever there are colours and the theme uses them.
func TestSidesAreToldApart(t *testing.T) {
	for theme := range NumThemes {
		l := &looks[theme]
		table := overlayStyles(make([]scene.Style, FirstOverlay), theme, false)
		fill := func(s geo.Side) *scene.Style { return &table[styleFill+int(s)] }
		for name, by := range visions {
			d := distance(seen(l.gna, by), seen(l.lna, by))
			t.Logf("%s, %s: GNA to LNA %.1f, GNA to others %.1f, LNA to others %.1f", ThemeNames[theme], name, d,
				distance(seen(l.gna, by), seen(l.other, by)), distance(seen(l.lna, by), seen(l.other, by)))
			if name != "no colours" && d < apart {
				t.Errorf("%s, %s: GNA and LNA are %.1f apart", ThemeNames[theme], name, d)
			}
			for a := range geo.Side(geo.NumSides) {
				for b := range a {
					if hueOf[a] == hueOther && hueOf[b] == hueOther {
						continue // one family: words tell them apart
					}
					x, y := fill(a), fill(b)
					byColor := distance(seen(uint32(x.Fill>>8), by), seen(uint32(y.Fill>>8), by)) >= apart ||
						distance(seen(uint32(edgeOf(x)>>8), by), seen(uint32(edgeOf(y)>>8), by)) >= apart
					if !byColor && x.Hatch == y.Hatch {
						// Without any colours nothing but a hatch is left: the themes for that have one.
						if l.hatched || name != "no colours" {
							t.Errorf("%s, %s: sides %d and %d are not told apart", ThemeNames[theme], name, a, b)
						}
					}
				}
			}
		}
	}
}

// edgeOf is the colour of a mark's rim, or of itself.
func edgeOf(s *scene.Style) scene.Color {
	if s.Width > 0 {
		return s.Stroke
	}
	return s.Fill
}

// Equal lightness and chroma: neither side looks louder (OKLCH).
func TestNoSideIsLouder(t *testing.T) {
	for theme := range NumThemes {
		if looks[theme].hatched {
			continue // there both are nearly black
		}
		g, l := oklab(linear(looks[theme].gna)), oklab(linear(looks[theme].lna))
		if d := math.Abs(g[0] - l[0]); d > 0.01 {
			t.Errorf("%s: lightness %.3f and %.3f", ThemeNames[theme], g[0], l[0])
		}
		if d := math.Abs(math.Hypot(g[1], g[2]) - math.Hypot(l[1], l[2])); d > 0.01 {
			t.Errorf("%s: chroma %.3f and %.3f", ThemeNames[theme], math.Hypot(g[1], g[2]), math.Hypot(l[1], l[2]))
		}
	}
}

func TestThemeNames(t *testing.T) {
	for theme := range NumThemes {
		if ThemeNamed(ThemeNames[theme]) != theme {
			t.Errorf("%q does not name theme %d", ThemeNames[theme], theme)
		}
	}
	if ThemeNamed("") != Light {
		t.Error("without a name the theme is not the light one")
	}
}
