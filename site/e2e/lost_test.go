//go:build e2e

package e2e

import (
	"math"
	"strings"
	"testing"
)

// stopper lets a test stop the engine's worker (stopAll), and stop it at once when it
// says what when is true of; heard is what the page was told by it.
const stopper = `
	const heard = []
	const all = []
	let when = () => false
	{
		const W = Worker
		const stop = w => { w.terminate(); w.onerror(new Event('error')) }
		window.stopAll = () => all.forEach(stop)
		window.Worker = function (...a) {
			const w = new W(...a)
			all.push(w)
			w.hear = f => f
			Object.defineProperty(w, 'onmessage', { get: () => w.hear, set: f => {
				w.hear = f
				w.addEventListener('message', e => { heard.push(e.data); when(e.data) ? stop(w) : f(e) })
			} })
			return w
		}
	}`

// TestLostEngine: the engine that takes the place of a lost one has the view, the time
// below the map and the reader's own layer.
func TestLostEngine(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{stopper}})
	p.strip()
	p.drop("one.geojson", quote(`{"type":"FeatureCollection","features":[{"type":"Feature","id":"mine","properties":{"name":"mine"},"geometry":{"type":"Point","coordinates":[18,29]}}]}`))
	p.untilSays("1 in view")
	eval[int](p, `watiya.map.setView(18, 29, 7).then(() => 1)`)
	p.press("#measure")
	p.until("the reader measures", `document.querySelector('#map .measure')`)
	p.until("the address has the view", `location.search.includes('z=7')`)
	before, address := p.view(), eval[string](p, `location.href`)
	eval[int](p, `(window.old = document.querySelector('#map > canvas'), stopAll(), 1)`)
	p.until("another canvas is there", `!old.isConnected && document.querySelector('#map[data-live] > canvas')`)
	after := p.settled()
	if math.Hypot(after.Lon-before.Lon, after.Lat-before.Lat) > 0.01 || math.Abs(after.Zoom-before.Zoom) > 0.01 {
		p.Errorf("the map looked at %v, now at %v", before, after)
	}
	if now := eval[string](p, `location.href`); now != address {
		p.Errorf("the address was %s, now %s", address, now)
	}
	p.until("the time is drawn again", `(() => {
		const c = document.querySelector('#time .track > canvas')
		return c?.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v)
	})()`)
	at := p.pixel(18, 29)
	p.until("the own point is hit again", `watiya.map.hit(`+num(at.X)+`, `+num(at.Y)+`).then(id => id === 'mine')`)
	p.untilSays("1 in view")
	if eval[bool](p, `!!document.querySelector('#map .measure')`) {
		p.Error("the panel of a measurement that is lost stands there")
	}
}

// TestLostBeforeFirstFrame: the hand is counted once when the first engine was ready
// and drew nothing.
func TestLostBeforeFirstFrame(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{stopper, `when = m => m.camera`}})
	before := p.settled().Zoom
	p.focus("#map")
	p.key("+")
	p.until("the map has come nearer", `watiya.map.view().zoom > `+num(before+0.1))
	if d := p.settled().Zoom - before; math.Abs(d-0.5) > 0.01 {
		p.Errorf("one key changed the zoom by %.2f", d)
	}
}

// TestHungEngine: an engine that never gets ready is given up, and the page runs its own.
func TestHungEngine(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{`
		const { postMessage } = Worker.prototype
		let dropped = 0
		Worker.prototype.postMessage = function (m, t) { m.start ? dropped++ : postMessage.call(this, m, t ?? []) }
		const { setTimeout: later } = window
		window.setTimeout = (f, ms, ...a) => later(f, ms === 20000 ? 400 : ms, ...a)`}})
	if n := eval[int](p, `dropped`); n != 1 {
		p.Errorf("%d workers were asked to start", n)
	}
	if v := p.settled(); v.Zoom < 3 {
		p.Errorf("the map looks at %+v", v)
	}
}

// TestSilentEngine: an engine that draws nothing is asked, stays, and counts on.
func TestSilentEngine(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{stopper, `let asked = false`}})
	eval[int](p, `(() => {
		const [w] = all
		const { postMessage } = w
		window.canvas = document.querySelector('#map > canvas')
		// Its frames are held back; a question without a number is what the page asks in doubt.
		w.postMessage = (m, t) => {
			if (m.ask === 'find' && !m.n) asked = true
			if (asked || !m.row) postMessage.call(w, m, t ?? [])
		}
		watiya.map.hover(null)
	})() ?? 1`)
	p.until("the page asks", `asked`)
	from := eval[int](p, `(watiya.map.hover(null), heard.length)`)
	p.until("it hears again", `heard.slice(`+num(float64(from))+`).some(m => 'seen' in m)`)
	if !eval[bool](p, `heard.every(m => !('seen' in m) || m.seen >= 0)`) {
		p.Error("the engine has lost count")
	}
	if !eval[bool](p, `canvas.isConnected && all.length === 1`) {
		p.Error("a healthy engine was lost")
	}
}

// TestEnded: where the program has stopped, what is asked of the map is refused.
func TestEnded(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true, scripts: []string{stopper}})
	eval[int](p, `(all[0].hear({ data: { failed: 'the map program stopped' } }), 1)`)
	p.until("the page says so", `document.getElementById('notice').checkVisibility()`)
	got := eval[string](p, `Promise.race([watiya.map.find('Sirte').then(() => 'answered', err => err.message), new Promise(r => setTimeout(r, 2000, 'no answer'))])`)
	if !strings.Contains(got, "stopped") {
		p.Errorf("a question to it: %q", got)
	}
}
