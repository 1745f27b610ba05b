//go:build e2e

package e2e

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// reply is a made-up answer to a request. A zero status makes the request fail
// as on a broken network. wait delays the real answer until it is closed.
type reply struct {
	status int64
	kind   string // Content-Type
	body   []byte
	wait   <-chan struct{}
}

// listen collects what happens in the tab. It may not block.
func (p *tab) listen(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, ev.Request.URL)
		if !p.home(ev.Request.URL) {
			p.problem("request to another host: %s", ev.Request.URL)
		}
	case *network.EventResponseReceived:
		if ev.Response.Status >= 400 {
			p.problem("answer %d: %s", ev.Response.Status, ev.Response.URL)
		}
	case *network.EventResponseReceivedExtraInfo:
		for name, v := range ev.Headers {
			if strings.EqualFold(name, "Set-Cookie") {
				p.problem("cookie set: %v", v)
			}
		}
	case *network.EventLoadingFailed:
		if !ev.Canceled {
			p.problem("request failed: %s (%s)", ev.ErrorText, ev.Type)
		}
	case *runtime.EventExceptionThrown:
		text := ev.ExceptionDetails.Text
		if e := ev.ExceptionDetails.Exception; e != nil {
			text += " " + e.Description
		}
		p.problem("uncaught: %s", text)
	case *runtime.EventConsoleAPICalled:
		switch ev.Type {
		case runtime.APITypeError, runtime.APITypeWarning, runtime.APITypeAssert:
			var words []string
			for _, a := range ev.Args {
				var s string
				if json.Unmarshal(a.Value, &s) != nil {
					s = a.Description + string(a.Value)
				}
				words = append(words, s)
			}
			p.problem("console.%s: %s", ev.Type, strings.Join(words, " "))
		}
	case *log.EventEntryAdded:
		switch ev.Entry.Level {
		case log.LevelError, log.LevelWarning:
			p.problem("log %s (%s): %s %s", ev.Entry.Level, ev.Entry.Source, ev.Entry.Text, ev.Entry.URL)
		}
	case *runtime.EventExecutionContextCreated:
		var about struct {
			FrameID   cdp.FrameID `json:"frameId"`
			IsDefault bool        `json:"isDefault"`
		}
		if json.Unmarshal(ev.Context.AuxData, &about) == nil && about.IsDefault {
			p.worlds[about.FrameID] = ev.Context.ID
		}
	case *fetch.EventRequestPaused:
		go p.answer(ev)
	}
}

// answer decides a paused request: as the test says, or by the server.
func (p *tab) answer(ev *fetch.EventRequestPaused) {
	target := chromedp.FromContext(p.ctx).Target
	if target == nil {
		return
	}
	ctx := cdp.WithExecutor(p.ctx, target)
	r := p.conf.answer(ev.Request.URL)
	if r != nil && r.wait != nil {
		select {
		case <-r.wait:
		case <-p.ctx.Done():
			return
		}
		r = nil
	}
	var err error
	switch {
	case r == nil:
		err = fetch.ContinueRequest(ev.RequestID).Do(ctx)
	case r.status == 0:
		err = fetch.FailRequest(ev.RequestID, network.ErrorReasonConnectionRefused).Do(ctx)
	default:
		err = fetch.FulfillRequest(ev.RequestID, r.status).
			WithResponseHeaders([]*fetch.HeaderEntry{{Name: "Content-Type", Value: r.kind}}).
			WithBody(base64.StdEncoding.EncodeToString(r.body)).Do(ctx)
	}
	if err != nil && context.Cause(p.ctx) == nil {
		p.mu.Lock()
		p.problem("request %s could not be answered: %v", ev.Request.URL, err)
		p.mu.Unlock()
	}
}
