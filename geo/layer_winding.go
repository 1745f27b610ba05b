package geo

// RingArea returns the signed area of a closed ring (longitude and latitude
// interleaved) in square degrees: positive when it runs counter-clockwise. It is
// for telling direction and order of size, not for measuring land.
func RingArea(xy []float64) float64 {
	if len(xy) < 6 {
		return 0
	}
	// Shoelace formula about the first position: small terms, less cancellation.
	x0, y0, sum := xy[0], xy[1], 0.0
	for i := 2; i+3 < len(xy); i += 2 {
		sum += (xy[i]-x0)*(xy[i+3]-y0) - (xy[i+2]-x0)*(xy[i+1]-y0)
	}
	return sum / 2
}

// Rewind reverses, in place, every polygon ring that breaks the right-hand rule
// (RFC 7946 section 3.1.6: exterior counter-clockwise, holes clockwise) and
// returns how many it reversed. Readers accept both directions, since the RFC
// asks them to; code that fills by winding calls this first.
func (l *Layer) Rewind() int {
	n := 0
	for g, t := range l.GeomType {
		if t != GeometryPolygon && t != GeometryMultiPolygon {
			continue
		}
		for p, end := l.Parts(g); p < end; p++ {
			first, to := l.Rings(p)
			for r := first; r < to; r++ {
				xy := l.Ring(r)
				if area := RingArea(xy); area != 0 && (area > 0) != (r == first) {
					reverse(xy)
					n++
				}
			}
		}
	}
	return n
}

func reverse(xy []float64) {
	for i, j := 0, len(xy)-2; i < j; i, j = i+2, j-2 {
		xy[i], xy[j] = xy[j], xy[i]
		xy[i+1], xy[j+1] = xy[j+1], xy[i+1]
	}
}
