package svg

import (
	"math"
	"strconv"

	"watiya/geo/scene"
)

// shareable is how long path data must be for a second use to be worth an element.
const shareable = 200

// countPaths finds out which paths of a list are painted more than once.
func (w *writer) countPaths(list int) {
	var path []scene.Reader
	for r := scene.Read(w.frame.Lists[list].Words); r.Next(); {
		switch r.Op {
		case scene.OpLine, scene.OpRing, scene.OpCircle, scene.OpRect:
			path = append(path, r)
		case scene.OpPaint, scene.OpClip:
			if d := w.data(path); len(d) >= shareable {
				w.shared[d]++
			}
			path = path[:0]
		}
	}
	for d, n := range w.shared {
		if n == 1 {
			delete(w.shared, d)
		}
	}
}

func (w *writer) newPath() path {
	return path{step: w.step, digits: w.digits, k: w.k, dx: w.dx, dy: w.dy, tolerance: w.tolerance}
}

// attribute writes a length in steps.
func (w *writer) attribute(name string, v int64) {
	w.dst = append(append(append(w.dst, ' '), name...), '=', '"')
	w.dst = append(appendDecimal(w.dst, v, w.digits), '"')
}

// data returns the path data of operations.
func (w *writer) data(ops []scene.Reader) string {
	p := w.newPath()
	for i := range ops {
		switch r := &ops[i]; r.Op {
		case scene.OpCircle:
			p.circle(r.F(0), r.F(1), r.F(2))
		case scene.OpRect:
			p.rect(r.F(0), r.F(1), r.F(2), r.F(3), r.F(4))
		default:
			p.run(r)
		}
	}
	return string(p.dst)
}

// define writes the current path without a look of its own, for others to
// use, when it is the first of several that are the same.
func (w *writer) define() {
	d := w.data(w.path)
	if w.shared[d] <= 0 {
		return
	}
	id := w.nextID()
	w.shared[d] = -w.ids
	w.dst = append(w.dst, `<defs><path id="`...)
	w.dst = append(appendEscaped(w.dst, id), '"')
	w.dst = append(w.dst, w.vectorEffect()...)
	w.dst = append(append(w.dst, ` d="`...), d...)
	w.dst = append(w.dst, `"/></defs>`...)
}

func (w *writer) vectorEffect() string {
	if w.nonScaling {
		return ` vector-effect="non-scaling-stroke"`
	}
	return ""
}

// shape writes the current path with attributes: as a circle or a rectangle
// where it is one, as a use where it was defined.
func (w *writer) shape(attributes []byte) {
	if len(w.path) == 1 && w.simple(&w.path[0], attributes) {
		return
	}
	d := w.data(w.path)
	if n := w.shared[d]; n < 0 {
		w.dst = append(append(w.dst, `<use`...), attributes...)
		w.dst = append(w.dst, ` href="#`...)
		w.dst = appendEscaped(w.dst, w.idPrefix)
		w.dst = append(strconv.AppendInt(w.dst, int64(-n), 10), `"/>`...)
		return
	}
	w.dst = append(append(w.dst, "<path"...), attributes...)
	w.dst = append(w.dst, w.vectorEffect()...)
	w.dst = append(append(w.dst, ` d="`...), d...)
	w.dst = append(w.dst, `"/>`...)
}

// simple writes a path of one circle or one rectangle as such.
func (w *writer) simple(r *scene.Reader, attributes []byte) bool {
	p := w.newPath()
	switch r.Op {
	case scene.OpCircle:
		x, y := p.at(r.F(0), r.F(1))
		w.dst = append(append(w.dst, "<circle"...), attributes...)
		w.attribute("cx", x)
		w.attribute("cy", y)
		w.attribute("r", max(0, steps(r.F(2)*w.k, w.step)))
	case scene.OpRect:
		x, y := p.at(r.F(0), r.F(1))
		x1, y1 := p.at(r.F(0)+r.F(2), r.F(1)+r.F(3))
		w.dst = append(append(w.dst, "<rect"...), attributes...)
		w.attribute("x", x)
		w.attribute("y", y)
		w.attribute("width", max(0, x1-x))
		w.attribute("height", max(0, y1-y))
		if r.F(4) > 0 {
			w.attribute("rx", max(0, steps(r.F(4)*w.k, w.step)))
		}
	default:
		return false
	}
	w.dst = append(append(w.dst, w.vectorEffect()...), "/>"...)
	return true
}

// paint writes the path in the current style.
func (w *writer) paint() {
	if len(w.path) == 0 || w.style < 0 || w.style >= len(w.frame.Styles) {
		return
	}
	var buf [96]byte
	a := append(append(append(buf[:0], ` class="`...), w.o.Classes...), 's')
	a = append(strconv.AppendInt(a, int64(w.style), 10), '"')
	if s := &w.frame.Styles[w.style]; w.dashSet {
		a = append(a, w.dash...)
	} else if s.Dash != [4]float32{} {
		a = append(a, ` stroke-dasharray="`...)
		a = appendLength(appendLength(a, "", s.Dash[0]), " ", s.Dash[1])
		if s.Dash[2] != 0 || s.Dash[3] != 0 {
			a = appendLength(appendLength(a, " ", s.Dash[2]), " ", s.Dash[3])
		}
		a = append(a, '"')
	}
	w.define()
	w.shape(w.appendAlpha(a))
}

func (w *writer) appendAlpha(dst []byte) []byte {
	if w.alpha < 1 {
		dst = append(dst, ` opacity="`...)
		dst = append(appendDecimal(dst, int64(w.alpha*1000+0.5), 3), '"')
	}
	return dst
}

// clip makes the path a clip.
func (w *writer) clip() {
	w.define()
	id := w.nextID()
	w.dst = append(w.dst, `<clipPath id="`...)
	w.dst = append(appendEscaped(w.dst, id), `">`...)
	if len(w.path) > 0 {
		w.shape(nil)
	}
	w.dst = append(w.dst, "</clipPath>"...)
	w.enter('c', string(append(appendEscaped([]byte(`<g clip-path="url(#`), id), `)">`...)))
}

// text writes a text element, or its letters as a path.
func (w *writer) text(r *scene.Reader) {
	if w.frame.Strings == nil || w.style < 0 || w.style >= len(w.frame.Styles) {
		return
	}
	s := w.frame.Strings.At(r.U(0))
	if s == "" {
		return
	}
	if w.o.Letters != nil && w.digits > 0 {
		w.dst = append(append(append(w.dst, `<path class="`...), w.o.Classes...), 't')
		w.dst = append(strconv.AppendInt(w.dst, int64(w.style), 10), `" d="`...)
		w.dst = append(w.o.Letters(w.dst, s, &w.frame.Styles[w.style], float64(r.F(1)), float64(r.F(2)), float64(r.F(3))), '"')
		w.dst = append(w.appendAlpha(w.dst), "/>"...)
		return
	}
	p := w.newPath()
	x, y := p.at(r.F(1), r.F(2))
	turn := steps(r.F(3)*180/math.Pi, 0.1)
	w.dst = append(append(append(w.dst, `<text class="`...), w.o.Classes...), 't')
	w.dst = strconv.AppendInt(w.dst, int64(w.style), 10)
	w.dst = append(w.dst, '"')
	if w.digits == 0 { // the element that uses this makes steps pixels
		w.dst = append(w.dst, ` transform="translate(`...)
		w.dst = append(strconv.AppendInt(w.dst, x, 10), ' ')
		w.dst = append(strconv.AppendInt(w.dst, y, 10), `)scale(`...)
		w.dst = append(strconv.AppendFloat(w.dst, 1/w.step, 'g', -1, 32), `)rotate(`...)
		w.dst = append(appendDecimal(w.dst, turn, 1), `)"`...)
	} else {
		if w.o.fluid {
			w.dst = appendDecimal(append(w.dst, ` x="`...), steps(r.F(1)/w.frame.W*100, 0.01), 2)
			w.dst = append(w.dst, `%"`...)
		} else {
			w.attribute("x", x)
		}
		w.attribute("y", y)
		if turn != 0 {
			w.dst = append(w.dst, ` transform="rotate(`...)
			w.dst = append(appendDecimal(w.dst, turn, 1), ' ')
			w.dst = append(appendDecimal(w.dst, x, w.digits), ' ')
			w.dst = append(appendDecimal(w.dst, y, w.digits), `)"`...)
		}
	}
	w.dst = append(w.appendAlpha(w.dst), '>')
	if rightToLeft(s) {
		w.dst = append(w.dst, isolate...)
		w.dst = append(appendEscaped(w.dst, s), endIsolate...)
	} else {
		w.dst = appendEscaped(w.dst, s)
	}
	w.dst = append(w.dst, "</text>"...)
}

// image writes an image element.
func (w *writer) image(r *scene.Reader) {
	i := r.U(0)
	if uint64(i) >= uint64(len(w.o.Images)) || w.o.Images[i] == "" {
		return
	}
	p := w.newPath()
	x, y := p.at(r.F(1), r.F(2))
	x1, y1 := p.at(r.F(1)+r.F(3), r.F(2)+r.F(4))
	w.dst = append(w.dst, `<image href="`...)
	w.dst = append(appendEscaped(w.dst, w.o.Images[i]), '"')
	w.attribute("x", x)
	w.attribute("y", y)
	w.attribute("width", max(0, x1-x))
	w.attribute("height", max(0, y1-y))
	w.dst = append(w.dst, ` preserveAspectRatio="none"`...)
	w.dst = append(w.appendAlpha(w.dst), "/>"...)
}
