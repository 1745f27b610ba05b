package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// Image is a picture to be drawn into a frame, for example the relief.
type Image struct {
	W, H int
	pix  []uint32 // 0xAARRGGBB, colours multiplied by their opacity
}

// Decode reads a PNG file.
func Decode(file []byte) (*Image, error) {
	src, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("raster: image: %w", err)
	}
	b := src.Bounds()
	m := &Image{W: b.Dx(), H: b.Dy(), pix: make([]uint32, b.Dx()*b.Dy())}
	pack := func(c color.Color) uint32 {
		r, g, b, a := c.RGBA()
		return a>>8<<24 | r>>8<<16 | g>>8<<8 | b>>8
	}
	if p, ok := src.(*image.Paletted); ok {
		var colors [256]uint32
		for i, c := range p.Palette {
			colors[i] = pack(c)
		}
		for y := range m.H {
			for x, i := range p.Pix[y*p.Stride : y*p.Stride+m.W] {
				m.pix[y*m.W+x] = colors[i]
			}
		}
		return m, nil
	}
	for y := range m.H {
		for x := range m.W {
			m.pix[y*m.W+x] = pack(src.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return m, nil
}

// image draws an image into a rectangle, smoothed between its pixels. Steps are
// whole 1/256 of a pixel of the image.
func (c *Canvas) image(m *Image, x, y, w, h, alpha float64) {
	if !(w > 0 && h > 0) || m.W == 0 || m.H == 0 || w > 1e7 || h > 1e7 {
		return
	}
	x0, x1 := int(math.Max(math.Ceil(x-0.5), 0)), int(math.Min(math.Ceil(x+w-0.5), float64(c.W)))
	y0, y1 := int(math.Max(math.Ceil(y-0.5), 0)), int(math.Min(math.Ceil(y+h-0.5), float64(c.H)))
	if x0 >= x1 || y0 >= y1 {
		return
	}
	// For each column the image's column to the left of its middle, times 256, and
	// the share of the one to the right.
	c.cols = grow(c.cols, x1-x0)
	kx, ky := float64(m.W)/w, float64(m.H)/h
	for i := range c.cols {
		c.cols[i] = uint32(math.Floor(min(max((float64(x0+i)+0.5-x)*kx-0.5, 0), float64(m.W-1)) * 256))
	}
	c.mixed = grow(c.mixed, 2*m.W+2)
	rb, ag := c.mixed[:m.W+1], c.mixed[m.W+1:]
	from, to := int(c.cols[0]>>8), min(int(c.cols[len(c.cols)-1]>>8)+2, m.W)
	a := uint32(alpha*256 + 0.5)
	for py := y0; py < y1; py++ {
		sy := int(math.Floor(min(max((float64(py)+0.5-y)*ky-0.5, 0), float64(m.H-1)) * 256))
		r0 := sy >> 8
		m.between(rb, ag, r0, min(r0+1, m.H-1), uint32(sy&255), a, from, to)
		row := c.Pix[py*c.W+x0 : py*c.W+x1]
		for i, s := range c.cols {
			l, t := s>>8, s&255
			agl, agr := ag[l], ag[l+1]
			if agl|agr < 0x10000 { // nothing, as over all of the sea
				continue
			}
			srb := (rb[l]*(256-t) + rb[l+1]*t) >> 8 & 0xff00ff
			sag := (agl*(256-t) + agr*t) >> 8 & 0xff00ff
			n := sag >> 16
			n = 256 - (n + n>>7)
			d := row[i]
			row[i] = srb + (d&0xff00ff*n>>8)&0xff00ff + (sag&0xff+(d>>8&0xff)*n>>8)<<8
		}
	}
}

// between mixes two rows of the image into one, t of 256 of the second and all
// under an opacity of a of 256: red and blue, opacity and green.
func (m *Image) between(rb, ag []uint32, r0, r1 int, t, a uint32, from, to int) {
	up, down := m.pix[r0*m.W:(r0+1)*m.W], m.pix[r1*m.W:(r1+1)*m.W]
	for i := from; i < to; i++ {
		u, d := up[i], down[i]
		if u|d == 0 {
			rb[i], ag[i] = 0, 0
			continue
		}
		rb[i] = ((u&0xff00ff)*(256-t) + (d&0xff00ff)*t) >> 8 & 0xff00ff
		ag[i] = ((u>>8&0xff00ff)*(256-t) + (d>>8&0xff00ff)*t) >> 8 & 0xff00ff
		if a < 256 {
			rb[i], ag[i] = rb[i]*a>>8&0xff00ff, ag[i]*a>>8&0xff00ff
		}
	}
	rb[m.W], ag[m.W] = rb[m.W-1], ag[m.W-1] // the last column has no neighbour
}
