//go:build e2e

package e2e

import "testing"

// slowly lets the page hear its engine a third of a second late.
const slowly = `
	const W = Worker
	window.Worker = function (...a) {
		const w = new W(...a)
		Object.defineProperty(w, 'onmessage', { set: f => w.addEventListener('message', e => setTimeout(() => f(e), 300)) })
		return w
	}`

// TestOldNews: what the engine drew before it heard of an order is not told after the
// order, or the page would go back to the step that it has left.
func TestOldNews(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{reduced: true, scripts: []string{slowly}})
	p.settled()
	steps := eval[[]int](p, `(async () => {
		const steps = []
		watiya.map.setView(18, 30, 7) // is drawn, and not heard of yet
		await new Promise(r => setTimeout(r, 150))
		watiya.map.step(2)
		document.addEventListener('watiya:change', e => steps.push(e.detail.step))
		await watiya.map.idle()
		await new Promise(r => setTimeout(r, 600))
		return steps
	})()`)
	if len(steps) == 0 {
		t.Fatal("the step is not told")
	}
	for _, s := range steps {
		if s != 2 {
			t.Errorf("after the order for step 2 the page hears of %v", steps)
			break
		}
	}
}

// TestIdle: idle is kept when the map has come to rest, not before.
func TestIdle(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{})
	before := p.settled()
	at := eval[[2]look](p, `(async () => {
		watiya.map.zoom(1)
		await watiya.map.idle()
		const rest = watiya.map.view()
		await new Promise(r => setTimeout(r, 500))
		return [rest, watiya.map.view()]
	})()`)
	if at[0] != at[1] || !near(at[0].Zoom, before.Zoom+1, 0.01) {
		t.Errorf("at rest the map shows %+v, half a second later %+v; before %+v", at[0], at[1], before)
	}
}
