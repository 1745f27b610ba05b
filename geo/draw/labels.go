package draw

import "watiya/geo"

// sign is a town, an airfield or the end of a route that has its sign drawn.
type sign struct {
	x, y  float64
	style int
	r     float64
	field int16 // airfield with runways, -1
}

// stage is a kind of name, in the order of importance.
type stage uint8

const (
	stageSelected stage = iota
	stageSubject        // before the routes: these may not be dropped, a route's label can slide
	stageRouteEnds
	stageRoutes
	stageStep
	stageAreas
	stageLibya
	stageSeas
	stageCountries
	stageExplore // every mark, when there is no step
	stageCapitals
	stageTowns
	stageFound // what the reader looked for
	// From here on names never push out one that stands.
	stageGulfs
	stageSmallTowns
	stageOther
	stageAirfields
	stageDistricts
	numStages
)

// layLabels finds room for everything that is written, the most important
// first; each later one yields (design boards, "Map lettering").
func (p *Painter) layLabels() {
	p.taken.reset(p.window)
	p.strong.reset(p.window)
	p.written, p.signs, p.leaders = p.written[:0], p.signs[:0], p.leaders[:0]
	for i := range p.named {
		p.named[i] = false
	}
	for i := range p.titles {
		p.titles[i].shownIn = false
	}
	for i := range p.areas {
		p.areas[i].placed = false
	}
	p.legend, p.host = Legend{}, nobody
	p.id, p.pass, p.margin = -1, passFresh, 0
	p.takeMarks()
	p.layImprint()
	p.layRouteEnds()
	p.layTownSigns()
	p.layAirfieldSigns()
	p.layControl()
	p.takeRoutes()
	p.layFan()
	p.layMeasure()
	for s := range numStages {
		if p.following {
			p.pass, p.margin = passKeep, 0
			p.lay(s)
			p.pass, p.margin = passGentle, appearMargin
			p.lay(s)
			if s >= stageGulfs {
				continue
			}
			p.pass = passFirm
		}
		p.lay(s)
		if s == stageRoutes {
			p.evenRoutes()
		}
	}
	p.id, p.pass, p.margin = -1, passFresh, 0
	p.labelGraticule()
	p.countAreas()
}

func (p *Painter) lay(s stage) {
	switch s {
	case stageSelected:
		p.labelMarks(roleSelected)
	case stageSubject:
		p.labelMarks(roleSubject)
	case stageRouteEnds:
		p.labelRouteEnds()
	case stageRoutes:
		p.labelRoutes()
	case stageStep:
		if p.in.Step >= 0 {
			p.labelMarks(roleStep)
		}
	case stageAreas:
		p.labelAreas()
	case stageLibya:
		p.labelTitles(geo.LabelCountry, true)
	case stageSeas:
		p.labelTitles(geo.LabelSea, false)
	case stageCountries:
		p.labelTitles(geo.LabelCountry, false)
	case stageExplore:
		if p.in.Step < 0 {
			p.labelMarks(roleStep)
		}
	case stageCapitals:
		p.labelTowns(1)
	case stageTowns:
		p.labelTowns(2)
	case stageFound:
		p.labelFound()
	case stageGulfs:
		p.labelTitles(geo.LabelGulf, false)
	case stageSmallTowns:
		p.labelTowns(3)
	case stageOther:
		p.labelMarks(roleOther)
	case stageAirfields:
		p.labelAirfields()
	case stageDistricts:
		p.labelDistricts()
	}
}

// take keeps a box for good.
func (p *Painter) take(b rect) {
	p.taken.add(b)
	p.strong.add(b)
	p.claimed(b)
}

func (p *Painter) takeMarks() {
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone {
			continue
		}
		if m.role == roleSelected {
			x, y := m.ring()
			p.take(around(x, y, ringRadius))
		}
		p.take(m.bounds().grow(0.5))
		if m.more {
			p.take(m.pill.grow(0.5))
		}
	}
}

const ringRadius = 34

// takeRoutes keeps lettering off the arcs, except where a name must be written.
func (p *Painter) takeRoutes() {
	for i := range p.arcs {
		a := &p.arcs[i]
		r := 4.0
		if a.thin {
			r = 2
		}
		for s := a.start; s < a.end; s += 2 * r {
			x, y, _, _ := p.along(a, s)
			if p.window.has(x, y) {
				p.taken.add(around(x, y, r))
			}
		}
		if a.thin {
			continue
		}
		if a.last && p.routes[a.route].toArea {
			x, y, dx, dy := p.along(a, a.end)
			p.taken.add(around(x+dx*24, y+dy*24, 24))
		}
	}
}
