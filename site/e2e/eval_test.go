//go:build e2e

package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a condition may take on a slow machine.
const patience = 30 * time.Second

// eval returns the value of a JavaScript expression in the page; a promise is
// waited for.
func eval[T any](p *tab, js string) T {
	p.Helper()
	var v T
	raw, err := p.try(js, "")
	if err == nil {
		err = json.Unmarshal(raw, &v)
	}
	if err != nil {
		p.Fatalf("script %s: %v", brief(js), err)
	}
	return v
}

// evalIn is eval in a frame of the page.
func evalIn[T any](p *tab, frame cdp.FrameID, js string) T {
	p.Helper()
	var v T
	raw, err := p.try(js, frame)
	if err == nil {
		err = json.Unmarshal(raw, &v)
	}
	if err != nil {
		p.Fatalf("script %s: %v", brief(js), err)
	}
	return v
}

// try evaluates and returns JSON. Undefined is null.
func (p *tab) try(js string, frame cdp.FrameID) (json.RawMessage, error) {
	var raw json.RawMessage
	err := chromedp.Run(p.ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		call := runtime.Evaluate(js).WithReturnByValue(true).WithAwaitPromise(true)
		if frame != "" {
			p.mu.Lock()
			world, ok := p.worlds[frame]
			p.mu.Unlock()
			if !ok {
				return fmt.Errorf("frame %s has no scripts", frame)
			}
			call = call.WithContextID(world)
		}
		v, thrown, err := call.Do(ctx)
		if err != nil {
			return err
		}
		if thrown != nil {
			return thrown
		}
		raw = json.RawMessage(v.Value)
		if len(raw) == 0 {
			raw = json.RawMessage("null")
		}
		return nil
	}))
	return raw, err
}

// until polls an expression until it is true; a promise is waited for, a second at
// a time.
func (p *tab) until(what, js string) {
	p.Helper()
	p.untilIn("", what, js)
}

func (p *tab) untilIn(frame cdp.FrameID, what, js string) {
	p.Helper()
	end := time.Now().Add(patience)
	for {
		raw, err := p.try("Promise.race([(async () => !!(await ("+js+")))(), new Promise(late => setTimeout(late, 1000, false))])", frame)
		if err == nil && string(raw) == "true" {
			return
		}
		if time.Now().After(end) || p.ctx.Err() != nil {
			p.Fatalf("not so after %v: %s (%v)", patience, what, err)
		}
		time.Sleep(15 * time.Millisecond)
	}
}

// logState tells about the page of a failed test.
func (p *tab) logState() {
	raw, err := p.try(`({url: location.href, live: document.getElementById('map')?.hasAttribute('data-live'),
		view: window.watiya?.map?.view?.(), notice: document.getElementById('notice')?.textContent.slice(0, 200)})`, "")
	if err == nil {
		p.Logf("the page: %s", raw)
	}
}

func brief(s string) string {
	if len(s) > 160 {
		return s[:160] + "…"
	}
	return s
}

// quote is s as a JavaScript string.
func quote(s string) string { return asJSON(s) }

func num(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// plain undoes typography: hyphens and spaces that do not break.
func plain(s string) string { return strings.NewReplacer("\u2011", "-", "\u00a0", " ").Replace(s) }

// asJSON is v as the page prints it.
func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}
