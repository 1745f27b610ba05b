package draw

// townRank is the highest rank of towns that a zoom shows, 0 for capitals only.
func (p *Painter) townRank() uint8 {
	switch z := p.z; {
	case z < 5:
		return 0
	case z < 6.5:
		return 2
	case z < 8:
		return 3
	}
	return 4
}

func (t *town) class() uint8 {
	if t.capital {
		return 1
	}
	return max(t.rank, 2)
}

// layTownSigns draws the signs first: a name that finds no room is dropped, its
// sign stays.
func (p *Painter) layTownSigns() {
	for i := range p.towns {
		t := &p.towns[i]
		t.signed = false
		if t.class() > max(p.townRank(), 1) {
			continue
		}
		x, y := p.at(t.x, t.y)
		if !p.seen(x, y, 3, p.townName(i)) || !p.strong.free(around(x, y, 3.5)) {
			continue
		}
		if !t.capital && p.z < 6.5 && p.besideMark(x, y) {
			continue // where marks crowd, a name would seem to be that of the next sign
		}
		s := sign{x, y, styleTown, 2.3, -1}
		switch {
		case t.capital:
			s.r = 2.6
		case t.class() > 2:
			s.style, s.r = styleSmallTown, 2
		}
		t.signed = true
		p.signs = append(p.signs, s)
		p.take(around(x, y, 3.5))
	}
}

// townName is the number of a town's name: that of the place of the story where
// it is one, so that the name stays while the mark comes and goes.
func (p *Painter) townName(i int) int {
	if pl := p.towns[i].place; pl >= 0 {
		return int(pl)
	}
	return p.firstTown + i
}

// seen reports whether a sign is to be drawn: inside the window, or beyond its
// edge while its name still reaches in.
func (p *Painter) seen(x, y, r float64, name int) bool {
	if p.memos[name].kept >= 0 && p.in.Moving {
		return p.window.grow(120).has(x, y)
	}
	return p.window.grow(-r).has(x, y)
}

func (p *Painter) besideMark(x, y float64) bool {
	for k := range p.marks {
		if m := &p.marks[k]; !m.gone && length(m.x-x, m.y-y) < m.ext+16 {
			return true
		}
	}
	return false
}

// labelTowns names the towns of a class: 1 capitals, 2 large, 3 small. A town
// with a mark is named beside it.
func (p *Painter) labelTowns(class uint8) {
	if class > max(p.townRank(), 1) {
		return
	}
	for k := range p.marks {
		if m := &p.marks[k]; !m.gone && m.role == roleOther {
			if pl := p.placeOf(m); p.places[pl].town >= 0 && p.towns[p.places[pl].town].shownClass() == class && !p.named[pl] && p.name(int(pl)) {
				p.named[pl] = p.place(m.x, m.y, m.ext+5, []line{{p.places[pl].short, p.townLettering(class, p.places[pl].town)}})
			}
		}
	}
	for i := range p.towns {
		t := &p.towns[i]
		if !t.signed || t.shownClass() != class || t.place >= 0 && p.named[t.place] || class > 2 && p.soughtName(t.name.s) || !p.name(p.townName(i)) {
			continue
		}
		x, y := p.at(t.x, t.y)
		p.place(x, y, 6, []line{{t.name, p.townLettering(class, int16(i))}})
	}
}

func (t *town) shownClass() uint8 { return min(t.class(), 3) }

func (p *Painter) townLettering(class uint8, i int16) int {
	large := p.z >= 7.5
	switch {
	case class == 1 && large:
		return letTripoliLarge
	case class == 1:
		return letCapital
	case class == 2 && large:
		return letTownLarge
	case class == 2:
		return letTown
	case large:
		return letSmallTownLarge
	}
	return letSmallTown
}

// layAirfieldSigns draws the sign of airfields from zoom 7; those with a mark
// have their runways under it at every zoom.
func (p *Painter) layAirfieldSigns() {
	for i := range p.airfields {
		p.airfields[i].signed = false
	}
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone || m.place < 0 || m.role < roleStep {
			continue
		}
		if f := p.places[m.place].airfield; f >= 0 {
			p.airfields[f].signed = true
			p.signs = append(p.signs, sign{m.x, m.y, styleRunway, m.ext + 7, f})
		}
	}
	if p.z < 7 {
		return
	}
	for i := range p.airfields {
		a := &p.airfields[i]
		if a.signed {
			continue
		}
		x, y := p.at(a.x, a.y)
		if !p.seen(x, y, 6, p.firstAirfield+i) || !p.strong.free(around(x, y, 6)) {
			continue
		}
		a.signed = true
		p.signs = append(p.signs, sign{x, y, styleAirfield, 5, int16(i)})
		p.take(around(x, y, 6))
	}
}

// labelAirfields names the airfields that have no mark.
func (p *Painter) labelAirfields() {
	for i := range p.signs {
		s := &p.signs[i]
		if s.style == styleAirfield && !p.soughtName(p.airfields[s.field].name.s) && p.name(p.firstAirfield+int(s.field)) {
			p.place(s.x, s.y, 9, []line{{p.airfields[s.field].name, letAirfield}})
		}
	}
}

// labelDistricts writes district names from zoom 7.5.
func (p *Painter) labelDistricts() {
	if p.z < 7.5 {
		return
	}
	for i := range p.districts {
		if !p.name(p.firstDistrict + i) {
			continue
		}
		d := &p.districts[i]
		n := line{d.name, letDistrict}
		w, h := p.width(n), p.height(letDistrict)
		for k, s := range d.at {
			if !p.may(k) {
				continue
			}
			x, y := p.at(s.x, s.y)
			b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
			if p.within(b) && p.free(&p.taken, b.grow(4)) {
				p.stands(k)
				p.write(b, []line{n}, 0)
				break
			}
		}
	}
}
