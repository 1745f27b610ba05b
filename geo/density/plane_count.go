package density

import "math"

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
