package draw

import "watiya/geo/scene"

// What stands at the foot of a picture that has no page around it: a scale bar
// and whose data it is made of.

// barMost is the longest scale bar in pixels.
const barMost = 140

// credits are the line in each language; the middle part tells what the map does
// not claim.
var credits = map[string]string{
	"en": "Natural Earth · © OpenStreetMap · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · Boundaries shown are not an endorsement, roads are schematic",
	"ar": "Natural Earth · © OpenStreetMap · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · الحدود المبيّنة لا تعني إقرارًا بها والطرق تخطيطية",
	"tr": "Natural Earth · © OpenStreetMap · GeoNames (CC BY 4.0) · OurAirports · NOAA ETOPO5 · Gösterilen sınırlar onay anlamına gelmez, yollar şematiktir",
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

// foot is what this picture has at its foot.
type foot struct {
	bar, ends       float64 // length of the scale bar and where its number ends, pixels; 0: none
	length, credits line
	credited        bool
}

const footEdge, footTick = 12, 5 // from the edges of the picture, height of the ticks

// layImprint decides what the foot holds and keeps its room free of lettering.
func (p *Painter) layImprint() {
	p.foot = foot{}
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
		p.foot.length = line{p.imprint.lengths[min(i, len(p.imprint.lengths)-1)], letNote}
		p.foot.bar, p.foot.ends = px, footEdge+px+6+p.width(p.foot.length)
		p.take(rect{0, p.cam.H - footEdge - 12, p.foot.ends + 4, p.cam.H})
	}
	p.foot.credits = line{p.imprint.credits, letNote}
	// A small picture is credited by the page around it.
	if w := p.width(p.foot.credits); p.in.Credits && w < p.cam.W-p.foot.ends-3*footEdge {
		p.foot.credited = true
		p.take(rect{p.cam.W - footEdge - w - 4, p.cam.H - footEdge - 12, p.cam.W, p.cam.H})
	}
}

// paintImprint writes the foot of the picture over everything else.
func (p *Painter) paintImprint(l *scene.List) {
	y := p.cam.H - footEdge
	if px := p.foot.bar; px > 0 {
		for _, style := range [...]int{styleFanLine, styleLeader} {
			l.Style(style)
			l.Begin(false)
			l.Point(footEdge, y-footTick)
			l.Point(footEdge, y)
			l.Point(footEdge+px, y)
			l.Point(footEdge+px, y-footTick)
			l.End()
			l.Paint()
		}
		l.Style(styleText + 3*letNote)
		l.Text(p.foot.length.t.s, footEdge+px+6, y, 0)
	}
	if p.foot.credited {
		l.Style(styleText + 3*letNote + 2)
		l.Text(p.foot.credits.t.s, p.cam.W-footEdge, y, 0)
	}
}
