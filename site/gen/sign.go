package main

import (
	"html/template"
	"math"
	"strconv"
	"strings"

	"watiya/geo"
)

// The signs of design board 7 for HTML: one symbol per kind (k) and its
// outline (o), radius 6, drawn three times by the style sheet: the status line,
// the plate, the sign. The map draws the same shapes in geo/draw.
var signShapes = [geo.NumKinds][][][2]float64{
	geo.KindPolitical:  {{{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}}},
	geo.KindStrike:     {starShape(4, 1.3, 0.48)},
	geo.KindShelling:   {starShape(8, 1.12, 0.66)},
	geo.KindCapture:    {{{-0.84, -0.84}, {0.84, -0.84}, {0.84, 0.84}, {-0.84, 0.84}}},
	geo.KindWithdrawal: {{{-0.84, -0.84}, {0.88, -0.84}, {0.2, 0}, {0.88, 0.84}, {-0.84, 0.84}}},
	geo.KindAdvance:    {{{-0.9, -0.76}, {0.3, -0.76}, {1.06, 0}, {0.3, 0.76}, {-0.9, 0.76}}},
	geo.KindDelivery: {{{-0.95, -0.92}, {0.95, -0.92}, {0.95, -0.42}, {-0.95, -0.42}},
		{{-0.86, -0.16}, {0.86, -0.16}, {0, 1.12}}},
	geo.KindDeployment: {{{0, -1.02}, {1.06, 0.8}, {-1.06, 0.8}}},
	geo.KindHumanitarian: {{{-0.34, -1}, {0.34, -1}, {0.34, -0.34}, {1, -0.34}, {1, 0.34}, {0.34, 0.34},
		{0.34, 1}, {-0.34, 1}, {-0.34, 0.34}, {-1, 0.34}, {-1, -0.34}, {-0.34, -0.34}}},
}

var shield = [][2]float64{{-0.95, -0.92}, {0.95, -0.92}, {0.95, -0.28}, {0, 1.12}, {-0.95, -0.28}}

const signRadius = 6

func starShape(tips int, outer, inner float64) (r [][2]float64) {
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

func shapePath(rings ...[][2]float64) string {
	var b strings.Builder
	for _, ring := range rings {
		for i, p := range ring {
			c := byte('L')
			if i == 0 {
				c = 'M'
			}
			b.WriteByte(c)
			b.WriteString(tenth(p[0]*signRadius) + " " + tenth(p[1]*signRadius))
		}
		b.WriteByte('z')
	}
	return b.String()
}

func tenth(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// signSymbols defines the signs, once per page.
func signSymbols() template.HTML {
	var b strings.Builder
	b.WriteString(`<svg class="defs" width="0" height="0" aria-hidden="true">`)
	symbol := func(id, path string) {
		b.WriteString(`<path id="` + id + `" pathLength="80" d="` + path + `"/>`)
	}
	for k := range geo.NumKinds {
		n := strconv.Itoa(k)
		switch geo.Kind(k) {
		case geo.KindStatement: // a disc whose lower left quarter is drawn out
			symbol("k"+n, "M-5.5 0A5.5 5.5 0 1 1 0 5.5H-5.5z")
		case geo.KindContext:
			symbol("k"+n, "M-4.4 0A4.4 4.4 0 1 1 4.4 0A4.4 4.4 0 1 1 -4.4 0z")
		default:
			symbol("k"+n, shapePath(signShapes[k]...))
		}
		if geo.Kind(k) == geo.KindDelivery {
			symbol("o"+n, shapePath(shield))
		}
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}

// sign is the mark of an event beside its name.
func sign(k geo.Kind, s geo.Side, st geo.Status) template.HTML {
	n := strconv.Itoa(int(k))
	o := "#k" + n
	if k == geo.KindDelivery {
		o = "#o" + n
	}
	return template.HTML(`<svg class="sign ` + s.String() + ` ` + st.String() + `" viewBox="-12 -12 24 24" aria-hidden="true"><use href="` + o +
		`"/><use href="` + o + `"/><use href="#k` + n + `"/></svg>`)
}
