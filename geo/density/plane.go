package density

import (
	"math"

	"watiya/geo/points"
)

// View is what the plane is asked to show: the world point in the middle, how
// many pixels (CSS) the world is wide, the window in pixels and how many pixels
// of the screen a pixel has.
type View struct{ X, Y, Scale, W, H, Ratio float64 }

// Placed is a tile in the window: where its image is drawn, in CSS pixels.
type Placed struct {
	Slot       int
	X, Y, W, H float64
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

// mostGiven bounds how many tiles a frame gives to the host, but for those that
// a moved window of days has changed.
const mostGiven = 4

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

// ratio is how many pixels of the surface a CSS pixel has: screens finer than
// two are served at half their grain.
func (v *View) ratio() float64 {
	r := v.Ratio
	for r > 2 {
		r /= 2
	}
	return max(r, 0.5)
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

// around returns the tiles of a generation that meet the view, grown by pad
// pixels of the surface.
func (g *generation) around(v *View, pad float64) (x0, y0, x1, y1 int) {
	k := g.scale / v.Scale // pixels of the surface in one of the view
	at := func(mid, half, d float64) int { return int(math.Floor((mid*g.scale + d*(half*k+pad)) / Side)) }
	return at(v.X, v.W/2, -1), at(v.Y, v.H/2, -1), at(v.X, v.W/2, 1), at(v.Y, v.H/2, 1)
}

// ahead is how many pixels beyond the window tiles are counted before they are
// seen.
const ahead = 96

// count counts the points of the tiles of a generation, those in the window
// and in its middle first, and returns what is left of the work.
func (p *Plane) count(gen int, v *View, work int) int {
	g := &p.gens[gen]
	x0, y0, x1, y1 := g.around(v, 0)
	X0, Y0, X1, Y1 := g.around(v, ahead)
	g.want(p, gen, X0, Y0, X1, Y1)
	mx, my := float64(x0+x1)/2, float64(y0+y1)/2
	g.bare = false
	for work > 0 {
		best, bx, by := math.Inf(1), 0, 0
		for y := Y0; y <= Y1; y++ {
			for x := X0; x <= X1; x++ {
				if s := g.slots[(y-Y0)*g.nx+x-X0]; s >= 0 && p.tiles[s].next == p.set.Blocks() {
					continue
				}
				d := math.Hypot(float64(x)-mx, float64(y)-my)
				if x < x0 || x > x1 || y < y0 || y > y1 {
					d += 1000
				}
				if d < best {
					best, bx, by = d, x, y
				}
			}
		}
		if math.IsInf(best, 1) {
			break
		}
		s := &g.slots[(by-Y0)*g.nx+bx-X0]
		if *s < 0 {
			if *s = p.slot(); *s < 0 {
				break // no tile is free: what is bare stays so and is said to be
			}
			p.tiles[*s].image = false
			p.tiles[*s].lay(g, gen, bx, by)
		}
		t := &p.tiles[*s]
		t.next, work = p.set.Bin(&t.Grid, t.next, work)
	}
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			if s := g.slots[(y-Y0)*g.nx+x-X0]; s < 0 || p.tiles[s].next < p.set.Blocks() {
				g.bare = true
			}
		}
	}
	return work
}

// slot finds a free tile.
func (p *Plane) slot() int16 {
	for i := range p.tiles {
		if p.tiles[i].gen == noGen {
			return int16(i)
		}
	}
	if len(p.tiles) == cap(p.tiles) {
		return -1
	}
	p.tiles = append(p.tiles, tile{})
	return int16(len(p.tiles) - 1)
}

func (p *Plane) ready(t *tile) bool { return t.next == p.set.Blocks() }

// allGiven tells whether the host has every tile of a generation that is ready.
func (p *Plane) allGiven(gen int) bool {
	for i := range p.tiles {
		if t := &p.tiles[i]; t.gen == gen && t.dirty && t.N > 0 && p.ready(t) {
			return false
		}
	}
	return true
}

// lay works out where the shown tiles stand. Edges fall on whole pixels of the
// screen, so that neighbours meet and nothing is blurred at rest.
func (p *Plane) lay(v *View) {
	p.shown = p.shown[:0]
	g := &p.gens[0]
	r := v.ratio()
	k := v.Scale / g.scale * r // pixels of the surface as it is now in one of the tile's
	left, top := math.Floor(v.X*v.Scale*r-v.W*r/2+0.5), math.Floor(v.Y*v.Scale*r-v.H*r/2+0.5)
	edge := func(i int, from float64) float64 { return (math.Floor(float64(i)*Side*k+0.5) - from) / r }
	for i := range p.tiles {
		t := &p.tiles[i]
		if t.gen != 0 || p.ready(t) && t.N == 0 || !p.ready(t) && !t.image {
			continue
		}
		x, y := edge(t.x, left), edge(t.y, top)
		w, h := edge(t.x+1, left)-x, edge(t.y+1, top)-y
		if x < v.W && y < v.H && x+w > 0 && y+h > 0 {
			p.shown = append(p.shown, Placed{i, x, y, w, h})
		}
	}
}

// Rest forgets the tiles: the set is drawn otherwise for a while.
func (p *Plane) Rest() {
	p.drop(0)
	p.drop(1)
	p.shown = p.shown[:0]
}

// Shown are the tiles to be drawn, valid until the next frame.
func (p *Plane) Shown() []Placed { return p.shown }

// Busy tells that a frame is needed although nothing moves.
func (p *Plane) Busy() bool {
	g := &p.gens[0]
	return p.gens[1].scale != 0 || g.scale != p.last || g.bare || !p.allGiven(0)
}

// Next returns the pixels of a tile whose image the host has to make anew, and
// its slot; ok is false when there is none for this frame. The pixels are valid
// until the next call.
func (p *Plane) Next() (slot int, pix []uint32, ok bool) {
	for gen := range p.gens {
		for i := range p.tiles {
			t := &p.tiles[i]
			if t.gen != gen || !t.dirty || !p.ready(t) {
				continue
			}
			if t.N == 0 {
				t.dirty = false
				continue
			}
			if p.given >= mostGiven && gen == 1 {
				return 0, nil, false
			}
			if p.pix == nil {
				p.pix = make([]uint32, Side*Side)
			}
			p.given++
			t.dirty, t.image = false, true
			m := p.gens[gen].mark
			paint(p.pix, t.Counts, m, &p.inks[m])
			return i, p.pix, true
		}
	}
	return 0, nil, false
}
