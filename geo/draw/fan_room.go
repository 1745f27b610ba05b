package draw

import "math"

// How long the lines of the titles of a fan may be, in ems: the longest for which
// there is room.
var captionWidths = [...]float64{40, 32, 26, 22, 18.5, 15, 12.5, 9}

// caption is what a row of a fan says.
type caption struct {
	date   text                        // sans600
	titles [len(captionWidths)][2]text // in one line or two
	cut    [len(captionWidths)]bool
	made   bool
}

// captionOf makes the texts of a row when they are first needed: few marks are
// ever spread out.
func (p *Painter) captionOf(e int16) *caption {
	c := &p.captions[e]
	if !c.made {
		c.made = true
		day := dateNote(&p.story.Events[e], p.words)
		if day == "" {
			day = "–"
		}
		c.date = p.text(day, sans600)
		for i, w := range captionWidths {
			first, rest := fold(p.story.Events[e].Title, w, "")
			second, left := fold(rest, w, "…")
			if c.cut[i] = left != ""; c.cut[i] {
				second += "…"
			}
			c.titles[i] = [2]text{p.text(first, sans400), p.text(second, sans400)}
		}
	}
	return c
}

// fold parts a title at a word so that the first part, with an end that it may
// get, is at most em wide.
func fold(s string, em float64, end string) (first, rest string) {
	if w, _ := measure(s, sans400); w <= em {
		return s, ""
	}
	cut := 0
	for i, r := range s {
		if r != ' ' {
			continue
		}
		if w, _ := measure(s[:i]+end, sans400); w > em {
			break
		}
		cut = i
	}
	return s[:cut], s[min(cut+1, len(s)):]
}

const (
	fanSign = 25 // width of the column of signs
	fanGap  = 10 // between date and title
	fanEnd  = 6  // beyond the texts
	fanAir  = 4  // from the rows to the edge of their plate

	fanLeading = 14.5 // from line to line of a title
)

// fanSize measures the rows for a level of titles, and counts the titles that are
// cut.
func (p *Painter) fanSize(level int) (w, h, dates float64, cut int) {
	f := &p.fanned
	titles := 0.0
	for i := range f.rows {
		c := p.captionOf(f.rows[i].event)
		dates = max(dates, p.width(line{c.date, letFanDate}))
		for _, t := range c.titles[level] {
			titles = max(titles, p.width(line{t, letFanTitle}))
		}
		if c.cut[level] {
			cut++
		}
		h += p.rowHeight(i, level)
	}
	if len(f.rows) < f.n {
		titles = max(titles, p.width(line{f.last, letFanMore})-dates-fanGap)
		h += f.pitch
	}
	return fanSign + dates + fanGap + titles + fanEnd, h, dates, cut
}

// rowHeight is more where the title has two lines.
func (p *Painter) rowHeight(i, level int) float64 {
	f := &p.fanned
	if p.captionOf(f.rows[i].event).titles[level][1].letters > 0 {
		return max(f.pitch, 2*fanLeading+2)
	}
	return f.pitch
}

// Where the rows are tried: how far their signs are from the mark, and how far
// the middle of the block is above or below it, in heights of the block and pixels.
var (
	fanReach = [...]float64{104, 64, 150, 38}
	fanRise  = [...][2]float64{{-0.5, -26}, {-0.35, 0}, {-0.2, 0}, {0, 0}, {0.25, 0}, {0.5, 26}}
)

// placeFan gives every row its room in the block.
func (p *Painter) placeFan() {
	f := &p.fanned
	if f.callout {
		p.placeCallout()
	}
	y := f.box.y0
	for i := range f.rows {
		h := p.rowHeight(i, f.level)
		f.rows[i].y = y + h/2
		f.rows[i].box = rect{f.box.x0, y, f.box.x1, y + h}
		y += h
	}
	if len(f.rows) < f.n {
		f.more = rect{f.box.x0, y, f.box.x1, y + f.pitch}
	}
}

const fanMargin = 8 // from the edges of the window

// calloutRoom is the height above and below the mark of a narrow map.
func (p *Painter) calloutRoom() (above, below float64) {
	f := &p.fanned
	return f.y - f.r - calloutStem - fanMargin, p.cam.H - 26 - f.y - f.r - calloutStem
}

const calloutStem = 16

// placeCallout sets the rows above or below the mark, as wide as the map allows:
// beside it a narrow map has no room for titles.
func (p *Painter) placeCallout() {
	f := &p.fanned
	f.left = p.arabic
	var w, h float64
	for f.level = range captionWidths {
		if w, h, f.dates, _ = p.fanSize(f.level); w <= p.cam.W-2*fanMargin-8 {
			break
		}
	}
	above, below := p.calloutRoom()
	y := f.y - f.r - calloutStem - h
	if above < h && below > above {
		y = f.y + f.r + calloutStem
	}
	x := min(max(f.x-w/2, fanMargin+4), p.cam.W-fanMargin-4-w)
	y = min(max(y, fanMargin), p.cam.H-fanMargin-h)
	f.box = rect{x, y, x + w, y + h}
}

// placeBeside finds the best room to the left or right of the mark: inside the
// window, off the furniture, off other marks and routes, near the mark, with
// titles as long as may be. It returns what that costs.
func (p *Painter) placeBeside() float64 {
	f := &p.fanned
	best := math.Inf(1)
	inner := p.window.grow(-fanMargin)
	for level := range captionWidths {
		w, h, dates, cut := p.fanSize(level)
		for _, left := range [...]bool{p.arabic, !p.arabic} {
			for i, reach := range fanReach {
				for j, rise := range fanRise {
					b := rect{x0: f.x + f.r + reach}
					if left {
						b.x0 = f.x - f.r - reach - w
					}
					b.y0 = f.y + rise[0]*h + rise[1] - h/2
					b.y0 = min(max(b.y0, inner.y0), inner.y1-h)
					b.x1, b.y1 = b.x0+w, b.y0+h
					cost := float64(level*3 + cut*12 + i*4 + j*2)
					if left != p.arabic {
						cost += 12
					}
					if over := max(inner.x0-b.x0, 0) + max(b.x1-inner.x1, 0); over > 0 {
						cost += 400 + over // beside the window only when nothing else is left
						d := max(inner.x0-b.x0, 0) - max(b.x1-inner.x1, 0)
						b.x0, b.x1 = b.x0+d, b.x1+d
					}
					if cost >= best {
						continue // the dear question only where it matters
					}
					if cost = p.underFan(b.grow(fanAir), cost, best); cost < best {
						best, f.box, f.left, f.level, f.dates = cost, b, left, level, dates
					}
				}
			}
		}
	}
	return best
}

// What a plate costs where it lies over a mark, the name beside one, or another
// sign; titles of the next shorter step cost 3.
const (
	overMark = 40 // and 20 more for each step of its role: those of the briefing's step are seen
	overName = 16
	overSign = 3
	overBase = 9 // more where the sign is that of an airfield
)

// nameWide is the room that a name mostly takes beside its mark.
const nameWide = 70

// underFan adds to a cost that of what the plate of the rows would cover. It looks no further when that
// is more than most.
func (p *Painter) underFan(b rect, cost, most float64) float64 {
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone || cost >= most {
			continue
		}
		at := p.standing(m)
		switch over := b.overlaps(at) || m.more && b.overlaps(m.pill); {
		case k == p.fanned.mark:
			if over {
				cost += 300
			}
		case over:
			cost += overMark + 20*float64(m.role)
		default:
			at.x0, at.x1 = at.x0-nameWide, at.x1+nameWide
			if b.overlaps(at) {
				cost += overName
			}
		}
	}
	for i := range p.signs {
		if s := &p.signs[i]; b.has(s.x, s.y) {
			if cost += overSign; s.field >= 0 {
				cost += overBase
			}
		}
	}
	for i := range p.arcs {
		a := &p.arcs[i]
		for _, n := range p.path[a.from:a.to] {
			if b.has(n.x, n.y) {
				cost += 2
			}
		}
	}
	if p.fanned.area >= 0 && b.overlaps(p.areas[p.fanned.area].pill.grow(4)) {
		cost += 300
	}
	for _, r := range p.covered {
		if b.overlaps(r) {
			cost += 60
		}
	}
	return cost
}
