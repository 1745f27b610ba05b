package view

// ScaleBar chooses a round length for the middle of the window: the largest of
// 1, 2 or 5 times a power of ten metres that is at most so many pixels long.
func (c *Camera) ScaleBar(most float64) (px, metres float64) {
	_, lat := c.Unproject(c.W/2, c.H/2)
	per := c.MetresPerPixel(lat)
	most *= per
	metres = 1
	for metres*10 <= most {
		metres *= 10
	}
	for _, k := range [...]float64{5, 2} {
		if metres*k <= most {
			metres *= k
			break
		}
	}
	return metres / per, metres
}
