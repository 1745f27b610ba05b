package draw

import "math"

// Names keep their place. A frame that follows the one before it (Input.Follow)
// lays each kind of name in up to three passes: those that stood before try to
// stay exactly where they stood against the land; then new ones look for room
// that is not even claimed by what stood before; then those that matter more
// take it. What appears needs a little more room than what stays: ties cannot
// flip. A frame that follows nothing depends on nothing: the build, the server
// and a fresh client draw the same.

// memo is what a painter remembers of a name.
type memo struct {
	slot, kept int16   // how it stands in this frame and how it stood in the last; -1 not at all
	at, keptAt pixel   // where: a point of the world, or a part of a line
	style      int     // of its first letters
	alpha      float32 // how far it has faded in
}

// pass says how names are being laid.
type pass uint8

const (
	passFresh  pass = iota // without memory
	passKeep               // only where they stood
	passGentle             // new ones, off what stood before
	passFirm               // new ones, at the cost of lesser names
)

// claim is room that a name took in the last frame.
type claim struct {
	x, y  float64 // its middle, world
	w, h  float64 // half of its size, pixels
	owner int16
}

// appearMargin is how much more room a name needs to appear than to stay, and
// backlash how far the zoom must turn back before a name changes its class.
const (
	appearMargin = 3
	backlash     = 0.1
)

// prepareMemory gives every name that there can be a number.
func (p *Painter) prepareMemory() {
	n := len(p.places)
	for _, next := range [...]struct {
		first *int
		n     int
	}{
		{&p.firstTown, len(p.towns)}, {&p.firstAirfield, len(p.airfields)}, {&p.firstDistrict, len(p.districts)},
		{&p.firstTitle, len(p.titles)}, {&p.firstArea, len(p.areas)}, {&p.firstRoute, len(p.routes)},
		{&p.foundID, 1},
	} {
		*next.first = n
		n += next.n
	}
	p.memos, p.styled, p.stayed, p.slots = make([]memo, n), make([]int, n), make([]bool, n), make([]int16, n)
	for i := range p.memos {
		p.memos[i], p.slots[i] = memo{slot: -1, kept: -1, style: -1}, -1
	}
}

// recall turns the frame before into what this one remembers.
func (p *Painter) recall() {
	p.following = p.in.Follow && p.lived
	p.lived = true
	if p.following {
		p.z = min(max(p.z, p.cam.Zoom-backlash), p.cam.Zoom+backlash)
		p.turn = (p.turn + 1) & 7
	} else {
		p.turn = 0
		p.z = p.cam.Zoom
	}
	for i := range p.memos {
		m := &p.memos[i]
		m.kept, m.keptAt, m.slot = m.slot, m.at, -1
		if !p.following {
			m.kept = -1
		}
	}
	p.soft.reset(p.window)
	p.softOwner = p.softOwner[:0]
	if p.following {
		for i := range p.claims {
			c := &p.claims[i]
			x, y := p.at(c.x, c.y)
			if b := (rect{x - c.w, y - c.h, x + c.w, y + c.h}); b.overlaps(p.window) {
				p.soft.add(b)
				p.softOwner = append(p.softOwner, c.owner)
			}
		}
	}
	p.claims = p.claims[:0]
}

// name sets whose room is looked for; it reports whether there is anything to do
// for it in this pass.
func (p *Painter) name(id int) bool {
	p.id = int16(id)
	m := &p.memos[id]
	return m.slot < 0 && (p.pass != passKeep || m.kept >= 0)
}

// may reports whether a way to stand is to be tried.
func (p *Painter) may(slot int) bool {
	return p.pass != passKeep || int(p.memos[p.id].kept) == slot
}

// stands notes how the name stands.
func (p *Painter) stands(slot int) { p.memos[p.id].slot = int16(slot) }

// standsAt notes also where.
func (p *Painter) standsAt(slot int, at pixel) {
	p.memos[p.id].slot, p.memos[p.id].at = int16(slot), at
}

// free reports whether the name may take a box.
func (p *Painter) free(g *boxes, b rect) bool {
	if p.pass == passKeep && p.in.Moving {
		return g.free(b)
	}
	if p.hidden(b) {
		return false
	}
	switch p.pass {
	case passGentle:
		return g.free(b.grow(p.margin)) && p.soft.freeOf(b, p.softOwner, p.id)
	case passFirm:
		return g.free(b.grow(p.margin))
	}
	return g.free(b)
}

// edgeAir is kept between a name and the left and right edge of the window.
const edgeAir = 4

// leastPhone is the width of the narrowest phones that a page's picture is composed for:
// names keep to the part of it that they show, and keep to it on wider ones.
const leastPhone = 360

func airy(b rect) rect { return rect{b.x0 - edgeAir, b.y0, b.x1 + edgeAir, b.y1} }

// within reports whether a box is where a name may be. One that stands may be
// cut by the edge while the window moves; one that appears is whole.
func (p *Painter) within(b rect) bool {
	switch {
	case p.pass == passKeep && p.in.Moving:
		return b.overlaps(p.window)
	case p.pass == passFresh || p.pass == passKeep:
		return airy(b).inside(p.inner)
	}
	return airy(b).grow(appearMargin).inside(p.inner)
}

// claimed remembers room for the next frame.
func (p *Painter) claimed(b rect) {
	if p.id < 0 {
		return
	}
	x, y := p.world((b.x0+b.x1)/2, (b.y0+b.y1)/2)
	p.claims = append(p.claims, claim{x, y, (b.x1 - b.x0) / 2, (b.y1 - b.y0) / 2, p.id})
}

// world is the world point of a pixel.
func (p *Painter) world(x, y float64) (wx, wy float64) {
	return p.cam.X + (x-p.cam.W/2)/p.scale, p.cam.Y + (y-p.cam.H/2)/p.scale
}

// freeOf is free, but for the boxes of one owner.
func (g *boxes) freeOf(b rect, owners []int16, but int16) bool {
	c0, r0, c1, r1 := g.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			for k := g.heads[r*g.cols+c]; k >= 0; k = g.links[k].next {
				if i := g.links[k].box; owners[i] != but && g.list[i].overlaps(b) {
					return false
				}
			}
		}
	}
	return true
}

// fadeTime is how long a name takes to appear or to leave, in milliseconds.
const fadeTime = 160

// ghost is a line that is leaving.
type ghost struct {
	writing
	wx, wy float64
	alpha  float32
}

// fade works out how much of each name is seen: at rest all of it.
func (p *Painter) fade() {
	step := float32(1)
	if p.in.Now > 0 && p.faded > 0 && p.in.Now-p.faded < 1000 {
		step = float32(max(p.in.Now-p.faded, 0) / fadeTime)
	}
	p.faded = p.in.Now
	still := step >= 1
	p.fading = false

	// What was leaving goes on leaving.
	n := 0
	for i := range p.ghosts {
		g := p.ghosts[i]
		if g.alpha -= step; g.alpha > 0 && !still {
			g.x, g.y = p.at(g.wx, g.wy)
			p.ghosts[n] = g
			n++
		}
	}
	p.ghosts = p.ghosts[:n]

	// The style of a name's first letters tells whether it is set otherwise than
	// before.
	for i := range p.memos {
		p.memos[i].style, p.styled[i] = -1, p.memos[i].style
	}
	for i := range p.written {
		if w := &p.written[i]; w.owner >= 0 && p.memos[w.owner].style < 0 {
			p.memos[w.owner].style = w.style
		}
	}
	for i := range p.memos {
		m := &p.memos[i]
		p.stayed[i] = m.style >= 0 && m.style == p.styled[i] && (m.slot == p.slots[i])
		p.slots[i] = m.slot
		switch {
		case still:
			m.alpha = 1
		case p.stayed[i]:
			m.alpha = min(m.alpha+step, 1)
		}
		if m.style < 0 {
			m.alpha = 0
		}
	}
	if !still {
		for i := range p.past {
			g := &p.past[i]
			if o := g.owner; o >= 0 && !p.stayed[o] && len(p.ghosts) < maxGhosts {
				g.x, g.y = p.at(g.wx, g.wy)
				p.ghosts = append(p.ghosts, *g)
			}
		}
	}
	p.past = p.past[:0]
	for i := range p.written {
		w := &p.written[i]
		g := ghost{writing: *w, alpha: 1}
		g.wx, g.wy = p.world(w.x, w.y)
		if w.owner >= 0 {
			m := &p.memos[w.owner]
			if !still && !p.stayed[w.owner] && m.alpha != 0 {
				m.alpha = 0 // it stands anew
			}
			g.alpha = m.alpha
			p.fading = p.fading || m.alpha < 1
		}
		p.past = append(p.past, g)
	}
	p.fading = p.fading || len(p.ghosts) > 0
}

// maxGhosts bounds what is drawn beyond what is there.
const maxGhosts = 200

// Fading reports whether names are still appearing or leaving: another frame,
// of the same view at a later time, shows more.
func (p *Painter) Fading() bool { return p.fading && !math.IsInf(p.in.Now, 0) }
