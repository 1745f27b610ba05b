package main

import (
	"html/template"
	"math"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/draw"
)

const signRadius = 6

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

// signSymbols defines the signs of the map for HTML, once per page: one path per
// kind (k) and its outline (o) where that is another, drawn three times by the
// style sheet: the status line, the plate, the sign. What is round is an arc here.
func signSymbols() template.HTML {
	var b strings.Builder
	b.WriteString(`<svg class="defs" width="0" height="0" aria-hidden="true">`)
	symbol := func(id, path string) {
		b.WriteString(`<path id="` + id + `" pathLength="80" d="` + path + `"/>`)
	}
	for k := range geo.NumKinds {
		n := strconv.Itoa(k)
		rings, outline := draw.Sign(geo.Kind(k))
		switch geo.Kind(k) {
		case geo.KindStatement: // a disc whose lower left quarter is drawn out
			symbol("k"+n, "M-5.5 0A5.5 5.5 0 1 1 0 5.5H-5.5z")
		case geo.KindContext:
			symbol("k"+n, "M-4.4 0A4.4 4.4 0 1 1 4.4 0A4.4 4.4 0 1 1 -4.4 0z")
		default:
			symbol("k"+n, shapePath(rings...))
		}
		if len(rings) > 1 {
			symbol("o"+n, shapePath(outline))
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
