package app

import (
	"math"

	"watiya/geo/view"
)

// motion is what moves the camera without a hand: a throw that runs out, a
// zoom or pan that eases in, a flight to a step.
type motion struct {
	vx, vy float64 // throw, pixels per millisecond

	dz, zx, zy float64 // zoom still to go, and about which pixel
	px, py     float64 // pan still to go, pixels

	path        view.Path
	start, time float64 // of the flight, milliseconds
	flying      bool
}

const (
	friction = 325 // time constant of a throw
	easing   = 70  // time constant of eased zooms and pans
)

func (m *motion) stop() { *m = motion{} }

func (m *motion) running() bool {
	return m.flying || m.vx != 0 || m.vy != 0 || m.dz != 0 || m.px != 0 || m.py != 0
}

func (m *motion) throw(vx, vy float64) { m.vx, m.vy = vx, vy }

func (m *motion) zoom(c *view.Camera, x, y, dz float64, jump bool) {
	m.flying, m.vx, m.vy = false, 0, 0
	if jump {
		c.ZoomAt(x, y, dz)
		return
	}
	m.dz, m.zx, m.zy = m.dz+dz, x, y
	m.dz = min(max(m.dz, c.Floor()-c.Zoom), view.MaxZoom-c.Zoom)
}

func (m *motion) pan(c *view.Camera, dx, dy float64, jump bool) {
	m.flying, m.vx, m.vy = false, 0, 0
	if jump {
		c.Pan(dx, dy)
		return
	}
	m.px, m.py = m.px+dx, m.py+dy
}

// fly starts a flight of 600 to 1400 ms by its length.
func (m *motion) fly(from, to view.Camera, now float64, jump bool) {
	m.stop()
	m.path = view.Fly(from, to)
	m.flying, m.start = true, now
	m.time = min(max(500*m.path.Length(), 600), 1400)
	if jump {
		m.time = 0
	}
}

// tick moves the camera for a frame that comes dt after the last.
func (a *App) tick(now, dt float64) {
	m, c := &a.motion, &a.cam
	if !m.running() {
		return
	}
	a.dirty = true
	if m.flying {
		t := 1.0
		if m.time > 0 {
			t = (now - m.start) / m.time
		}
		w, h, r := c.W, c.H, c.Ratio
		*c = m.path.At(ease(t))
		c.W, c.H, c.Ratio = w, h, r
		if t >= 1 {
			m.flying = false
			a.jumped = a.jumped || !a.moved // a step looks as its own page shows it
			a.flags |= View
		}
		return
	}
	if m.vx != 0 || m.vy != 0 {
		c.Pan(m.vx*dt, m.vy*dt)
		k := math.Exp(-dt / friction)
		m.vx, m.vy = m.vx*k, m.vy*k
		if math.Hypot(m.vx, m.vy) < 0.01 {
			m.vx, m.vy = 0, 0
		}
	}
	part := 1 - math.Exp(-dt/easing)
	if m.dz != 0 {
		d := m.dz * part
		if math.Abs(m.dz) < 0.002 {
			d = m.dz
		}
		m.dz -= d
		c.ZoomAt(m.zx, m.zy, d)
	}
	if m.px != 0 || m.py != 0 {
		dx, dy := m.px*part, m.py*part
		if math.Hypot(m.px, m.py) < 0.5 {
			dx, dy = m.px, m.py
		}
		m.px, m.py = m.px-dx, m.py-dy
		c.Pan(dx, dy)
	}
	a.touched()
}

// ease is slow at both ends (smoothstep).
func ease(t float64) float64 {
	t = min(max(t, 0), 1)
	return t * t * (3 - 2*t)
}
