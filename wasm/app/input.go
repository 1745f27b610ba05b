package app

import (
	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/state"
	"watiya/geo/view"
)

// keyPan is how far an arrow key moves the map, keyZoom how far + and − zoom.
const (
	keyPan  = 96
	keyZoom = 0.5
)

func (a *App) input(r *Record, now float64) {
	switch int(r[0]) {
	case InSize:
		a.resize(r[1], r[2], r[3])
	case InDown:
		a.motion.stop()
		a.hand.down(int(r[1]), r[2], r[3], r[4])
	case InMove:
		a.move(r)
	case InUp:
		a.up(r, now)
	case InCancel:
		a.hand.up(int(r[1]))
	case InWheel:
		a.wheel(r[1], r[2], r[3], r[4] == 1)
	case InKey:
		a.key(int(r[1]), r[2] == 1)
	case InZoom:
		a.motion.zoom(&a.cam, a.cam.W/2, a.cam.H/2, r[1], a.reduced)
		a.touched()
	case InStep:
		a.GoToStep(int(r[1]), now)
	case InSelect:
		a.SelectEvent(int(r[1]), r[2] == 1, now)
	case InWindow:
		a.setWindow(day(r[1]), day(r[2]))
	case InHandover:
		if r[1] != 1 || r[2] != 0 || r[3] != 0 {
			a.cam.ZoomAt(0, 0, log2(r[1]))
			a.cam.Pan(r[2], r[3])
			a.touched()
		}
	case InReduced:
		a.reduced = r[1] == 1
	case InTheme:
		if r[1] >= 0 && r[1] < float64(draw.NumThemes) && a.in.Theme != draw.Theme(r[1]) {
			a.in.Theme = draw.Theme(r[1])
			a.dirty, a.jumped = true, true
		}
	case InHover:
		a.listed = int(r[1])
		a.dirty = true
	case InMeasure:
		a.measureInput(int(r[1]), r[2])
	case InTime:
		a.timeInput(r, now)
	case InFan:
		a.setFan(int(r[1]))
	case InCover:
		a.cover(int(r[1]), [4]float64(r[2:]))
	case InReset:
		a.at.Camera, a.moved = false, false
		a.fly(now)
		a.flags |= View
	}
}

// resize keeps the middle of the map; the first size also aims the camera. The same
// size again, which a page tells when it begins to watch, draws nothing: names that
// make room for the page's furniture come with the reader's next act, not by chance.
func (a *App) resize(w, h, ratio float64) {
	if w <= 0 || h <= 0 || w == a.cam.W && h == a.cam.H && ratio == a.cam.Ratio {
		return
	}
	unset := a.cam.W == 0
	class := view.ClassOf(a.cam.W)
	a.cam.W, a.cam.H, a.cam.Ratio = w, h, ratio
	if unset || !a.moved && class != view.ClassOf(w) {
		a.motion.stop()
		a.aim(&a.cam)
	}
	a.jumped = a.jumped || !a.moved
	if !a.moved && !a.motion.running() {
		a.aim(&a.cam)
	}
	a.cam.Clamp()
	a.dirty = true
}

func (a *App) key(key int, shift bool) {
	if a.measuring && a.measureKey(key) {
		return
	}
	if a.in.Fan.Open && (key == KeyUp || key == KeyDown) {
		a.moveRow(2*(key-KeyUp) - 1)
		return
	}
	d := float64(keyPan)
	if a.measuring {
		d = keyFine
	}
	if shift {
		d *= 3
	}
	switch key {
	case KeyLeft:
		a.motion.pan(&a.cam, d, 0, a.reduced)
	case KeyRight:
		a.motion.pan(&a.cam, -d, 0, a.reduced)
	case KeyUp:
		a.motion.pan(&a.cam, 0, d, a.reduced)
	case KeyDown:
		a.motion.pan(&a.cam, 0, -d, a.reduced)
	case KeyIn:
		a.motion.zoom(&a.cam, a.cam.W/2, a.cam.H/2, keyZoom, a.reduced)
	case KeyOut:
		a.motion.zoom(&a.cam, a.cam.W/2, a.cam.H/2, -keyZoom, a.reduced)
	case KeyEnter:
		a.enter(a.lastTick)
		return
	case KeyEscape:
		a.setFan(-1)
		return
	case KeyHome:
		a.input(&Record{InReset}, a.lastTick)
		return
	default:
		return
	}
	a.touched()
}

// touched notes that the reader moved the map.
func (a *App) touched() {
	a.moved, a.dirty = true, true
	a.flags |= View
}

// GoToStep opens a step of the briefing: its time, its marks, its camera.
func (a *App) GoToStep(n int, now float64) {
	if n < 0 || n >= len(a.story.Steps) {
		return
	}
	slug := a.story.Steps[n].Slug
	if n == 0 {
		slug = ""
	}
	if slug == a.at.Step && a.at.Event == "" && !a.moved && !a.at.At.Dated() {
		return // already there
	}
	keep := state.View{Step: slug, Theme: a.at.Theme, Layers: a.at.Layers, Version: a.at.Version}
	a.at, a.moved = keep, false
	a.apply()
	a.fly(now)
	a.jumped = true
	a.flags |= View | Push | Select | Shown
}

// SelectEvent opens an event, -1 none; with look the camera goes there when it
// is out of sight.
func (a *App) SelectEvent(n int, look bool, now float64) {
	id := ""
	if n >= 0 && n < len(a.story.Events) {
		id = a.story.Events[n].ID
	} else {
		n = -1
	}
	if n == a.now.Selected {
		return
	}
	// Opening an event keeps the step's time and marks; the home page is the
	// first step without its name.
	if first := a.story.Steps; len(first) > 0 {
		if id != "" && a.at.Event == "" && a.at.Step == "" {
			a.at.Step = first[a.now.Step].Slug
		} else if id == "" && a.at.Step == first[0].Slug {
			a.at.Step = ""
		}
	}
	a.at.Event = id
	a.apply()
	a.flags |= View | Push | Select | Shown
	if look && n >= 0 {
		a.lookAt(n, now)
	}
}

// lookAt brings the place of event n into sight.
func (a *App) lookAt(n int, now float64) {
	p := a.story.Events[n].Place
	if p < 0 || !a.story.Places[p].HasPoint {
		return
	}
	lon, lat := a.story.Places[p].Lon, a.story.Places[p].Lat
	x, y := a.cam.Project(lon, lat)
	const margin = 40
	if x > margin && y > margin && x < a.cam.W-margin && y < a.cam.H-margin {
		return
	}
	to := a.cam
	to.X, to.Y = view.World(lon, lat)
	to.Clamp()
	a.motion.fly(a.cam, to, now, a.reduced)
	a.touched()
}

// day keeps a host's number within the days that there are.
func day(v float64) geo.Day {
	return geo.Day(min(max(v, float64(geo.MinDay)), float64(geo.MaxDay)))
}

func (a *App) setWindow(from, to geo.Day) {
	if from > to {
		from, to = to, from
	}
	a.at.At = geo.Between(from, to)
	a.apply()
	a.flags |= View | Shown
}

// fly moves the camera to where the address looks.
func (a *App) fly(now float64) {
	to := a.cam
	a.aim(&to)
	a.motion.fly(a.cam, to, now, a.reduced)
	a.dirty = true
}
