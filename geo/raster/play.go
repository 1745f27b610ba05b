package raster

import (
	"math"

	"watiya/geo/scene"
)

// player walks a list and paints.
type player struct {
	c      *Canvas
	f      *scene.Frame
	o      *Options
	ratio  float64 // device pixels of a pixel of the frame
	k      float64 // device pixels of a pixel of the list,
	dx, dy float64 // before these are added
	inCall bool

	style   *scene.Style
	dash    [2]float64
	offset  float64
	dashSet bool
	alpha   float64
	path    []scene.Reader // the operations of the current path
	run     []point
	pattern [4]float64
}

var noStyle scene.Style

func (p *player) list(i int) {
	p.style, p.dashSet = &noStyle, false
	if len(p.f.Styles) > 0 {
		p.style = &p.f.Styles[0]
	}
	for r := scene.Read(p.f.Lists[i].Words); r.Next(); {
		switch r.Op {
		case scene.OpStyle:
			p.style, p.dashSet = &noStyle, false
			if n := int(r.U(0)); n < len(p.f.Styles) {
				p.style = &p.f.Styles[n]
			}
		case scene.OpLine, scene.OpRing, scene.OpCircle, scene.OpRect:
			p.path = append(p.path, r)
		case scene.OpPaint:
			p.paint()
			p.path = p.path[:0]
		case scene.OpText:
			if p.f.Strings != nil {
				p.text(p.f.Strings.At(r.U(0)), r.F(1), r.F(2), r.F(3))
			}
		case scene.OpImage:
			if n := int(r.U(0)); n < len(p.o.Images) && p.o.Images[n] != nil {
				x, y := p.at(r.F(1), r.F(2))
				p.c.image(p.o.Images[n], x, y, r.F(3)*p.k, r.F(4)*p.k, p.alpha)
			}
		case scene.OpClip:
			p.fillPath()
			p.c.clip.set(p.c)
			p.path = p.path[:0]
		case scene.OpUnclip:
			p.c.clip.on = false
		case scene.OpCall:
			p.call(&r)
		case scene.OpAlpha:
			p.alpha = math.Min(math.Max(r.F(0), 0), 1)
		case scene.OpDash:
			p.dashSet, p.dash, p.offset = true, [2]float64{r.F(0), r.F(1)}, r.F(2)
		case scene.OpGroup, scene.OpEndGroup: // pixels belong to nobody
		}
	}
}

// call draws another list; what it sets does not outlive it.
func (p *player) call(r *scene.Reader) {
	list := int(min(r.U(0), math.MaxInt32))
	if p.inCall || list >= len(p.f.Lists) || list == scene.FrameTop {
		return
	}
	in := player{c: p.c, f: p.f, o: p.o, ratio: p.ratio, inCall: true, alpha: p.alpha}
	in.k = p.k * r.F(1)
	in.dx, in.dy = p.at(r.F(2), r.F(3))
	clipped := p.c.clip.on
	in.list(list)
	if !clipped {
		p.c.clip.on = false
	}
}

func (p *player) at(x, y float64) (float64, float64) { return x*p.k + p.dx, y*p.k + p.dy }

// paint fills and strokes the path.
func (p *player) paint() {
	s := p.style
	if s.Fill&0xff != 0 {
		p.fillPath()
		if s.Hatch != 0 {
			p.c.hatch(s, p.alpha, p.k, p.dx, p.dy)
		} else {
			p.c.flush(s.Fill, p.alpha)
		}
	}
	if s.Stroke&0xff != 0 && s.Width > 0 {
		p.strokePath(s)
		p.c.flush(s.Stroke, p.alpha)
	}
}

// fillPath gives the path to the filler.
func (p *player) fillPath() {
	f := &p.c.fill
	for i := range p.path {
		switch r := &p.path[i]; r.Op {
		case scene.OpLine, scene.OpRing:
			for i := range r.Points() {
				x, y := p.at(r.XY(i))
				if i == 0 {
					f.moveTo(x, y)
				} else {
					f.lineTo(x, y)
				}
			}
			f.close()
		default:
			p.run = p.shape(p.run[:0], r)
			for i, q := range p.run {
				if i == 0 {
					f.moveTo(q.x, q.y)
				} else {
					f.lineTo(q.x, q.y)
				}
			}
			f.close()
		}
	}
}

// strokePath gives the outline of its stroke to the filler.
func (p *player) strokePath(s *scene.Style) {
	pen := &p.c.stroke
	pen.pen(float64(s.Width)*p.ratio, s.Cap == scene.CapRound)
	pattern, offset := p.dashes(s)
	for i := range p.path {
		r := &p.path[i]
		p.run = p.run[:0]
		ring := r.Op != scene.OpLine
		switch r.Op {
		case scene.OpLine, scene.OpRing:
			for i := range r.Points() {
				x, y := p.at(r.XY(i))
				p.run = append(p.run, point{x, y})
			}
		default:
			p.run = p.shape(p.run, r)
		}
		p.c.visible(p.run, ring, pen.half+2, func(run []point, ring bool, at float64) {
			if pattern == nil {
				pen.add(run, ring)
			} else {
				pen.dashed(run, ring, pattern, offset+at)
			}
		})
	}
}

// dashes is the pattern of the stroke in device pixels, nil for a solid line. A
// browser leaves out a pattern with a negative length.
func (p *player) dashes(s *scene.Style) (pattern []float64, offset float64) {
	n := 0
	if p.dashSet {
		if !(p.dash[0] > 0) {
			return nil, 0
		}
		p.pattern[0], p.pattern[1], n = p.dash[0], p.dash[1], 2
		offset = p.offset
	} else if s.Dash != [4]float32{} {
		for i, d := range s.Dash {
			p.pattern[i] = float64(d)
		}
		n = 4
		if s.Dash[2] == 0 && s.Dash[3] == 0 {
			n = 2
		}
	}
	total := 0.0
	for i := range p.pattern[:n] {
		p.pattern[i] *= p.ratio
		if !(p.pattern[i] >= 0) {
			return nil, 0
		}
		total += p.pattern[i]
	}
	if !(total >= 0.05) || total > 1e6 || math.Abs(offset) > 1e9 {
		return nil, 0
	}
	return p.pattern[:n], offset * p.ratio
}

// shape appends the outline of a circle or a rectangle. Both begin where the
// canvas begins them, so that dashes agree.
func (p *player) shape(dst []point, r *scene.Reader) []point {
	if r.Op == scene.OpCircle {
		x, y := p.at(r.F(0), r.F(1))
		return arc(dst, x, y, r.F(2)*p.k, 0, 2*math.Pi, false)
	}
	x0, y0 := p.at(r.F(0), r.F(1))
	x1, y1 := p.at(r.F(0)+r.F(2), r.F(1)+r.F(3))
	round := math.Min(r.F(4)*p.k, math.Min(math.Abs(x1-x0), math.Abs(y1-y0))/2)
	if !(round > 0) {
		return append(dst, point{x0, y0}, point{x1, y0}, point{x1, y1}, point{x0, y1})
	}
	const right = math.Pi / 2
	dst = append(dst, point{x0 + round, y0})
	dst = arc(dst, x1-round, y0+round, round, -right, right, true)
	dst = arc(dst, x1-round, y1-round, round, 0, right, true)
	dst = arc(dst, x0+round, y1-round, round, right, right, true)
	return arc(dst, x0+round, y0+round, round, 2*right, right, true)
}

// arc appends the points of an arc, with or without the last.
func arc(dst []point, x, y, r, from, turn float64, last bool) []point {
	n := math.Ceil(turn / (2 * math.Acos(1-math.Min(0.06/math.Max(r, 0.06), 1))))
	if !(n < 512) {
		n = 512
	}
	for i := 0.0; i < n; i++ {
		sin, cos := math.Sincos(from + turn*i/n)
		dst = append(dst, point{x + r*cos, y + r*sin})
	}
	if last {
		sin, cos := math.Sincos(from + turn)
		dst = append(dst, point{x + r*cos, y + r*sin})
	}
	return dst
}
