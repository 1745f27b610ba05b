package timeline

import "watiya/geo"

// axis draws the line under the histogram, the lines of days and months and the
// names of time: as many as there is room for, the most important first.
func (p *Painter) axis() {
	s := &p.scale
	p.list.Style(styleInk)
	p.rect(s.X0, p.plan.base, s.X1-s.X0, 1)
	p.list.Paint()
	px := s.PerDay()
	every := 1
	for _, n := range [...]int{3, 12, 24, 60, 120} {
		if px*30*float64(every) < 30 {
			every = n
		}
	}
	p.monthNames(every)
	if every == 1 {
		p.dayNames(px)
	}
}

// grid draws the lines behind everything: where months begin, or years.
func (p *Painter) grid() {
	s := &p.scale
	u := unitMonth
	if s.PerDay()*30 < 12 {
		u = unitYear
	}
	p.list.Style(styleRule)
	for n := u.of(geo.Day(s.From)); ; n++ {
		d := float64(u.begin(n))
		if d >= s.To {
			break
		}
		if d >= s.From {
			p.rect(floor(s.X(d)), p.plan.top, 1, p.plan.foot-p.plan.top)
		}
	}
	p.list.Paint()
}

// monthNames names every nth month; the first in sight and each January has its year,
// and from a year on that is all that is said.
func (p *Painter) monthNames(every int) {
	s := &p.scale
	first := true
	now := unitMonth.of(geo.Day(floor(s.From)))
	for n := every * floorDiv(now, every); ; n += every {
		d, end := float64(unitMonth.begin(n)), float64(unitMonth.begin(n+every))
		if d >= s.To {
			return
		}
		if end <= s.From {
			continue
		}
		x := s.X(max(d, s.From))
		room := abs(s.X(min(end, s.To)) - x)
		if every >= 12 || every > 1 && (n+every)%12 != 0 { // a bit over the next name, but over no year among months
			room += 12
		}
		kind, m := textMonthYear, max(n, now)
		switch {
		case every >= 12:
			kind, m = textNumber, m/12
		case every > 1 && m%12 == 0:
			kind, m = textNumber, m/12
		case !first && m%12 != 0:
			kind = textMonth
		}
		first = false
		for { // the longest form that fits in
			t := p.text(kind, m)
			if p.width(t, letMonth)+6 <= room && p.put(t, letMonth, x+p.ahead(4), p.plan.foot, alignStart) || kind == textNumber || kind == textShort {
				break
			}
			switch {
			case kind == textMonthYear:
				kind = textShortYear
			case kind == textShortYear && m%12 == 0: // months stand without their year, so January gives its name for it
				kind, m = textNumber, m/12
			case kind == textShortYear:
				kind = textMonth
			default:
				kind = textShort
			}
		}
	}
}

// dayNames names days between the months: all of them, or those of a week.
func (p *Painter) dayNames(px float64) {
	s := &p.scale
	every := 7
	switch {
	case px >= 19:
		every = 1
	case px*14 < 44:
		every = 0
	case px*7 < 44:
		every = 14
	}
	p.list.Style(styleTick)
	for d := geo.Day(floor(s.From)); float64(d) < s.To; d++ {
		_, _, day := d.Civil()
		week := day == 8 || day == 15 || day == 22 || day == 29
		if !week && px < 9 || float64(d) < s.From {
			continue
		}
		x := s.X(float64(d) + 0.5)
		if px >= 19 || week {
			p.rect(floor(x), p.plan.base+1, 1, 3)
		}
		if every == 1 && day != 1 || every == 7 && week || every == 14 && day == 15 {
			p.put(p.text(textNumber, day), letDay, x, p.plan.foot, alignMiddle)
		}
	}
	p.list.Paint()
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}
