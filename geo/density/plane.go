package density

import "watiya/geo/points"

// View is what the plane is asked to show: the world point in the middle, how
// many pixels (CSS) the world is wide, the window in pixels and how many pixels
// of the screen a pixel has.
type View struct{ X, Y, Scale, W, H, Ratio float64 }

// ratio is how many pixels of the surface a CSS pixel has: screens finer than
// two are served at half their grain.
func (v *View) ratio() float64 {
	r := v.Ratio
	for r > 2 {
		r /= 2
	}
	return max(r, 0.5)
}

// Plane is the surface of one set.
type Plane struct {
	set   *points.Set
	tiles []tile
	gens  [2]generation // shown, and the one that is being made
	last  float64       // scale of the frame before

	rgb   uint32
	inks  [len(kernels)]ink
	pix   []uint32
	shown []Placed
	given int  // tiles given to the host in this frame
	hurry bool // the window of days jumped
	tell  func(row uint32, d int32)
}

// WorkPerFrame bounds a frame: that many points are counted at most, which is
// two to three milliseconds under WebAssembly.
const WorkPerFrame = 160_000

// mostTiles bounds the memory: beyond it the window is not covered.
const mostTiles = 160

// NewPlane makes the surface of a set.
func NewPlane(set *points.Set) *Plane {
	p := &Plane{set: set, rgb: 1 << 31, tiles: make([]tile, 0, mostTiles)}
	p.tell = func(row uint32, d int32) {
		for i := range p.gens {
			if g := &p.gens[i]; g.scale != 0 {
				g.change(p, row, d)
			}
		}
	}
	return p
}

// SetWindow moves the window of days of the set.
func (p *Plane) SetWindow(from, to int32) {
	if p.set.SetWindow(from, to, p.tell) {
		// Everything is counted anew; until then the tiles keep their images.
		p.drop(1)
		p.hurry = true
		for i := range p.tiles {
			if t := &p.tiles[i]; t.gen == 0 {
				t.lay(&p.gens[0], 0, t.x, t.y)
			}
		}
	}
}

// SetColor makes 0xRRGGBB the colour of the marks.
func (p *Plane) SetColor(rgb uint32) {
	if p.rgb == rgb {
		return
	}
	p.rgb = rgb
	for m := range p.inks {
		p.inks[m].set(rgb, Mark(m))
	}
	for i := range p.tiles {
		p.tiles[i].dirty = true
	}
}

// Frame works for a view in which n live points are seen.
func (p *Plane) Frame(v *View, n int) {
	p.given = 0
	scale := v.Scale * v.ratio()
	resting := scale == p.last
	p.last = scale
	shown, next := &p.gens[0], &p.gens[1]
	off := func(g *generation) bool { // too far from the scale to stretch
		k := scale / g.scale
		return k > 1.4 || k < 1/1.4
	}
	switch {
	case shown.scale == 0:
		p.begin(0, scale, n)
	case shown.scale == scale:
		if next.scale != 0 {
			p.drop(1)
		}
	case next.scale == 0 && (resting || off(shown)), next.scale != 0 && next.scale != scale && resting:
		p.drop(1)
		p.begin(1, scale, n)
	}
	if resting && shown.scale == scale {
		if m := markFor(n, shown.mark); m != shown.mark {
			p.remark(0, m)
		}
	}
	work := WorkPerFrame
	if p.hurry {
		work, p.hurry = 4*WorkPerFrame, false
	}
	if next.scale != 0 {
		work = p.count(1, v, work)
		if !next.bare && p.allGiven(1) {
			p.swap()
		}
	}
	if shown.scale == scale || next.scale == 0 {
		p.count(0, v, work)
	}
	p.lay(v)
}

func (p *Plane) begin(gen int, scale float64, n int) {
	g := &p.gens[gen]
	g.scale, g.lattice, g.bare = scale, p.set.Lattice(scale/cell), true
	g.mark = markFor(n, p.gens[0].mark)
}

func (p *Plane) remark(gen int, m Mark) {
	p.gens[gen].mark = m
	for i := range p.tiles {
		if p.tiles[i].gen == gen {
			p.tiles[i].dirty = true
		}
	}
}

func (p *Plane) drop(gen int) {
	p.gens[gen].scale = 0
	for i := range p.tiles {
		if p.tiles[i].gen == gen {
			p.tiles[i].gen = noGen
		}
	}
}

// swap shows the generation that was made behind.
func (p *Plane) swap() {
	p.drop(0)
	p.gens[0], p.gens[1] = p.gens[1], p.gens[0]
	for i := range p.tiles {
		if p.tiles[i].gen == 1 {
			p.tiles[i].gen = 0
		}
	}
}

// Rest forgets the tiles: the set is drawn otherwise for a while.
func (p *Plane) Rest() {
	p.drop(0)
	p.drop(1)
	p.shown = p.shown[:0]
}

// Busy tells that a frame is needed although nothing moves.
func (p *Plane) Busy() bool {
	g := &p.gens[0]
	return p.gens[1].scale != 0 || g.scale != p.last || g.bare || !p.allGiven(0)
}
