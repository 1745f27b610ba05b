package app

import "math"

func log2(v float64) float64 { return math.Log2(v) }

// move pans or pinches with a pressed pointer and hovers with a free one.
func (a *App) move(r *Record) {
	dx, dy, dz, cx, cy, pressed := a.hand.move(int(r[1]), r[2], r[3], r[4])
	if !pressed {
		if a.in.Measure.Cross { // a pointer needs no crosshair
			a.in.Measure.Cross, a.dirty = false, true
		}
		_, all, _ := a.painter.HitFan(r[2], r[3])
		if all != a.overAll {
			a.overAll, a.dirty = all, true
		}
		a.setHover(a.Hit(r[2], r[3]))
		return
	}
	if a.hand.travel <= slack {
		return // still a tap; the way is made up for below
	}
	a.cam.Pan(dx, dy) // the middle of two fingers goes along,
	if dz != 0 {
		a.cam.ZoomAt(cx, cy, dz) // then the map grows about it
	}
	a.touched()
}

// up ends a press: a tap selects, two taps zoom in, a throw goes on.
func (a *App) up(r *Record, now float64) {
	x, y, t := r[2], r[3], r[4]
	if !a.hand.up(int(r[1])) || a.hand.n > 0 {
		return
	}
	if tap, double := a.hand.tap(x, y, t); double && a.measuring {
		return // the same point again
	} else if double {
		a.motion.zoom(&a.cam, x, y, 1, a.reduced)
		a.touched()
		return
	} else if tap {
		a.press(x, y, now)
		return
	}
	if vx, vy := a.hand.speed(t); math.Hypot(vx, vy) > 0.1 && !a.reduced {
		a.motion.throw(vx, vy)
	}
	a.flags |= View
}

// wheel zooms about the pointer: a notch of a mouse is about a third of a zoom,
// a track pad's pinch is followed exactly.
func (a *App) wheel(x, y, dy float64, pinch bool) {
	k := 0.0033
	if pinch {
		k = 0.01
	}
	dz := min(max(-dy*k, -1), 1)
	if pinch {
		a.cam.ZoomAt(x, y, dz)
	} else {
		a.motion.zoom(&a.cam, x, y, dz, a.reduced)
	}
	a.touched()
}

func (a *App) setHover(e int) {
	if e != a.hover {
		a.hover = e
		a.dirty = true
		a.flags |= Hover
	}
}
