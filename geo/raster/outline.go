package raster

import (
	"math"
	"strconv"

	"watiya/geo/scene"
)

// AppendPath appends the outlines of a text as the data of an SVG path (SVG 2,
// section 9.3), in hundredths of a pixel: the anchor of the style at (x, y), turned
// by angle in radians, clockwise. Of a letter all but its place is relative, so that
// it is the same bytes wherever it stands and compresses well.
func AppendPath(dst []byte, text string, s *scene.Style, x, y, angle float64) []byte {
	var t typesetter
	width := t.layout(text, s)
	switch s.Align {
	case scene.AlignMiddle:
		width /= 2
	case scene.AlignEnd:
	default:
		width = 0
	}
	sin, cos := math.Sincos(angle)
	for i := range t.set {
		g := &t.set[i]
		if g.glyph < 0 {
			continue
		}
		u := g.size / g.face.em
		m := turned{u * cos, u * sin, 0, 0}
		along := g.x - width
		pen := pathPen{dst: dst}
		pen.start('M', hundredths(point{x + along*cos, y + along*sin}))
		for _, e := range g.face.shape(g.glyph).pieces {
			to := hundredths(m.at(e.x, e.y))
			switch e.kind {
			case move:
				pen.close()
				pen.start('m', to)
			case straight:
				pen.to('l', to)
			case curve:
				pen.to('q', hundredths(m.at(e.cx, e.cy)), to)
			}
		}
		pen.close()
		dst = pen.dst
	}
	return dst
}

// pathPen writes path data from where it stands, in hundredths of a pixel.
type pathPen struct {
	dst     []byte
	at      [2]int // where the pen is, from the place of the letter
	first   [2]int // of the contour: it goes back there
	drawing bool
}

func hundredths(p point) [2]int {
	return [2]int{int(math.Round(p.x * 100)), int(math.Round(p.y * 100))}
}

func (p *pathPen) start(command byte, at [2]int) {
	p.dst = append(p.dst, command)
	p.number(at[0]-p.at[0], true)
	p.number(at[1]-p.at[1], false)
	if command == 'm' {
		p.at, p.first = at, at
	}
}

func (p *pathPen) to(command byte, points ...[2]int) {
	p.dst = append(p.dst, command)
	for i, q := range points {
		p.number(q[0]-p.at[0], i == 0)
		p.number(q[1]-p.at[1], false)
	}
	p.at, p.drawing = points[len(points)-1], true
}

func (p *pathPen) close() {
	if p.drawing {
		p.dst = append(p.dst, 'z')
		p.at, p.drawing = p.first, false
	}
}

// number writes hundredths as a decimal, without a zero before the point. After a
// letter or another number a minus is separation enough (SVG 2, 9.3.9).
func (p *pathPen) number(v int, first bool) {
	if v < 0 {
		p.dst, v = append(p.dst, '-'), -v
	} else if !first {
		p.dst = append(p.dst, ' ')
	}
	if v >= 100 || v%100 == 0 {
		p.dst = strconv.AppendInt(p.dst, int64(v/100), 10)
	}
	if v %= 100; v != 0 {
		p.dst = append(p.dst, '.', byte('0'+v/10))
		if v%10 != 0 {
			p.dst = append(p.dst, byte('0'+v%10))
		}
	}
}
