package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// corner is a vertex of a symbol's outline: where it is for a symbol of radius
// 1, and the directions in which it moves when the outline is offset: one for
// a hollow corner, several along an arc for a corner that sticks out.
type corner struct {
	x, y float64
	out  [4][2]float64
	n    int
}

// symbol is the sign of a kind (design board 7): rings to fill and the outline
// whose offset is the plate.
type symbol struct {
	rings   [][][2]float64
	outline []corner
	reach   float64 // farthest corner from the middle
}

var symbols = buildSymbols()

func buildSymbols() [geo.NumKinds]symbol {
	one := func(ring [][2]float64) symbol { return symbol{[][][2]float64{ring}, corners(ring), reach(ring)} }
	var s [geo.NumKinds]symbol
	s[geo.KindStatement] = one(bubble())
	s[geo.KindPolitical] = one([][2]float64{{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}})
	s[geo.KindStrike] = one(star(4, 1.3, 0.48))
	s[geo.KindShelling] = one(star(8, 1.12, 0.66))
	s[geo.KindCapture] = one([][2]float64{{-0.84, -0.84}, {0.84, -0.84}, {0.84, 0.84}, {-0.84, 0.84}})
	s[geo.KindWithdrawal] = one([][2]float64{{-0.84, -0.84}, {0.88, -0.84}, {0.2, 0}, {0.88, 0.84}, {-0.84, 0.84}})
	s[geo.KindAdvance] = one([][2]float64{{-0.9, -0.76}, {0.3, -0.76}, {1.06, 0}, {0.3, 0.76}, {-0.9, 0.76}})
	shield := [][2]float64{{-0.95, -0.92}, {0.95, -0.92}, {0.95, -0.28}, {0, 1.12}, {-0.95, -0.28}}
	s[geo.KindDelivery] = symbol{[][][2]float64{
		{{-0.95, -0.92}, {0.95, -0.92}, {0.95, -0.42}, {-0.95, -0.42}},
		{{-0.86, -0.16}, {0.86, -0.16}, {0, 1.12}},
	}, corners(shield), reach(shield)}
	s[geo.KindDeployment] = one([][2]float64{{0, -1.02}, {1.06, 0.8}, {-1.06, 0.8}})
	s[geo.KindHumanitarian] = one([][2]float64{
		{-0.34, -1}, {0.34, -1}, {0.34, -0.34}, {1, -0.34}, {1, 0.34}, {0.34, 0.34},
		{0.34, 1}, {-0.34, 1}, {-0.34, 0.34}, {-1, 0.34}, {-1, -0.34}, {-0.34, -0.34}})
	s[geo.KindContext] = one(arc(nil, 0, 0, 0.74, 0, 2*math.Pi, 16))
	return s
}

// bubble is a disc whose lower left quarter is drawn out into a corner.
func bubble() [][2]float64 {
	r := arc(nil, 0, 0, 0.92, math.Pi, 2.5*math.Pi, 14)
	return append(r, [2]float64{0, 0.92}, [2]float64{-0.92, 0.92})
}

func star(tips int, outer, inner float64) (r [][2]float64) {
	for i := range 2 * tips {
		d := outer
		if i%2 == 1 {
			d = inner
		}
		a := math.Pi*float64(i)/float64(tips) - math.Pi/2
		r = append(r, [2]float64{d * math.Cos(a), d * math.Sin(a)})
	}
	return r
}

// arc appends n points from angle a up to, not including, angle b.
func arc(dst [][2]float64, x, y, r, a, b float64, n int) [][2]float64 {
	for i := range n {
		t := a + (b-a)*float64(i)/float64(n)
		dst = append(dst, [2]float64{x + r*math.Cos(t), y + r*math.Sin(t)})
	}
	return dst
}

func reach(ring [][2]float64) (d float64) {
	for _, p := range ring {
		d = max(d, math.Hypot(p[0], p[1]))
	}
	return d
}

// corners works out how the vertices of a ring move when it is offset outwards.
// Rings run clockwise on the screen.
func corners(ring [][2]float64) []corner {
	n := len(ring)
	normal := func(i int) (x, y float64) {
		a, b := ring[i], ring[(i+1)%n]
		dx, dy := b[0]-a[0], b[1]-a[1]
		l := math.Hypot(dx, dy)
		return dy / l, -dx / l
	}
	cs := make([]corner, n)
	for i := range ring {
		ax, ay := normal((i + n - 1) % n)
		bx, by := normal(i)
		c := corner{x: ring[i][0], y: ring[i][1]}
		turn := math.Atan2(ax*by-ay*bx, ax*bx+ay*by)
		if turn < 0.5 { // hollow or nearly straight: the mitre
			k := 1 + ax*bx + ay*by
			c.out[0], c.n = [2]float64{(ax + bx) / k, (ay + by) / k}, 1
		} else {
			a := math.Atan2(ay, ax)
			c.n = 4
			for j := range c.n {
				t := a + turn*float64(j)/3
				c.out[j] = [2]float64{math.Cos(t), math.Sin(t)}
			}
		}
		cs[i] = c
	}
	return cs
}

// Sign returns the sign of a kind for a radius of 1: the rings to fill, and the
// outline that its plate goes round.
func Sign(k geo.Kind) (rings [][][2]float64, outline [][2]float64) {
	for _, c := range symbols[k].outline {
		outline = append(outline, [2]float64{c.x, c.y})
	}
	return symbols[k].rings, outline
}

// plateOf is how far the status line of a plate stands from the symbol.
func plateOf(s geo.Status) float64 { return plateGap + edgeWidth[s]/2 }

// extent is the radius of a mark with its plate.
func extent(k geo.Kind, s geo.Status, r float64) float64 {
	return r*min(symbols[k].reach, 1.12) + plateGap + edgeWidth[s]
}

// paintPlate draws the plate of a symbol with its status line.
func paintPlate(l *scene.List, e *geo.StoryEvent, x, y, r float64) {
	o := symbols[e.Kind].outline
	d := plateOf(e.Status)
	l.Style(styleEdge + int(hueOf[e.Side])*geo.NumStatuses + int(e.Status))
	var px, py, x0, y0, round float64
	l.Begin(true)
	for i := range o {
		c := &o[i]
		for _, v := range c.out[:c.n] {
			qx, qy := x+r*c.x+d*v[0], y+r*c.y+d*v[1]
			l.Point(qx, qy)
			if round == 0 && i == 0 && v == c.out[0] {
				x0, y0 = qx, qy
			} else {
				round += length(qx-px, qy-py)
			}
			px, py = qx, qy
		}
	}
	l.End()
	round += length(x0-px, y0-py)
	switch e.Status {
	case geo.StatusDisputed: // eight dashes whatever the size; half a dash first, so that corners are closed
		l.Dash(round*6/80, round*4/80, round*3/80)
	case geo.StatusAsserted:
		l.Dash(1.7, 3.3, 0)
	}
	l.Paint()
}

// paintSymbol draws the sign itself.
func paintSymbol(l *scene.List, e *geo.StoryEvent, x, y, r float64) {
	l.Style(styleFill + int(e.Side))
	for _, ring := range symbols[e.Kind].rings {
		l.Begin(true)
		for _, p := range ring {
			l.Point(x+r*p[0], y+r*p[1])
		}
		l.End()
	}
	l.Paint()
}
