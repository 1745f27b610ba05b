package main

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// traced is one event of a trace: a name and microseconds.
type traced struct {
	Name string  `json:"name"`
	TS   float64 `json:"ts"`
}

// drawn is the event that the display's own process writes for each frame that
// it draws, from whatever thread its parts came: a page that keeps its main
// thread free and draws in a worker is held to it like any other.
const drawn = "DirectRenderer::DrawFrame"

// shown runs work and returns when the display drew frames meanwhile, in
// milliseconds of some clock.
func (b *browser) shown(work func() error) (at []float64, err error) {
	ctx, stop := context.WithCancel(b)
	defer stop()
	var mu sync.Mutex
	done := make(chan struct{})
	chromedp.ListenTarget(ctx, func(ev any) {
		switch e := ev.(type) {
		case *tracing.EventDataCollected:
			mu.Lock()
			defer mu.Unlock()
			for _, v := range e.Value {
				var t traced
				if json.Unmarshal(v, &t) == nil && t.Name == drawn {
					at = append(at, t.TS/1000)
				}
			}
		case *tracing.EventTracingComplete:
			close(done)
		}
	})
	err = chromedp.Run(ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		return tracing.Start().WithTransferMode(tracing.TransferModeReportEvents).
			WithTraceConfig(&tracing.TraceConfig{RecordMode: tracing.RecordModeRecordAsMuchAsPossible, IncludedCategories: []string{"viz"}}).Do(ctx)
	}))
	if err != nil {
		return nil, err
	}
	if err = work(); err != nil {
		return nil, err
	}
	if err = chromedp.Run(ctx, chromedp.ActionFunc(func(ctx context.Context) error { return tracing.End().Do(ctx) })); err != nil {
		return nil, err
	}
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		return nil, errors.New("the trace of the frames did not end")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	mu.Lock()
	defer mu.Unlock()
	return at, nil
}

// intervals between the frames that were drawn in the first ms milliseconds
// after the first; what is drawn later belongs to no path.
func intervals(at []float64, ms float64) (out []float64) {
	at = sorted(at)
	for i := 1; i < len(at) && at[i] <= at[0]+ms; i++ {
		out = append(out, at[i]-at[i-1])
	}
	return
}
