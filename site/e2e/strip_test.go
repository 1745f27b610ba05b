//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"watiya/geo"
	"watiya/geo/timeline"
)

// strip waits until the client has taken over the time below the map.
func (p *tab) strip() {
	p.Helper()
	p.until("the timeline is drawn", `document.querySelector('#time[data-live] .track > canvas')`)
}

// handles are where the handles of the brush are drawn, in the window.
type handles struct {
	from, to point
	scale    timeline.Scale
	box      box
}

// handles works them out as the client does, for a view of time that the brush has
// been fitted to and no hand has moved since.
func (p *tab) handles() handles {
	p.Helper()
	lang := eval[string](p, `document.documentElement.lang`)
	from, to := geo.Day(eval[int](p, `+document.getElementById('from').value`)), geo.Day(eval[int](p, `+document.getElementById('to').value`))
	s := *story(p.TB)
	s.Lang = lang // Arabic reads from the right
	t := timeline.New(&s)
	b := p.boxOf("#time .track")
	h := handles{scale: t.ScaleOf(b.W, timeline.Fit(from, to, t.All())), box: b}
	y := b.Y + b.H*0.5
	h.from, h.to = point{b.X + h.scale.X(float64(from)), y}, point{b.X + h.scale.X(float64(to)+1), y}
	return h
}

// TestTimeByMouse: a handle follows the pointer day by day, the brush moves as a
// whole, an empty place begins a new one, and a cell opens its event.
func TestTimeByMouse(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{scripts: []string{changes}})
	p.strip()
	h := p.handles()
	before := p.told()
	day := h.scale.PerDay()
	p.drag(h.to, h.to.plus(5*day, 0))
	p.until("the last day is five days later", `told.at(-1).to === `+num(float64(before.To+5)))
	p.timeIs()
	p.drag(h.from, h.from.plus(-3*day, 4))
	p.until("the first day is three days earlier", `told.at(-1).from === `+num(float64(before.From-3)))
	middle := point{(h.from.X + h.to.X) / 2, h.from.Y}
	p.drag(middle, middle.plus(10*day, 0))
	p.until("the brush is ten days later", `told.at(-1).from === `+num(float64(before.From+7))+` && told.at(-1).to === `+num(float64(before.To+15)))
	a, z := point{h.box.X + h.scale.X(float64(before.From)-30), h.from.Y}, point{h.box.X + h.scale.X(float64(before.From)-20), h.from.Y}
	p.drag(a, z)
	p.until("a new brush of ten days", `told.at(-1).from === `+num(float64(before.From-30))+` && told.at(-1).to === `+num(float64(before.From-21)))
	p.timeIs()

	// The wheel makes days wider, about the pointer: then three days are more pixels.
	p.wheel(z, -300, false)
	p.frames(3)
	p.drag(z, z.plus(3*day, 0))
	p.settled()
	if c := p.told(); c.To-(before.From-21) >= 3 || c.To <= before.From-21 {
		t.Errorf("with wider days the handle went from %d to %d", before.From-21, c.To)
	}
}

// TestTimeOpensEvents: a press on a cell opens the event in list and map.
func TestTimeOpensEvents(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/watiya/", setup{scripts: []string{changes}})
	p.strip()
	h := p.handles()
	d := geo.DayOf(2020, 6, 20) // one event alone
	cell := point{h.box.X + h.scale.X(float64(d)+0.5), h.box.Y + h.box.H - 45 - 3}
	p.hover(cell)
	p.until("its title stands beside the pointer", `document.querySelector('#time .tip').textContent.includes('red line') || document.querySelector('#time .tip').checkVisibility()`)
	p.click(cell)
	p.until("its card is open", `document.querySelector('#card [data-card="sisi-red-line-2020-06-20"]')`)
}

// TestTimePlays: the later edge moves on by itself, day by day, and stops when it
// is told to; the button says what it does.
func TestTimePlays(t *testing.T) {
	t.Parallel()
	for _, reduced := range []bool{false, true} {
		p := openMap(t, "/step/jets/", setup{scripts: []string{changes}, reduced: reduced})
		p.strip()
		before := p.told()
		for range 3 { // 8 days a second
			p.press("#time [data-speed]")
		}
		p.press("#play")
		p.until("time plays", `told.at(-1).to > `+num(float64(before.From))+` && told.at(-1).to < `+num(float64(before.To)))
		if got := eval[string](p, `document.getElementById('play').getAttribute('aria-label')`); got != "Pause" {
			t.Errorf("while it plays the button is called %q", got)
		}
		p.press("#play")
		p.frames(3)
		stopped := p.told()
		p.frames(12)
		if c := p.told(); c.To != stopped.To {
			t.Errorf("stopped on %d, time went on to %d", stopped.To, c.To)
		}
		p.timeIs()
		p.press("#play")
		p.until("it goes on to the end of what is shown", `told.at(-1).to === `+num(float64(geo.DayOf(2020, 6, 30)))+` && document.getElementById('play').getAttribute('aria-label') === 'Play'`)
	}
}

// TestTimeByTouch: on the narrowest phone a thumb moves the handles, two fingers
// make days wider, nothing scrolls and every target is large enough.
func TestTimeByTouch(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{w: 320, h: 640, ratio: 2, touch: true, scripts: []string{changes}})
	p.strip()
	h := p.handles()
	before := p.told()
	day := h.scale.PerDay()
	drag := func(from point, dx float64) {
		c := newClock()
		p.touch(c, "touchStart", from)
		for i := 1; i <= 8; i++ {
			p.touch(c, "touchMove", from.plus(dx*float64(i)/8, 0))
		}
		c.wait(0.2)
		p.touch(c, "touchEnd")
	}
	drag(h.to.plus(18, 0), 6*day) // beside the handle: it is 44 pixels wide to a thumb
	p.until("the last day is six days later", `told.at(-1).to === `+num(float64(before.To+6)))
	drag(h.from.plus(-18, 0), -6*day)
	p.until("the first day is six days earlier", `told.at(-1).from === `+num(float64(before.From-6)))
	if y := eval[float64](p, "scrollY"); y != 0 {
		t.Errorf("the page was scrolled by %v px", y)
	}
	p.pinch(point{160, h.to.Y}, 40, 120)
	p.frames(3)
	at := p.told()
	drag(point{160, h.box.Y + h.box.H - 12}, 30) // the axis moves the shown time, not the brush
	p.frames(3)
	if c := p.told(); c.From != at.From || c.To != at.To {
		t.Error("moving the axis moved the brush")
	}
	small := eval[[]string](p, `[...document.querySelectorAll('#time button')].filter(b => b.checkVisibility()).map(b => [b, b.getBoundingClientRect()])
		.filter(([b, r]) => r.width < 24 || r.height < 24 || r.left < 0 || r.right > 320).map(([b, r]) => b.outerHTML.slice(0, 60) + JSON.stringify(r))`)
	if len(small) > 0 {
		t.Errorf("targets too small or out of the window: %v", small)
	}
	if n := eval[int](p, `[...document.querySelectorAll('#time button')].filter(b => b.checkVisibility()).length`); n < 4 {
		t.Errorf("only %d buttons are shown", n)
	}
	if over := eval[float64](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		t.Errorf("the page is %v px wider than the window", over)
	}
}

// TestTimeWeeks: with Shift, and with the page keys, the keyboard moves by a week,
// and the handle that it moves is marked.
func TestTimeWeeks(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{scripts: []string{changes}})
	p.strip()
	before := p.told()
	shot := func() string { p.frames(3); return string(p.picture(p.boxOf("#time")).Pix) }
	plain := shot()
	p.focus("input#to")
	p.key(kb.PageUp)
	p.until("the last day is a week later", `told.at(-1).to === `+num(float64(before.To+7)))
	p.key(kb.PageDown)
	p.until("and a week earlier", `told.at(-1).to === `+num(float64(before.To)))
	if shot() == plain {
		t.Error("the focus is not seen")
	}
	if got := eval[string](p, `document.getElementById('to').getAttribute('aria-valuetext')`); got != "30 May 2020" {
		t.Errorf("the later handle says %q", got)
	}
}

// TestTimeWhole: the whole time of the story in one press, and back.
func TestTimeWhole(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{scripts: []string{changes}})
	p.strip()
	before := p.told()
	p.press(`#time [data-time="0"]`)
	p.until("all events are shown", `told.at(-1).count === told.at(-1).total`)
	p.timeIs()
	p.press(`#time [data-time="0"]`)
	p.until("back to the step", `told.at(-1).from === `+num(float64(before.From))+` && told.at(-1).to === `+num(float64(before.To)))
}

// TestTimeWithoutScripts: the picture of time stands in the page, and a form asks for
// another time.
func TestTimeWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "/", setup{noScript: true})
	if !eval[bool](p, `document.querySelector('.strip.broad').checkVisibility() && !document.querySelector('.strip.thumb').checkVisibility()`) {
		t.Error("the picture of time is not shown")
	}
	eval[any](p, `(() => { document.querySelector('.when select').value = '2019'; document.querySelector('.when').submit() })()`)
	p.until("the page of that time", `location.search === '?at=2019' && document.getElementById('window')?.textContent === '1 January – 31 December 2019'`)
}
