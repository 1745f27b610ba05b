package density

import "watiya/geo/points"

// tile is a square of the surface. Its number among the tiles of the plane is
// its slot, under which the host keeps its image.
type tile struct {
	points.Grid
	x, y  int  // in tiles, from the origin of the lattice
	gen   int  // whose generation; free when noGen
	next  int  // block to be counted next
	dirty bool // the counts changed since the host took the pixels
	image bool // the host has an image of this place
}

const noGen = -1

// lay makes the tile empty at (x, y) of a generation.
func (t *tile) lay(g *generation, gen, x, y int) {
	if t.Counts == nil {
		t.Grid = points.Grid{W: width, H: width, Counts: make([]uint32, width*width)}
	}
	t.x, t.y, t.gen, t.next, t.dirty = x, y, gen, 0, true
	t.Clear(g.lattice, x*cells-margin, y*cells-margin)
}

// generation is the tiles of one scale.
type generation struct {
	scale          float64 // pixels of the screen that the world is wide; 0: none
	lattice        points.Lattice
	mark           Mark
	x0, y0, nx, ny int     // the tiles wanted
	slots          []int16 // of them, row by row, -1 none
	bare           bool    // a tile of the window is not ready yet
}

// want lays out the tiles from (x0, y0) to (x1, y1) and keeps those that exist.
func (g *generation) want(p *Plane, gen, x0, y0, x1, y1 int) {
	g.x0, g.y0, g.nx, g.ny = x0, y0, x1-x0+1, y1-y0+1
	g.slots = g.slots[:0]
	for range g.nx * g.ny {
		g.slots = append(g.slots, -1)
	}
	for i := range p.tiles {
		t := &p.tiles[i]
		if t.gen != gen {
			continue
		}
		if x, y := t.x-x0, t.y-y0; x >= 0 && y >= 0 && x < g.nx && y < g.ny {
			g.slots[y*g.nx+x] = int16(i)
		} else {
			t.gen = noGen
		}
	}
}

// change tells the tiles that a row came (+1) or went (-1). A tile that has not
// come to its block will count it then.
func (g *generation) change(p *Plane, row uint32, d int32) {
	x, y := p.set.Cell(&g.lattice, row)
	block := points.Block(row)
	x0, x1 := (x-margin)>>8-g.x0, (x+margin)>>8-g.x0
	y0, y1 := (y-margin)>>8-g.y0, (y+margin)>>8-g.y0
	for ty := max(y0, 0); ty <= min(y1, g.ny-1); ty++ {
		for tx := max(x0, 0); tx <= min(x1, g.nx-1); tx++ {
			if s := g.slots[ty*g.nx+tx]; s >= 0 {
				if t := &p.tiles[s]; block < t.next && t.Add(x, y, d) {
					t.dirty = true
				}
			}
		}
	}
}

// Cells are 256 to a tile: the shifts above.
var _ = [1]struct{}{}[cells-256]
