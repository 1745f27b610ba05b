//go:build e2e

package e2e

import (
	"slices"
	"testing"
)

// counter counts the calls that cross between the page and the program, per
// animation frame, by wrapping what WebAssembly hands out.
const counter = `
	window.crossings = { frames: [], calls: {}, out: 0, now: null, ms: [] }
	const into = (name, f) => function () {
		const c = crossings
		if (c.now) c.now[name] = (c.now[name] || 0) + 1
		const t = performance.now()
		const r = f.apply(this, arguments)
		if (c.now && name === 'frame') c.ms.push(performance.now() - t)
		return r
	}
	const wrap = instance => {
		const e = {}
		for (const [k, v] of Object.entries(instance.exports)) e[k] = typeof v === 'function' ? into(k, v) : v
		window.wasmMemory = e.mem
		return { exports: e }
	}
	const count = imports => {
		const out = {}
		for (const [m, fs] of Object.entries(imports)) {
			out[m] = {}
			for (const [k, f] of Object.entries(fs)) out[m][k] = function () { if (crossings.now) crossings.out++; return f.apply(this, arguments) }
		}
		return out
	}
	const { instantiate } = WebAssembly
	WebAssembly.instantiate = (b, i) => instantiate.call(WebAssembly, b, count(i)).then(wrap)
	window.watch = on => {
		const c = crossings
		if (!on) { const all = c.frames; c.now = null; return all }
		c.frames = []; c.ms = []; c.out = 0; c.now = {}
		const f = () => { if (!c.now) return; c.frames.push(c.now); c.now = {}; requestAnimationFrame(f) }
		requestAnimationFrame(f)
	}`

// TestOneCrossing: while the map is dragged, every animation frame is one call
// into the program, and the program's memory does not grow.
func TestOneCrossing(t *testing.T) {
	p := openMap(t, "/", setup{scripts: []string{counter, onMain}})
	p.closer()
	at := p.free()
	memory := `wasmMemory.buffer.byteLength`
	c, left, right := newClock(), at.plus(-60, 0), at.plus(60, 40)
	p.hover(at)
	p.down(c, at, 1)
	p.path(c, at, left) // past the tap's slack
	p.frames(2)
	before := eval[float64](p, memory)
	eval[any](p, `watch(true)`)
	for range 3 {
		p.path(c, left, right)
		p.path(c, right, left)
	}
	frames := eval[[]map[string]int](p, `watch(false)`)
	ms := eval[[]float64](p, `crossings.ms`)
	out := eval[int](p, `crossings.out`)
	p.up(c, left, 1)
	drawn := 0
	for i, f := range frames {
		drawn += f["frame"]
		for name, n := range f {
			// resume is the Go runtime's own timer, outside the frame.
			if name == "frame" && n > 1 || name != "frame" && name != "resume" {
				p.Errorf("animation frame %d of %d: %d calls of %s", i, len(frames), n, name)
			}
		}
	}
	if drawn < 10 {
		p.Errorf("only %d of %d animation frames were drawn while dragging", drawn, len(frames))
	}
	if grown := eval[float64](p, memory) - before; grown != 0 {
		p.Errorf("the program's memory grew by %v bytes while dragging", grown)
	}
	slices.Sort(ms)
	if len(ms) > 0 {
		t.Logf("%d frames, %d animation frames; in the program: median %.2f ms, most %.2f ms; %.1f calls out per frame", drawn, len(frames), ms[len(ms)/2], ms[len(ms)-1], float64(out)/float64(drawn))
		if ms[len(ms)/2] > 50 {
			p.Errorf("a frame takes %.0f ms in the program", ms[len(ms)/2])
		}
	}
}

// TestRest: a map that rests draws nothing.
func TestRest(t *testing.T) {
	p := openMap(t, "/", setup{scripts: []string{counter, onMain}})
	p.frames(5)
	eval[any](p, `watch(true)`)
	p.frames(20)
	for i, f := range eval[[]map[string]int](p, `watch(false)`) {
		if f["frame"] != 0 {
			p.Errorf("animation frame %d was drawn although nothing moves", i)
		}
	}
}
