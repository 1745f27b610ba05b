package raster

import (
	"math"

	"watiya/geo/scene"
)

// Canvas is a field of opaque pixels, used for one picture after the other. The
// zero value is ready; it must not be used by two goroutines at once.
type Canvas struct {
	W, H int      // pixels
	Pix  []uint32 // 0xRRGGBB, row by row

	fill   filler
	stroke stroker
	clip   clip
	type_  typesetter
	pal    palette
	part   []point
	cols   []uint32 // image.go
	mixed  []uint32
	chunk  []byte
}

// Options say how a frame is drawn. The zero value is usable.
type Options struct {
	Scale  float64  // device pixels of a pixel of the frame; 0 is 1
	Ground uint32   // 0xRRGGBB under everything
	Images []*Image // of the frame's Image operations; nil ones are left out
}

// Draw plays a frame on a canvas of its size.
func (c *Canvas) Draw(f *scene.Frame, o Options) {
	if !(o.Scale > 0) {
		o.Scale = 1
	}
	c.resize(side(f.W*o.Scale), side(f.H*o.Scale))
	for i := range c.Pix {
		c.Pix[i] = o.Ground & 0xffffff
	}
	c.Add(f, o)
}

// Add plays another frame over what is there: a line of credits over a map.
func (c *Canvas) Add(f *scene.Frame, o Options) {
	if !(o.Scale > 0) {
		o.Scale = 1
	}
	p := player{c: c, f: f, o: &o, ratio: o.Scale, k: o.Scale, alpha: 1}
	c.fill.used = true
	p.list(scene.FrameTop)
	c.clip.on, c.fill.used = false, false
}

// side is a length as whole pixels, at least one.
func side(v float64) int { return int(math.Max(1, math.Min(math.Ceil(v-1e-6), 1<<14))) }

func (c *Canvas) resize(w, h int) {
	c.W, c.H = w, h
	c.Pix = grow(c.Pix, w*h)
	c.fill.resize(w, h)
	c.stroke.f = &c.fill
	c.clip.on = false
}

// flush paints the edges that were collected.
func (c *Canvas) flush(color scene.Color, alpha float64) {
	a := uint32(float64(color&0xff)*alpha + 0.5)
	rgb := uint32(color) >> 8
	if !c.clip.on {
		c.fill.paint(c.Pix, rgb, a)
		return
	}
	c.fill.sweep(func(y, x0, x1 int, coverage uint32) { c.clip.run(c, y, x0, x1, coverage*a, rgb) })
}

// blend lays a colour over pixels; a is 0 to 255.
func blend(to []uint32, rgb, a uint32) {
	if a >= 255 {
		for i := range to {
			to[i] = rgb
		}
		return
	}
	a += a >> 7 // 0 to 256
	n := 256 - a
	rb, g := (rgb&0xff00ff)*a+0x800080, (rgb&0xff00)*a+0x8000
	for i, d := range to {
		to[i] = ((d&0xff00ff)*n+rb)>>8&0xff00ff | ((d&0xff00)*n+g)>>8&0xff00
	}
}
