package app

import "math"

// hand follows up to two pointers and turns them into gestures: one pans, two
// pinch, a short press is a tap. Lengths are pixels, times milliseconds.
type hand struct {
	fingers [2]finger
	n       int
	travel  float64 // how far the gesture has gone: a tap stays within slack
	start   float64
	vx, vy  float64 // pixels per millisecond, smoothed
	last    float64

	tapTime, tapX, tapY float64 // the previous tap, for double taps
}

type finger struct {
	id   int
	x, y float64
}

const (
	slack     = 8   // a press that moves less is a tap
	tapTime   = 400 // and is shorter than this
	doubleGap = 300 // between two taps
	doubleFar = 28
	smoothing = 40 // time constant of the velocity
)

func (h *hand) reset() { *h = hand{tapTime: math.Inf(-1)} }

func (h *hand) find(id int) int {
	for i := range h.fingers[:h.n] {
		if h.fingers[i].id == id {
			return i
		}
	}
	return -1
}

func (h *hand) down(id int, x, y, t float64) {
	if i := h.find(id); i >= 0 {
		h.fingers[i].x, h.fingers[i].y = x, y
		return
	}
	if h.n == len(h.fingers) {
		return
	}
	if h.n == 0 {
		h.travel, h.start, h.vx, h.vy, h.last = 0, t, 0, 0, t
	} else {
		h.travel = slack + 1 // two fingers are never a tap
	}
	h.fingers[h.n] = finger{id, x, y}
	h.n++
}

func (h *hand) up(id int) bool {
	i := h.find(id)
	if i < 0 {
		return false
	}
	h.fingers[i] = h.fingers[h.n-1]
	h.n--
	return true
}

// move returns the pan (dx, dy) and the zoom dz about (cx, cy) of a moved
// pointer; ok is false when it is not pressed.
func (h *hand) move(id int, x, y, t float64) (dx, dy, dz, cx, cy float64, ok bool) {
	i := h.find(id)
	if i < 0 {
		return
	}
	f := &h.fingers[i]
	dx, dy = x-f.x, y-f.y
	h.travel += math.Hypot(dx, dy)
	if h.n == 2 {
		o := &h.fingers[1-i]
		before := math.Hypot(f.x-o.x, f.y-o.y)
		after := math.Hypot(x-o.x, y-o.y)
		if before > 1 && after > 1 {
			dz = math.Log2(after / before)
		}
		dx, dy = dx/2, dy/2
		cx, cy = (x+o.x)/2, (y+o.y)/2
	} else if dt := t - h.last; dt > 0 {
		k := 1 - math.Exp(-dt/smoothing)
		h.vx += (dx/dt - h.vx) * k
		h.vy += (dy/dt - h.vy) * k
	}
	h.last = t
	f.x, f.y = x, y
	return dx, dy, dz, cx, cy, true
}

// tap tells whether the press that ends at t was a tap, and the second of two.
func (h *hand) tap(x, y, t float64) (tap, double bool) {
	if h.travel > slack || t-h.start > tapTime {
		return false, false
	}
	double = t-h.tapTime < doubleGap && math.Hypot(x-h.tapX, y-h.tapY) < doubleFar
	h.tapTime, h.tapX, h.tapY = t, x, y
	if double {
		h.tapTime = math.Inf(-1)
	}
	return true, double
}

// speed is the velocity at release; none after a rest.
func (h *hand) speed(t float64) (vx, vy float64) {
	if t-h.last > 80 {
		return 0, 0
	}
	return h.vx, h.vy
}
