package geojson

import (
	"math"
	"strconv"
	"unicode/utf8"

	"watiya/geo"
)

// Decimals is how finely positions are written: 1e-5 degrees is about a metre,
// finer than any place in the briefing is known.
const Decimals = 5

// AppendCollection appends a layer as a FeatureCollection with one feature to a
// line, so that a diff shows the features that changed. The same layer always
// gives the same bytes.
func AppendCollection(dst []byte, l *geo.Layer) []byte {
	dst = append(dst, `{"type":"FeatureCollection","features":[`...)
	for i := range l.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, '\n')
		dst = AppendFeature(dst, l, i)
	}
	return append(dst, "\n]}\n"...)
}

// AppendFeature appends feature i: type, id when it has one, geometry,
// properties in the layer's order.
func AppendFeature(dst []byte, l *geo.Layer, i int) []byte {
	dst = append(dst, `{"type":"Feature",`...)
	switch l.IDKind[i] {
	case geo.ValueString:
		dst = append(AppendString(append(dst, `"id":`...), l.FeatureID(i)), ',')
	case geo.ValueNumber:
		dst = append(append(append(dst, `"id":`...), l.FeatureID(i)...), ',')
	}
	dst = AppendGeometry(append(dst, `"geometry":`...), l, i)
	dst = append(dst, `,"properties":{`...)
	for n, p := range l.Properties(i) {
		if n > 0 {
			dst = append(dst, ',')
		}
		dst = append(AppendString(dst, l.Keys[p.Key]), ':')
		dst = AppendValue(dst, l.Value(p))
	}
	return append(dst, "}}"...)
}

// AppendValue appends a property value.
func AppendValue(dst []byte, v geo.Value) []byte {
	switch v.Kind {
	case geo.ValueBool:
		return strconv.AppendBool(dst, v.Bool())
	case geo.ValueNumber:
		return AppendNumber(dst, v.Number)
	case geo.ValueString:
		return AppendString(dst, v.Text)
	case geo.ValueJSON:
		return append(dst, v.Text...)
	}
	return append(dst, "null"...)
}

// AppendNumber appends the shortest decimal that reads back as f, with an
// exponent where JavaScript writes one. JSON has no infinity and no NaN: null.
func AppendNumber(dst []byte, f float64) []byte {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return append(dst, "null"...)
	}
	format := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		format = 'e'
	}
	dst = strconv.AppendFloat(dst, f, format, -1, 64)
	if n := len(dst); format == 'e' && dst[n-2] == '0' { // e-07 is e-7
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst
}

// AppendString appends s as a JSON string. Only what JSON requires is escaped, and
// what an inline script may not contain: '<' (of "</script>"), U+2028 and U+2029.
// Invalid UTF-8 becomes U+FFFD.
func AppendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, '\\', 'n')
		case r == '\t':
			dst = append(dst, '\\', 't')
		case r < ' ' || r == '<' || r == '\u2028' || r == '\u2029':
			dst = append(dst, '\\', 'u', hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return append(dst, '"')
}

// AppendPosition appends [longitude,latitude] in degrees with at most Decimals
// decimals and no zeros at the end.
func AppendPosition(dst []byte, lon, lat float64) []byte {
	dst = appendDegrees(append(dst, '['), lon)
	dst = appendDegrees(append(dst, ','), lat)
	return append(dst, ']')
}

func appendDegrees(dst []byte, f float64) []byte {
	start := len(dst)
	dst = strconv.AppendFloat(dst, f, 'f', Decimals, 64)
	for dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	if dst[len(dst)-1] == '.' {
		dst = dst[:len(dst)-1]
	}
	if string(dst[start:]) == "-0" {
		dst = append(dst[:start], '0')
	}
	return dst
}
