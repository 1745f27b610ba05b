package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"watiya/geo/view"
)

// frames is what a path of views cost, a frame.
type frames struct {
	N    int     `json:"frames"`
	Main float64 `json:"main"` // main thread, ms a frame that the display drew
	CPU  float64 `json:"cpu"`  // all processes of the browser, the same
	IV95 float64 `json:"iv95"` // 95th percentile of the intervals between frames that the display drew, ms; 0 none
	Page float64 `json:"page"` // the same of the animation frames of the page's main thread
	Draw int     `json:"draw"` // frames that the display drew
}

// steps of a path: one view a frame.
const steps = 120

// panPath crosses 14 degrees at zoom 7; zoomPath goes from zoom 6 to 9.6.
func panPath() (out [][3]float64) {
	for i := range steps {
		out = append(out, [3]float64{12 + 14*float64(i)/(steps-1), 31.5, 7})
	}
	return
}

func zoomPath() (out [][3]float64) {
	for i := range steps {
		out = append(out, [3]float64{20, 32, 6 + 3.6*float64(i)/(steps-1)})
	}
	return
}

// walk shows the views of a path and measures. A path that would take longer
// than most is walked in longer strides.
func (b *browser) walk(path [][3]float64, most time.Duration) (out frames, err error) {
	if err = b.eval(fmt.Sprintf(`bench.go(...%s).then(() => 1)`, text(path[0])), nil); err != nil {
		return out, err
	}
	var main, cpu float64
	var ran struct {
		Intervals []float64
		MS        float64
	}
	var cpuAfter, mainAfter float64
	at, err := b.shown(func() error {
		if main, err = b.taskTime(); err != nil {
			return err
		}
		cpu = treeCPU(b.pid)
		if err := b.eval(fmt.Sprintf(`bench.run(%s, %d)`, text(path), most.Milliseconds()), &ran); err != nil {
			return err
		}
		cpuAfter = treeCPU(b.pid)
		mainAfter, err = b.taskTime()
		return err
	})
	if err != nil {
		return out, err
	}
	out.N = len(ran.Intervals)
	if out.N == 0 {
		return out, fmt.Errorf("no frame was shown")
	}
	out.Page = quantile(ran.Intervals, 0.95)
	between := intervals(at, ran.MS)
	n := float64(out.N)
	if out.Draw = len(between); out.Draw > 0 {
		out.IV95 = quantile(between, 0.95)
		n = float64(min(out.N, out.Draw)) // a view that nobody saw was no frame
	}
	out.Main = (mainAfter - main) / n
	out.CPU = (cpuAfter - cpu) / n
	return out, nil
}

// places for the hit test: half anywhere in the window, half on points.
func places(points []point) (out []float64) {
	c := homeCamera()
	for i := 0; len(out) < 2*300; i++ {
		if i%2 == 0 {
			out = append(out, float64(i*7919%windowW), float64(i*104729%windowH))
			continue
		}
		p := points[i*6007%len(points)]
		x, y := c.Project(p.Lon, p.Lat)
		if x > 1 && y > 1 && x < windowW-1 && y < windowH-1 {
			out = append(out, float64(int(x)), float64(int(y)))
		}
	}
	return
}

// hits measures the hit test, in microseconds.
func (b *browser) hits(points []point, most time.Duration) (p50, p95 float64, err error) {
	if err = b.eval(fmt.Sprintf(`bench.go(%v, %v, %v).then(() => 1)`, home.Lon, home.Lat, home.Zoom), nil); err != nil {
		return
	}
	var us []float64
	if err = b.eval(fmt.Sprintf(`bench.hits(%s, %d)`, text(places(points)), most.Milliseconds()), &us); err != nil {
		return
	}
	return quantile(us, 0.5), quantile(us, 0.95), nil
}

func (b *browser) stopWatching() error {
	return chromedp.Run(b, chromedp.ActionFunc(func(ctx context.Context) error { return page.StopScreencast().Do(ctx) }))
}

// homeCamera is the first view of all contestants.
func homeCamera() view.Camera {
	c := view.Camera{W: windowW, H: windowH, Ratio: 1, Zoom: home.Zoom}
	c.X, c.Y = view.World(home.Lon, home.Lat)
	return c
}
