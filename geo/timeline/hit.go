package timeline

// Part is what lies under a pointer.
type Part int

// The parts.
const (
	PartNone     Part = iota
	PartFrom          // the earlier handle
	PartTo            // the later handle
	PartBrush         // within the window
	PartField         // beside it
	PartAxis          // the dates
	PartOverview      //
)

// PartNames name the parts for a host's generated constants.
var PartNames = [...]string{"none", "from", "to", "brush", "field", "axis", "overview"}

// reach is how far from a handle a finger still means it: both ways, so that it is
// 44 pixels wide.
const reach = 22

// PartAt is what a press at a pixel of the last picture takes hold of.
func (p *Painter) PartAt(x, y float64) Part {
	if p.in == nil {
		return PartNone
	}
	if s, ok := p.Overview(p.in.W, p.in.H); ok && y < p.plan.top-4 && x > s.X0-8 && x < s.X1+8 {
		return PartOverview
	}
	if y < p.plan.top-10 {
		return PartNone
	}
	if p.in.Window && y < p.plan.base+10 {
		a, z, _ := p.grips()
		da, dz := abs(x-a), abs(x-z)
		// Within a short window the outer sides are for the handles, the middle for the brush.
		inside := (x > min(a, z)) && (x < max(a, z))
		least := float64(reach)
		if inside {
			least = min(least, abs(z-a)/3)
		}
		switch {
		case da <= dz && da <= least:
			return PartFrom
		case dz < da && dz <= least:
			return PartTo
		case inside:
			return PartBrush
		}
	}
	if y > p.plan.base+2 {
		return PartAxis
	}
	return PartField
}

// EventAt is the event whose cell or bar is nearest to a pixel, no farther than far;
// ok is false when there is none.
func (p *Painter) EventAt(x, y, far float64) (event int, ok bool) {
	best := far * far
	for i := range p.box {
		b := &p.box[i]
		if *b == (rect{}) {
			continue
		}
		dx, dy := max(b.x0-x, x-b.x1, 0), max(b.y0-y, y-b.y1, 0)
		if d := dx*dx + dy*dy; d < best || d == 0 {
			best, event, ok = d, i, true
		}
	}
	return event, ok
}

// Scale is the scale of the last picture.
func (p *Painter) Scale() Scale { return p.scale }
