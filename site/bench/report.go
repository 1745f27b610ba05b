package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// report is everything that one run of the command found.
type report struct {
	Machine  string            `json:"machine"`
	Date     string            `json:"date"`
	Command  string            `json:"command"`
	Minutes  float64           `json:"minutes"`
	Versions map[string]string `json:"versions"`
	Runs     []run             `json:"runs"`
}

// column is a figure of a run; NaN where it was not measured.
type column struct {
	head   string
	digits int
	of     func(*run) float64
}

func ofLoad(which func(*run) *load, of func(*load) float64) func(*run) float64 {
	return func(r *run) float64 {
		if l := which(r); l != nil {
			return of(l)
		}
		return math.NaN()
	}
}

func ofFrames(which func(*run) *frames, of func(*frames) float64) func(*run) float64 {
	return func(r *run) float64 {
		if f := which(r); f != nil {
			return of(f)
		}
		return math.NaN()
	}
}

var (
	slowLoad = func(r *run) *load { return r.Slow }
	fastLoad = func(r *run) *load { return r.Fast }
	panOf    = func(r *run) *frames { return r.Pan }
	zoomOf   = func(r *run) *frames { return r.Zoom }
	firstMap = func(l *load) float64 { return some(l.FirstMap) }
	ready    = func(l *load) float64 { return some(l.Ready) }
	mainOf   = func(f *frames) float64 { return f.Main }
	cpuOf    = func(f *frames) float64 { return f.CPU }
	iv95Of   = func(f *frames) float64 { return some(f.IV95) }
)

// some turns zero, which no such figure is, into NaN.
func some(v float64) float64 {
	if v == 0 {
		return math.NaN()
	}
	return v
}

// longest is the longest task after the first map, while the page came up.
func longest(l *load) float64 {
	if l.Ready == 0 {
		return math.NaN()
	}
	return l.Longest
}

// notMeasured turns the mark of a missing figure into NaN.
func notMeasured(v float64) float64 {
	if v < 0 {
		return math.NaN()
	}
	return v
}

var loadColumns = []column{
	{"first map, slow", 0, ofLoad(slowLoad, firstMap)},
	{"ready, slow", 0, ofLoad(slowLoad, ready)},
	{"first map, fast", 0, ofLoad(fastLoad, firstMap)},
	{"ready, fast", 0, ofLoad(fastLoad, ready)},
	{"longest task, slow", 0, ofLoad(slowLoad, longest)},
	{"longest task, fast", 0, ofLoad(fastLoad, longest)},
	{"code, KB", 0, ofLoad(fastLoad, func(l *load) float64 { return some(float64(l.Weight.Code) / 1000) })},
	{"data, KB", 0, ofLoad(fastLoad, func(l *load) float64 { return some(float64(l.Weight.Data) / 1000) })},
	{"fonts, KB", 0, ofLoad(fastLoad, func(l *load) float64 { return float64(l.Weight.Font) / 1000 })},
}

var frameColumns = []column{
	{"pan main", 1, ofFrames(panOf, mainOf)},
	{"pan CPU", 1, ofFrames(panOf, cpuOf)},
	{"pan iv95", 0, ofFrames(panOf, iv95Of)},
	{"zoom main", 1, ofFrames(zoomOf, mainOf)},
	{"zoom CPU", 1, ofFrames(zoomOf, cpuOf)},
	{"zoom iv95", 0, ofFrames(zoomOf, iv95Of)},
	{"hit p50, µs", 0, func(r *run) float64 { return notMeasured(r.Hit50) }},
	{"hit p95, µs", 0, func(r *run) float64 { return notMeasured(r.Hit95) }},
	{"memory, MB", 0, func(r *run) float64 { return some(r.Memory) }},
}

// figure is the median of a column over the rounds of a contestant.
func (p *report) figure(id string, n int, of func(*run) float64) float64 {
	var v []float64
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Contestant == id && r.N == n {
			v = append(v, of(r))
		}
	}
	return median(v)
}

// best is the smallest figure of all peers.
func (p *report) best(n int, of func(*run) float64) (v float64, label string) {
	v = math.NaN()
	for _, c := range contestants {
		if !c.Peer {
			continue
		}
		if f := p.figure(c.ID, n, of); !math.IsNaN(f) && !(f >= v) {
			v, label = f, c.Label
		}
	}
	return
}

// counts are the numbers of points of the report, in order.
func (p *report) counts() []int {
	var out []int
	for i := range p.Runs {
		out = append(out, p.Runs[i].N)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// failure is why a contestant has no or few figures.
func (p *report) failure(id string, n int) string {
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Contestant == id && r.N == n && r.Failure != "" {
			return r.Failure
		}
	}
	return ""
}

func (p *report) took(id string, n int) bool {
	return slices.ContainsFunc(p.Runs, func(r run) bool { return r.Contestant == id && r.N == n })
}

// rounds of a number of points.
func (p *report) rounds(n int) int {
	k := 0
	for i := range p.Runs {
		if p.Runs[i].N == n {
			k = max(k, p.Runs[i].Round+1)
		}
	}
	return k
}

// markdown is the report for people.
func (p *report) markdown() string {
	var b strings.Builder
	b.WriteString("# This map beside its peers\n\n")
	fmt.Fprintf(&b, "Made by `make bench-map` on %s in %.0f minutes, arguments `%s`. %s. Chromium %s, headless; WebGL by SwiftShader, canvases by the processor: MapLibre’s figures hold without a GPU only.\n",
		p.Date, p.Minutes, p.Command, p.Machine, p.Versions["Chromium"])
	fmt.Fprintf(&b, "MapLibre GL %s, Leaflet %s, markercluster %s, OpenLayers %s, d3-geo %s. Window %d×%d.\n\n",
		p.Versions["maplibre-gl"], p.Versions["leaflet"], p.Versions["leaflet.markercluster"], p.Versions["ol"], p.Versions["d3-geo"], windowW, windowH)
	b.WriteString(method)
	for _, n := range p.counts() {
		fmt.Fprintf(&b, "\n## %s points, medians of %d\n\nComing up, ms from the navigation:\n\n", thousands(n), p.rounds(n))
		p.table(&b, n, loadColumns, true)
		b.WriteString("\nFrames, ms each; hit test; memory of the renderer:\n\n")
		p.table(&b, n, frameColumns, false)
		var notes []string
		for _, c := range contestants {
			if f := p.failure(c.ID, n); f != "" {
				notes = append(notes, c.Label+": "+f)
			}
		}
		if notes != nil {
			b.WriteString("\n" + strings.Join(notes, ". ") + ".\n")
		}
	}
	b.WriteString("\n## Targets\n\n")
	p.targets(&b)
	return b.String()
}

const method = `“First map”: the first frame with more than a fifth of land. “Ready”: the pointer, a drag and the wheel are answered, in the picture or the document.
“Slow”: 1.6 Mbit/s, 150 ms, main thread at a quarter; “fast”: this machine. “Longest task”: after the first map until ready; 0 is below 50 ms.
“Main”: main thread; “CPU”: all processes of the browser (10 ms clock); “iv95”: 95th percentile of the intervals between frames that the display drew.
A path of 120 views that would take longer than 8 s is walked in longer strides.
Bytes are compressed (brotli), as sent. Our map draws more than the peers: relief, shore, bands, districts, roads, lettering, one event; its first picture holds the points up to 2,000.
Of many points it shows levels of detail, as markercluster does; the other peers paint every one.
“One rectangle” is a page of nothing but the colour of land: no page of this browser shows a map sooner.
`

func (p *report) table(b *strings.Builder, n int, columns []column, coming bool) {
	head, rule := "| |", "|---|"
	for _, c := range columns {
		head, rule = head+" "+c.head+" |", rule+"--:|"
	}
	b.WriteString(head + "\n" + rule + "\n")
	row := func(label string, of func(column) float64) {
		b.WriteString("| " + label + " |")
		for _, c := range columns {
			b.WriteString(" " + number(of(c), c.digits) + " |")
		}
		b.WriteByte('\n')
	}
	if coming && p.took(ours, n) {
		script := map[string]func(*run) float64{
			"first map, slow": ofLoad(func(r *run) *load { return r.ScriptSlow }, firstMap), "ready, slow": ofLoad(func(r *run) *load { return r.ScriptSlow }, ready),
			"first map, fast": ofLoad(func(r *run) *load { return r.ScriptFast }, firstMap), "ready, fast": ofLoad(func(r *run) *load { return r.ScriptFast }, ready),
		}
		row("**Watiya, first script**", func(c column) float64 {
			if of := script[c.head]; of != nil {
				return p.figure(ours, n, of)
			}
			return math.NaN()
		})
	}
	for _, c := range contestants {
		if !p.took(c.ID, n) || c.ID == floor && !coming {
			continue
		}
		label := c.Label
		if c.ID == ours {
			label = "**Watiya**"
			if coming {
				label = "**Watiya, client**"
			}
		}
		row(label, func(k column) float64 { return p.figure(c.ID, n, k.of) })
	}
	if !p.took(ours, n) {
		return
	}
	b.WriteString("| *ours ÷ best peer* |")
	for _, c := range columns {
		best, _ := p.best(n, c.of)
		b.WriteString(" " + number(p.figure(ours, n, c.of)/best, 2) + " |")
	}
	b.WriteByte('\n')
}

// number writes a figure; a dash where there is none.
func number(v float64, digits int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	return fmt.Sprintf("%.*f", digits, v)
}

// thousands writes 1000000 as 1,000,000.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
