package layer_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"

	"watiya/site/basemap/layer"
)

func ExampleEncode() {
	b, err := layer.Encode([]layer.Feature{
		{ID: "tripoli", Props: []layer.Prop{{Key: "name_en", Value: "Tripoli"}, {Key: "capital", Value: true}}, Geometry: orb.Point{13.1873, 32.8874}},
		{ID: "benghazi", Props: []layer.Prop{{Key: "name_en", Value: "Benghazi"}}, Geometry: orb.Point{20.0686, 32.1149}},
	})
	fmt.Printf("%s%v", b, err)
	// Output:
	// {"type":"FeatureCollection","features":[
	// {"type":"Feature","id":"benghazi","properties":{"name_en":"Benghazi"},"geometry":{"type":"Point","coordinates":[20.0686,32.1149]}},
	// {"type":"Feature","id":"tripoli","properties":{"name_en":"Tripoli","capital":true},"geometry":{"type":"Point","coordinates":[13.1873,32.8874]}}
	// ]}
	// <nil>
}

func TestEncodeRefusesTwoFeaturesWithOneID(t *testing.T) {
	f := layer.Feature{ID: "a", Geometry: orb.Point{1, 2}}
	if _, err := layer.Encode([]layer.Feature{f, f}); err == nil {
		t.Fatal("no error")
	}
}
