package draw

import (
	"math"

	"watiya/geo/density"
	"watiya/geo/points"
	"watiya/geo/scene"
)

// overlay is a reader's or newsroom's own layer as it is shown: plain marks in
// the neutral colour, under the briefing's. It has no claims, so it gets no
// signs. Up to [ExactMarks] points in the window are drawn as circles of the
// display list; more are a surface of pixels that the host keeps as images.
type overlay struct {
	layer *Layer
	plane *density.Plane
	found []uint32 // rows of points in the window
	count LayerCount
}

// ExactMarks is how many points of a layer are drawn one by one.
const ExactMarks = 2000

// firstImage is the host's image of the first tile; image 0 is the relief.
const firstImage = 1

// LayerCount says what a frame shows of a layer. InTime and InView count points
// that touch the window of days, the undated included; together with Outside,
// which the map cannot show, nothing is lost without a number.
type LayerCount struct {
	Points, InTime, InView int
	Outside                int // points beyond the edges of the map
	Shapes, ShapesInView   int
	Surface                bool // not every point has a mark of its own
}

// SetLayer shows a layer under the briefing, nil none.
func (p *Painter) SetLayer(l *Layer) {
	p.own = overlay{layer: l}
	if l != nil {
		p.own.plane = density.NewPlane(l.Points)
		p.own.found = make([]uint32, 0, ExactMarks)
	}
}

// LayerCount is what the last frame showed of the layer.
func (p *Painter) LayerCount() LayerCount { return p.own.count }

// Unsettled tells that the layer needs another frame although nothing moves.
func (p *Painter) Unsettled() bool {
	return p.own.layer != nil && p.own.count.Surface && p.own.plane.Busy()
}

// NextImage returns the pixels of an image that the host has to make before it
// replays the frame, and its number in OpImage. ok is false when there is none
// (left). The pixels, red, green, blue and opacity, are valid until the next call.
func (p *Painter) NextImage() (image int, pix []uint32, ok bool) {
	if p.own.layer == nil || !p.own.count.Surface {
		return 0, nil, false
	}
	slot, pix, ok := p.own.plane.Next()
	return firstImage + slot, pix, ok
}

// ownRadius is the radius of a point of a layer in pixels.
const ownRadius = 3.2

func (p *Painter) paintLayer(l *scene.List) {
	o := &p.own
	if o.layer == nil {
		return
	}
	p.legend.Layer = true
	from, to := int32(math.MinInt32), int32(math.MaxInt32)
	if p.in.Window {
		from, to = int32(p.in.From), int32(p.in.To)
	}
	o.plane.SetWindow(from, to)
	x0, y0 := p.cam.Under(p.window.x0, p.window.y0)
	x1, y1 := p.cam.Under(p.window.x1, p.window.y1)
	set := o.layer.Points
	o.count = LayerCount{Points: set.Len() + set.Outside(), InTime: set.Live(), Outside: set.Outside(), Shapes: len(o.layer.shapes), Surface: o.count.Surface}
	p.paintShapes(l, rect{x0, y0, x1, y1}, from, to)
	box := points.Box{X0: x0, Y0: y0, X1: x1, Y1: y1}
	n := set.Count(box)
	o.count.InView = n
	// A little slack, so that panning does not change the kind of drawing at
	// every step.
	if o.count.Surface = n > ExactMarks || o.count.Surface && n > ExactMarks*3/4; o.count.Surface {
		p.paintSurface(l, n)
		return
	}
	o.plane.Rest()
	o.found = set.Search(box, o.found[:0])
	if len(o.found) == 0 {
		return
	}
	l.Style(styleNode + int(hueOther))
	for _, i := range o.found {
		x, y := p.cam.At(set.At(i))
		l.Circle(x, y, ownRadius)
	}
	l.Paint()
}

// paintSurface places the images of the tiles.
func (p *Painter) paintSurface(l *scene.List, n int) {
	o := &p.own
	o.plane.SetColor(looks[p.in.Theme].other)
	v := density.View{X: p.cam.X, Y: p.cam.Y, Scale: p.scale, W: p.cam.W, H: p.cam.H, Ratio: p.cam.Ratio}
	o.plane.Frame(&v, n)
	for _, t := range o.plane.Shown() {
		l.Image(firstImage+t.Slot, t.X, t.Y, t.W, t.H)
	}
}

// leastStep is how far apart the corners of a drawn line are, in pixels.
const leastStep = 0.7

// paintShapes draws the lines and the outlines of areas.
func (p *Painter) paintShapes(l *scene.List, window rect, from, to int32) {
	o := &p.own
	styled := false
	for i := range o.layer.shapes {
		s := &o.layer.shapes[i]
		b := &s.box
		if b.x1 < window.x0 || b.x0 > window.x1 || b.y1 < window.y0 || b.y0 > window.y1 {
			continue
		}
		if s.from != points.Undated && (s.from > to || s.to < from) {
			continue
		}
		if !styled {
			l.Style(styleThinRoute + int(hueOther))
			styled = true
		}
		o.count.ShapesInView++
		for r := s.r0; r < s.r1; r++ {
			l.Begin(s.area)
			corners := o.layer.world[o.layer.starts[r]:o.layer.starts[r+1]]
			px, py := math.Inf(1), 0.0
			for i, c := range corners {
				x, y := p.cam.At(float64(c[0])+0.5, float64(c[1])+0.5)
				if i+1 < len(corners) && math.Abs(x-px) < leastStep && math.Abs(y-py) < leastStep {
					continue // too near the one before to be seen
				}
				l.Point(x, y)
				px, py = x, y
			}
			l.End()
		}
		l.Paint()
	}
}

// HitLayer returns the feature of the layer whose point is nearest to a pixel,
// within 22 px.
func (p *Painter) HitLayer(x, y float64) (feature int, ok bool) {
	if p.own.layer == nil {
		return -1, false
	}
	wx, wy := p.cam.Under(x, y)
	i, ok := p.own.layer.Points.Nearest(wx, wy, hitReach/p.cam.Scale())
	if !ok {
		return -1, false
	}
	return int(p.own.layer.Points.Owner(i)), true
}
