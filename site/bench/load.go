package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// load is how a page came up, in milliseconds from the navigation.
type load struct {
	FirstMap float64 `json:"firstMap"` // the first frame with more than a fifth of land
	Hover    float64 `json:"hover"`    // the page shows what the pointer is on
	Ready    float64 `json:"ready"`    // hover, pan and zoom are answered
	PanLag   float64 `json:"panLag"`   // from the press of a drag to the first moved frame
	ZoomLag  float64 `json:"zoomLag"`
	Longest  float64 `json:"longest"` // the longest task after the first map, 0 below 50
	Blocked  float64 `json:"blocked"` // the sum of what tasks after the first map had above 50
	Weight   weight  `json:"weight"`
}

// target is a mark whose name the page must show when the pointer is on it.
type target struct {
	X, Y float64
	ID   string
}

// moving is the share of pixels that turn from land to water or back when the
// map has been moved or zoomed; labels that come and go stay far below.
const moving = 0.025

// comeUp opens a page and waits until it answers the hand.
func (b *browser) comeUp(s *server, path string, at target, limit time.Duration) (out load, cast *screencast, err error) {
	if cast, err = b.watch(); err != nil {
		return out, nil, err
	}
	end := time.Now().Add(calm + limit)
	if err = b.navigate(s, path); err != nil {
		return out, cast, err
	}
	var origin float64
	since := func(t time.Time) float64 { return float64(t.UnixMicro())/1000 - origin }
	for i := 0; out.Hover == 0; i++ {
		if first, ok := cast.land(); ok && out.FirstMap == 0 && origin > 0 {
			out.FirstMap = since(first)
		}
		if time.Now().After(end) {
			if out.FirstMap == 0 {
				return out, cast, fmt.Errorf("no map in %.0f s", limit.Seconds())
			}
			return out, cast, fmt.Errorf("no answer to the pointer in %.0f s%s", limit.Seconds(), b.said())
		}
		var now struct {
			Origin, Seen float64
			Failed       string
		}
		if err := b.mouse(input.MouseMoved, at.X+float64(i%2), at.Y, 0); err != nil {
			return out, cast, err
		}
		time.Sleep(10 * time.Millisecond)
		if err := b.eval(`({ Origin: performance.timeOrigin, Seen: window.bench?.seen[`+text(at.ID)+`] ?? 0, Failed: window.bench?.failed ?? '' })`, &now); err != nil {
			return out, cast, err
		}
		if now.Failed != "" {
			return out, cast, errors.New(now.Failed)
		}
		origin, out.Hover = now.Origin, now.Seen
	}
	answered := out.Hover
	drag := func() error { return b.drag(500, 500, 120) }
	wheel := func() error { return b.wheel(640, 400, -240) }
	for i, act := range []func() error{drag, wheel} {
		lag := []*float64{&out.PanLag, &out.ZoomLag}[i]
		for try := 0; *lag == 0; try++ {
			if time.Now().After(end) {
				return out, cast, fmt.Errorf("no answer to %s in %.0f s", []string{"a drag", "the wheel"}[i], limit.Seconds())
			}
			before, sent := cast.last(), time.Now()
			if err := act(); err != nil {
				return out, cast, err
			}
			if t, ok := cast.moved(b, before, sent, moving, patience(try)); ok {
				*lag = float64(t.Sub(sent).Microseconds()) / 1000
				if try > 0 {
					answered = max(answered, since(t))
				}
			}
		}
	}
	first, ok := cast.land()
	if !ok {
		return out, cast, fmt.Errorf("no frame shows land, but the page answers")
	}
	out.FirstMap = since(first)
	out.Ready = max(answered, out.FirstMap) // an answer about what is not seen yet is none
	var tasks [][2]float64
	if err := b.eval(`window.bench.tasks`, &tasks); err != nil {
		return out, cast, err
	}
	for _, t := range tasks {
		if t[0] >= out.FirstMap && t[0] <= out.Ready {
			out.Longest = max(out.Longest, t[1])
			out.Blocked += t[1] - 50
		}
	}
	out.Weight = s.take()
	return out, cast, nil
}

// firstLand opens a page and says when it shows land, in milliseconds from the navigation.
func (b *browser) firstLand(s *server, path string, limit time.Duration) (float64, error) {
	cast, err := b.watch()
	if err != nil {
		return 0, err
	}
	if err := b.navigate(s, path); err != nil {
		return 0, err
	}
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if at, ok := cast.land(); ok {
			var origin float64
			err := b.eval(`performance.timeOrigin`, &origin)
			return float64(at.UnixMicro())/1000 - origin, err
		}
	}
	return 0, fmt.Errorf("no land in %.0f s", limit.Seconds())
}

// calm is how long a fresh browser is left alone before it is sent to a page: what it
// does of its own at the start is nobody's.
const calm = 700 * time.Millisecond

func (b *browser) navigate(s *server, path string) error {
	time.Sleep(calm)
	s.take()
	return chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, _, _, err := page.Navigate(s.at + path).Do(ctx)
		return err
	}))
}

// patience is how long an answer in the picture is waited for before the hand
// tries again: a hand that tries too often is itself what keeps a slow map busy.
func patience(try int) time.Duration {
	if try < 2 {
		return 1500 * time.Millisecond
	}
	return 8 * time.Second
}

// said is what went wrong in the page, if anything did.
func (b *browser) said() string {
	var words string
	b.eval(`[window.bench?.failed, ...(window.bench?.errors ?? [])].filter(Boolean).slice(0, 2).join('; ')`, &words)
	if words != "" {
		words = ": " + words
	}
	return words
}

func (b *browser) mouse(kind input.MouseType, x, y float64, buttons int64) error {
	return chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		e := input.DispatchMouseEvent(kind, x, y).WithButtons(buttons)
		if kind != input.MouseMoved {
			e = e.WithButton(input.Left).WithClickCount(1)
		}
		return e.Do(ctx)
	}))
}

// drag pulls the map down by dy pixels, and rests before it lets go, so that
// nothing glides on.
func (b *browser) drag(x, y, dy float64) error {
	if err := b.mouse(input.MousePressed, x, y, 1); err != nil {
		return err
	}
	const steps = 6
	for i := 1; i <= steps; i++ {
		if err := b.mouse(input.MouseMoved, x, y+dy*float64(i)/steps, 1); err != nil {
			return err
		}
		time.Sleep(16 * time.Millisecond)
	}
	time.Sleep(150 * time.Millisecond)
	return b.mouse(input.MouseReleased, x, y+dy, 0)
}

func (b *browser) wheel(x, y, dy float64) error {
	return chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		return input.DispatchMouseEvent(input.MouseWheel, x, y).WithDeltaX(0).WithDeltaY(dy).Do(ctx)
	}))
}
