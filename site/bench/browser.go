package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// The window of all contestants.
const (
	windowW = 1280
	windowH = 800
)

// browser is a fresh Chromium with one page.
type browser struct {
	context.Context
	pid   int
	close func()
}

// bars of the window are pages of their own otherwise, whose work would be counted.
const bars = "WebUIReloadButton,WebUITabStrip,WebUIOmniboxPopup,WebUIOmniboxAimPopup"

// flags: no GPU, so that canvases are drawn by the processor and WebGL by
// SwiftShader; the same for all.
func flags(chrome, profile string) []chromedp.ExecAllocatorOption {
	o := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chrome), chromedp.UserDataDir(profile), chromedp.NoFirstRun, chromedp.NoSandbox,
		chromedp.Flag("headless", "new"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("disable-features", "Translate,SpareRendererForSitePerProcess,"+bars),
		chromedp.Flag("window-size", fmt.Sprintf("%d,%d", windowW, windowH)),
	}
	for _, name := range []string{"disable-gpu", "enable-unsafe-swiftshader", "disable-quic", "disable-background-networking", "disable-component-update",
		"disable-sync", "disable-default-apps", "disable-dev-shm-usage", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
		"disable-background-timer-throttling", "hide-scrollbars", "mute-audio"} {
		o = append(o, chromedp.Flag(name, true))
	}
	return o
}

func findChrome() (string, error) {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if name == "" {
			continue
		}
		if p, err := exec.LookPath(name); err == nil {
			return p, nil
		}
	}
	return "", errors.New("bench: no Chrome or Chromium found; install one, name it in CHROME, or run sh site/e2e/chromium.sh")
}

// open starts a browser; everything in it must be done within the limit.
func open(parent context.Context, chrome string, limit time.Duration, slow float64) (*browser, error) {
	profile, err := os.MkdirTemp("", "watiya-bench-")
	if err != nil {
		return nil, err
	}
	limited, stop := context.WithTimeout(parent, limit)
	alloc, end := chromedp.NewExecAllocator(limited, flags(chrome, profile)...)
	ctx, cancel := chromedp.NewContext(alloc, chromedp.WithErrorf(func(string, ...any) {}))
	b := &browser{Context: ctx, close: func() {
		cancel()
		end()
		stop()
		os.RemoveAll(profile)
	}}
	err = chromedp.Run(ctx,
		emulation.SetDeviceMetricsOverride(windowW, windowH, 1, false),
		performance.Enable(),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(probeScript).Do(ctx)
			return err
		}))
	if err == nil && slow > 1 {
		err = chromedp.Run(ctx, emulation.SetCPUThrottlingRate(slow))
	}
	if err != nil {
		b.close()
		return nil, fmt.Errorf("bench: the browser %s did not start: %w", chrome, err)
	}
	b.pid = chromedp.FromContext(ctx).Browser.Process().Pid
	return b, nil
}

// eval runs an expression in the page and waits for its promise.
func (b *browser) eval(expression string, out any) error {
	return chromedp.Run(b, chromedp.Evaluate(expression, out, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
}

// taskTime is how long the main thread has been busy, in milliseconds.
func (b *browser) taskTime() (float64, error) {
	var ms float64
	err := chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		metrics, err := performance.GetMetrics().Do(ctx)
		for _, m := range metrics {
			if m.Name == "TaskDuration" {
				ms = m.Value * 1000
			}
		}
		return err
	}))
	return ms, err
}

// memory is what the renderer of the page holds, in megabytes.
func (b *browser) memory() float64 {
	most := 0.0
	chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		list, err := systeminfo.GetProcessInfo().Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
		for _, p := range list {
			if line, _ := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", p.ID)); p.Type == "renderer" && ofPage(line) {
				most = max(most, pss(int(p.ID)))
			}
		}
		return err
	}))
	return most
}
