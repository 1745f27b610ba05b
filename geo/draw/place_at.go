package draw

import (
	"math"

	"watiya/geo/view"
)

// PlaceAt returns the named place whose sign is nearest to a pixel within reach:
// its longitude and latitude and its name.
func (p *Painter) PlaceAt(x, y, reach float64) (lon, lat float64, name string, ok bool) {
	best := reach
	try := func(wx, wy float64, t text) {
		px, py := p.at(wx, wy)
		if d := math.Hypot(px-x, py-y); d < best {
			best, ok = d, true
			lon, lat = view.LonLat(wx, wy)
			name = string(p.strings.At(t.s))
		}
	}
	for k := range p.marks {
		if m := &p.marks[k]; !m.gone {
			q := &p.places[p.placeOf(m)]
			try(q.x, q.y, q.name)
		}
	}
	for i := range p.towns {
		if t := &p.towns[i]; t.signed {
			try(t.x, t.y, t.name)
		}
	}
	for i := range p.airfields {
		if a := &p.airfields[i]; a.signed {
			try(a.x, a.y, a.name)
		}
	}
	return
}
