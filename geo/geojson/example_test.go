package geojson_test

import (
	"fmt"

	"watiya/geo/geojson"
)

func ExampleDecode() {
	layer, err := geojson.Decode([]byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","id":"e-7","geometry":{"type":"Point","coordinates":[11.89,32.47]},
		 "properties":{"date":"2020-05-18","place":"الوطية"}},
		{"type":"Feature","id":"e-8","geometry":null,"properties":{"date":"2020-05"}}]}`), geojson.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	date := layer.Key("date")
	for i := range layer.Len() {
		v, _ := layer.Prop(i, date)
		fmt.Println(layer.FeatureID(i), v.Text, layer.Type(i), layer.Positions(i))
	}
	// Output:
	// e-7 2020-05-18 Point [11.89 32.47]
	// e-8 2020-05 null []
}

func ExampleError() {
	_, err := geojson.Decode([]byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[32.47,111.89]}}]}`), geojson.Limits{})
	fmt.Println(err)
	// Output:
	// geojson: feature 0: $.features[0].geometry.coordinates[1]: latitude 111.89 is outside -90 to 90 degrees (byte 127)
}
