package timeline

import "watiya/geo"

// bar is a date that is longer than a bin, or not sharp: from x0 to x1 it fades in,
// to x2 it is sure, to x3 it fades out. Where time reads from the right, x0 is on
// the right too.
type bar struct {
	event          int16
	lane           int8
	lit            bool
	x0, x1, x2, x3 float64
	start, end     bool // a sharp end that is in sight
}

// barOf works out where a bar is, cut to the shown time.
func (p *Painter) barOf(i int) bar {
	e := &p.story.Events[i]
	s := &p.scale
	b := bar{event: int16(i), lit: p.lit(i)}
	from, sure := float64(e.From), float64(e.Begun)+1 // first day, end of the days in which it may have begun
	to, ending := float64(e.To)+1, float64(e.Ending)
	sharpStart, sharpEnd := e.Begun == e.From && !e.OpenStart, e.Ending == e.To && !e.OpenEnd
	if sharpStart {
		sure = from
	}
	if sharpEnd {
		ending = to
	}
	if e.Approx { // the days around are meant too
		sharpStart, sharpEnd = false, false
		sure, ending = min(sure, from+0.25), max(ending, to-0.25)
		from, to = from-1, to+1
	}
	if e.OpenStart {
		from = min(s.From, ending-1)
		sure = min(from+s.Length()/8, ending)
	}
	if e.OpenEnd {
		to = max(s.To, sure+1)
		ending = max(to-s.Length()/8, sure)
	}
	if sure > ending { // some day of it, which is not known
		mid := (from + to) / 2
		sure, ending = mid, mid
	}
	cut := func(d float64) float64 { return s.X(min(max(d, s.From), s.To)) }
	b.x0, b.x1, b.x2, b.x3 = cut(from), cut(sure), cut(ending), cut(to)
	b.start, b.end = sharpStart && from >= s.From, sharpEnd && to <= s.To
	return b
}

// ends is the extent of a bar in the order of the screen.
func (b *bar) ends() (x0, x1 float64) { return min(b.x0, b.x3), max(b.x0, b.x3) }

// between is how far bars in a lane are from one another.
const between = 4

// maxLanes is how many bars may lie one below the other; what finds no lane shares
// the last.
const maxLanes = 8

// lanes finds a lane for every bar and draws them, closer together where they are many.
func (p *Painter) lanes() {
	p.bars = p.bars[:0]
	var full [maxLanes]float64 // how far each lane is taken
	for i := range full {
		full[i] = -1e9
	}
	used := 1
	for i := range p.story.Events {
		if kind, _ := p.place(&p.story.Events[i]); kind != isBar {
			continue
		}
		b := p.barOf(i)
		x0, x1 := b.ends()
		if p.rtl { // lanes fill as time goes
			x0, x1 = -x1, -x0
		}
		lane := maxLanes - 1
		for k := range full {
			if full[k]+between <= x0 {
				lane = k
				break
			}
		}
		full[lane] = max(full[lane], x1)
		used = max(used, lane+1)
		b.lane = int8(lane)
		p.bars = append(p.bars, b)
	}
	l := &p.plan
	l.apart = min(l.apart, l.room/float64(used))
	l.bar, l.tick = max(half(min(l.bar, l.apart*0.6)), 1), half(min(l.tick, l.apart+1))
	for i := range p.bars {
		b := &p.bars[i]
		x0, x1 := b.ends()
		y := p.laneAt(int(b.lane))
		p.box[b.event] = rect{x0, y - l.bar/2, max(x1, x0+2), y + l.bar/2}
	}
	for side := range geo.NumSides {
		for _, lit := range [...]bool{true, false} {
			for level := 1; level <= p.plan.fades+1; level++ {
				p.barsAt(side, lit, level)
			}
		}
	}
	p.list.Alpha(1)
}

func (p *Painter) laneAt(n int) float64 { return half(p.plan.lane + p.plan.apart*(float64(n)+0.5)) }

// barsAt draws the parts of all bars of a side that have the same opacity: level of
// fades, or the sure part and the sharp ends.
func (p *Painter) barsAt(side int, lit bool, level int) {
	any := false
	fades := p.plan.fades
	part := func(x0, x1, y, h float64) {
		x0, x1 = half(min(x0, x1)), half(max(x0, x1))
		if x0 == x1 {
			return
		}
		if !any {
			any = true
			a := float64(level) / float64(fades+1)
			if !lit {
				a *= pale
			}
			p.list.Alpha(a)
			p.list.Style(styleBar + side)
		}
		p.rect(x0, half(y-h/2), x1-x0, h)
	}
	for i := range p.bars {
		b := &p.bars[i]
		if int(p.story.Events[b.event].Side) != side || b.lit != lit {
			continue
		}
		y := p.laneAt(int(b.lane))
		if level <= fades {
			k0, k1 := float64(level-1)/float64(fades), float64(level)/float64(fades)
			part(b.x0+(b.x1-b.x0)*k0, b.x0+(b.x1-b.x0)*k1, y, p.plan.bar)
			part(b.x3+(b.x2-b.x3)*k0, b.x3+(b.x2-b.x3)*k1, y, p.plan.bar)
			continue
		}
		part(b.x1, b.x2, y, p.plan.bar)
		if b.start {
			part(b.x0-0.75, b.x0+0.75, y, p.plan.tick)
		}
		if b.end {
			part(b.x3-0.75, b.x3+0.75, y, p.plan.tick)
		}
	}
	if any {
		p.list.Paint()
	}
}
