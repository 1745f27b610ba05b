package web

import (
	"strconv"
	"sync"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// Painting draws the views of one build as SVG: first paints of pages, for the
// build and for /view, and pictures, for /map.svg. One view has one picture,
// whoever asks. It may be used by several goroutines.
type Painting struct {
	Story *geo.Story

	mu      sync.Mutex
	painter *draw.Painter
	frame   scene.Frame
	now     state.Resolved
	bases   map[uint64][]byte // hash of a base list → the list as SVG
}

// maxBases bounds the kept base lists. Up to zoom 6 there is one for each whole
// zoom; nearer ones hold a neighbourhood and there are many.
const maxBases = 8

// How finely the base of a first paint is written: it has to look right, not to
// measure (DESIGN, section 9: thinned to a third of a pixel).
const (
	paintStep      = 0.5
	paintTolerance = 0.35
)

// Families of the lettering; the pages bring the fonts, a picture has to do with
// what the reader's system has.
var Families = [2]string{
	"'Libre Franklin',system-ui,sans-serif",
	"'Source Serif 4',Georgia,serif",
}

// NewPainting prepares the pictures of a basemap and a story.
func NewPainting(base *geo.Basemap, story *geo.Story) *Painting {
	return &Painting{Story: story, painter: draw.New(base, story), bases: map[uint64][]byte{}}
}

// First appends the first paint of a view: the map once for each class of window
// (class "paint" and the name of the class; the page's style shows the one that
// fits), and the base lists that they use, each once. Colours are in the page's
// style: see [Painting.CSS].
func (p *Painting) First(dst []byte, v *state.View) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	var bases, tops []byte
	written := map[uint64]bool{}
	for _, class := range view.Classes {
		p.draw(v, class.W, class.H, draw.Light)
		key, id := p.baseKey()
		if !written[key] {
			written[key] = true
			bases = append(bases, p.base(key, id)...)
		}
		tops = svg.AppendTop(tops, &p.frame, id, svg.Options{Class: "paint " + class.Name, ID: class.Name, Step: paintStep})
	}
	dst = append(dst, `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`...)
	dst = append(dst, bases...)
	dst = append(dst, `</defs></svg>`...)
	return append(dst, tops...)
}

// baseKey names the base list of the frame just drawn by its content.
func (p *Painting) baseKey() (key uint64, id string) {
	key = hashWords(p.frame.Lists[scene.FrameBase].Words)
	return key, "b" + strconv.FormatUint(key&0xffffff, 16)
}

// base is that list as SVG.
func (p *Painting) base(key uint64, id string) []byte {
	if b, ok := p.bases[key]; ok {
		return b
	}
	b := svg.AppendBase(nil, &p.frame, id, svg.Options{ID: id, Step: paintStep, Tolerance: paintTolerance})
	if len(p.bases) >= maxBases {
		clear(p.bases)
	}
	p.bases[key] = b
	return b
}

// hashWords is FNV-1a over whole words.
func hashWords(words []uint32) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		h = (h ^ uint64(w)) * 1099511628211
	}
	return h
}

// Picture appends the view as a picture of its own, w by h CSS pixels. It is put
// together as a page is: the base list, which is kept, under the frame's top.
func (p *Painting) Picture(dst []byte, v *state.View, title string, w, h int) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	theme := draw.Light
	if v.Theme == "dark" {
		theme = draw.Dark
	}
	p.draw(v, float64(w), float64(h), theme)
	var use svg.Use
	use.Add(&p.frame)
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg" width="`...)
	dst = strconv.AppendInt(dst, int64(w), 10)
	dst = append(dst, `" height="`...)
	dst = strconv.AppendInt(dst, int64(h), 10)
	dst = append(dst, `"><style>`...)
	dst = svg.AppendCSS(dst, "", p.frame.Styles, &use, Families)
	dst = append(dst, `</style><defs>`...)
	key, id := p.baseKey()
	dst = append(dst, p.base(key, id)...)
	dst = append(dst, `</defs>`...)
	dst = svg.AppendTop(dst, &p.frame, id, svg.Options{Title: title, Step: paintStep})
	return append(dst, `</svg>`...)
}

// CSS appends the colours and lettering of first paints, light and dark. Scope is
// put before each selector, for example ".paint ".
func (p *Painting) CSS(dst []byte, scope string, theme draw.Theme) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	var v state.View
	p.now.Resolve(&v, p.Story)
	p.draw(&v, 390, 356, theme)
	all := svg.Use{Shapes: make([]bool, len(p.frame.Styles)), Texts: make([]bool, len(p.frame.Styles))}
	for i, s := range p.frame.Styles {
		all.Texts[i] = s.Size > 0
		all.Shapes[i] = s.Size == 0
	}
	return svg.AppendCSS(dst, scope, p.frame.Styles, &all, Families)
}

// draw fills the frame.
func (p *Painting) draw(v *state.View, w, h float64, theme draw.Theme) {
	in := draw.Input{Step: p.now.Lead, From: p.now.From, To: p.now.To, Window: p.now.Window, Shown: p.now.Shown,
		Selected: p.now.Selected, Hover: -1, Theme: theme}
	in.Camera.W, in.Camera.H = w, h
	p.now.Point(&in.Camera, v, p.Story)
	p.painter.Frame(&p.frame, &in)
}
