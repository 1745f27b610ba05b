package app_test

import (
	"fmt"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/wasm/app"
)

// A host loads the data, says how large the map is and asks for a frame.
func Example() {
	var client app.App
	client.LoadBasemap(pack.EncodeBasemap(&geo.Basemap{Arcs: []uint32{0}}))
	client.LoadStory(pack.EncodeStory(&geo.Story{Lang: "en"}))
	if err := client.Start(); err != nil {
		fmt.Println(err)
		return
	}
	client.Inputs[0] = app.Record{app.InSize, 640, 340, 2}
	client.N = 1
	flags := client.Frame(0)
	fmt.Println("replay the lists:", flags&app.Draw != 0)
	// Output: replay the lists: true
}
