package draw

import "math"

// Fan asks for the events of one mark, or of one area, to be spread out as rows
// beside it (design board 6). The zero value is no fan.
type Fan struct {
	Open  bool
	Event int  // any event of the mark; when it is not shown there is no fan
	All   bool // the pointer or the focus is on the last line, "show all"
}

// MaxRows is the most rows that a fan has; what is beyond them is a number on
// its last line. A low map has fewer, and so has one where all of them would hide
// other marks.
const MaxRows = 10

// fanMost is how many rows are tried, one after the other.
var fanMost = [...]int{MaxRows, 8, 6}

// fanned is a mark spread out, in the frame being drawn.
type fanned struct {
	n       int     // events of the mark; 0: there is no fan
	mark    int     // in marks, -1: an area's
	area    int     // in areas, -1: a mark's
	x, y, r float64 // where the leaders begin
	rows    []fanRow
	box     rect
	left    bool // the rows are to the left of the mark: their signs at the right
	callout bool // a narrow map: the rows stand above or below the mark, on one leader
	pitch   float64
	level   int // how long the titles may be, in captionWidths
	dates   float64
	more    rect // the line "n of m, show all"; empty: all events have their row
	last    text // what it says
	lasts   [len(fanMost)]struct {
		t    text
		n, m int
	}
}

// fanRow is one event in a fan.
type fanRow struct {
	event int16
	y     float64
	box   rect
}

// layFan chooses the rows of the fan that is asked for and finds their room.
func (p *Painter) layFan() {
	f := &p.fanned
	f.n, f.mark, f.area, f.rows, f.more, f.box = 0, -1, -1, f.rows[:0], rect{}, rect{}
	e := p.in.Fan.Event
	if !p.in.Fan.Open || e < 0 || e >= len(p.shown) || !p.shown[e] {
		return
	}
	if k := int(p.markOf[e]); k >= 0 {
		m := &p.marks[k]
		if !m.more {
			return // it stands for itself
		}
		f.n, f.mark, f.x, f.y, f.r = m.n, k, m.x, m.y, max(m.ext, p.groundOf(m))+1
		if m.role == roleSelected {
			f.r = ringRadius
		}
	} else if a := p.areaOf(int16(e)); a >= 0 && p.areas[a].n > 1 && p.nameFirst(int(a)) {
		b := p.areas[a].pill
		f.n, f.area, f.x, f.y, f.r = p.areas[a].n, int(a), (b.x0+b.x1)/2, (b.y0+b.y1)/2, pillHeight/2+1
	} else {
		return
	}
	for try := range fanMost {
		if p.chooseRows(try); f.callout || p.placeBeside() < overMark {
			break
		}
	}
	p.placeFan()
	p.take(f.box.grow(fanAir + 1))
	for i := range f.rows {
		if !f.callout {
			for k := range leaderSteps {
				x, y := f.leader(i, float64(k)/leaderSteps)
				p.taken.add(around(x, y, 2))
			}
		}
	}
}

// nameFirst writes the name of an area before all others: its number is where
// the leaders come from.
func (p *Painter) nameFirst(i int) bool {
	if p.following {
		for _, p.pass = range [...]pass{passKeep, passGentle, passFirm} {
			p.nameArea(i)
		}
		p.pass = passFresh
	}
	p.nameArea(i)
	p.id = -1
	return p.areas[i].placed
}

// chooseRows picks the most important events of the mark, as many as a try may
// have, and sorts them by date, those without a date last.
func (p *Painter) chooseRows(try int) {
	f := &p.fanned
	f.rows = f.rows[:0]
	f.pitch, f.callout = 22.5, p.narrow
	room := p.cam.H / 2
	if f.callout {
		f.pitch = 28 // a finger's
		above, below := p.calloutRoom()
		room = max(above, below)
	}
	most := max(int(room/f.pitch), 2) // lines
	if f.n > min(most, fanMost[try]) {
		most = min(most-1, fanMost[try]) // one is for "show all"
	}
	for _, e := range p.order {
		if len(f.rows) == most {
			break
		}
		if p.inFan(e) {
			f.rows = append(f.rows, fanRow{event: e})
			for i := len(f.rows) - 1; i > 0 && p.sooner(f.rows[i].event, f.rows[i-1].event); i-- {
				f.rows[i], f.rows[i-1] = f.rows[i-1], f.rows[i]
			}
		}
	}
	if n := len(f.rows); n < f.n {
		last := &f.lasts[try]
		if last.n != n || last.m != f.n {
			last.n, last.m = n, f.n
			last.t = p.text(decimal(n)+p.words.of+decimal(f.n)+p.words.all, sans400)
		}
		f.last = last.t
	}
}

// inFan reports whether an event belongs to the mark or area that is spread out.
func (p *Painter) inFan(e int16) bool {
	f := &p.fanned
	if f.n == 0 || e < 0 || !p.shown[e] {
		return false
	}
	if f.mark >= 0 {
		return int(p.markOf[e]) == f.mark
	}
	w, _, _, _ := p.locate(e)
	return w == inArea && int(p.areaOf(e)) == f.area
}

// sooner is the order of rows.
func (p *Painter) sooner(a, b int16) bool {
	x, y := &p.story.Events[a], &p.story.Events[b]
	switch {
	case x.Dated != y.Dated:
		return x.Dated
	case x.From != y.From:
		return x.From < y.From
	case x.To != y.To:
		return x.To < y.To
	}
	return a < b
}

// HitFan returns the row of the fan under a pixel: its event, or all for the
// line "show all".
func (p *Painter) HitFan(x, y float64) (event int, all, ok bool) {
	f := &p.fanned
	for i := range f.rows {
		if f.rows[i].box.has(x, y) {
			return int(f.rows[i].event), false, true
		}
	}
	if f.n > 0 && f.more != (rect{}) && f.more.has(x, y) {
		return -1, true, true
	}
	return -1, false, false
}

// Rows appends the events of the fan's rows from top to bottom, and returns how
// many events it stands for: more than there are rows when the last line is
// "show all", 0 when there is no fan.
func (p *Painter) Rows(dst []int) (rows []int, n int) {
	for i := range p.fanned.rows {
		dst = append(dst, int(p.fanned.rows[i].event))
	}
	return dst, p.fanned.n
}

// Counted reports whether an event is drawn as part of a number, which can be
// spread out.
func (p *Painter) Counted(event int) bool {
	if event < 0 || event >= len(p.markOf) || !p.shown[event] {
		return false
	}
	if k := p.markOf[event]; k >= 0 {
		return p.marks[k].more
	}
	w, _, _, _ := p.locate(int16(event))
	if w != inArea {
		return false
	}
	a := &p.areas[p.areaOf(int16(event))]
	return a.placed && a.n > 1
}

// fanAsked reports whether mark k is to be spread out: then its accounts do not
// stand side by side.
func (p *Painter) fanAsked(k int) bool {
	e := p.in.Fan.Event
	return p.in.Fan.Open && e >= 0 && e < len(p.markOf) && int(p.markOf[e]) == k && p.marks[k].n > 2
}

// fanAt reports whether mark k is spread out.
func (p *Painter) fanAt(k int) bool { return p.fanned.n > 0 && p.fanned.mark == k }

// leader is the curve from the mark to the sign of a row: it leaves upright and
// arrives level. It returns the point at part t.
func (f *fanned) leader(i int, t float64) (x, y float64) {
	r := &f.rows[i]
	x1 := r.box.x0 + 1
	if f.left {
		x1 = r.box.x1 - 1
	}
	dx, dy := x1-f.x, r.y-f.y
	d := math.Hypot(dx, dy)
	// The control points: steep at the mark, level at the sign.
	bx, by := f.x+0.22*dx, f.y+0.72*dy
	cx, cy := x1-0.5*dx, r.y
	u := math.Hypot(bx-f.x, by-f.y)
	x0, y0 := f.x, f.y
	if u > 0 && d > f.r {
		x0, y0 = f.x+(bx-f.x)/u*f.r, f.y+(by-f.y)/u*f.r
	}
	s := 1 - t
	k0, k1, k2, k3 := s*s*s, 3*s*s*t, 3*s*t*t, t*t*t
	return k0*x0 + k1*bx + k2*cx + k3*x1, k0*y0 + k1*by + k2*cy + k3*r.y
}

const leaderSteps = 18
