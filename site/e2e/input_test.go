//go:build e2e

package e2e

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// clock gives the events of a gesture their times: a frame apart, whatever the
// machine needs to deliver them, so that a throw is a throw on a busy machine.
type clock struct{ now float64 }

func newClock() *clock { return &clock{float64(time.Now().UnixMicro()) / 1e6} }

func (c *clock) tick() float64  { c.now += 0.016; return c.now }
func (c *clock) wait(s float64) { c.now += s }

// event is a mouse or touch event of the browser's protocol. (cdproto's own
// types cut the time down to whole seconds.)
type event struct {
	Type       string     `json:"type"`
	X          float64    `json:"x"`
	Y          float64    `json:"y"`
	DeltaX     float64    `json:"deltaX"`
	DeltaY     float64    `json:"deltaY"`
	Modifiers  int        `json:"modifiers,omitempty"`
	Button     string     `json:"button,omitempty"`
	Buttons    int        `json:"buttons,omitempty"`
	ClickCount int        `json:"clickCount,omitempty"`
	Points     []touching `json:"touchPoints,omitzero"`
	Time       float64    `json:"timestamp,omitempty"`
}

type touching struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	ID int     `json:"id"`
}

func (p *tab) send(method string, e event) {
	p.Helper()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error { return cdp.Execute(ctx, method, e, nil) }))
}

// point is a place in the window, CSS pixels.
type point struct{ X, Y float64 }

func (a point) plus(dx, dy float64) point { return point{a.X + dx, a.Y + dy} }

const mouseEvent = "Input.dispatchMouseEvent"

func (p *tab) hover(at point) {
	p.Helper()
	p.send(mouseEvent, event{Type: "mouseMoved", X: at.X, Y: at.Y})
}

func (p *tab) down(c *clock, at point, count int) {
	p.Helper()
	p.send(mouseEvent, event{Type: "mousePressed", X: at.X, Y: at.Y, Button: "left", Buttons: 1, ClickCount: count, Time: c.tick()})
}

func (p *tab) up(c *clock, at point, count int) {
	p.Helper()
	p.send(mouseEvent, event{Type: "mouseReleased", X: at.X, Y: at.Y, Button: "left", ClickCount: count, Time: c.tick()})
}

// path moves the pressed mouse in a few steps.
func (p *tab) path(c *clock, from, to point) {
	p.Helper()
	const steps = 8
	for i := 1; i <= steps; i++ {
		k := float64(i) / steps
		p.send(mouseEvent, event{Type: "mouseMoved", X: from.X + (to.X-from.X)*k, Y: from.Y + (to.Y-from.Y)*k, Button: "left", Buttons: 1, Time: c.tick()})
	}
}

// click presses and releases in one place.
func (p *tab) click(at point) {
	p.Helper()
	c := newClock()
	p.hover(at)
	p.down(c, at, 1)
	p.up(c, at, 1)
}

// doubleClick is two clicks within the time that counts as double.
func (p *tab) doubleClick(at point) {
	p.Helper()
	c := newClock()
	for n := 1; n <= 2; n++ {
		p.down(c, at, n)
		p.up(c, at, n)
	}
}

// drag moves by the mouse and rests before it lets go, so nothing is thrown.
func (p *tab) drag(from, to point) {
	p.Helper()
	c := newClock()
	p.hover(from)
	p.down(c, from, 1)
	p.path(c, from, to)
	c.wait(0.2)
	p.up(c, to, 1)
}

// throw lets go while moving.
func (p *tab) throw(from, to point) {
	p.Helper()
	c := newClock()
	p.hover(from)
	p.down(c, from, 1)
	p.path(c, from, to)
	p.up(c, to, 1)
}

// wheel turns the wheel by dy pixels, with ctrl as a track pad's pinch does.
func (p *tab) wheel(at point, dy float64, ctrl bool) {
	p.Helper()
	e := event{Type: "mouseWheel", X: at.X, Y: at.Y, DeltaY: dy}
	if ctrl {
		e.Modifiers = 2
	}
	p.send(mouseEvent, e)
}

// touch sends one touch event with all fingers that are down after it.
func (p *tab) touch(c *clock, kind string, fingers ...point) {
	p.Helper()
	points := []touching{}
	for i, f := range fingers {
		points = append(points, touching{f.X, f.Y, i})
	}
	p.send("Input.dispatchTouchEvent", event{Type: kind, Points: points, Time: c.tick()})
}

// tap is a short touch.
func (p *tab) tap(c *clock, at point) {
	p.Helper()
	p.touch(c, "touchStart", at)
	p.touch(c, "touchEnd")
}

// pinch spreads two fingers about a point from one distance to another.
func (p *tab) pinch(at point, from, to float64) {
	p.Helper()
	c := newClock()
	hand := func(d float64) []point { return []point{at.plus(-d/2, 0), at.plus(d/2, 0)} }
	p.touch(c, "touchStart", hand(from)[0])
	p.touch(c, "touchStart", hand(from)...)
	const steps = 10
	for i := 1; i <= steps; i++ {
		p.touch(c, "touchMove", hand(from+(to-from)*float64(i)/steps)...)
	}
	p.touch(c, "touchEnd")
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
	p.click(*at)
}
