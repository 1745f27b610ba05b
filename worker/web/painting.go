package web

import (
	"bytes"
	"slices"
	"sync"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/raster"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/svg"
	"watiya/geo/timeline"
	"watiya/geo/view"
)

// Painting draws the views of one build: first paints of pages and pictures, as SVG
// and as PNG. One view has one picture, whoever asks. It may be used by several
// goroutines.
type Painting struct {
	Story *geo.Story

	mu      sync.Mutex
	painter *draw.Painter
	relief  string // address of the relief image in pages
	phone   picture
	large   picture // the other classes, one after the other
	bases   map[baseKey][]byte
	now     state.Resolved
	frame   bool // the page stands in another
	reliefs reliefs
	canvas  raster.Canvas

	time      *timeline.Painter
	timeFrame scene.Frame
}

// picture is a view drawn for one size.
type picture struct {
	camera view.Camera
	frame  scene.Frame
	alone  bool // no page around it that credits the data
}

// baseKey says what the SVG of a base list depends on.
type baseKey struct {
	words     uint64 // hash of the list
	tolerance float64
	reach     box
	id        string
}

// maxBases bounds the kept base lists. The steps of the briefing share few; nearer
// views hold a neighbourhood each and there are many.
const maxBases = 24

// Rounding of the base, in pixels of the largest picture: what is not seen under
// a coast line of 0.8 pixels, for two fifths of the bytes.
const (
	baseStep      = 0.5
	baseTolerance = 0.68
)

// NewPainting prepares the pictures of a basemap and a story. Pages lay relief,
// the address of an image, under the land.
func NewPainting(base *geo.Basemap, story *geo.Story, relief string) *Painting {
	return &Painting{Story: story, painter: draw.New(base, story), relief: relief, bases: map[baseKey][]byte{}}
}

// SetLayer shows a layer under the briefing in all pictures drawn from now on, nil
// none. A picture shows its points as long as they are drawn one by one, up to
// draw.ExactMarks in the window.
func (p *Painting) SetLayer(l *geo.Layer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if l == nil {
		p.painter.SetLayer(nil)
	} else {
		p.painter.SetLayer(draw.LayerOf(l))
	}
}

// First appends the first paint of a view, for a page or a frame in another: one picture for each class of map;
// the style of the page shows the one that fits. The phone has its own base and
// stands first, so that it is complete with the first packets; the larger classes
// share the base of the largest, scaled.
func (p *Painting) First(dst []byte, v *state.View, frame bool) ([]byte, Drawn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var drawn Drawn
	p.frame = frame
	defer func() { p.frame = false }()
	p.now.Resolve(v, p.Story)
	classes := view.Classes[:]
	last := len(classes) - 1

	p.draw(&p.phone, v, lowW, lowH, draw.Light, true)
	low := p.painter.Tally()
	for _, b := range low.Beyond() {
		drawn.Low += b.N
	}
	p.draw(&p.phone, v, classes[0].W, classes[0].H, draw.Light, true)
	tops := make([][]byte, len(classes))
	var ground ground
	id := "b0"
	for i := last; i > 0; i-- { // the largest first: it has the base of the others
		p.draw(&p.large, v, classes[i].W, classes[i].H, draw.Light, true)
		if i == last {
			drawn.Tally, drawn.Legend = p.painter.Tally(), p.painter.Legend()
			drawn.Beyond = slices.Clone(drawn.Tally.Beyond()) // the painter's own memory
			ground = groundOf(&p.large)
			if !slices.Equal(p.large.frame.Lists[scene.FrameBase].Words, p.phone.frame.Lists[scene.FrameBase].Words) {
				own := groundOf(&p.phone)
				dst = p.defs(dst, &p.phone, own, id)
				dst = p.class(dst, &p.phone, classes[0].Name, own, id)
				id = "b1"
				dst = p.defs(dst, &p.large, ground, id)
			} else {
				dst = p.defs(dst, &p.large, ground, id)
				dst = p.class(dst, &p.phone, classes[0].Name, ground, id)
			}
		}
		tops[i] = p.class(nil, &p.large, classes[i].Name, ground, id)
	}
	tops = tops[1:]
	if !frame { // who has a large window has no small one: its picture need not wait for those
		slices.Reverse(tops)
	}
	return append(dst, bytes.Join(tops, nil)...), drawn
}

// The map that most browsers leave on a phone: it shows less than its class is drawn for.
const lowW, lowH = 360, 240

// Drawn says what a first paint shows.
type Drawn struct {
	Tally  draw.Tally    // of the largest class
	Beyond []draw.Beyond // what that leaves outside
	Low    int           // how many events the map of a low phone leaves outside
	Legend draw.Legend   // of the largest class
}

// draw draws a view for one size.
// With page names keep clear of the furniture of a page.
func (p *Painting) draw(pic *picture, v *state.View, w, h float64, theme draw.Theme, page bool) {
	in := draw.Input{Camera: view.Camera{W: w, H: h, Ratio: 1}, Step: p.now.Lead, Selected: p.now.Selected, Hover: -1,
		Window: p.now.Window, From: p.now.From, To: p.now.To, Shown: p.now.Shown, Theme: theme, Page: page, Frame: p.frame, Scale: !page, Credits: pic.alone,
		Fan: draw.Fan{Open: p.now.Fan >= 0, Event: p.now.Fan}}
	p.now.Point(&in.Camera, v, p.Story)
	pic.camera = in.Camera
	p.painter.Frame(&pic.frame, &in)
}

// defs appends the base of a picture as a definition of the page.
func (p *Painting) defs(dst []byte, pic *picture, g ground, id string) []byte {
	dst = append(dst, `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`...)
	dst = append(dst, p.base(pic, g, p.relief, id)...)
	return append(dst, "</defs></svg>"...)
}

// base is the base list of a picture as SVG, over the image of the relief if
// there is one.
func (p *Painting) base(pic *picture, g ground, relief, id string) []byte {
	key := baseKey{hashWords(pic.frame.Lists[scene.FrameBase].Words), g.tolerance(), g.reach(pic), id}
	if b, ok := p.bases[key]; ok {
		return b
	}
	f := pic.frame
	f.Lists[scene.FrameBase] = crop(f.Lists[scene.FrameBase].Words, key.reach)
	b := svg.AppendBase(nil, &f, id, svg.Options{Images: []string{relief}, Step: baseStep, Tolerance: key.tolerance})
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
