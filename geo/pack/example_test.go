package pack_test

import (
	"fmt"

	"watiya/geo"
	"watiya/geo/pack"
)

// A basemap of one line, from Tripoli to Misrata, and its way through a file.
func ExampleDecodeBasemap() {
	b := &geo.Basemap{
		X: []uint16{13380, 15000, 16154}, Y: []uint16{16960, 17350, 17720}, Level: []uint8{3, 8, 3},
		Arcs: []uint32{0, 3},
	}
	b.Layers[geo.BaseRoad] = geo.BaseFeatures{
		Features: []geo.BaseFeature{{ID: "coast-road", Last: 1, Region: -1}},
		Parts:    []uint32{0, 1}, Refs: []int32{0},
	}
	file := pack.EncodeBasemap(b)
	for _, f := range [][]byte{file, file[:9]} {
		got, err := pack.DecodeBasemap(f)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(got.X)
	}
	// Output:
	// [13380 15000 16154]
	// pack: basemap: offset 4: a count of 43 does not fit the bytes that are left
}

func ExampleDecodeStory() {
	s := &geo.Story{Lang: "en", Events: []geo.StoryEvent{{ID: "watiya-falls", Title: "GNA forces take Al-Watiya", Place: -1, ToPlace: -1, Area: -1}}}
	got, err := pack.DecodeStory(pack.EncodeStory(s))
	fmt.Println(got.Events[0].Title, err)
	// Output:
	// GNA forces take Al-Watiya <nil>
}
