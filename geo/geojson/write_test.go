package geojson_test

import (
	"encoding/json"
	"strconv"

	"watiya/geo"
)

// What tests say of a layer: GeoJSON again, in the order of its columns.

func appendCollection(dst []byte, l *geo.Layer) []byte {
	dst = append(dst, `{"type":"FeatureCollection","features":[`...)
	for i := range l.Len() {
		dst = appendFeature(comma(dst), l, i)
	}
	return append(dst, "]}"...)
}

func appendFeature(dst []byte, l *geo.Layer, i int) []byte {
	dst = append(dst, `{"type":"Feature",`...)
	switch l.IDKind[i] {
	case geo.ValueString:
		dst = append(appendJSON(append(dst, `"id":`...), l.FeatureID(i)), ',')
	case geo.ValueNumber:
		dst = append(append(append(dst, `"id":`...), l.FeatureID(i)...), ',')
	}
	dst = append(append(append(dst, `"geometry":`...), geometryOnly(l, i)...), `,"properties":{`...)
	for _, p := range l.Properties(i) {
		dst = append(appendJSON(comma(dst), l.Keys[p.Key]), ':')
		dst = appendValue(dst, l.Value(p))
	}
	return append(dst, "}}"...)
}

func appendValue(dst []byte, v geo.Value) []byte {
	switch v.Kind {
	case geo.ValueBool:
		return strconv.AppendBool(dst, v.Bool())
	case geo.ValueNumber:
		return appendJSON(dst, v.Number)
	case geo.ValueString:
		return appendJSON(dst, v.Text)
	case geo.ValueJSON:
		return append(dst, v.Text...)
	}
	return append(dst, "null"...)
}

func geometryOnly(l *geo.Layer, i int) string {
	from, to := l.Geometries(i)
	if from == to {
		return "null"
	}
	dst, _ := appendGeometry(nil, l, from, to)
	return string(dst)
}

// appendGeometry appends geometry g and returns the first one that is not inside
// it; end is the end of the feature's geometries.
func appendGeometry(dst []byte, l *geo.Layer, g, end int) ([]byte, int) {
	t := l.GeomType[g]
	dst = append(append(append(dst, `{"type":"`...), t.String()...), '"')
	if t != geo.GeometryCollection {
		return append(appendJSON(append(dst, `,"coordinates":`...), coordinates(l, g)), '}'), g + 1
	}
	dst = append(dst, `,"geometries":[`...)
	depth := l.GeomDepth[g]
	for g++; g < end && l.GeomDepth[g] > depth; {
		dst, g = appendGeometry(comma(dst), l, g, end)
	}
	return append(dst, "]}"...), g
}

func coordinates(l *geo.Layer, g int) any {
	parts := []any{}
	first, last := l.Parts(g)
	for p := first; p < last; p++ {
		rings := [][][2]float64{}
		r0, r1 := l.Rings(p)
		for r := r0; r < r1; r++ {
			ring := [][2]float64{}
			for xy := l.Ring(r); len(xy) > 0; xy = xy[2:] {
				ring = append(ring, [2]float64(xy))
			}
			rings = append(rings, ring)
		}
		switch l.GeomType[g] {
		case geo.GeometryPoint:
			return rings[0][0]
		case geo.GeometryLineString, geo.GeometryMultiPoint:
			return rings[0]
		case geo.GeometryPolygon:
			return rings
		case geo.GeometryMultiLineString:
			parts = append(parts, rings[0])
		default:
			parts = append(parts, rings)
		}
	}
	return parts
}

func comma(dst []byte) []byte {
	if c := dst[len(dst)-1]; c != '[' && c != '{' {
		dst = append(dst, ',')
	}
	return dst
}

func appendJSON(dst []byte, v any) []byte {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err) // the reader lets neither infinities nor NaN through
	}
	return append(dst, out...)
}
