package draw

import (
	"watiya/geo"
	"watiya/geo/view"
)

// Open water: where a sea's name may stand level when its line is out of sight.
// The map is divided into cells; a cell of water knows how much room it has and
// which sea it belongs to, that of the nearest label line.

const (
	waterCell  = 1. / 1440 // of the world: a quarter of a degree
	waterEvery = 2         // every so manyth cell is a spot
	waterZoom  = 6         // below, lines are long enough
)

// prepareWater finds the spots of the seas.
func (p *Painter) prepareWater() {
	x0, y0 := view.World(4, 42.4)
	x1, y1 := view.World(43, 22)
	cols, rows := int((x1-x0)/waterCell), int((y1-y0)/waterCell)
	room := waterRoom(p.landIn(x0, y0, cols, rows), cols, rows)
	for r := 0; r < rows; r += waterEvery {
		for c := 0; c < cols; c += waterEvery {
			d := room[r*cols+c] * waterCell
			if d < 2*waterCell {
				continue
			}
			x, y := x0+(float64(c)+0.5)*waterCell, y0+(float64(r)+0.5)*waterCell
			if t := p.seaOf(x, y); t != nil && t.kind == geo.LabelSea {
				t.spots = append(t.spots, spot{x, y, d})
			}
		}
	}
}

// landIn marks the cells of a grid whose middle is on land. Each edge of a ring
// turns land into water, or water into land, for all that lies east of it.
func (p *Painter) landIn(x0, y0 float64, cols, rows int) []bool {
	land := make([]bool, cols*rows)
	for i := range p.base.Layers[geo.BaseCountry].Features {
		last := -1
		var px, py float64
		p.ring(geo.BaseCountry, i, geo.MinLevel+1, func(part int, x, y float64) {
			x, y = (x-x0)/waterCell-0.5, (y-y0)/waterCell-0.5
			if part == last {
				top, bottom := min(py, y), max(py, y)
				for r := max(int(top)+1, 0); r < rows && float64(r) <= bottom; r++ {
					if float64(r) <= top {
						continue
					}
					at := px + (float64(r)-py)*(x-px)/(y-py)
					if c := max(int(at+1), 0); c < cols {
						land[r*cols+c] = !land[r*cols+c]
					}
				}
			}
			px, py, last = x, y, part
		})
	}
	for r := range rows {
		in := false
		for c := range cols {
			in = in != land[r*cols+c]
			land[r*cols+c] = in
		}
	}
	return land
}

// waterRoom is the distance of each cell to land or the edge of the grid, in cells,
// with nearness at the sides counting for more (labelShape): a chamfer transform
// (Borgefors, 1986).
func waterRoom(land []bool, cols, rows int) []float64 {
	const side, up, corner = 1 / labelShape, 1., 1.18
	d := make([]float64, len(land))
	near := func(i, j int, cost float64) { d[i] = min(d[i], d[j]+cost) }
	for i := range d {
		if c, r := i%cols, i/cols; land[i] || c == 0 || r == 0 || c == cols-1 || r == rows-1 {
			continue
		}
		d[i] = 1e9
		near(i, i-1, side)
		near(i, i-cols, up)
		near(i, i-cols-1, corner)
		near(i, i-cols+1, corner)
	}
	for i := len(d) - cols - 2; i > cols; i-- {
		near(i, i+1, side)
		near(i, i+cols, up)
		near(i, i+cols+1, corner)
		near(i, i+cols-1, corner)
	}
	return d
}

// seaOf is the sea or gulf whose line is nearest to a world point.
func (p *Painter) seaOf(x, y float64) *title {
	var found *title
	best := 0.02 * 0.02 // seven degrees
	for i := range p.titles {
		t := &p.titles[i]
		if t.kind == geo.LabelCountry {
			continue
		}
		for _, q := range t.line {
			if d := (q.x-x)*(q.x-x) + (q.y-y)*(q.y-y); d < best {
				best, found = d, t
			}
		}
	}
	return found
}

// seaLevel writes the name level on open water, where there is most of it in sight.
func (p *Painter) seaLevel(t *title, let int) bool {
	const level = 1 << 14 // slots of names that stand level
	n := line{t.name, let}
	w, h := p.width(n), p.height(let)
	m := &p.memos[p.id]
	at := func(x, y float64, slot int) bool {
		b := rect{x - w/2, y - h/2, x + w/2, y + h/2}
		if !p.within(b) || !p.free(&p.taken, b.grow(2)) {
			return false
		}
		wx, wy := p.world(x, y)
		p.standsAt(slot, pixel{wx, wy})
		p.write(b, []line{n}, 0)
		p.written[len(p.written)-1].backdrop = true
		return true
	}
	if p.pass == passKeep {
		if m.kept < level || int(m.kept)&0xff != let {
			return false
		}
		x, y := p.at(m.keptAt.x, m.keptAt.y)
		return at(x, y, int(m.kept))
	}
	if p.z < waterZoom {
		return false
	}
	least := w / 2 / labelShape / p.scale
	in := rect{w/2 + 4, h/2 + 4, p.cam.W - w/2 - 4, p.cam.H - h/2 - 4}
	for limit := 1e9; ; {
		best, room := -1, least
		for i := range t.spots {
			if s := &t.spots[i]; s.room > room && s.room < limit {
				if x, y := p.at(s.x, s.y); in.has(x, y) {
					best, room = i, s.room
				}
			}
		}
		if best < 0 {
			return false
		}
		x, y := p.at(t.spots[best].x, t.spots[best].y)
		if at(x, y, level+256*int(p.turn)+let) {
			return true
		}
		limit = room
	}
}
