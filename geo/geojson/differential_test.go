//go:build !js

package geojson_test

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"testing"

	"github.com/paulmach/orb"
	orbjson "github.com/paulmach/orb/geojson"

	"watiya/geo"
	"watiya/geo/geojson"
)

// FuzzDifferential compares the reader with the reference (what is accepted, ids
// and properties) and with orb/geojson (every coordinate).
func FuzzDifferential(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := geojson.Decode(data, geojson.Limits{})
		ref, refErr := reference(data)
		if (err == nil) != (refErr == nil) {
			t.Fatalf("geojson says %v, the reference %v", err, refErr)
		}
		if err != nil {
			return
		}
		if l.Len() != len(ref.features) {
			t.Fatalf("%d features, the reference has %d", l.Len(), len(ref.features))
		}
		for i, o := range ref.features {
			compareFeature(t, l, i, o)
		}
		if !ref.odd {
			compareOrb(t, l, data)
		}
	})
}

func compareFeature(t *testing.T, l *geo.Layer, i int, o *refObject) {
	t.Helper()
	switch id := o.values["id"].(type) {
	case string:
		if l.IDKind[i] != geo.ValueString || l.FeatureID(i) != id {
			t.Fatalf("feature %d: id %q, want %q", i, l.FeatureID(i), id)
		}
	case json.Number:
		if l.IDKind[i] != geo.ValueNumber || l.FeatureID(i) != string(id) {
			t.Fatalf("feature %d: id %s, want %s", i, l.FeatureID(i), id)
		}
	default:
		if l.IDKind[i] != geo.ValueNull {
			t.Fatalf("feature %d: id %q, want none", i, l.FeatureID(i))
		}
	}
	props, _ := o.values["properties"].(*refObject)
	if props == nil {
		props = &refObject{}
	}
	if got := len(l.Properties(i)); got != len(props.keys) {
		t.Fatalf("feature %d: %d properties, want %d", i, got, len(props.keys))
	}
	for n, p := range l.Properties(i) {
		if l.Keys[p.Key] != props.keys[n] {
			t.Fatalf("feature %d: property %q, want %q", i, l.Keys[p.Key], props.keys[n])
		}
		want := props.values[props.keys[n]]
		var got any
		switch v := l.Value(p); v.Kind {
		case geo.ValueBool:
			got = v.Bool()
		case geo.ValueString:
			got = v.Text
		case geo.ValueNumber:
			number, err := want.(json.Number).Float64()
			if err != nil || math.Float64bits(number) != math.Float64bits(v.Number) {
				t.Fatalf("feature %d: %q is %v, want %v", i, props.keys[n], v.Number, want)
			}
			continue
		case geo.ValueJSON:
			d := json.NewDecoder(bytes.NewReader([]byte(v.Text)))
			d.UseNumber()
			got, _ = new(refDoc).refValue(d, 0)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("feature %d: %q is %v, want %v", i, props.keys[n], got, want)
		}
	}
}

// compareOrb lets orb read the same bytes and compares the geometries.
func compareOrb(t *testing.T, l *geo.Layer, data []byte) {
	t.Helper()
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	var want []orb.Geometry
	var kind struct{ Type string }
	if err := json.Unmarshal(data, &kind); err != nil {
		t.Fatal(err)
	}
	switch kind.Type {
	case "FeatureCollection":
		c, err := orbjson.UnmarshalFeatureCollection(data)
		if err != nil {
			t.Fatalf("orb refuses it: %v", err)
		}
		for _, f := range c.Features {
			want = append(want, f.Geometry)
		}
	case "Feature":
		f, err := orbjson.UnmarshalFeature(data)
		if err != nil {
			t.Fatalf("orb refuses it: %v", err)
		}
		want = append(want, f.Geometry)
	default:
		g, err := orbjson.UnmarshalGeometry(data)
		if err != nil {
			t.Fatalf("orb refuses it: %v", err)
		}
		want = append(want, g.Geometry())
	}
	if len(want) != l.Len() {
		t.Fatalf("%d features, orb has %d", l.Len(), len(want))
	}
	for i, w := range want {
		from, to := l.Geometries(i)
		if from == to {
			if w != nil {
				t.Fatalf("feature %d: null, orb has %v", i, w)
			}
			continue
		}
		g, _ := toOrb(l, from, to)
		if !equal(g, w) {
			t.Fatalf("feature %d: %#v, orb has %#v", i, g, w)
		}
	}
}

// equal is orb.Equal that takes nil and empty for the same, inside collections too.
func equal(a, b orb.Geometry) bool {
	ca, ok := a.(orb.Collection)
	if !ok {
		return orb.Equal(a, b)
	}
	cb, ok := b.(orb.Collection)
	if !ok || len(ca) != len(cb) {
		return false
	}
	for i := range ca {
		if !equal(ca[i], cb[i]) {
			return false
		}
	}
	return true
}

// toOrb rebuilds geometry g from the columns; see appendGeometry for the walk.
func toOrb(l *geo.Layer, g, end int) (orb.Geometry, int) {
	if l.GeomType[g] == geo.GeometryCollection {
		c, depth := orb.Collection{}, l.GeomDepth[g]
		for g++; g < end && l.GeomDepth[g] > depth; {
			var member orb.Geometry
			member, g = toOrb(l, g, end)
			c = append(c, member)
		}
		return c, g
	}
	var parts [][][]orb.Point
	for p, last := l.Parts(g); p < last; p++ {
		var rings [][]orb.Point
		for r, last := l.Rings(p); r < last; r++ {
			var ring []orb.Point
			xy := l.Ring(r)
			for i := 0; i < len(xy); i += 2 {
				ring = append(ring, orb.Point{xy[i], xy[i+1]})
			}
			rings = append(rings, ring)
		}
		parts = append(parts, rings)
	}
	polygon := func(rings [][]orb.Point) (p orb.Polygon) {
		for _, r := range rings {
			p = append(p, r)
		}
		return p
	}
	first := func() []orb.Point {
		if len(parts) == 0 {
			return nil
		}
		return parts[0][0]
	}
	switch l.GeomType[g] {
	case geo.GeometryPoint:
		if len(parts) == 0 {
			return orb.Point{}, g + 1 // orb has no empty point
		}
		return first()[0], g + 1
	case geo.GeometryMultiPoint:
		return orb.MultiPoint(first()), g + 1
	case geo.GeometryLineString:
		return orb.LineString(first()), g + 1
	case geo.GeometryMultiLineString:
		m := orb.MultiLineString{}
		for _, rings := range parts {
			m = append(m, rings[0])
		}
		return m, g + 1
	case geo.GeometryPolygon:
		if len(parts) == 0 {
			return orb.Polygon{}, g + 1
		}
		return polygon(parts[0]), g + 1
	}
	m := orb.MultiPolygon{}
	for _, rings := range parts {
		m = append(m, polygon(rings))
	}
	return m, g + 1
}

// FuzzNumber compares the short ways of reading a number with strconv, bit by bit.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-0", "1.5", "9007199254740993", "0.1234567890123456789", "18446744073709551615e-19",
		"8.5070591730234615865843651857942052864e37", "5e-324", "1.7976931348623157e308", "12.345678901234567", "9999999.99999999999",
		"123456789.5", "4503599627370496.5", "4503599627370497.5", "1E400", "1e-400"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !json.Valid([]byte(s)) || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
			return
		}
		want, wantErr := strconv.ParseFloat(string(bytes.TrimSpace([]byte(s))), 64)
		// Once in the middle of a document, once within the last bytes of it.
		for _, doc := range []string{
			`{"type":"Feature","geometry":null,"properties":{"n":` + s + `,"pad":"..................................."}}`,
			`{"geometry":null,"type":"Feature","properties":{"n":` + s + `}}`} {
			l, err := geojson.Decode([]byte(doc), geojson.Limits{})
			if (err == nil) != (wantErr == nil) {
				t.Fatalf("geojson says %v, strconv %v", err, wantErr)
			}
			if err != nil {
				continue
			}
			if got, _ := l.Prop(0, 0); math.Float64bits(got.Number) != math.Float64bits(want) {
				t.Fatalf("%s: got %v, want %v", s, got.Number, want)
			}
		}
	})
}
