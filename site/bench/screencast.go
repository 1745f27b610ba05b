package main

import (
	"context"
	"encoding/base64"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// seen is a frame that the browser showed.
type seen struct {
	at time.Time
	mask
}

// screencast watches the frames of a page.
type screencast struct {
	mu     sync.Mutex
	frames []seen
}

// watch starts to watch. Frames are small: half the work of reading them, and
// land is not made of details.
func (b *browser) watch() (*screencast, error) {
	s := &screencast{}
	chromedp.ListenTarget(b, func(ev any) {
		f, ok := ev.(*page.EventScreencastFrame)
		if !ok {
			return
		}
		now := time.Now()
		if f.Metadata != nil && f.Metadata.Timestamp != nil {
			now = time.Time(*f.Metadata.Timestamp)
		}
		c := chromedp.FromContext(b)
		go func() {
			page.ScreencastFrameAck(f.SessionID).Do(cdp.WithExecutor(b, c.Target))
			raw, err := base64.StdEncoding.DecodeString(f.Data)
			if err != nil {
				return
			}
			if m, err := maskOf(raw); err == nil {
				s.mu.Lock()
				s.frames = append(s.frames, seen{now, m})
				s.mu.Unlock()
			}
		}()
	})
	return s, chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error {
		return page.StartScreencast().WithFormat(page.ScreencastFormatJpeg).WithQuality(80).WithMaxWidth(windowW / 4).WithMaxHeight(windowH / 4).Do(ctx)
	}))
}

// land is when a frame first had more than a fifth of land.
func (s *screencast) land() (at time.Time, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.frames {
		if f.share() > 0.2 && (!ok || f.at.Before(at)) {
			at, ok = f.at, true
		}
	}
	return
}

// last is the newest frame.
func (s *screencast) last() (out seen) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.frames {
		if f.at.After(out.at) {
			out = f
		}
	}
	return
}

// moved waits until a frame after the time differs from one before in a share of
// its pixels, and says when it was shown.
func (s *screencast) moved(ctx context.Context, from seen, after time.Time, share float64, most time.Duration) (at time.Time, ok bool) {
	for end := time.Now().Add(most); ctx.Err() == nil && time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		s.mu.Lock()
		for _, f := range s.frames {
			if f.at.After(after) && f.differ(from.mask) > share && (!ok || f.at.Before(at)) {
				at, ok = f.at, true
			}
		}
		s.mu.Unlock()
		if ok {
			return
		}
	}
	return
}
