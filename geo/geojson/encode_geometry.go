package geojson

import "watiya/geo"

// AppendGeometry appends the geometry of feature i, null when it has none.
func AppendGeometry(dst []byte, l *geo.Layer, i int) []byte {
	from, to := l.Geometries(i)
	if from == to {
		return append(dst, "null"...)
	}
	dst, _ = appendGeometry(dst, l, from, to)
	return dst
}

// appendGeometry appends geometry g and returns the first one that is not inside
// it; end is the end of the feature's geometries.
func appendGeometry(dst []byte, l *geo.Layer, g, end int) ([]byte, int) {
	t := l.GeomType[g]
	dst = append(append(append(dst, `{"type":"`...), t.String()...), '"')
	if t != geo.GeometryCollection {
		dst = appendCoordinates(append(dst, `,"coordinates":`...), l, g)
		return append(dst, '}'), g + 1
	}
	dst = append(dst, `,"geometries":[`...)
	depth := l.GeomDepth[g]
	for g++; g < end && l.GeomDepth[g] > depth; {
		if dst[len(dst)-1] != '[' {
			dst = append(dst, ',')
		}
		dst, g = appendGeometry(dst, l, g, end)
	}
	return append(dst, "]}"...), g
}

func appendCoordinates(dst []byte, l *geo.Layer, g int) []byte {
	first, end := l.Parts(g)
	t := l.GeomType[g]
	multi := t == geo.GeometryMultiLineString || t == geo.GeometryMultiPolygon
	if first == end {
		return append(dst, "[]"...)
	}
	if multi {
		dst = append(dst, '[')
	}
	for p := first; p < end; p++ {
		if p > first {
			dst = append(dst, ',')
		}
		switch ring, last := l.Rings(p); t {
		case geo.GeometryPoint:
			xy := l.Ring(ring)
			dst = AppendPosition(dst, xy[0], xy[1])
		case geo.GeometryPolygon, geo.GeometryMultiPolygon:
			dst = append(dst, '[')
			for r := ring; r < last; r++ {
				if r > ring {
					dst = append(dst, ',')
				}
				dst = appendPositions(dst, l.Ring(r))
			}
			dst = append(dst, ']')
		default:
			dst = appendPositions(dst, l.Ring(ring))
		}
	}
	if multi {
		dst = append(dst, ']')
	}
	return dst
}

func appendPositions(dst []byte, xy []float64) []byte {
	dst = append(dst, '[')
	for i := 0; i+1 < len(xy); i += 2 {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendPosition(dst, xy[i], xy[i+1])
	}
	return append(dst, ']')
}
