package raster

import (
	"math"

	"watiya/geo/scene"
)

// hatch paints the collected edges with lines at 45 degrees, fixed to the list
// whose pixels are k device pixels, from (dx, dy) on.
func (c *Canvas) hatch(s *scene.Style, alpha, k, dx, dy float64) {
	rgb, full := uint32(s.Fill)>>8, float64(s.Fill&0xff)*alpha
	gap := math.Abs(float64(s.Hatch)) * k
	if !(gap > 0.2) {
		c.flush(s.Fill, alpha*scene.HatchShare)
		return
	}
	turn := 1.0
	if s.Hatch < 0 {
		turn = -1
	}
	// Distance from the first line, in gaps: it grows by step with each column.
	step := math.Sqrt2 / 2 / gap
	half := 0.5 / gap
	c.fill.sweep(func(y, x0, x1 int, coverage uint32) {
		at := ((float64(x0)+0.5-dx)+turn*(float64(y)+0.5-dy))*step - half
		for x := x0; x < x1; x++ {
			a := uint32((lines(at+2*half)-lines(at))/(2*half)*full*float64(coverage)/255 + 0.5)
			at += step
			if c.clip.on {
				c.clip.run(c, y, x, x+1, a*255, rgb)
			} else {
				blend(c.Pix[y*c.W+x:y*c.W+x+1], rgb, a)
			}
		}
	})
}

// lines is how much of the way from 0 to u lies on lines.
func lines(u float64) float64 {
	whole := math.Floor(u)
	return whole*scene.HatchShare + math.Min(u-whole, scene.HatchShare)
}
