package timeline

import (
	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
)

// Input is everything that a picture of time depends on besides the story.
type Input struct {
	W, H     float64 // CSS pixels
	View     Range   // the time that is shown
	Window   bool    // there is a brush:
	From, To geo.Day // its days
	End      float64 // where its later edge is drawn while it plays, 0: behind To
	Shown    []bool  // per event: map and list show it; nil: all
	Selected int     // event, -1 none
	Hover    int     // event under the pointer, here or on the map, -1 none
	Focus    int     // the handle that the keyboard moves: 0 none, 1 earlier, 2 later
	Theme    draw.Theme
}

// Painter draws the time of one story. It keeps what it needs from picture to
// picture; it is not safe for concurrent use.
type Painter struct {
	story *geo.Story
	words *words
	rtl   bool
	all   Range

	strings scene.Strings
	texts   []text
	styles  []scene.Style
	themed  draw.Theme

	in     *Input
	plan   plan
	scale  Scale
	list   *scene.List
	bin    bins
	counts []uint16 // events of each bin in sight
	box    []rect   // of each event, empty when it is not drawn
	bars   []bar
	placed []writing
	tally  Tally
}

// rect is a box in pixels.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) overlaps(o rect) bool {
	return r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1
}

// New prepares a painter; the story is kept and must not change.
func New(s *geo.Story) *Painter {
	return &Painter{story: s, words: wordsOf(s.Lang), rtl: s.Lang == "ar", all: Extent(s), themed: draw.NumThemes, box: make([]rect, len(s.Events))}
}

// All is the time of the whole story.
func (p *Painter) All() Range { return p.all }

// Frame draws; the picture is valid until the next call.
func (p *Painter) Frame(f *scene.Frame, in *Input) {
	p.in, p.plan = in, planOf(in.W, in.H)
	p.scale = p.ScaleOf(in.W, in.View)
	if p.themed != in.Theme {
		p.themed, p.styles = in.Theme, Styles(in.Theme, p.rtl)
	}
	l := &f.Lists[scene.FrameTop]
	l.Reset()
	p.list, p.placed, p.tally = l, p.placed[:0], Tally{}

	p.window()
	p.grid()
	p.unread()
	p.histogram()
	p.axis()
	p.lanes()
	p.overview()
	p.handles()
	p.rings()
	p.notes()
	p.write()
	f.W, f.H, f.Strings, f.Styles = in.W, in.H, &p.strings, p.styles
}

// ScaleOf is the scale of a picture of a width.
func (p *Painter) ScaleOf(w float64, view Range) Scale {
	pad := planOf(w, 0).pad
	return Scale{view, pad, max(w-pad, pad+1), p.rtl}
}

// plan is where the parts of the picture are, from its top.
type plan struct {
	pad       float64 // at both ends
	top, base float64 // of the histogram
	step      float64 // from cell to cell
	lane      float64 // above the first bar
	room      float64 // for all bars, one below the other
	apart     float64 // from one bar to the next
	bar, tick float64 // heights of a bar and of its sharp end, where there is room
	fades     int     // in how many steps a bar fades
	foot      float64 // baseline of the dates
	overview  bool
}

// Sizes of the picture at which it is laid out more generously.
const (
	tallHeight    = 128
	wideOverview  = 760
	overviewWidth = 220
)

func planOf(w, h float64) plan {
	p := plan{pad: 16, top: 40, base: h - 31, step: 2.5, room: 12, apart: 4, bar: 2, tick: 4, fades: 3, foot: h - 6}
	if h >= tallHeight {
		p = plan{pad: 16, top: 46, base: h - 45, step: 4.5, room: 21, apart: 6, bar: 2.5, tick: 7, fades: 6, foot: h - 9}
	}
	if w >= wideOverview {
		p.pad, p.overview = 20, h >= tallHeight
	}
	p.lane = p.base + 4
	return p
}

// rect adds a rectangle to the path.
func (p *Painter) rect(x, y, w, h float64) { p.list.Rect(x, y, w, h, 0) }
