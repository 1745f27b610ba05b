package main

import (
	"image"
	"image/draw"
	"math"

	"github.com/paulmach/orb"
	"golang.org/x/image/vector"

	"watiya/site/basemap/shape"
)

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
