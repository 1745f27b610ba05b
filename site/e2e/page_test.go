//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// setup says how a tab is made. The zero value is a desktop.
type setup struct {
	w, h     int64    // window, CSS pixels; 0 is 1440×900
	ratio    float64  // device pixels per CSS pixel; 0 is 1
	touch    bool     // a touch screen
	dark     bool     // prefers-color-scheme: dark
	reduced  bool     // prefers-reduced-motion: reduce
	noScript bool     // scripts are off
	hosts    []string // origins besides the server's own that may be asked
	scripts  []string // run in every document before its own
	answer   func(url string) *reply
}

// tab is one page in a browser context of its own.
type tab struct {
	testing.TB
	ctx  context.Context
	conf setup

	mu       sync.Mutex
	requests []string
	problems []string
	allowed  []*regexp.Regexp
	worlds   map[cdp.FrameID]runtime.ExecutionContextID // main world of each frame
}

// watch reports where a test can see them: violations of the policy, and what a worker
// does not catch, which would only bring the map back to the page's own thread.
const watch = `addEventListener('securitypolicyviolation', e => console.error('policy violation: ' + e.violatedDirective + ' ' + e.blockedURI))
	if (window.Worker) {
		const W = Worker
		window.Worker = class extends W {
			constructor (...a) {
				super(...a)
				this.addEventListener('error', e => console.error('worker: ' + (e.message ?? 'it cannot start')))
			}
		}
	}`

// newTab makes an empty tab and sees to its end: whatever happened in it that
// the test did not expect fails the test.
func newTab(t testing.TB, s setup) *tab {
	t.Helper()
	if s.w == 0 {
		s.w, s.h = 1440, 900
	}
	if s.ratio == 0 {
		s.ratio = 1
	}
	ctx, cancel := newWindow(t)
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	p := &tab{TB: t, ctx: ctx, conf: s, worlds: map[cdp.FrameID]runtime.ExecutionContextID{}}
	t.Cleanup(func() {
		failed := t.Failed()
		for _, m := range p.unexpected() {
			t.Errorf("%s", m)
		}
		if failed {
			p.logState()
		}
		stop()
		cancel()
	})
	chromedp.ListenTarget(ctx, p.listen)
	features := []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: choose(s.dark, "dark", "light")},
		{Name: "prefers-reduced-motion", Value: choose(s.reduced, "reduce", "no-preference")},
	}
	actions := []chromedp.Action{
		network.Enable(), runtime.Enable(), log.Enable(), page.Enable(),
		emulation.SetEmulatedMedia().WithFeatures(features),
		emulation.SetScriptExecutionDisabled(s.noScript),
		emulation.SetFocusEmulationEnabled(true),
	}
	for _, js := range append([]string{watch}, s.scripts...) {
		actions = append(actions, chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(js).Do(ctx)
			return err
		}))
	}
	if s.touch {
		actions = append(actions, emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5))
	}
	if s.answer != nil {
		actions = append(actions, fetch.Enable())
	}
	p.do(actions...)
	p.resize(s.w, s.h, s.ratio)
	return p
}

// newWindow opens an empty window in a browser context of its own. (chromedp's
// own WithNewBrowserContext asks for a tab, and a context without a window has
// no place for one.)
func newWindow(t testing.TB) (context.Context, context.CancelFunc) {
	t.Helper()
	var id cdp.BrowserContextID
	var at target.ID
	onBrowser := func(f func(ctx context.Context) error) error {
		return f(cdp.WithExecutor(browser, chromedp.FromContext(browser).Browser))
	}
	err := onBrowser(func(ctx context.Context) (err error) {
		if id, err = target.CreateBrowserContext().WithDisposeOnDetach(true).Do(ctx); err != nil {
			return err
		}
		at, err = target.CreateTarget("about:blank").WithBrowserContextID(id).WithNewWindow(true).Do(ctx)
		return err
	})
	if err != nil {
		t.Fatalf("browser: no new window: %v", err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithTargetID(at))
	return ctx, func() {
		cancel()
		if err := onBrowser(target.DisposeBrowserContext(id).Do); err != nil {
			t.Errorf("browser: the window does not close: %v", err)
		}
	}
}

// open is a new tab with a page of the site in it.
func open(t testing.TB, path string, s setup) *tab {
	t.Helper()
	p := newTab(t, s)
	p.visit(origin + path)
	return p
}

func choose(cond bool, a, b string) string {
	if cond {
		return a
	}
	return b
}

// do runs browser actions; an error ends the test.
func (p *tab) do(actions ...chromedp.Action) {
	p.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.Fatalf("browser: %v", err)
	}
}

// visit navigates and waits for the load event.
func (p *tab) visit(url string) {
	p.Helper()
	p.do(chromedp.Navigate(url))
}

// resize changes window and pixel ratio.
func (p *tab) resize(w, h int64, ratio float64) {
	p.Helper()
	p.conf.w, p.conf.h, p.conf.ratio = w, h, ratio
	p.do(emulation.SetDeviceMetricsOverride(w, h, ratio, p.conf.touch))
}

// expect announces a problem, by regular expression, that is part of the test.
func (p *tab) expect(patterns ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range patterns {
		p.allowed = append(p.allowed, regexp.MustCompile(s))
	}
}

// unexpected lists the problems that were not announced.
func (p *tab) unexpected() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []string
next:
	for _, m := range p.problems {
		for _, re := range p.allowed {
			if re.MatchString(m) {
				continue next
			}
		}
		out = append(out, m)
	}
	return out
}

// requested lists the addresses asked for so far.
func (p *tab) requested() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// asked counts the requests whose address contains s.
func (p *tab) asked(s string) (n int) {
	for _, u := range p.requested() {
		if strings.Contains(u, s) {
			n++
		}
	}
	return n
}

func (p *tab) problem(format string, args ...any) {
	p.problems = append(p.problems, fmt.Sprintf(format, args...))
}

// home reports whether an address is one that the page may ask.
func (p *tab) home(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	if u.Scheme == "data" || address == "about:blank" || address == "about:srcdoc" {
		return true
	}
	at := u.Scheme + "://" + u.Host
	if at == origin {
		return true
	}
	for _, h := range p.conf.hosts {
		if at == h {
			return true
		}
	}
	return false
}
