package app

import "watiya/geo"

// Playing moves the later edge of the brush on, day by day; the earlier stays, so
// that what has happened stays in sight. The first press on a step plays the step's
// own time from its beginning; a press on a window that has been played goes on to the
// end of the shown time, and from there begins again.

func (a *App) playTime(on bool) {
	t := &a.time
	if on == t.playing {
		return
	}
	if !on {
		a.stopTime()
		return
	}
	if !a.now.Window {
		return
	}
	all := t.painter.All()
	first, last := geo.Day(all.From), geo.Day(all.To)-1
	from, to := min(max(a.now.From, first), last), min(max(a.now.To, first), last)
	end := min(geo.Day(t.to.To)-1, last)
	switch own := !a.at.At.Dated(); {
	case own && to > from:
		t.goal, to = to, from
	case to < end:
		t.goal = end
	default:
		t.goal, to = max(to, end), from
	}
	if to >= t.goal {
		return // a window of one day, at the end
	}
	t.playing, t.end = true, float64(to)+1
	a.moveTime(from, to)
	a.flags |= Time
}

func (a *App) stopTime() {
	t := &a.time
	t.playing, t.dirty = false, true
	a.flags |= Time | View
}

// playTick goes on for a time of dt milliseconds.
func (a *App) playTick(dt float64) {
	t := &a.time
	t.end += dt * t.speed / 1000
	t.dirty = t.dirty || !a.reduced
	day := geo.Day(t.end) - 1 // the last that is over
	if day >= t.goal {
		day = t.goal
	}
	if day != a.now.To {
		a.moveTime(a.now.From, day)
	}
	if day == t.goal {
		a.stopTime()
	}
}

// moveTime moves the brush from here: the view of time stays.
func (a *App) moveTime(from, to geo.Day) {
	if from > to {
		from, to = to, from
	}
	if a.now.Window && from == a.now.From && to == a.now.To && a.at.At.Dated() {
		return
	}
	a.time.own = true
	a.setWindow(from, to)
	a.time.own = false
}
