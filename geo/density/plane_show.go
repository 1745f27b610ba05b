package density

import "math"

// Placed is a tile in the window: where its image is drawn, in CSS pixels.
type Placed struct {
	Slot       int
	X, Y, W, H float64
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

// Shown are the tiles to be drawn, valid until the next frame.
func (p *Plane) Shown() []Placed { return p.shown }

// mostGiven bounds how many tiles a frame gives to the host, but for those that
// a moved window of days has changed.
const mostGiven = 4

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
