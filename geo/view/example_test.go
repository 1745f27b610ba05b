package view_test

import (
	"fmt"

	"watiya/geo/view"
)

// Point a camera at western Libya and ask where Tripoli is.
func Example() {
	c := view.Camera{W: 600, H: 400}
	c.Fit(view.Box{West: 10, South: 31, East: 16, North: 34}, 10)
	x, y := c.Project(13.1873, 32.8874)
	fmt.Printf("zoom %.2f, Tripoli at %.0f,%.0f\n", c.Zoom, x, y)
	// Output: zoom 7.08, Tripoli at 318,157
}
