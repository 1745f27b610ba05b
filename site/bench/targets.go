package main

import (
	"fmt"
	"math"
	"strings"
)

// goal is a target that the project has set itself: a figure that is at most so
// large.
type goal struct {
	words string
	most  float64
	n     int
	value func(*report, int) float64
}

// ratio is ours to the best peer.
func ratio(mine, theirs func(*run) float64) func(*report, int) float64 {
	return func(p *report, n int) float64 {
		best, _ := p.best(n, theirs)
		return p.figure(ours, n, mine) / best
	}
}

func same(of func(*run) float64) func(*report, int) float64 { return ratio(of, of) }

// to is ours to one peer.
func to(id string, of func(*run) float64) func(*report, int) float64 {
	return func(p *report, n int) float64 { return p.figure(ours, n, of) / p.figure(id, n, of) }
}

func plainly(of func(*run) float64) func(*report, int) float64 {
	return func(p *report, n int) float64 { return p.figure(ours, n, of) }
}

func worse(a, b func(*run) float64) func(*run) float64 {
	return func(r *run) float64 { return math.Max(a(r), b(r)) }
}

func goals() (out []goal) {
	add := func(words string, most float64, n int, value func(*report, int) float64) {
		out = append(out, goal{words, most, n, value})
	}
	slowMap, slowReady := ofLoad(slowLoad, firstMap), ofLoad(slowLoad, ready)
	script := ofLoad(func(r *run) *load { return r.ScriptSlow }, ready)
	add("first map on the slow link, to the best peer", 0.33, 200, same(slowMap))
	add("first map on the slow link, to Leaflet", 0.27, 200, to("leaflet", slowMap))
	add("first map on the fast link, to the best peer", 0.40, 200, same(ofLoad(fastLoad, firstMap)))
	add("ready on the slow link by the first script, to the best peer", 0.40, 200, ratio(script, slowReady))
	add("ready on the slow link, the client, to MapLibre", 1, 200, to("maplibre", slowReady))
	add("ready on the slow link, TinyGo’s client, to Leaflet", 1, 200, func(p *report, n int) float64 {
		return p.figure(small, n, slowReady) / p.figure("leaflet", n, slowReady)
	})
	for _, m := range []struct {
		n         int
		pan, zoom float64
	}{{200, 0.40, 0.25}, {10_000, 0.20, 0.20}, {100_000, 0.03, 0.03}, {1_000_000, 0.01, 0.01}} {
		add("main thread per frame, pan, to the best peer", m.pan, m.n, same(ofFrames(panOf, mainOf)))
		add("main thread per frame, zoom, to the best peer", m.zoom, m.n, same(ofFrames(zoomOf, mainOf)))
	}
	for _, n := range []int{200, 10_000, 100_000, 1_000_000} {
		add("95 % of frame intervals, pan and zoom, ms", 20, n, plainly(worse(ofFrames(panOf, iv95Of), ofFrames(zoomOf, iv95Of))))
		add("CPU of the browser per frame, pan, to the best peer", 1, n, same(ofFrames(panOf, cpuOf)))
		add("CPU of the browser per frame, zoom, to the best peer", 1, n, same(ofFrames(zoomOf, cpuOf)))
		add("longest task after the first map, ms", 50, n, plainly(ofLoad(fastLoad, longest)))
		add("hit test, median, µs", 20, n, plainly(func(r *run) float64 { return notMeasured(r.Hit50) }))
	}
	memory := frameColumns[len(frameColumns)-1].of
	add("memory of the renderer, to the best peer", 1, 100_000, same(memory))
	add("memory of the renderer, to the best peer", 1, 1_000_000, same(memory))
	return
}

// targets writes which goals are met. It judges nothing that was not measured.
func (p *report) targets(b *strings.Builder) {
	b.WriteString("| points | target | at most | measured | |\n|--:|---|--:|--:|---|\n")
	for _, g := range goals() {
		if !p.took(ours, g.n) {
			continue
		}
		v, verdict := g.value(p, g.n), "met"
		switch {
		case math.IsNaN(v):
			verdict = "not measured"
		case v > g.most:
			verdict = "**not met**"
		}
		digits := 2
		if g.most > 2 {
			digits = 0
		}
		if v < 0.1 {
			digits = 3
		}
		fmt.Fprintf(b, "| %s | %s | %v | %s | %s |\n", thousands(g.n), g.words, g.most, number(v, digits), verdict)
	}
}
