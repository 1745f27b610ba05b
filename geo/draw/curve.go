package draw

import "math"

// curveParts is how many straight steps a curve has from point to point.
const curveParts = 6

// smooth appends a curve through points: Catmull and Rom (1974), in its centripetal
// form, which neither loops nor swings out (Yuksel, Schaefer and Keyser, 2011).
func smooth(out, in []pixel) []pixel {
	if len(in) < 3 {
		return append(out, in...)
	}
	at := func(i int) pixel { // the ends are mirrored
		switch n := len(in); {
		case i < 0:
			return pixel{2*in[0].x - in[1].x, 2*in[0].y - in[1].y}
		case i >= n:
			return pixel{2*in[n-1].x - in[n-2].x, 2*in[n-1].y - in[n-2].y}
		}
		return in[i]
	}
	out = append(out, in[0])
	for i := 0; i+1 < len(in); i++ {
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		t1 := root(a, b)
		t2 := t1 + root(b, c)
		t3 := t2 + root(c, d)
		for k := 1; k < curveParts; k++ {
			t := t1 + (t2-t1)*float64(k)/curveParts
			ab, bc, cd := between(a, b, 0, t1, t), between(b, c, t1, t2, t), between(c, d, t2, t3, t)
			out = append(out, between(between(ab, bc, 0, t2, t), between(bc, cd, t1, t3, t), t1, t2, t))
		}
		out = append(out, c)
	}
	return out
}

// root is the square root of a distance: the step of the centripetal form.
func root(a, b pixel) float64 { return math.Sqrt(length(b.x-a.x, b.y-a.y)) }

func between(a, b pixel, ta, tb, t float64) pixel {
	if tb == ta {
		return a
	}
	u := (t - ta) / (tb - ta)
	return pixel{a.x + (b.x-a.x)*u, a.y + (b.y-a.y)*u}
}
