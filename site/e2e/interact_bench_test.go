//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// paints notes how long each event of the hand took until the next paint, in ms
// (Event Timing: what Interaction to Next Paint is made of; steps of 8 ms).
const paints = `
	window.paints = []
	new PerformanceObserver(list => { for (const e of list.getEntries()) paints.push(e.duration) }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

// BenchmarkInteraction is the longest time from the hand to the next paint while a
// reader turns steps, opens cards, filters, brushes time and searches, on a phone
// whose main thread is four times slower, with the real events and ten times as many.
//
//	go test -tags e2e ./site/e2e -run '^$' -bench Interaction -benchtime 5x
func BenchmarkInteraction(b *testing.B) {
	for _, site := range []struct{ name, at string }{{"real", origin}, {"tenfold", tenfold(b)}} {
		b.Run(site.name, func(b *testing.B) {
			all := map[string][]float64{}
			for range b.N {
				for name, ms := range interact(b, site.at) {
					all[name] = append(all[name], ms)
				}
			}
			for name, ms := range all {
				slices.Sort(ms)
				b.ReportMetric(ms[len(ms)/2], name+"-ms")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

func interact(b *testing.B, at string) map[string]float64 {
	p := newTab(b, setup{w: 390, h: 844, ratio: 2, touch: true, reduced: true, scripts: []string{paints}, hosts: []string{at}})
	p.visit(at + "/")
	eval[any](p, `watiya.map.zoom(0)`) // the client starts with the first touch
	p.live()
	p.settled()
	p.do(chromedp.ActionFunc(func(ctx context.Context) error { return emulation.SetCPUThrottlingRate(4).Do(ctx) }))
	out := map[string]float64{}
	measure := func(name string, do func()) {
		p.frames(10)
		eval[any](p, `paints.length = 0`)
		do()
		p.frames(20)
		out[name] = eval[float64](p, `Math.max(8, ...paints)`)
	}
	middle := func(selector string) point {
		r := p.boxOf(selector)
		return point{r.X + r.W/2, r.Y + r.H/2}
	}
	measure("step", func() {
		for range 3 {
			p.tap(newClock(), middle("#next")) // its times are those of now
			p.frames(10)
		}
	})
	measure("card", func() {
		p.press(`#events > li:not([hidden]) :is(a, summary)`)
		p.until("a card is open", `document.querySelector('#card [data-card]')?.checkVisibility()`)
	})
	p.press("#back")
	measure("brush", func() {
		p.focus("input#from")
		for range 4 {
			p.key(kb.ArrowLeft)
			p.frames(3)
		}
		p.key(kb.Home)
	})
	p.press(".bar .filter-link")
	p.until("the filter is open", `!!document.querySelector('#filter:not([hidden])')`)
	measure("filter", func() {
		for _, kind := range []string{"strike", "capture", "statement"} {
			p.focus(choice("kind", kind))
			p.key(" ")
			p.frames(10)
		}
	})
	measure("search", func() {
		p.focus("#q")
		for _, letter := range "tripoli" {
			p.key(fmt.Sprintf("%c", letter))
			p.frames(3)
		}
	})
	return out
}
