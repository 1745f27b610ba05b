package draw_test

import (
	"fmt"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// Draw one event over an empty basemap and ask what is under a pixel.
func Example() {
	base := &geo.Basemap{Arcs: []uint32{0}}
	for l := range base.Layers {
		base.Layers[l].Parts = []uint32{0}
	}
	story := &geo.Story{
		Lang:   "en",
		Places: []geo.StoryPlace{{ID: "al-watiya", Name: "Al-Watiya air base", Lon: 11.8979, Lat: 32.4734, HasPoint: true, Area: -1}},
		Events: []geo.StoryEvent{{ID: "watiya-capture", Kind: geo.KindCapture, Side: geo.SideGNA, Place: 0, ToPlace: -1, Area: -1, Claims: 3}},
	}
	p := draw.New(base, story)
	in := draw.Input{Camera: view.Camera{W: 600, H: 400, Zoom: 8}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.X, in.Camera.Y = view.World(11.8979, 32.4734)
	var f scene.Frame
	p.Frame(&f, &in)
	event, ok := p.Hit(305, 195)
	fmt.Println(story.Events[event].ID, ok, p.Tally().Marks)
	// Output: watiya-capture true 1
}
