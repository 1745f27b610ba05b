package draw

import (
	"watiya/geo/scene"
	"watiya/geo/view"
)

// foundPlace is a place that the reader looked for: it is ringed and named.
type foundPlace struct {
	on   bool
	x, y float64 // world
	name text
}

// foundRadius is the radius of the ring in pixels.
const foundRadius = 11

// SetFound rings and names a place, lon and lat in degrees; an empty name takes
// the ring away.
func (p *Painter) SetFound(name string, lon, lat float64) {
	p.sought = foundPlace{}
	p.memos[p.foundID].slot = -1
	if name == "" {
		return
	}
	x, y := view.World(lon, lat)
	p.sought = foundPlace{true, x, y, p.text(mapName(name), sans600)}
}

// labelFound names the place unless a mark or a larger town did.
func (p *Painter) labelFound() {
	f := &p.sought
	if !f.on || !p.name(p.foundID) {
		return
	}
	x, y := p.at(f.x, f.y)
	if !p.window.has(x, y) {
		return
	}
	for i := range p.written {
		if p.written[i].s == f.name.s {
			return
		}
	}
	p.must(x, y, foundRadius+3, []line{{f.name, letStep}}, f.name)
}

// soughtName reports whether a name is that of the found place, which is written
// once.
func (p *Painter) soughtName(s uint32) bool { return p.sought.on && p.sought.name.s == s }

func (p *Painter) paintFound(l *scene.List) {
	f := &p.sought
	if !f.on {
		return
	}
	if x, y := p.at(f.x, f.y); p.window.has(x, y) {
		l.Style(styleRing)
		l.Circle(x, y, foundRadius)
		l.Paint()
	}
}
