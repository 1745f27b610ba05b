package draw

import "watiya/geo/scene"

// What stands at the foot of a picture that has no page around it: a scale bar
// and whose data it is made of.

// barMost is the longest scale bar in pixels.
const barMost = 140

// credits are the line in each language; the middle part tells what the map does
// not claim.
var credits = map[string]string{
	"en": "Natural Earth · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · Boundaries shown are not an endorsement, roads are schematic",
	"ar": "Natural Earth · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · الحدود المبيّنة لا تعني إقرارًا بها والطرق تخطيطية",
	"tr": "Natural Earth · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · Gösterilen sınırlar onay anlamına gelmez, yollar şematiktir",
}

// imprint holds what may be written, interned.
type imprint struct {
	lengths []text // 1, 2, 5, 10 … 5000 km
	credits text
}

func (p *Painter) prepareImprint() {
	km := " km"
	if p.arabic {
		km = " كم"
	}
	for ten := 1; ten <= 1000; ten *= 10 {
		for _, k := range [...]int{1, 2, 5} {
			p.imprint.lengths = append(p.imprint.lengths, p.text(decimal(k*ten)+km, sans400))
		}
	}
	line := credits[p.story.Lang]
	if line == "" {
		line = credits["en"]
	}
	p.imprint.credits = p.text(line, sans400)
}

// paintImprint writes the foot of the picture over everything else.
func (p *Painter) paintImprint(l *scene.List) {
	const edge, tick = 12, 5
	y := p.cam.H - edge
	used := 0.0
	if px, metres := p.cam.ScaleBar(min(barMost, p.cam.W/3)); p.in.Scale && metres >= 1000 {
		i := 0
		for v := metres / 1000; v >= 10; v /= 10 {
			i += 3
		}
		switch first := decimal(int(metres / 1000))[0]; first {
		case '2':
			i++
		case '5':
			i += 2
		}
		for _, style := range [...]int{styleFanLine, styleLeader} {
			l.Style(style)
			l.Begin(false)
			l.Point(edge, y-tick)
			l.Point(edge, y)
			l.Point(edge+px, y)
			l.Point(edge+px, y-tick)
			l.End()
			l.Paint()
		}
		n := line{p.imprint.lengths[min(i, len(p.imprint.lengths)-1)], letNote}
		l.Style(styleText + 3*letNote)
		l.Text(n.t.s, edge+px+6, y, 0)
		used = edge + px + 6 + p.width(n)
	}
	n := line{p.imprint.credits, letNote}
	if p.in.Credits && p.width(n) < p.cam.W-used-3*edge { // a small picture is credited by the page around it
		l.Style(styleText + 3*letNote + 2)
		l.Text(n.t.s, p.cam.W-edge, y, 0)
	}
}
