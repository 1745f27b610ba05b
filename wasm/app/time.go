package app

import (
	"watiya/geo"
	"watiya/geo/timeline"
)

// The timeline: its own view of time, the brush, playing. The brush is the time of
// the address; the view, like the speed, is the reader's for now and in no address.

// What a record InTime reports or asks for in its second number.
const (
	TimeSize   = iota // width, height
	TimeDown          // pointer id, x, y, time
	TimeMove          // pointer id, x, y, time
	TimeUp            // pointer id, x, y, time
	TimeCancel        // pointer id
	TimeWheel         // x, pixels down, pixels to the right, 1 for a pinch of the track pad
	TimeZoom          // zoom steps about the brush
	TimeWhole         // all the time of the story, or back from there
	TimePlay          // 1 play, 0 stop
	TimeSpeed         // days in a second
	TimeFocus         // the handle that the keyboard moves: 0 none, 1 earlier, 2 later
)

// TimeNames name them for the host's generated constants.
var TimeNames = [...]string{"size", "down", "move", "up", "cancel", "wheel", "zoom", "whole", "play", "speed", "focus"}

// timeStrip is the state of the timeline.
type timeStrip struct {
	painter *timeline.Painter
	in      timeline.Input
	dirty   bool

	from, to timeline.Range // where the view comes from and goes,
	begun    float64        // since when; 0: it stands
	moving   bool

	hand  hand
	held  timeline.Part // what the first finger took hold of
	grab  float64       // the day under it,
	off   float64       // how far from that the handle was, in days,
	first geo.Day       // and the brush at that time
	last  geo.Day
	x     float64 // where the finger is

	playing bool
	speed   float64 // days in a second
	end     float64 // where the later edge is, between days
	goal    geo.Day // where playing ends
	hover   int
	part    timeline.Part
	own     bool     // the brush is moved here: the view stays
	home    geo.EDTF // the time of a page without a step
}

// Speeds of playing, in days a second.
const (
	slowest = 0.25
	fastest = 365
)

// viewTime is how long the view takes to another time, in milliseconds.
const viewTime = 260

func (t *timeStrip) start(s *geo.Story) {
	t.painter = timeline.New(s)
	t.speed, t.hover = 1, -1
	t.in.Selected, t.in.Hover = -1, -1
	t.hand.reset()
}

// running reports whether it moves by itself.
func (t *timeStrip) running() bool { return t.playing || t.moving || t.pulls() != 0 }

// fitTime brings the view of time in line with the brush: it stays as long as it
// shows all of it, and while the brush is moved here.
func (a *App) fitTime() {
	t := &a.time
	if t.painter == nil {
		return
	}
	t.dirty = true
	if t.own {
		return
	}
	if t.playing {
		a.stopTime()
	}
	all := t.painter.All()
	from, to := geo.Day(all.From), geo.Day(all.To)-1
	if a.now.Window {
		from, to = a.now.From, a.now.To
	}
	if fit := timeline.Fit(from, to, all); fit != t.to && !(a.at.At.Dated() && t.to.Holds(max(from, geo.Day(all.From)), min(to, geo.Day(all.To)-1))) {
		a.showTime(fit)
	}
}

// showTime moves the view to a time.
func (a *App) showTime(r timeline.Range) {
	t := &a.time
	t.from, t.to = t.in.View, r
	t.dirty = true
	if a.reduced || t.in.W == 0 || t.from.Length() == 0 {
		t.in.View, t.moving = r, false
		return
	}
	t.begun, t.moving = a.lastTick, true
}

// setTimeView puts the view at a time at once: the reader's hand moves it.
func (t *timeStrip) setView(r timeline.Range) {
	t.in.View, t.to, t.moving, t.dirty = r, r, false, true
}

// timeTick goes on with what moves: the view, a brush held at the edge, playing.
func (a *App) timeTick(now, dt float64) {
	t := &a.time
	if t.moving {
		k := ease((now - t.begun) / viewTime)
		t.in.View = timeline.Range{From: t.from.From + (t.to.From-t.from.From)*k, To: t.from.To + (t.to.To-t.from.To)*k}
		if k >= 1 || a.reduced {
			t.in.View, t.moving = t.to, false
		}
		t.dirty = true
	}
	if d := t.pulls(); d != 0 {
		v := t.in.View
		s := d * v.Length() * dt / 900
		t.setView(timeline.Range{From: v.From + s, To: v.To + s}.Within(t.painter.All()))
		a.dragTime()
	}
	if t.playing {
		a.playTick(dt)
	}
}

// drawTime draws the picture when something in it changed.
func (a *App) drawTime() {
	t := &a.time
	in := &t.in
	hover := a.hover
	if hover < 0 {
		hover = a.listed
	}
	if t.hover >= 0 {
		hover = t.hover
	}
	if in.Hover != hover || in.Selected != a.now.Selected || in.Theme != a.in.Theme {
		t.dirty = true
	}
	if !t.dirty || in.W <= 0 || in.H <= 0 {
		return
	}
	t.dirty = false
	in.Window, in.From, in.To, in.Shown = a.now.Window, a.now.From, a.now.To, a.now.Shown
	in.Selected, in.Hover, in.Theme = a.now.Selected, hover, a.in.Theme
	in.End = 0
	if t.playing && !a.reduced {
		in.End = t.end
	}
	t.painter.Frame(&a.Timeline, in)
	a.flags |= Time
}

// TellTime writes the state of the timeline into the head.
func (a *App) TellTime(head *[NumHead]uint32) {
	t := &a.time
	head[HeadTimePlaying] = 0
	if t.playing {
		head[HeadTimePlaying] = 1
	}
	head[HeadTimeSpeed] = uint32(t.speed)
	head[HeadTimeHovered], head[HeadTimePart] = uint32(int32(t.hover)), uint32(t.part)
}
