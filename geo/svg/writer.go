package svg

import (
	"math"
	"strconv"

	"watiya/geo/scene"
)

// writer walks a list and writes elements.
type writer struct {
	dst        []byte
	frame      *scene.Frame
	o          *Options
	idPrefix   string
	baseID     string // the base is used, not written
	step       float64
	digits     int
	nonScaling bool
	tolerance  float64

	k, dx, dy float64 // from the list's pixels to those written
	style     int
	dash      string // attribute that a Dash operation asked for
	dashSet   bool
	alpha     float64
	shared    map[string]int // path data painted more than once: how often; when defined, -number of the id
	ids       int
	open      []string // start tags of the open g elements, outermost first
	what      []byte   // what they stand for: 'g' group, 'c' clip
	floor     int      // elements below belong to the calling list
	inCall    bool
	skip      scene.Op // an operation that is left out: Paint or Text

	path []scene.Reader // the operations of the current path
}

func newWriter(dst []byte, f *scene.Frame, o *Options, idPrefix string) *writer {
	return &writer{dst: dst, frame: f, o: o, idPrefix: idPrefix, step: 0.1, digits: 1, k: 1, alpha: 1, style: -1, shared: map[string]int{}}
}

// list writes a list of the frame; calls do not nest.
func (w *writer) list(i int) {
	w.countPaths(i)
	for r := scene.Read(w.frame.Lists[i].Words); r.Next(); {
		switch r.Op {
		case scene.OpStyle:
			w.style, w.dashSet = int(min(r.U(0), math.MaxInt32)), false
		case scene.OpLine, scene.OpRing, scene.OpCircle, scene.OpRect:
			w.path = append(w.path, r)
		case scene.OpPaint:
			if w.skip != r.Op {
				w.paint()
			}
			w.path = w.path[:0]
		case scene.OpText:
			if w.skip != r.Op {
				w.text(&r)
			}
		case scene.OpImage:
			w.image(&r)
		case scene.OpClip:
			w.leave('c')
			w.clip()
			w.path = w.path[:0]
		case scene.OpUnclip:
			w.leave('c')
		case scene.OpCall:
			w.call(&r)
		case scene.OpGroup:
			w.leave('g')
			id := ""
			if w.frame.Strings != nil {
				id = w.frame.Strings.At(r.U(0))
			}
			w.enter('g', string(appendEscaped([]byte(`<g data-id="`), id))+`">`)
		case scene.OpEndGroup:
			w.leave('g')
		case scene.OpAlpha:
			w.alpha = min(max(r.F(0), 0), 1)
		case scene.OpDash:
			w.dashSet, w.dash = true, ""
			if r.F(0) > 0 {
				w.dash = dashAttribute(r.F(0), r.F(1), r.F(2))
			}
		}
	}
}

func dashAttribute(on, off, offset float64) string {
	b := appendLength([]byte(` stroke-dasharray="`), "", float32(on))
	b = append(appendLength(b, " ", float32(off)), '"')
	if offset != 0 {
		b = append(appendLength(b, ` stroke-dashoffset="`, float32(offset)), '"')
	}
	return string(b)
}

// call writes or uses another list.
func (w *writer) call(r *scene.Reader) {
	list, k, x, y := int(min(r.U(0), math.MaxInt32)), r.F(1), r.F(2), r.F(3)
	if w.inCall || list >= len(w.frame.Lists) || list == scene.FrameTop {
		return
	}
	if w.baseID != "" {
		w.dst = append(w.dst, `<use href="#`...)
		w.dst = appendEscaped(w.dst, w.baseID)
		w.dst = append(w.dst, `" transform="translate(`...)
		w.dst = strconv.AppendFloat(w.dst, x, 'f', -1, 32)
		w.dst = append(w.dst, ' ')
		w.dst = strconv.AppendFloat(w.dst, y, 'f', -1, 32)
		w.dst = append(w.dst, `)scale(`...)
		w.dst = strconv.AppendFloat(w.dst, k*w.o.step(), 'g', -1, 32)
		w.dst = append(w.dst, `)"/>`...)
		return
	}
	keep := *w
	w.k, w.dx, w.dy, w.inCall, w.path, w.style, w.dashSet, w.alpha = k, x, y, true, nil, -1, false, 1
	w.shared = map[string]int{}
	w.floor = len(w.open)
	w.list(list)
	for len(w.open) > w.floor {
		w.pop()
	}
	w.floor = 0
	w.k, w.dx, w.dy, w.inCall, w.path, w.style, w.dashSet, w.dash, w.alpha, w.shared =
		keep.k, keep.dx, keep.dy, false, keep.path, keep.style, keep.dashSet, keep.dash, keep.alpha, keep.shared
}

// enter opens a g element.
func (w *writer) enter(what byte, tag string) {
	w.dst = append(w.dst, tag...)
	w.open, w.what = append(w.open, tag), append(w.what, what)
}

func (w *writer) pop() {
	n := len(w.open) - 1
	w.dst = append(w.dst, "</g>"...)
	w.open, w.what = w.open[:n], w.what[:n]
}

// leave closes what is open of this kind. Groups and clips may overlap in a
// list, elements may not: what was opened inside is closed and opened again.
func (w *writer) leave(what byte) {
	at := -1
	for i := w.floor; i < len(w.what); i++ {
		if w.what[i] == what {
			at = i
		}
	}
	if at < 0 {
		return
	}
	inner, kinds := append([]string(nil), w.open[at+1:]...), append([]byte(nil), w.what[at+1:]...)
	for len(w.open) > at {
		w.pop()
	}
	for i, tag := range inner {
		w.enter(kinds[i], tag)
	}
}

func (w *writer) close() {
	for len(w.open) > 0 {
		w.pop()
	}
}

func (w *writer) nextID() string {
	w.ids++
	return w.idPrefix + strconv.Itoa(w.ids)
}
