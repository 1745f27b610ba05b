package app

import (
	"math"

	"watiya/geo"
	"watiya/geo/timeline"
)

// timeInput works off a record of the timeline.
func (a *App) timeInput(r *Record, now float64) {
	t := &a.time
	switch int(r[1]) {
	case TimeSize:
		if r[2] > 0 && r[3] > 0 && (t.in.W != r[2] || t.in.H != r[3]) {
			t.in.W, t.in.H, t.dirty = r[2], r[3], true
		}
	case TimeDown:
		a.timeDown(r)
	case TimeMove:
		a.timeMove(r)
	case TimeUp:
		a.timeUp(r, now)
	case TimeCancel:
		t.hand.up(int(r[2]))
		t.held = timeline.PartNone
	case TimeWheel:
		a.timeWheel(r[2], r[3], r[4], r[5] == 1)
	case TimeZoom:
		if a.now.Window {
			v, all := t.to, t.painter.All()
			at := (min(max(float64(a.now.From), v.From), v.To) + min(max(float64(a.now.To)+1, v.From), v.To)) / 2
			a.showTime(v.Zoom(at, math.Exp2(-r[2]), all))
		}
	case TimeWhole:
		a.wholeTime()
	case TimePlay:
		a.playTime(r[2] == 1)
	case TimeSpeed:
		t.speed = min(max(r[2], slowest), fastest)
		a.flags |= Time
	case TimeFocus:
		if n := int(r[2]); n >= 0 && n <= 2 && n != t.in.Focus {
			t.in.Focus, t.dirty = n, true
		}
	}
}

// wholeTime shows all the time of the story, or goes back from there to the time that
// the step or the page has.
func (a *App) wholeTime() {
	t := &a.time
	all := t.painter.All()
	first, last := geo.Day(all.From), geo.Day(all.To)-1
	if a.now.Window && a.now.From <= first && a.now.To >= last {
		a.at.At = t.home
		t.to = timeline.Range{} // as if it were shown for the first time
		a.apply()
		a.flags |= View | Shown
		return
	}
	if t.playing {
		a.stopTime()
	}
	a.moveTime(first, last)
	a.showTime(all)
}

func (a *App) timeDown(r *Record) {
	t := &a.time
	t.hand.down(int(r[2]), r[3], r[4], r[5])
	t.moving = false
	t.to = t.in.View
	if t.hand.n > 1 { // two fingers zoom
		t.held = timeline.PartNone
		return
	}
	t.held = t.painter.PartAt(r[3], r[4])
	t.x = r[3]
	s := t.painter.Scale()
	t.grab, t.off = s.Day(r[3]), 0
	t.first, t.last = a.now.From, a.now.To
	all := t.painter.All()
	t.first, t.last = max(t.first, geo.Day(all.From)), min(t.last, geo.Day(all.To)-1)
	switch t.held { // the handle stays as far from the finger as it was
	case timeline.PartFrom:
		t.off = t.grab - float64(t.first)
	case timeline.PartTo:
		t.off = t.grab - float64(t.last) - 1
	}
	if t.playing && (t.held == timeline.PartFrom || t.held == timeline.PartTo || t.held == timeline.PartBrush) {
		a.stopTime()
	}
	if t.held == timeline.PartOverview {
		a.overviewTo(r[3])
	}
}

func (a *App) timeMove(r *Record) {
	t := &a.time
	x, y := r[3], r[4]
	dx, _, dz, cx, _, pressed := t.hand.move(int(r[2]), x, y, r[5])
	if !pressed {
		a.timeHover(x, y)
		return
	}
	if t.hand.travel <= slack {
		return
	}
	t.x = x
	if t.hand.n == 2 {
		s := t.painter.Scale()
		s.Range = t.in.View
		d := s.Day(cx)
		a.panTime(dx)
		if dz != 0 {
			t.setView(t.in.View.Zoom(d, math.Exp2(-dz), t.painter.All()))
		}
		return
	}
	switch t.held {
	case timeline.PartAxis:
		a.panTime(dx)
	case timeline.PartOverview:
		a.overviewTo(x)
	default:
		a.dragTime()
	}
}

// panTime moves the view along with the hand.
func (a *App) panTime(dx float64) {
	t := &a.time
	s := t.painter.Scale()
	s.Range = t.in.View
	d := s.Day(s.X0) - s.Day(s.X0+dx)
	t.setView(timeline.Range{From: t.in.View.From + d, To: t.in.View.To + d}.Within(t.painter.All()))
}

// overviewTo puts the middle of the view where the overview was pressed.
func (a *App) overviewTo(x float64) {
	t := &a.time
	if s, ok := t.painter.Overview(t.in.W, t.in.H); ok {
		half := t.in.View.Length() / 2
		d := s.Day(x)
		t.setView(timeline.Range{From: d - half, To: d + half}.Within(t.painter.All()))
	}
}

// dragTime moves what the finger holds to where it is.
func (a *App) dragTime() {
	t := &a.time
	s := t.painter.Scale()
	s.Range = t.in.View
	d := s.Day(t.x) - t.off
	edge := geo.Day(math.Floor(min(max(d, s.From), s.To) + 0.5))
	all := t.painter.All()
	first, last := geo.Day(all.From), geo.Day(all.To)-1
	switch t.held {
	case timeline.PartFrom:
		a.moveTime(min(max(edge, first), t.last), t.last)
	case timeline.PartTo:
		a.moveTime(t.first, max(min(edge-1, last), t.first))
	case timeline.PartBrush:
		by := min(max(geo.Day(math.Floor(d-t.grab+0.5)), first-t.first), last-t.last)
		a.moveTime(t.first+by, t.last+by)
	case timeline.PartField:
		from, to := geo.Day(math.Floor(t.grab+0.5)), edge
		if from > to {
			from, to = to, from
		}
		a.moveTime(max(from, first), min(max(to-1, from), last))
	}
}

// pulls is the direction in which the view goes while a handle or the brush is held
// at its edge: 1 later, -1 earlier, 0 not.
func (t *timeStrip) pulls() float64 {
	if t.hand.n != 1 || t.hand.travel <= slack || t.held != timeline.PartFrom && t.held != timeline.PartTo && t.held != timeline.PartField {
		return 0
	}
	s := t.painter.Scale()
	d := 0.0
	switch {
	case t.x < s.X0-2:
		d = -1
	case t.x > s.X1+2:
		d = 1
	}
	if s.RTL {
		d = -d
	}
	if all := t.painter.All(); d < 0 && t.in.View.From <= all.From || d > 0 && t.in.View.To >= all.To {
		return 0
	}
	return d
}

// timeUp ends a press; a tap opens the event that it hits.
func (a *App) timeUp(r *Record, now float64) {
	t := &a.time
	if !t.hand.up(int(r[2])) || t.hand.n > 0 {
		return
	}
	tap, _ := t.hand.tap(r[3], r[4], r[5])
	held := t.held
	t.held = timeline.PartNone
	t.dirty = true
	if !tap || held == timeline.PartOverview {
		a.flags |= View
		return
	}
	far := 12.0
	if held == timeline.PartFrom || held == timeline.PartTo {
		far = 3 // the handle is meant
	}
	if e, ok := t.painter.EventAt(r[3], r[4], far); ok {
		a.SelectEvent(e, true, now)
	}
}

// timeHover finds what lies under a free pointer; the map shows it too.
func (a *App) timeHover(x, y float64) {
	t := &a.time
	e, ok := t.painter.EventAt(x, y, 4)
	if !ok {
		e = -1
	}
	part := t.painter.PartAt(x, y)
	if e == t.hover && part == t.part {
		return
	}
	if e != t.hover {
		a.listed, a.dirty = e, true
	}
	t.hover, t.part, t.dirty = e, part, true
}

// timeWheel zooms about the pointer, or moves the view where the wheel goes aside.
func (a *App) timeWheel(x, dy, dx float64, pinch bool) {
	t := &a.time
	if math.Abs(dx) > math.Abs(dy) {
		a.panTime(-dx)
		return
	}
	k := 0.0033
	if pinch {
		k = 0.01
	}
	s := t.painter.Scale()
	s.Range = t.in.View
	t.setView(t.in.View.Zoom(s.Day(x), math.Exp2(min(max(dy*k, -1), 1)), t.painter.All()))
}
