package raster_test

import (
	"fmt"

	"watiya/geo/raster"
	"watiya/geo/scene"
)

// Draw a frame and write it as a PNG file.
func Example() {
	f := &scene.Frame{W: 40, H: 20, Strings: &scene.Strings{}, Styles: []scene.Style{{Fill: scene.RGB(0xF1EDE1)}}}
	l := &f.Lists[scene.FrameTop]
	l.Style(0)
	l.Circle(20, 10, 8)
	l.Paint()
	var c raster.Canvas
	c.Draw(f, raster.Options{Ground: 0xE6EEF0})
	file := c.AppendPNG(nil)
	fmt.Printf("%dx%d, middle %06X, %q\n", c.W, c.H, c.Pix[10*c.W+20], file[1:4])
	// Output: 40x20, middle F1EDE1, "PNG"
}
