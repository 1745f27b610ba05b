//go:build e2e

package e2e

import (
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// mouse sends one mouse event; held says whether the left button is down.
func (p *tab) mouse(kind input.MouseType, x, y float64, held bool) {
	p.Helper()
	e := input.DispatchMouseEvent(kind, x, y)
	if kind == input.MousePressed || kind == input.MouseReleased {
		e = e.WithButton(input.Left).WithClickCount(1)
	}
	if held {
		e = e.WithButtons(1).WithButton(input.Left)
	}
	p.do(e)
}

func (p *tab) hover(x, y float64) { p.Helper(); p.mouse(input.MouseMoved, x, y, false) }

// click presses and releases in one place.
func (p *tab) click(x, y float64) {
	p.Helper()
	p.mouse(input.MouseMoved, x, y, false)
	p.mouse(input.MousePressed, x, y, true)
	p.mouse(input.MouseReleased, x, y, false)
}

// doubleClick is two clicks within the time that counts as double.
func (p *tab) doubleClick(x, y float64) {
	p.Helper()
	var acts []chromedp.Action
	for n := int64(1); n <= 2; n++ {
		acts = append(acts,
			input.DispatchMouseEvent(input.MousePressed, x, y).WithButton(input.Left).WithButtons(1).WithClickCount(n),
			input.DispatchMouseEvent(input.MouseReleased, x, y).WithButton(input.Left).WithClickCount(n))
	}
	p.do(acts...)
}

// path moves the pressed mouse in a few steps.
func (p *tab) path(x0, y0, x1, y1 float64) {
	p.Helper()
	const steps = 8
	for i := 1; i <= steps; i++ {
		k := float64(i) / steps
		p.mouse(input.MouseMoved, x0+(x1-x0)*k, y0+(y1-y0)*k, true)
	}
}

// drag moves by the mouse and rests before it lets go, so nothing is thrown.
func (p *tab) drag(x0, y0, x1, y1 float64) {
	p.Helper()
	p.mouse(input.MouseMoved, x0, y0, false)
	p.mouse(input.MousePressed, x0, y0, true)
	p.path(x0, y0, x1, y1)
	time.Sleep(120 * time.Millisecond) // the rest is part of the gesture
	p.mouse(input.MouseReleased, x1, y1, false)
}

// throw lets go while moving.
func (p *tab) throw(x0, y0, x1, y1 float64) {
	p.Helper()
	p.mouse(input.MouseMoved, x0, y0, false)
	p.mouse(input.MousePressed, x0, y0, true)
	p.path(x0, y0, x1, y1)
	p.mouse(input.MouseReleased, x1, y1, false)
}

// wheel turns the wheel by dy pixels, with ctrl as a track pad's pinch does.
func (p *tab) wheel(x, y, dy float64, ctrl bool) {
	p.Helper()
	e := input.DispatchMouseEvent(input.MouseWheel, x, y).WithDeltaX(0).WithDeltaY(dy)
	if ctrl {
		e = e.WithModifiers(input.ModifierCtrl)
	}
	p.do(e)
}

// point is a place in the window, CSS pixels.
type point struct{ X, Y float64 }

// touch sends one touch event with all fingers that are down after it.
func (p *tab) touch(kind input.TouchType, fingers ...point) {
	p.Helper()
	points := []*input.TouchPoint{}
	for i, f := range fingers {
		points = append(points, &input.TouchPoint{X: f.X, Y: f.Y, ID: float64(i)})
	}
	p.do(input.DispatchTouchEvent(kind, points))
}

// tap is a short touch.
func (p *tab) tap(x, y float64) {
	p.Helper()
	p.touch(input.TouchStart, point{x, y})
	p.touch(input.TouchEnd)
}

// pinch spreads two fingers about a point from one distance to another.
func (p *tab) pinch(x, y, from, to float64) {
	p.Helper()
	at := func(d float64) []point { return []point{{x - d/2, y}, {x + d/2, y}} }
	p.touch(input.TouchStart, at(from)[0])
	p.touch(input.TouchStart, at(from)...)
	const steps = 10
	for i := 1; i <= steps; i++ {
		p.touch(input.TouchMove, at(from+(to-from)*float64(i)/steps)...)
	}
	p.touch(input.TouchEnd)
}

// key presses keys one after the other: kb.ArrowLeft, "+", kb.Escape …
func (p *tab) key(keys ...string) {
	p.Helper()
	for _, k := range keys {
		p.do(chromedp.KeyEvent(k))
	}
}

// focus moves the keyboard to the first element that the selector names.
func (p *tab) focus(selector string) {
	p.Helper()
	if !eval[bool](p, `(() => { const e = document.querySelector(`+quote(selector)+`); e?.focus(); return !!e && document.activeElement === e })()`) {
		p.Fatalf("%s cannot take the focus", selector)
	}
}

// press clicks the first visible element of a selector by the mouse, as a reader does.
func (p *tab) press(selector string) {
	p.Helper()
	at := eval[*point](p, `(() => {
		for (const e of document.querySelectorAll(`+quote(selector)+`)) {
			if (!e.checkVisibility()) continue
			e.scrollIntoView({ block: 'center', behavior: 'instant' })
			const r = e.getClientRects()[0]
			if (r?.width && r.height) return { x: r.left + r.width / 2, y: r.top + r.height / 2 }
		}
		return null
	})()`)
	if at == nil {
		p.Fatalf("nothing visible matches %s", selector)
	}
	p.click(at.X, at.Y)
}
