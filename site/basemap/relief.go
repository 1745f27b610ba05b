package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"

	"github.com/paulmach/orb"

	"watiya/site/basemap/read"
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
