package view

import "testing"

// The places of the story are in reach in every class of window and at every
// zoom: a camera that is sent there and held inside the map still shows them, and
// the window never shows what is beyond the edge of the map.
func TestPlacesAreInReach(t *testing.T) {
	places := map[string][2]float64{"Hmeimim": {35.95, 35.4}, "Ankara": {32.85, 39.93}, "Tunis": {10.18, 36.8}, "Cairo": {31.24, 30.04},
		"Malta": {14.51, 35.9}, "Crete": {25.13, 35.34}, "Kufra": {23.31, 24.18}}
	x0, y0, x1, y1 := Extent()
	for _, class := range Classes {
		for zoom := float64(MinZoom); zoom <= MaxZoom; zoom += 0.5 {
			for name, at := range places {
				c := Camera{Zoom: zoom, W: class.W, H: class.H}
				c.X, c.Y = World(at[0], at[1])
				c.Clamp()
				if px, py := c.Project(at[0], at[1]); px < 0 || py < 0 || px > c.W || py > c.H {
					t.Errorf("%s, zoom %v: %s is at %.0f, %.0f of %v by %v", class.Name, zoom, name, px, py, c.W, c.H)
				}
				left, top := c.At(x0, y0)
				right, bottom := c.At(x1, y1)
				if left > 0.5 || top > 0.5 || right < c.W-0.5 || bottom < c.H-0.5 {
					t.Errorf("%s, zoom %v at %s: beyond the edge: map from %.1f, %.1f to %.1f, %.1f of %v by %v", class.Name, zoom, name, left, top, right, bottom, c.W, c.H)
				}
			}
		}
	}
}
