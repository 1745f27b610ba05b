package raster

// clip is the coverage of the shape that what follows is drawn inside of.
type clip struct {
	on          bool
	mask        []uint8
	top, bottom int // rows that may hold something
}

// set makes the collected edges the clip.
func (k *clip) set(c *Canvas) {
	if k.on || len(k.mask) != c.W*c.H { // clips do not nest: the newer one holds
		k.mask = grow(k.mask, c.W*c.H)
		clear(k.mask)
	} else if k.top < k.bottom {
		clear(k.mask[k.top*c.W : k.bottom*c.W])
	}
	k.on, k.top, k.bottom = true, c.H, 0
	c.fill.sweep(func(y, x0, x1 int, coverage uint32) {
		k.top, k.bottom = min(k.top, y), max(k.bottom, y+1)
		row := k.mask[y*c.W+x0 : y*c.W+x1]
		for i := range row {
			row[i] = uint8(coverage)
		}
	})
}

// run paints a run through the mask, in pieces of equal coverage; a is 255 times
// the opacity of the run.
func (k *clip) run(c *Canvas, y, x0, x1 int, a, rgb uint32) {
	if y < k.top || y >= k.bottom {
		return
	}
	row := k.mask[y*c.W : (y+1)*c.W]
	for x0 < x1 {
		m, from := row[x0], x0
		for x0++; x0 < x1 && row[x0] == m; x0++ {
		}
		if m != 0 {
			blend(c.Pix[y*c.W+from:y*c.W+x0], rgb, (a*uint32(m)+32512)/65025)
		}
	}
}
