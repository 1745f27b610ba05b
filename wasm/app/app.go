package app

import (
	"errors"
	"math"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/pack"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/view"
)

// App is the client.
type App struct {
	// Inputs are the records since the last frame, in order; N says how many.
	Inputs [MaxInputs]Record
	N      int

	// Picture is what the last drawn frame shows.
	Picture scene.Frame
	// Timeline is the last picture of time (time.go).
	Timeline scene.Frame
	// Hash is the scene hash of the first picture: it equals the one that the
	// build wrote into the page for this size.
	Hash uint64

	base      *geo.Basemap
	story     *geo.Story
	painter   *draw.Painter
	preparing *draw.Painter // until it is the painter
	layer     *draw.Layer   // the reader's own, nil none
	texts     layerTexts
	loading   *loading
	places    *gazetteer // nil until the reader looks for a place
	facets    state.Facets

	cam      view.Camera
	at       state.View     // the address
	now      state.Resolved // what it shows
	in       draw.Input
	hand     hand
	motion   motion
	flags    Flags // gathered since the last frame
	moved    bool  // the camera left the address's own view
	written  float64
	pending  bool    // an address change waits for rest
	changed  float64 // when the address last had reason to change
	address  []byte
	beyond   []byte
	stacked  []int
	dirty    bool
	covered  [MaxCovered][4]float64
	moving   bool // the last picture was drawn with the camera on its way
	movedAt  float64
	jumped   bool // the next picture follows none: names may stand anew
	first    bool
	reduced  bool
	hover    int
	listed   int // hovered in the page's list
	lastTick float64
	row      int  // in a fan: the row that has the focus
	overAll  bool // the pointer is on the last line of a fan
	rows     []int
	fanned   int // events of the fan in the last frame

	time timeStrip

	measuring  bool
	pointNames []string // of the measured points, "" where there is no place
	measured   []byte
}

var errNoStory = errors.New("app: basemap and story must be loaded before the start")

// LoadBasemap reads the packed basemap.
func (a *App) LoadBasemap(b []byte) error {
	m, err := pack.DecodeBasemap(b)
	if err != nil {
		return err
	}
	a.base = m
	return nil
}

// LoadStory reads the packed story.
func (a *App) LoadStory(b []byte) error {
	s, err := pack.DecodeStory(b)
	if err != nil {
		return err
	}
	a.story = s
	return nil
}

// Start makes the painter; basemap and story must be loaded.
func (a *App) Start() error {
	for {
		if more, err := a.Prepare(); !more {
			return err
		}
	}
}

// Prepare does a piece of Start and reports whether there is more.
func (a *App) Prepare() (more bool, err error) {
	if a.base == nil || a.story == nil {
		return false, errNoStory
	}
	if a.preparing == nil {
		a.preparing = draw.Begin(a.base, a.story)
	}
	if a.preparing.Prepare() {
		return true, nil
	}
	a.painter, a.preparing = a.preparing, nil
	a.time.start(a.story)
	if a.at.Step == "" {
		a.time.home = a.at.At
	}
	a.first, a.hover, a.listed, a.row = true, -1, -1, RowNone
	a.jumped, a.in.Page = true, true
	a.written, a.movedAt = math.Inf(-1), math.Inf(-1)
	a.hand.reset()
	a.apply()
	return false, nil
}

// SetView goes to the view of a query string, at once: when the page is
// opened, and on Back. It changes no address.
func (a *App) SetView(query string) {
	a.at, _ = state.Parse(query)
	a.moved = a.at.Camera
	a.motion.stop()
	if a.painter != nil {
		a.apply()
		a.aim(&a.cam)
		a.jumped = true
	}
	a.flags |= Select | Shown
}

// Visit goes to the view of a query string as the reader's own step: it becomes
// a new entry of the history.
func (a *App) Visit(query string) {
	a.SetView(query)
	a.flags |= View | Push
}

// apply resolves the address into what is shown.
func (a *App) apply() {
	a.now.Resolve(&a.at, a.story)
	a.in.Step, a.in.Selected = a.now.Lead, a.now.Selected
	a.in.Window, a.in.From, a.in.To = a.now.Window, a.now.From, a.now.To
	a.in.Shown = a.now.Shown
	a.in.Fan.Open, a.in.Fan.Event = a.now.Fan >= 0, a.now.Fan
	a.dirty = true
	a.fitTime()
}

// aim points c at what the address shows.
func (a *App) aim(c *view.Camera) { a.now.Point(c, &a.at, a.story) }

// Frame works off the inputs, moves what moves and draws what changed. now is
// in milliseconds.
func (a *App) Frame(now float64) Flags {
	if a.painter == nil {
		a.N = 0
		return 0
	}
	dt := min(max(now-a.lastTick, 0), 64)
	a.lastTick = now
	for i := range a.Inputs[:a.N] {
		if r := &a.Inputs[i]; r.finite() {
			a.input(r, now)
		}
	}
	a.N = 0
	a.timeTick(now, dt)
	a.tick(now, dt)
	if a.moving && !a.dirty && now-a.movedAt >= restTime {
		a.dirty = true // names come to rest
	}
	if a.dirty && a.cam.W > 0 && a.cam.H > 0 {
		a.dirty = false
		if a.in.Camera != a.cam && !a.jumped {
			a.movedAt = now
		}
		a.in.Camera = a.cam
		a.pointAt()
		a.in.Follow, a.jumped = !a.jumped, false
		a.moving = a.in.Follow && now-a.movedAt < restTime
		a.in.Moving = a.moving
		a.in.Now = now
		if a.reduced {
			a.in.Now = 0
		}
		a.painter.Frame(&a.Picture, &a.in)
		a.dirty = a.painter.Fading() || a.painter.Unsettled()
		if _, n := a.Rows(); n != a.fanned {
			a.fanned = n
			a.flags |= Fan
		}
		if a.first {
			a.first = false
			a.Hash = a.Picture.Hash()
		}
		a.flags |= Draw
	}
	a.drawTime()
	fresh := a.flags&View != 0
	if a.pending {
		a.flags |= View
	}
	a.writeAddress(now, now-a.changed < restTime)
	if fresh {
		a.changed = now
	}
	f := a.flags
	a.flags = 0
	if a.motion.running() || a.time.running() || a.dirty || a.moving || a.pending && a.hand.n == 0 && a.time.hand.n == 0 {
		f |= More
	}
	return f
}

// restTime is how long after its last move the camera is at rest, in milliseconds.
const restTime = 120

// Camera is where the client looks.
func (a *App) Camera() view.Camera { return a.cam }

// Resolved is what the client shows.
func (a *App) Resolved() *state.Resolved { return &a.now }

// Painter is what drew the last frame; its tally and legend feed the page.
func (a *App) Painter() *draw.Painter { return a.painter }

// NextImage returns an image of the frame that the host has to make anew, before
// it replays the lists: its number and its pixels. ok is false when none is left.
func (a *App) NextImage() (n int, pix []uint32, ok bool) {
	if a.painter == nil {
		return 0, nil, false
	}
	return a.painter.NextImage()
}

// Hovered is the event under the pointer, -1 none.
func (a *App) Hovered() int { return a.hover }

// EventID is the id of event n, "" when there is none.
func (a *App) EventID(n int) string {
	if a.story == nil || n < 0 || n >= len(a.story.Events) {
		return ""
	}
	return a.story.Events[n].ID
}

// Stack appends the events that share the mark of event n, itself included, the
// most important first: what its count stands for.
func (a *App) Stack(n int, dst []int32) []int32 {
	if a.painter == nil {
		return dst
	}
	a.stacked = a.painter.Stack(n, a.stacked[:0])
	for _, e := range a.stacked {
		dst = append(dst, int32(e))
	}
	return dst
}

// Hit is the event drawn at a pixel, -1 none.
func (a *App) Hit(x, y float64) int {
	if a.painter == nil {
		return -1
	}
	if e, ok := a.painter.Hit(x, y); ok {
		return e
	}
	return -1
}
