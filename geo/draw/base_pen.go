package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
)

// blockSize is how many vertices of an arc share a box.
const blockSize = 64

// blocks holds the boxes of the blocks of all arcs.
type blocks struct {
	first []uint32 // first block of an arc
	boxes []box
}

func newBlocks(b *geo.Basemap) blocks {
	var out blocks
	for a := range b.NumArcs() {
		out.first = append(out.first, uint32(len(out.boxes)))
		from, to := b.Arc(a)
		for ; from < to; from += blockSize {
			bounds := noBox
			for i := from; i < min(from+blockSize, to); i++ {
				bounds.add(b.X[i], b.Y[i])
			}
			out.boxes = append(out.boxes, bounds)
		}
	}
	return out
}

// pen writes arcs into a list, moved to the window and thinned to a level.
//
// What lies wholly beyond one edge of the window is straightened: a chain of
// vertices beyond the same edge can be replaced by a straight line without
// changing what is inside (it stays in the same half plane, so the winding
// numbers inside the window stay too). Fills stay exact, and the lines that
// this moves are out of sight.
type pen struct {
	base   *geo.Basemap
	blocks blocks

	list   *scene.List
	level  uint8
	apart  float64 // grid steps that vertices are apart at least, for wide strokes
	clip   bool
	window box     // on the grid
	k      float64 // pixels a step of the grid
	ox, oy float64 // pixel of the window's origin

	// What is curved is gathered first: near, a source that is coarser than the
	// map is drawn as curves through its points.
	curved      bool
	bends, bent []pixel

	held           bool // one vertex waits until its successor is known
	x, y           uint16
	lastX, lastY   float64 // written last, where apart matters
	code, lastCode uint8
}

// The edges of the window as bits (Cohen and Sutherland).
const (
	beyondWest = 1 << iota
	beyondEast
	beyondNorth
	beyondSouth
)

// beyond says beyond which edges a box lies as a whole.
func (p *pen) beyond(b *box) (code uint8) {
	if b.x1 < p.window.x0 {
		code |= beyondWest
	}
	if b.x0 > p.window.x1 {
		code |= beyondEast
	}
	if b.y1 < p.window.y0 {
		code |= beyondNorth
	}
	if b.y0 > p.window.y1 {
		code |= beyondSouth
	}
	return code
}

// shapes adds the parts to the path; rings smaller than least square pixels
// are left out.
func (p *pen) shapes(s *shapes, least float64) {
	least /= p.k * p.k
	for i := range s.boxes {
		if s.ring && s.areas[i] < least || p.clip && p.beyond(&s.boxes[i]) != 0 {
			continue
		}
		p.list.Begin(s.ring)
		part := s.refs[s.parts[i]:s.parts[i+1]]
		for k, r := range part {
			p.arc(r, !s.ring && k == len(part)-1)
		}
		p.end(s.ring)
		p.list.End()
	}
}

// arc adds the vertices of an arc but the last, which the next arc begins with.
func (p *pen) arc(r int32, withLast bool) {
	a := int(max(r, ^r))
	from, to := p.base.Arc(a)
	first, last, step := from, to-1, 1
	if r < 0 {
		first, last, step = last, first, -1
	}
	if !withLast {
		last -= step
	}
	boxes := p.blocks.boxes[p.blocks.first[a]:]
	for i := first; (last-i)*step >= 0; {
		n := (i - from) / blockSize
		stop := from + n*blockSize + blockSize - 1 // last vertex of the block in our direction
		if step < 0 {
			stop = from + n*blockSize
		}
		if (last-stop)*step < 0 {
			stop = last
		}
		if p.clip && p.beyond(&boxes[n]) != 0 {
			p.ends(i, stop, step)
		} else {
			for ; i != stop+step; i += step {
				if p.base.Level[i] <= p.level {
					p.vertex(p.base.X[i], p.base.Y[i])
				}
			}
		}
		i = stop + step
	}
}

// ends adds the first and the last vertex of a range that are drawn at this level.
func (p *pen) ends(i, stop, step int) {
	for ; i != stop && p.base.Level[i] > p.level; i += step {
	}
	if p.base.Level[i] > p.level {
		return
	}
	p.vertex(p.base.X[i], p.base.Y[i])
	for ; stop != i && p.base.Level[stop] > p.level; stop -= step {
	}
	if stop != i {
		p.vertex(p.base.X[stop], p.base.Y[stop])
	}
}

func (p *pen) vertex(x, y uint16) {
	code := uint8(0)
	if p.clip {
		b := box{int32(x), int32(y), int32(x), int32(y)}
		code = p.beyond(&b)
	}
	if p.held && p.lastCode&p.code&code == 0 {
		p.point()
	}
	p.x, p.y, p.code, p.held = x, y, code, true
}

func (p *pen) point() {
	if p.apart > 0 {
		dx, dy := float64(p.x)-p.lastX, float64(p.y)-p.lastY
		if dx*dx+dy*dy < p.apart*p.apart {
			return
		}
		p.lastX, p.lastY = float64(p.x), float64(p.y)
	}
	if x, y := float64(p.x)*p.k-p.ox, float64(p.y)*p.k-p.oy; p.curved {
		p.bends = append(p.bends, pixel{x, y})
	} else {
		p.list.Point(x, y)
	}
	p.lastCode = p.code
}

func (p *pen) end(ring bool) {
	if p.held {
		p.point()
	}
	p.held, p.lastCode = false, 0
	p.lastX, p.lastY = math.Inf(-1), 0
	if n := len(p.bends); n > 1 {
		if ring { // once round, and a step more at either end for its direction
			p.bends = append(p.bends, p.bends[0], p.bends[1], p.bends[2%n])
		}
		p.bent = smooth(p.bent[:0], p.bends)
		curve := p.bent
		if ring {
			curve = curve[curveParts : len(curve)-1-curveParts]
		}
		for _, q := range curve {
			p.list.Point(q.x, q.y)
		}
		p.bends = p.bends[:0]
	}
}
