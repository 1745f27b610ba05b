package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// hatchLeast is the least distance of full lines of a hatch in pixels. Over the
// whole zoom hatchWide they only part: an area that fills the window is told by
// half the lines.
const (
	hatchLeast = 5.6
	hatchWide  = 6
)

// The dashes of the edge of a region and of a district, and how far beyond the window
// they are drawn.
var regionDash, districtDash = [2]float64{1.2, 4}, [2]float64{6, 4}

const edgeSeen = 8

// cut is where a line of a hatch meets the outline of its area. The cuts of a line are
// chained from the left to the right; next 0 ends the chain.
type cut struct {
	x    float64
	next int
}

// paintArea hatches an area at 45 degrees. The lines belong to the world: each
// is x+y = k·S for a spacing S that is fixed within a whole zoom, so they stay on
// their land under the hand that pans and while the map zooms. The spacing on the
// screen grows from hatchLeast to twice that; on the way new lines fade in
// between, so that the next whole zoom takes over without a step.
//
// Nothing is clipped: for a canvas without a GPU a clip along a coast is dearer than
// all lines in it.
func (p *Painter) paintArea(l *scene.List, a *area) {
	x0, y0 := p.at(a.x0, a.y0)
	x1, y1 := p.at(a.x1, a.y1)
	b := rect{max(x0, p.window.x0), max(y0, p.window.y0), min(x1, p.window.x1), min(y1, p.window.y1)}
	if b.x0 >= b.x1 || b.y0 >= b.y1 {
		return
	}
	p.legend.Precisions |= 1 << geo.PrecisionRegion
	p.outline(a.layer, a.feature)
	l.Style(styleHatch)
	whole := math.Floor(p.cam.Zoom)
	spacing := hatchLeast * math.Sqrt2 * math.Exp2(p.cam.Zoom-whole) // along an axis
	if whole > hatchWide {
		spacing *= 2
	}
	p.hatch(l, b, spacing, 0)
	if between := min((p.cam.Zoom-whole)*1.6-0.6, 1); between > 0 && whole != hatchWide {
		l.Alpha(between)
		p.hatch(l, b, spacing, 0.5)
		l.Alpha(1)
	}
	if a.layer == geo.BaseDistrict {
		p.edge(l, styleDistrictEdge, districtDash)
	} else {
		p.edge(l, styleRegionEdge, regionDash)
	}
}

// hatch draws the lines x+y = (k+shift)·spacing of the world where they are inside the
// outline (even-odd rule) and a box.
func (p *Painter) hatch(l *scene.List, b rect, spacing, shift float64) {
	first := (p.cam.W+p.cam.H)/2 - (p.cam.X+p.cam.Y)*p.scale + shift*spacing
	number := func(c float64) float64 { return math.Ceil((c - first) / spacing) }
	least, most := number(b.x0+b.y0), number(b.x1+b.y1)
	if most <= least {
		return
	}
	// The first cuts stand for the lines: their next is the first of the line.
	p.cuts = append(p.cuts[:0], make([]cut, int(most-least))...)
	from := 0
	for _, to := range p.rings {
		ring := p.traced[from:to]
		from = to
		for i, q := range ring {
			o := ring[(i+len(ring)-1)%len(ring)]
			c, d := o.x+o.y, q.x+q.y
			for k, end := max(number(min(c, d)), least), min(number(max(c, d)), most); k < end; k++ {
				p.cut(int(k-least), o.x+(q.x-o.x)*(first+k*spacing-c)/(d-c))
			}
		}
	}
	for k := range int(most - least) {
		c := first + (least+float64(k))*spacing
		for i := p.cuts[k].next; i > 0 && p.cuts[i].next > 0; {
			in, out := p.cuts[i], p.cuts[p.cuts[i].next]
			i = out.next
			x := max(in.x, b.x0, c-b.y1)
			w := math.Round(min(out.x, b.x1, c-b.y0) - x) // whole pixels, no crumbs: a picture is smaller
			if w < 2 {
				continue
			}
			l.Begin(false)
			l.Point(x, c-x)
			l.Point(x+w, c-x-w)
			l.End()
		}
	}
	l.Paint()
}

// cut adds a cut to a line.
func (p *Painter) cut(line int, x float64) {
	at := line
	for n := p.cuts[at].next; n > 0 && p.cuts[n].x < x; n = p.cuts[at].next {
		at = n
	}
	p.cuts = append(p.cuts, cut{x, p.cuts[at].next})
	p.cuts[at].next = len(p.cuts) - 1
}

// edge draws the rings of the outline as far as they are in sight. Each run has its
// dashes where the whole ring would have them.
func (p *Painter) edge(l *scene.List, style int, dash [2]float64) {
	l.Style(style)
	seen := p.window.grow(edgeSeen)
	from := 0
	for _, to := range p.rings {
		ring := p.traced[from:to]
		from = to
		open, along := false, 0.0
		for i := range ring {
			o, q := ring[i], ring[(i+1)%len(ring)]
			in := seen.overlaps(rect{min(o.x, q.x), min(o.y, q.y), max(o.x, q.x) + 0.01, max(o.y, q.y) + 0.01})
			if in && !open {
				if along > 0 {
					l.Dash(dash[0], dash[1], math.Mod(along, dash[0]+dash[1]))
				}
				l.Begin(false)
				l.Point(o.x, o.y)
			}
			if in {
				l.Point(q.x, q.y)
			}
			if open && !in {
				l.End()
				l.Paint()
			}
			open = in
			along += length(q.x-o.x, q.y-o.y)
		}
		if open {
			l.End()
			l.Paint()
		}
	}
}
