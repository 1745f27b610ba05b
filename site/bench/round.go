package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// run is one contestant in one round.
type run struct {
	Contestant string  `json:"contestant"`
	N          int     `json:"n"`
	Round      int     `json:"round"`
	Fast       *load   `json:"fast,omitempty"`
	Slow       *load   `json:"slow,omitempty"`
	ScriptFast *load   `json:"scriptFast,omitempty"` // ours only: the first script on the picture
	ScriptSlow *load   `json:"scriptSlow,omitempty"`
	Pan        *frames `json:"pan,omitempty"`
	Zoom       *frames `json:"zoom,omitempty"`
	Hit50      float64 `json:"hit50"` // microseconds, -1 not measured
	Hit95      float64 `json:"hit95"`
	Memory     float64 `json:"memory"` // MB, after all tests
	Failure    string  `json:"failure,omitempty"`
}

// bench is what all measurements share.
type bench struct {
	chrome     string
	fast, slow *server
	limit      time.Duration // for a page to come up
	walkLimit  time.Duration // for a path
	mark       target        // a mark of our picture
	log        func(string, ...any)
}

// throttle is how many times slower the main thread is on the slow link.
const throttle = 4

// maxSlow is up to how many points the slow link is measured: beyond, it is the
// bytes of the points that are measured, and it takes minutes.
const maxSlow = 20_000

// visit measures one contestant once.
func (b *bench) visit(ctx context.Context, c contestant, n, round int) run {
	r := run{Contestant: c.ID, N: n, Round: round, Hit50: -1, Hit95: -1}
	if c.ID == floor {
		var err error
		if r.Fast, err = b.land(ctx, b.fast, floorPath); err == nil {
			r.Slow, err = b.land(ctx, b.slow, floorPath)
		}
		if err != nil {
			r.Failure = plain(err)
		}
		return r
	}
	points := seeded(n)
	x, y := homeCameraProject(probe)
	at := target{x, y, pointID(0)}
	if err := b.fastVisit(ctx, &r, c, points, at); err != nil {
		r.Failure = plain(err)
	}
	if n <= maxSlow {
		var err error
		if r.Slow, err = b.comeUp(ctx, b.slow, c, n, at); err != nil && r.Failure == "" {
			r.Failure = "slow link: " + plain(err)
		}
	}
	if c.ID == ours && n <= maxSlow {
		var err error
		if r.ScriptFast, err = b.comeUp(ctx, b.fast, c, n, b.mark); err != nil {
			b.log("the first script, fast link: %s", plain(err))
		}
		if r.ScriptSlow, err = b.comeUp(ctx, b.slow, c, n, b.mark); err != nil {
			b.log("the first script, slow link: %s", plain(err))
		}
	}
	return r
}

func (b *bench) comeUp(ctx context.Context, s *server, c contestant, n int, at target) (*load, error) {
	tab, err := b.openFor(ctx, s)
	if err != nil {
		return nil, err
	}
	defer tab.close()
	l, _, err := tab.comeUp(s, pagePath(c, n), at, b.limit)
	return &l, err
}

// openFor starts a browser that is as fast as the link.
func (b *bench) openFor(ctx context.Context, s *server) (*browser, error) {
	slow := 1.0
	if s == b.slow {
		slow = throttle
	}
	return open(ctx, b.chrome, b.limit+20*time.Second, slow)
}

// land measures when a page first shows land, and nothing else.
func (b *bench) land(ctx context.Context, s *server, path string) (*load, error) {
	tab, err := b.openFor(ctx, s)
	if err != nil {
		return nil, err
	}
	defer tab.close()
	var out load
	out.FirstMap, err = tab.firstLand(s, path, b.limit)
	return &out, err
}

// fastVisit measures what happens on the fast link, frames included. What was
// measured before a failure stays in the run.
func (b *bench) fastVisit(ctx context.Context, r *run, c contestant, points []point, at target) error {
	tab, err := open(ctx, b.chrome, b.limit+4*b.walkLimit+60*time.Second, 1)
	if err != nil {
		return err
	}
	defer tab.close()
	l, _, err := tab.comeUp(b.fast, pagePath(c, r.N), at, b.limit)
	r.Fast = &l
	if l.Hover == 0 {
		return err
	}
	slow := err // it is there, but a hand has to wait: what a frame costs says how long
	if err := tab.stopWatching(); err != nil {
		return err
	}
	time.Sleep(300 * time.Millisecond)
	for _, walk := range []struct {
		path [][3]float64
		to   **frames
		name string
	}{{panPath(), &r.Pan, "pan"}, {zoomPath(), &r.Zoom, "zoom"}} {
		f, err := tab.walk(walk.path, b.walkLimit)
		if err != nil {
			return fmt.Errorf("%s: %w", walk.name, err)
		}
		*walk.to = &f
	}
	p50, p95, err := tab.hits(points, 3*time.Second)
	if err != nil {
		return fmt.Errorf("hit test: %w", err)
	}
	r.Hit50, r.Hit95 = p50, p95
	r.Memory = tab.memory()
	return slow
}

func homeCameraProject(p point) (x, y float64) {
	c := homeCamera()
	return c.Project(p.Lon, p.Lat)
}

// plain says an error in the words of the table.
func plain(err error) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return "no answer within the time limit"
	}
	return err.Error()
}
