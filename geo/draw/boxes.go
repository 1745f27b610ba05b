package draw

// box is a rectangle on the screen.
type rect struct{ x0, y0, x1, y1 float64 }

func around(x, y, r float64) rect { return rect{x - r, y - r, x + r, y + r} }

func (b rect) grow(d float64) rect { return rect{b.x0 - d, b.y0 - d, b.x1 + d, b.y1 + d} }

func (b rect) overlaps(c rect) bool {
	return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1
}

func (b rect) inside(c rect) bool {
	return b.x0 >= c.x0 && b.y0 >= c.y0 && b.x1 <= c.x1 && b.y1 <= c.y1
}

func (b rect) has(x, y float64) bool { return x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1 }

// boxes is what is taken of the window: a grid of cells with the boxes that
// touch each, so that asking costs the same however full the map is.
type boxes struct {
	window     rect
	cols, rows int
	heads      []int32 // first link of each cell, -1 none
	links      []link
	list       []rect
}

type link struct{ box, next int32 }

const cellSize = 64

func (g *boxes) reset(window rect) {
	g.window = window
	g.cols = int((window.x1-window.x0)/cellSize) + 1
	g.rows = int((window.y1-window.y0)/cellSize) + 1
	g.heads = g.heads[:0]
	for range g.cols * g.rows {
		g.heads = append(g.heads, -1)
	}
	g.links, g.list = g.links[:0], g.list[:0]
}

// cells returns the range of cells of a box; what lies outside the window
// belongs to the cells at the edge.
func (g *boxes) cells(b rect) (c0, r0, c1, r1 int) {
	w := &g.window
	return slot(b.x0-w.x0, g.cols), slot(b.y0-w.y0, g.rows), slot(b.x1-w.x0, g.cols), slot(b.y1-w.y0, g.rows)
}

// slot is the cell at a distance from the edge. Clamped as an integer: min and
// max of floats are calls.
func slot(v float64, n int) int { return min(max(int(v/cellSize), 0), n-1) }

// add takes a box.
func (g *boxes) add(b rect) {
	i := int32(len(g.list))
	g.list = append(g.list, b)
	c0, r0, c1, r1 := g.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			h := &g.heads[r*g.cols+c]
			g.links = append(g.links, link{i, *h})
			*h = int32(len(g.links) - 1)
		}
	}
}

// free reports whether nothing taken overlaps the box.
func (g *boxes) free(b rect) bool {
	c0, r0, c1, r1 := g.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			for k := g.heads[r*g.cols+c]; k >= 0; k = g.links[k].next {
				if g.list[g.links[k].box].overlaps(b) {
					return false
				}
			}
		}
	}
	return true
}
