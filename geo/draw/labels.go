package draw

import "watiya/geo"

// writing is one line of lettering that has found its room.
type writing struct {
	s        uint32
	style    int
	x, y     float64
	angle    float64
	box      rect // zero for lettering on a slope or a curve, which is kept out by other means
	backdrop bool
	owner    int16 // number of the name, -1 none
}

// sign is a town, an airfield or the end of a route that has its sign drawn.
type sign struct {
	x, y  float64
	style int
	r     float64
	field int16 // airfield with runways, -1
}

// line is a piece of lettering to be placed.
type line struct {
	t   text
	let int
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
	p.legend = Legend{}
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

// The places of a name around its sign, best first: E W NE SE NW SW N S.
var anchors = [...][2]float64{{1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}

// size returns the width and height of lines set one under the other.
func (p *Painter) size(lines []line) (w, h float64) {
	for _, n := range lines {
		if n.t.letters == 0 {
			continue
		}
		w = max(w, p.width(n))
		h += p.height(n.let)
	}
	return w, h
}

func (p *Painter) width(n line) float64 {
	size, spacing := letterings[n.let].set(p.arabic)
	return n.t.em*size + spacing*float64(n.t.letters)
}

// height is from the top of the tall letters to the bottom of the deep ones.
func (p *Painter) height(let int) float64 {
	size, _ := letterings[let].set(p.arabic)
	if p.arabic {
		return size * 1.35
	}
	return size * 1.18
}

func (p *Painter) ascent(let int) float64 {
	size, _ := letterings[let].set(p.arabic)
	if p.arabic {
		return size * 0.92
	}
	return size * 0.87
}

// place writes lines beside a point, gap pixels away, where nothing is taken.
func (p *Painter) place(x, y, gap float64, lines []line) bool {
	return p.beside(&p.taken, x, y, gap, lines, 0, nil)
}

// beside tries the anchors around a point; slot is the number of the first. With
// a leader the name is tied to the sign by a thin line from there.
func (p *Painter) beside(g *boxes, x, y, gap float64, lines []line, slot int, from *leader) bool {
	w, h := p.size(lines)
	for i, a := range anchors {
		if !p.may(slot + i) {
			continue
		}
		b := boxAt(x, y, gap, w, h, a)
		if a[0] == 0 { // above and below, a name may stand off centre at the edge of the window
			d := min(max(b.x0, p.window.x0+edgeAir), p.window.x1-edgeAir-w) - b.x0
			d = min(max(d, -w*0.45), w*0.45)
			b.x0, b.x1 = b.x0+d, b.x1+d
		}
		if !p.within(b) || !p.free(g, b) {
			continue
		}
		if from != nil && !p.lead(g, from, b) {
			continue
		}
		p.stands(slot + i)
		p.write(b, lines, a[0])
		return true
	}
	return false
}

func boxAt(x, y, gap, w, h float64, a [2]float64) rect {
	dx, dy := gap, gap
	if a[0] != 0 && a[1] != 0 {
		dx, dy = gap*0.7, gap*0.45
	}
	var b rect
	switch {
	case a[0] > 0:
		b.x0 = x + dx
	case a[0] < 0:
		b.x0 = x - dx - w
	default:
		b.x0 = x - w/2
	}
	switch {
	case a[1] > 0:
		b.y0 = y + dy
	case a[1] < 0:
		b.y0 = y - dy - h
	default:
		b.y0 = y - h/2
	}
	b.x1, b.y1 = b.x0+w, b.y0+h
	return b
}

// write sets lines in a box: to its left side (side 1), to its right side (-1)
// or in its middle (0).
func (p *Painter) write(b rect, lines []line, side float64) {
	y := b.y0
	for _, n := range lines {
		if n.t.letters == 0 {
			continue
		}
		h := p.height(n.let)
		r := writing{owner: p.id, s: n.t.s, style: styleText + 3*n.let, x: b.x0, y: y + p.ascent(n.let)}
		w := p.width(n)
		r.box = rect{b.x0, y, b.x0 + w, y + h}
		switch {
		case side < 0:
			r.style, r.x = r.style+2, b.x1
			r.box.x0, r.box.x1 = b.x1-w, b.x1
		case side == 0:
			r.style, r.x = r.style+1, (b.x0+b.x1)/2
			r.box.x0, r.box.x1 = r.x-w/2, r.x+w/2
		}
		p.written = append(p.written, r)
		y += h
	}
	p.take(b.grow(1))
}

// Ways to write a name that may not be dropped, in order: beside its sign, a
// little farther away, without its second line, over an arc, and last at the end
// of a leader.
var ways = [...]struct {
	gap    float64
	one    bool // only the first line
	strong bool // over an arc
	leader bool
}{
	{gap: 0}, {gap: 8}, {gap: 0, one: true}, {gap: 8, one: true},
	{gap: 0, one: true, strong: true},
	{gap: 18, leader: true}, {gap: 30, leader: true}, {gap: 44, leader: true},
	{gap: 10, one: true, strong: true},
	{gap: 18, one: true, leader: true}, {gap: 30, one: true, leader: true}, {gap: 44, one: true, leader: true},
	{gap: 60, one: true, leader: true}, {gap: 80, one: true, leader: true},
	{gap: 20, one: true, strong: true, leader: true}, {gap: 40, one: true, strong: true, leader: true},
	{gap: 64, one: true, strong: true, leader: true}, {gap: 92, one: true, strong: true, leader: true},
	{gap: 120, one: true, strong: true, leader: true}, {gap: 150, one: true, strong: true, leader: true},
}

// must writes lines that may not be dropped. The shorter name is tried in each
// way right after the longer one.
func (p *Painter) must(x, y, gap float64, lines []line, short text) bool {
	margin := p.margin
	if p.pass == passFirm {
		p.margin = 0
	}
	defer func() { p.margin = margin }()
	name := lines[0].t
	for i, way := range ways {
		if way.one && len(lines) > 1 || !way.one || len(lines) == 1 && i > 3 {
			if p.tryWay(x, y, gap, lines, i, 16*i) {
				return true
			}
			if short.s != name.s && i >= 2 {
				lines[0].t = short
				if p.tryWay(x, y, gap, lines, i, 16*i+8) {
					return true
				}
				lines[0].t = name
			}
		}
	}
	return false
}

func (p *Painter) tryWay(x, y, gap float64, lines []line, i, slot int) bool {
	way := &ways[i]
	if p.pass == passKeep && int(p.memos[p.id].kept)&^7 != slot {
		return false
	}
	if way.one {
		lines = lines[:1]
	}
	g := &p.taken
	if way.strong {
		g = &p.strong
	}
	if !way.leader {
		return p.beside(g, x, y, gap+way.gap, lines, slot, nil)
	}
	return p.beside(g, x, y, gap+way.gap, lines, slot, &leader{x0: x, y0: y, from: gap - 3})
}
