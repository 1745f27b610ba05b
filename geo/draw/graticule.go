package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// graticules are the meshes of meridians and parallels: how many half degrees
// they are wide and the zoom at which they begin to come. A finer mesh contains
// the coarser ones.
var graticules = [...]struct {
	halves int
	from   float64
}{{20, 3}, {4, 6}, {2, 7}, {1, 8.5}}

// graticuleZoom is where the graticule begins to come: before, the coasts tell
// where one is, and the first picture of a page stays light.
const graticuleZoom = 6

// halfDegrees are the meridians and parallels of the map, each half degree.
const (
	firstMeridian = 2 * geo.GridWest
	lastMeridian  = 2 * geo.GridEast
	firstParallel = 2 * geo.GridSouth
	lastParallel  = 2 * geo.GridNorth
)

// prepareGraticule interns what is written at the edges.
func (p *Painter) prepareGraticule() {
	east, north := "E", "N"
	switch {
	case p.arabic:
		east, north = " شرقًا", " شمالًا"
	case p.words.turkish:
		east, north = "D", "K"
	}
	for i := int(firstMeridian); i <= lastMeridian; i++ {
		p.meridians = append(p.meridians, p.text(degrees(i, east), sans400))
	}
	for i := int(firstParallel); i <= lastParallel; i++ {
		p.parallels = append(p.parallels, p.text(degrees(i, north), sans400))
	}
}

// degrees writes half degrees: 14°E, 14°30′E.
func degrees(halves int, side string) string {
	s := decimal(halves/2) + "°"
	if halves%2 != 0 {
		s += "30′"
	}
	return s + side
}

// mesh returns the opacity of the line at so many half degrees, 0 for none.
func mesh(halves int, zoom float64) float64 {
	best := 0.0
	for _, g := range graticules {
		if halves%g.halves == 0 {
			best = max(best, fade(zoom, max(g.from, graticuleZoom)))
		}
	}
	return best
}

// eachMeridian visits the lines in the window: at is their x.
func (p *Painter) eachMeridian(visit func(i int, at, alpha float64)) {
	for i := int(firstMeridian); i <= lastMeridian; i++ {
		x, _ := view.World(float64(i)/2, 0)
		if px, _ := p.at(x, p.cam.Y); px > 0 && px < p.cam.W {
			if a := mesh(i, p.cam.Zoom); a > 0 {
				visit(i-int(firstMeridian), px, a)
			}
		}
	}
}

// eachParallel visits the lines in the window: at is their y.
func (p *Painter) eachParallel(visit func(i int, at, alpha float64)) {
	for i := int(firstParallel); i <= lastParallel; i++ {
		_, y := view.World(0, float64(i)/2)
		if _, py := p.at(p.cam.X, y); py > 0 && py < p.cam.H {
			if a := mesh(i, p.cam.Zoom); a > 0 {
				visit(i-int(firstParallel), py, a)
			}
		}
	}
}

// paintGraticule draws the lines: hairlines on whole pixels, in one path for each
// opacity, of which there are at most two.
func (p *Painter) paintGraticule(l *scene.List) {
	if p.cam.Zoom <= graticuleZoom {
		return
	}
	coming := 1.0
	line := func(full bool) func(vertical bool, at, alpha float64) {
		return func(vertical bool, at, alpha float64) {
			if alpha < 1 {
				coming = min(coming, alpha)
			}
			if (alpha == 1) != full {
				return
			}
			at = math.Floor(at) + 0.5
			l.Begin(false)
			if vertical {
				l.Point(at, 0)
				l.Point(at, p.cam.H)
			} else {
				l.Point(0, at)
				l.Point(p.cam.W, at)
			}
			l.End()
		}
	}
	for _, full := range [...]bool{true, false} {
		if !full && coming == 1 {
			return
		}
		from := len(l.Words)
		if full {
			l.Alpha(1)
		} else {
			l.Alpha(coming)
		}
		l.Style(styleGraticule)
		path := len(l.Words)
		add := line(full)
		p.eachMeridian(func(_ int, at, alpha float64) { add(true, at, alpha) })
		p.eachParallel(func(_ int, at, alpha float64) { add(false, at, alpha) })
		if len(l.Words) == path {
			l.Words = l.Words[:from]
			continue
		}
		l.Paint()
	}
}

// labelGraticule writes degrees at the upper and the starting edge, where there
// is room: they are the last to be written.
func (p *Painter) labelGraticule() {
	if p.cam.Zoom < graticuleZoom+0.25 {
		return
	}
	h := p.height(letAirfield)
	p.eachMeridian(func(i int, at, alpha float64) {
		n := line{p.meridians[i], letAirfield}
		w := p.width(n)
		if b := (rect{at - w/2, 3, at + w/2, 3 + h}); alpha > 0.5 && p.within(b) && p.free(&p.taken, b.grow(3)) {
			p.write(b, []line{n}, 0)
		}
	})
	p.eachParallel(func(i int, at, alpha float64) {
		n := line{p.parallels[i], letAirfield}
		w := p.width(n)
		b := rect{4, at - h/2, 4 + w, at + h/2}
		if p.arabic {
			b.x0, b.x1 = p.cam.W-4-w, p.cam.W-4
		}
		if alpha > 0.5 && p.within(b) && p.free(&p.taken, b.grow(3)) {
			p.write(b, []line{n}, 0)
		}
	})
}
