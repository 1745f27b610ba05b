package app

import "watiya/geo/view"

// writeEvery bounds how often the address is rewritten in place, in milliseconds.
// Browsers refuse more than about 100 changes in 30 seconds, and the last one must
// not be lost; each costs Chromium's own process some 20 ms.
const writeEvery = 1000

// writeAddress brings the address up to date at rest, or now and then while
// moving; a host that sets the view frame by frame (streak: it did so just before)
// moves the map too.
// Until then the flag View waits.
func (a *App) writeAddress(now float64, streak bool) {
	if a.flags&View == 0 {
		return
	}
	if a.flags&Push == 0 && (a.motion.running() || a.time.playing || a.hand.n > 0 || a.time.hand.n > 0 || streak) && now-a.written < writeEvery {
		a.flags &^= View
		a.pending = true
		return
	}
	a.written, a.pending = now, false
	a.at.Camera = a.moved
	if a.moved {
		a.at.Lon, a.at.Lat = view.LonLat(a.cam.X, a.cam.Y)
		a.at.Zoom = a.cam.Zoom
	}
	a.address = a.at.Append(a.address[:0])
}

// Address is the canonical query of the view, as last written.
func (a *App) Address() []byte { return a.address }
