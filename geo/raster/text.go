package raster

import (
	"math"

	"watiya/geo/scene"
)

// typesetter keeps what the text of a picture needs.
type typesetter struct {
	runes  []rune
	levels []uint8
	set    []placed
	run    []point
}

// placed is a glyph and the distance of its origin from the left end of the text,
// in pixels.
type placed struct {
	face  *face
	glyph int // -1: the faces do not have the character
	x     float64
	size  float64 // pixels of an em
}

// missing is the width of a character that no face has, in em; as in geo/draw.
const missing = 0.6

// facesOf are the faces of a style: for Latin, and for Arabic. Weights that the
// map does not use are those next to them.
func facesOf(s *scene.Style) (latin, arabic *face) {
	arabic = open(arabic400)
	if s.Weight >= 600 {
		arabic = open(arabic600)
	}
	switch {
	case s.Font == scene.FontSerif && s.Weight >= 600:
		latin = open(serif600)
	case s.Font == scene.FontSerif:
		latin = open(serifItalic)
	case s.Weight >= 600:
		latin = open(sans600)
	case s.Weight >= 500:
		latin = open(sans500)
	default:
		latin = open(sans400)
	}
	return latin, arabic
}

// Width is the width of a text in pixels in a style, letter spacing included.
func Width(text string, s *scene.Style) float64 {
	var t typesetter
	return t.layout(text, s)
}

// layout sets a text in a row and returns its width. Kerning is that of the
// faces; like a browser it keeps a pair kerned where letters are spaced.
func (t *typesetter) layout(text string, s *scene.Style) (width float64) {
	latin, arabic := facesOf(s)
	t.runes, t.levels = visual(join(t.runes[:0], text), t.levels)
	t.set = t.set[:0]
	size := float64(s.Size)
	var prev placed
	prev.glyph = -1
	for _, r := range t.runes {
		if r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			continue // direction marks are not seen
		}
		g := placed{latin, latin.find(r), width, size}
		if g.glyph < 0 {
			g.face, g.glyph = arabic, arabic.find(r)
		}
		switch {
		case g.glyph < 0:
			width += missing*size + float64(s.Spacing)
		case mark(r): // over the middle of the letter before
			if n := len(t.set); n > 0 && t.set[n-1].glyph >= 0 {
				m, l := g.face.shape(g.glyph), t.set[n-1].face.shape(t.set[n-1].glyph)
				g.x = t.set[n-1].x + ((l.left+l.right)-(m.left+m.right))/2*size/g.face.em
			}
			t.set = append(t.set, g)
			continue
		default:
			if prev.face == g.face && prev.glyph >= 0 {
				k := g.face.kern(prev.glyph, g.glyph) * size / g.face.em
				g.x += k
				width += k
			}
			width += g.face.glyphs[g.glyph].advance*size/g.face.em + float64(s.Spacing)
		}
		t.set = append(t.set, g)
		prev = g
	}
	return width
}

// text draws a text, its anchor at (x, y) of the list: the halo of the whole
// text first, then the glyphs.
func (p *player) text(text string, x, y, angle float64) {
	s := p.style
	if text == "" || !(s.Size > 0) || s.Size > 1000 || s.Fill&0xff == 0 && s.Halo&0xff == 0 {
		return
	}
	t := &p.c.type_
	width := t.layout(text, s)
	start := 0.0
	switch s.Align {
	case scene.AlignMiddle:
		start = -width / 2
	case scene.AlignEnd:
		start = -width
	}
	sin, cos := math.Sincos(angle)
	ox, oy := p.at(x, y)
	// Text lies in the pixels of the list: a call scales it.
	k := p.k
	reach := (width + 2*float64(s.Size) + 2*float64(s.Around)) * k
	if !(ox > -reach && oy > -reach && ox < float64(p.c.W)+reach && oy < float64(p.c.H)+reach) {
		return
	}
	at := func(g *placed) turned {
		u := g.size / g.face.em * k
		along := (start + g.x) * k
		return turned{u * cos, u * sin, ox + along*cos, oy + along*sin}
	}
	if s.Halo&0xff != 0 && s.Around > 0 {
		pen := &p.c.stroke
		pen.pen(2*float64(s.Around)*k, false)
		pen.coarse()
		for i := range t.set {
			t.glyph(&t.set[i], at(&t.set[i]), 0.35, func(run []point) { pen.add(run, true) })
		}
		p.c.flush(s.Halo, p.alpha)
	}
	if s.Fill&0xff != 0 {
		f := &p.c.fill
		for i := range t.set {
			t.glyph(&t.set[i], at(&t.set[i]), 0.06, func(run []point) {
				f.moveTo(run[0].x, run[0].y)
				for _, q := range run[1:] {
					f.lineTo(q.x, q.y)
				}
				f.close()
			})
		}
		p.c.flush(s.Fill, p.alpha)
	}
}

// turned brings the units of a glyph to their place: scale and angle, and origin.
type turned struct{ cos, sin, x, y float64 }

func (m *turned) at(x, y float32) point {
	return point{m.x + float64(x)*m.cos - float64(y)*m.sin, m.y + float64(x)*m.sin + float64(y)*m.cos}
}

// coarse is for halos, whose edge nobody sees sharply.
func (s *stroker) coarse() {
	s.step = math.Max(s.step, 0.6)
	s.sin, s.cos = math.Sincos(s.step)
}

// glyph hands the contours of a placed glyph out as runs of points; a curve may
// be off by some pixels.
func (t *typesetter) glyph(g *placed, m turned, off float64, contour func([]point)) {
	if g.glyph < 0 {
		return
	}
	run := t.run[:0]
	flush := func() {
		if len(run) > 2 {
			contour(run)
		}
		run = run[:0]
	}
	for _, e := range g.face.shape(g.glyph).pieces {
		to := m.at(e.x, e.y)
		switch e.kind {
		case move:
			flush()
			run = append(run, to)
		case straight:
			run = append(run, to)
		case curve:
			if len(run) == 0 {
				continue
			}
			a, c := run[len(run)-1], m.at(e.cx, e.cy)
			// A quadratic curve in n chords is off by an eighth of its second
			// difference over n squared.
			bow := length(point{a.x - 2*c.x + to.x, a.y - 2*c.y + to.y}, point{})
			n := math.Min(math.Ceil(math.Sqrt(bow/(8*off)*2)), 32)
			for i := 1.0; i < n; i++ {
				u := i / n
				v := 1 - u
				run = append(run, point{v*v*a.x + 2*u*v*c.x + u*u*to.x, v*v*a.y + 2*u*v*c.y + u*u*to.y})
			}
			run = append(run, to)
		}
	}
	flush()
	t.run = run
}
