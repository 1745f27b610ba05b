//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
)

// steady makes the map cover the window and moves it by one step per animation
// frame: a pan across 14 degrees at zoom 7, or a zoom from 5 to 9.
const steady = `
	window.cover = () => { document.getElementById('map').style.cssText = 'position:fixed;inset:0;width:auto;height:auto;z-index:99' }
	window.steady = (pan, n) => new Promise(done => {
		let i = 0
		const at = []
		const f = now => {
			at.push(now)
			if (i > n) return done(at.slice(1).map((t, i) => t - at[i]))
			const u = i++ / n
			pan ? watiya.map.setView(10 + 14 * u, 31, 7) : watiya.map.setView(14, 31.5, 5 + 4 * u)
			requestAnimationFrame(f)
		}
		requestAnimationFrame(f)
	})`

// BenchmarkFrame moves the map both ways, the engine in a worker and on the
// page's own thread, and reports per frame: ms of the page's main thread, CPU
// ms of the whole browser, the 95th percentile of the frames' intervals.
//
//	go test -tags e2e ./site/e2e -run '^$' -bench Frame -benchtime 5x
func BenchmarkFrame(b *testing.B) {
	const frames = 120
	ways := []struct {
		name    string
		scripts []string
	}{{"worker", []string{steady}}, {"main", []string{steady, onMain}}}
	sum := map[string][]float64{}
	for range b.N { // the ways in turn, so that what else runs here meets both
		for _, w := range ways {
			p := openMap(b, "/", setup{w: 1280, h: 800, scripts: w.scripts})
			eval[any](p, `cover()`)
			p.frames(30)
			for pan, name := range []string{"zoom", "pan"} {
				main, cpu := p.taskMs(), cpuMs(b)
				gaps := eval[[]float64](p, fmt.Sprintf(`steady(%d, %d)`, pan, frames))
				main, cpu = p.taskMs()-main, cpuMs(b)-cpu
				slices.Sort(gaps)
				for unit, v := range map[string]float64{"main": main / frames, "cpu": cpu / frames, "iv95": gaps[len(gaps)*95/100]} {
					key := w.name + "-" + name + "-" + unit
					sum[key] = append(sum[key], v)
				}
				p.frames(20)
			}
			p.visit("about:blank") // its work ends here
		}
	}
	for key, v := range sum {
		slices.Sort(v)
		b.ReportMetric(v[len(v)/2], key)
	}
	b.ReportMetric(0, "ns/op")
}

// taskMs is how long the page's main thread has been at work.
func (p *tab) taskMs() (ms float64) {
	p.Helper()
	p.do(performance.Enable(), chromedp.ActionFunc(func(ctx context.Context) error {
		all, err := performance.GetMetrics().Do(ctx)
		for _, m := range all {
			if m.Name == "TaskDuration" {
				ms = 1000 * m.Value
			}
		}
		return err
	}))
	return ms
}

// cpuMs is the CPU time of all processes of the browser, in steps of 10 ms.
func cpuMs(t testing.TB) (ms float64) {
	t.Helper()
	parent, ticks := map[int]int{}, map[int]float64{}
	all, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil || len(all) == 0 {
		t.Skip("this system does not tell what processes cost")
	}
	for _, name := range all {
		raw, err := os.ReadFile(name)
		if err != nil {
			continue // it has ended
		}
		f := strings.Fields(string(raw[strings.LastIndexByte(string(raw), ')')+1:]))
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(name)))
		parent[pid], _ = strconv.Atoi(f[1])
		user, _ := strconv.ParseFloat(f[11], 64)
		system, _ := strconv.ParseFloat(f[12], 64)
		ticks[pid] = user + system
	}
	root := chromedp.FromContext(browser).Browser.Process().Pid
	for pid, n := range ticks {
		for at := pid; at > 1; at = parent[at] {
			if at == root {
				ms += 10 * n
				break
			}
		}
	}
	return ms
}
