package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"

	"github.com/paulmach/orb"
	"golang.org/x/image/vector"

	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/terrain"
)

// The relief tint is a paletted picture in Web Mercator that covers the range exactly. The index of a pixel is 0 at sea,
// else 1 + 9*height class + shade class; both themes use the same indices with a palette of their own. It is drawn over
// land in the theme's flat land colour.
const (
	reliefWidth  = 936 // 24 pixels per degree: one is 4 km in Libya, half of a source cell
	shades       = 9
	flatShade    = shades / 2
	exaggeration = 9
	lightBlur    = 0.9 // source nodes
	tintBlur     = 2   // source nodes: the source is made of blocks in flat deserts, and tints would show them
	gain         = 1.8 // light is faint on the blurred field; this brings it to the palette's full range
	curve        = 1.4
)

// heightLimits are where each tint is reached, in metres; tintSteps classes lie between two of them, so that tints flow.
var heightLimits = []float64{0, 400, 800, 1400, 2200, 3200}

const tintSteps = 3

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

// writeRelief draws the indices once and writes them with each theme's palette.
func writeRelief(a *atlas, folder string) ([]provenance, error) {
	img, err := a.drawRelief()
	if err != nil {
		return nil, err
	}
	var rows []provenance
	for _, theme := range reliefThemes {
		img.Palette = theme.palette()
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(folder, theme.file), b.Bytes(), 0o644); err != nil {
			return nil, err
		}
		fmt.Printf("%-20s %dx%d %9d bytes\n", theme.file, img.Rect.Dx(), img.Rect.Dy(), b.Len())
		for _, key := range []string{"etopo", "countries"} {
			rows = append(rows, provenance{"relief", "basemap/" + theme.file, sources[key], 1, "smoothed; three bad blocks in southern Turkey mended; height classes and light from the north-west; land only"})
		}
	}
	return rows, nil
}

// drawRelief computes the index picture.
func (a *atlas) drawRelief() (*image.Paletted, error) {
	g, err := a.heights()
	if err != nil {
		return nil, err
	}
	g = mend(terrain.Map(g, func(_, _, v float64) float64 { return max(v, 0) })) // the sea floor casts no light on land
	tint := terrain.Blur(g, tintBlur)
	g = terrain.Blur(g, lightBlur)
	m := newMercator(reliefWidth)
	land, err := a.landMask(m)
	if err != nil {
		return nil, err
	}
	img := image.NewPaletted(land.Rect, nil)
	for y := range m.height {
		for x := range m.width {
			if land.AlphaAt(x, y).A < 250 {
				continue // pixels that the coast crosses stay clear: the picture never spills into the sea
			}
			lon, lat := m.degrees(float64(x)+0.5, float64(y)+0.5)
			const d = 0.5 // pixels
			lonE, latN := m.degrees(float64(x)+0.5+d, float64(y)+0.5-d)
			lonW, latS := m.degrees(float64(x)+0.5-d, float64(y)+0.5+d)
			metres := 2 * d * m.metres(lat)
			light := terrain.Light((terrain.At(g, lonE, lat)-terrain.At(g, lonW, lat))/metres,
				(terrain.At(g, lon, latN)-terrain.At(g, lon, latS))/metres, exaggeration)
			img.Pix[y*img.Stride+x] = uint8(1 + shades*heightClass(terrain.At(tint, lon, lat)) + shadeClass(light))
		}
	}
	return img, nil
}

// heightClass counts tint steps: class k*tintSteps is the k-th tint, reached at its limit.
func heightClass(v float64) int {
	last := len(heightLimits) - 1
	for i := range last {
		if low, high := heightLimits[i], heightLimits[i+1]; v < high {
			return i*tintSteps + int(max(v-low, 0)/(high-low)*tintSteps)
		}
	}
	return last * tintSteps
}

// shadeClass rounds light to a class. Classes lie closer together near flat ground, where most of the range is and where a
// step of a whole class would show as a blotch.
func shadeClass(light float64) int {
	light = math.Tanh(light * gain) // strong slopes run into the ends of the palette gently
	k := int(math.Round(math.Pow(math.Abs(light), 1/curve) * flatShade))
	if light < 0 {
		k = -k
	}
	return flatShade + k
}

// strength is the part of the full shadow or light that a class stands for.
func strength(class int) float64 {
	return math.Pow(math.Abs(float64(class-flatShade))/flatShade, curve)
}

// badBlocks are the south-western nodes of three blocks of 6 by 6 nodes in southern Turkey where the source holds 6 to 64
// metres amid mountains of 500 to 2,400: the only such blocks in the range.
var badBlocks = []orb.Point{{29.9167, 36.5833}, {31.4167, 36.5833}, {33.9167, 36.5833}}

// mend replaces the land of the bad blocks by a membrane stretched between their neighbours.
func mend(g read.Grid) read.Grid {
	out := terrain.Map(g, func(_, _, v float64) float64 { return v })
	const size, rounds = 6, 200
	for range rounds {
		for _, block := range badBlocks {
			x0, y0 := int(math.Round((block[0]-g.West)/g.Step)), int(math.Round((block[1]-g.South)/g.Step))
			for y := y0; y < y0+size; y++ {
				for x := x0; x < x0+size; x++ {
					if g.At(x, y) > 0 {
						out.Values[y*g.Width+x] = (out.At(x-1, y) + out.At(x+1, y) + out.At(x, y-1) + out.At(x, y+1)) / 4
					}
				}
			}
		}
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

// landMask rasterises the countries; alpha is the share of a pixel that is land.
func (a *atlas) landMask(m mercator) (*image.Alpha, error) {
	if _, err := a.libya(); err != nil {
		return nil, err
	}
	out := image.NewAlpha(image.Rect(0, 0, m.width, m.height))
	for _, country := range a.land {
		// Neighbours meet in anti-aliased edges; adding their shares, not painting over, fills the seam.
		part := image.NewAlpha(out.Rect)
		r := vector.NewRasterizer(m.width, m.height)
		r.DrawOp = draw.Src
		for _, polygon := range country {
			for _, ring := range polygon {
				for i, p := range ring {
					x, y := m.pixel(p)
					if i == 0 {
						r.MoveTo(float32(x), float32(y))
					} else {
						r.LineTo(float32(x), float32(y))
					}
				}
				r.ClosePath()
			}
		}
		r.Draw(part, out.Rect, image.Opaque, image.Point{})
		for i, v := range part.Pix {
			out.Pix[i] = uint8(min(int(out.Pix[i])+int(v), 255))
		}
	}
	return out, nil
}

// mercator maps the range to pixels of a picture in Web Mercator.
type mercator struct {
	width, height int
	scale         float64 // pixels per radian
	top           float64 // Mercator ordinate of the northern edge
}

func newMercator(width int) mercator {
	span := (shape.Range.Max[0] - shape.Range.Min[0]) * math.Pi / 180
	top, bottom := ordinate(shape.Range.Max[1]), ordinate(shape.Range.Min[1])
	scale := float64(width) / span
	return mercator{width, int(math.Round((top - bottom) * scale)), scale, top}
}

func ordinate(lat float64) float64 { return math.Asinh(math.Tan(lat * math.Pi / 180)) }

func (m mercator) pixel(p orb.Point) (x, y float64) {
	return (p[0] - shape.Range.Min[0]) * math.Pi / 180 * m.scale, (m.top - ordinate(p[1])) * m.scale
}

func (m mercator) degrees(x, y float64) (lon, lat float64) {
	return shape.Range.Min[0] + x/m.scale*180/math.Pi, math.Atan(math.Sinh(m.top-y/m.scale)) * 180 / math.Pi
}

// metres is the size of a pixel on the ground.
func (m mercator) metres(lat float64) float64 {
	return 6371008.8 / m.scale * math.Cos(lat*math.Pi/180)
}
