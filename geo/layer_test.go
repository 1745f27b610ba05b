package geo_test

import (
	"fmt"
	"reflect"
	"testing"

	"watiya/geo"
)

// district is a layer of three features: a polygon with a hole, whose rings both
// run clockwise; a null geometry; a collection of a point and a line.
func district() *geo.Layer {
	l := &geo.Layer{
		GeomStart: []uint32{0, 1, 1, 4},
		GeomType:  []geo.GeometryType{geo.GeometryPolygon, geo.GeometryCollection, geo.GeometryPoint, geo.GeometryLineString},
		GeomDepth: []uint8{0, 0, 1, 1},
		PartStart: []uint32{0, 1, 1, 2, 3},
		RingStart: []uint32{0, 2, 3, 4},
		PosStart:  []uint32{0, 5, 9, 10, 12},
		XY: []float64{10, 30, 10, 34, 14, 34, 14, 30, 10, 30, // exterior
			11, 31, 11, 32, 12, 31, 11, 31, // hole
			-5, 20, // point
			1, 2, 3, 4}, // line
		IDKind:    []geo.ValueKind{geo.ValueString, geo.ValueNull, geo.ValueNumber},
		ID:        []geo.Span{{Off: 0, Len: 5}, {}, {Off: 5, Len: 2}},
		PropStart: []uint32{0, 3, 3, 4},
		Keys:      []string{"name", "area", "open"},
		Text:      "ly-12" + "42" + "Nalut" + `["x"]`,
	}
	l.Props = []geo.Property{
		geo.TextProperty(0, geo.ValueString, geo.Span{Off: 7, Len: 5}),
		geo.NumberProperty(1, geo.ValueNumber, 67191.5),
		geo.NumberProperty(2, geo.ValueBool, 1),
		geo.TextProperty(0, geo.ValueJSON, geo.Span{Off: 12, Len: 5}),
	}
	return l
}

func TestLayerGeometry(t *testing.T) {
	l := district()
	tests := []struct {
		name      string
		feature   int
		kind      geo.GeometryType
		positions int
	}{
		{"polygon", 0, geo.GeometryPolygon, 9},
		{"null", 1, geo.GeometryNull, 0},
		{"collection", 2, geo.GeometryCollection, 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := l.Type(test.feature); got != test.kind {
				t.Errorf("Type = %v, want %v", got, test.kind)
			}
			if got := len(l.Positions(test.feature)) / 2; got != test.positions {
				t.Errorf("%d positions, want %d", got, test.positions)
			}
		})
	}
	var rings [][]float64
	for g, end := l.Geometries(2); g < end; g++ {
		for p, end := l.Parts(g); p < end; p++ {
			for r, end := l.Rings(p); r < end; r++ {
				rings = append(rings, l.Ring(r))
			}
		}
	}
	if want := [][]float64{{-5, 20}, {1, 2, 3, 4}}; !reflect.DeepEqual(rings, want) {
		t.Errorf("rings of the collection %v, want %v", rings, want)
	}
}

func TestLayerProperties(t *testing.T) {
	l := district()
	tests := []struct {
		name    string
		feature int
		key     string
		want    geo.Value
		ok      bool
	}{
		{"string", 0, "name", geo.Value{Kind: geo.ValueString, Text: "Nalut"}, true},
		{"number", 0, "area", geo.Value{Kind: geo.ValueNumber, Number: 67191.5}, true},
		{"bool", 0, "open", geo.Value{Kind: geo.ValueBool, Number: 1}, true},
		{"raw", 2, "name", geo.Value{Kind: geo.ValueJSON, Text: `["x"]`}, true},
		{"absent here", 2, "area", geo.Value{}, false},
		{"absent everywhere", 0, "none", geo.Value{}, false},
		{"no properties", 1, "name", geo.Value{}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := l.Prop(test.feature, l.Key(test.key))
			if got != test.want || ok != test.ok {
				t.Errorf("got %+v %v, want %+v %v", got, ok, test.want, test.ok)
			}
		})
	}
	if v, _ := l.Prop(0, l.Key("open")); !v.Bool() {
		t.Error("open is not true")
	}
	if l.FeatureID(0) != "ly-12" || l.FeatureID(1) != "" || l.FeatureID(2) != "42" {
		t.Errorf("ids %q %q %q", l.FeatureID(0), l.FeatureID(1), l.FeatureID(2))
	}
}

func TestZeroLayer(t *testing.T) {
	var l geo.Layer
	if l.Len() != 0 || l.Key("x") != -1 {
		t.Error("the zero layer is not empty")
	}
}

func ExampleLayer() {
	l := &geo.Layer{ // one line string with one property
		GeomStart: []uint32{0, 1}, GeomType: []geo.GeometryType{geo.GeometryLineString}, GeomDepth: []uint8{0},
		PartStart: []uint32{0, 1}, RingStart: []uint32{0, 1}, PosStart: []uint32{0, 2},
		XY:     []float64{35.95, 35.4, 16, 29.2},
		IDKind: []geo.ValueKind{geo.ValueString}, ID: []geo.Span{{Off: 0, Len: 2}},
		PropStart: []uint32{0, 1}, Props: []geo.Property{geo.TextProperty(0, geo.ValueString, geo.Span{Off: 2, Len: 6})},
		Keys: []string{"kind"}, Text: "f1flight",
	}
	kind := l.Key("kind")
	for i := range l.Len() {
		v, _ := l.Prop(i, kind)
		fmt.Println(l.FeatureID(i), v.Text, l.Type(i), l.Positions(i))
	}
	// Output:
	// f1 flight LineString [35.95 35.4 16 29.2]
}
