package main

import (
	"math"
	"strings"
	"testing"
	"time"
)

// sample is a report of two rounds with three contestants.
func sample() *report {
	p := &report{Machine: "2 cores", Date: "2026-11-26", Versions: map[string]string{"ol": "10.11.0"}}
	add := func(id string, round int, first, ready, main float64, failure string) {
		r := run{Contestant: id, N: 200, Round: round, Hit50: -1, Hit95: -1, Failure: failure}
		if failure == "" {
			r.Slow = &load{FirstMap: first, Ready: ready}
			r.Fast = &load{FirstMap: first / 4, Ready: ready / 4, Weight: weight{Code: 12_000}}
			r.Pan, r.Zoom = &frames{Main: main, CPU: 2 * main, IV95: 17}, &frames{Main: main, CPU: 2 * main, IV95: 25}
		}
		if id == ours {
			r.ScriptSlow = &load{FirstMap: first, Ready: 400}
			r.Hit50, r.Hit95 = 5, 10
		}
		p.Runs = append(p.Runs, r)
	}
	add(ours, 0, 400, 3200, 2, "")
	add(ours, 1, 500, 3000, 3, "")
	add("leaflet", 0, 1600, 1700, 10, "")
	add("leaflet", 1, 1400, 1500, 30, "")
	add("openlayers", 0, 1800, 2000, 16, "")
	add("openlayers", 1, 2000, 2200, 8, "")
	add("maplibre", 0, 0, 0, 0, "no map in 60 s")
	return p
}

func TestFigures(t *testing.T) {
	p := sample()
	if got := p.figure(ours, 200, ofLoad(slowLoad, firstMap)); got != 450 {
		t.Errorf("median %v, want 450", got)
	}
	if best, label := p.best(200, ofFrames(panOf, mainOf)); best != 12 || label != "OpenLayers, canvas" {
		t.Errorf("the best peer is %s with %v, want OpenLayers with 12", label, best)
	}
	if best, _ := p.best(10_000, ofLoad(slowLoad, firstMap)); !math.IsNaN(best) {
		t.Errorf("the best of no peers is %v", best)
	}
	if got := p.counts(); len(got) != 1 || got[0] != 200 || p.rounds(200) != 2 {
		t.Errorf("counts %v, rounds %d", got, p.rounds(200))
	}
}

func TestMarkdown(t *testing.T) {
	got := sample().markdown()
	for _, want := range []string{
		"## 200 points, medians of 2",
		"| **Watiya, first script** | 450 | 400 |",
		"| **Watiya, client** | 450 | 3100 | 112 | 775 | 0 | 0 | 12 |",
		"| Leaflet, canvas | 1500 | 1600 |",
		"| MapLibre GL, without GPU | – | – |",
		"| *ours ÷ best peer* | 0.30 | 1.94 |",
		"MapLibre GL, without GPU: no map in 60 s.",
		"| **Watiya** | 2.5 | 5.0 | 17 | 2.5 | 5.0 | 25 | 5 | 10 | – |",
		"| 200 | first map on the slow link, to the best peer | 0.33 | 0.30 | met |",
		"| 200 | ready on the slow link by the first script, to the best peer | 0.4 | 0.25 | met |",
		"| 200 | ready on the slow link, the client, to MapLibre | 1 | – | not measured |",
		"| 200 | 95 % of frame intervals, pan and zoom, ms | 20 | 25 | **not met** |",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	if strings.Contains(got, "10,000") {
		t.Error("the report judges what was not measured")
	}
	if t.Failed() {
		t.Log(got)
	}
}

func TestBudget(t *testing.T) {
	b := budget{20 * time.Minute}
	if !b.again(5*time.Minute, 2*time.Minute, []int{100_000}) {
		t.Error("12 of 20 minutes do not fit")
	}
	if b.again(5*time.Minute, 2*time.Minute, []int{100_000, 1_000_000}) {
		t.Error("21 of 20 minutes fit")
	}
	if !(budget{}).again(time.Hour, time.Hour, nil) {
		t.Error("no budget is a limit")
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{7: "7", 200: "200", 10_000: "10,000", 1_000_000: "1,000,000"} {
		if got := thousands(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestArguments(t *testing.T) {
	if got, err := parseCounts("10000, 200,200"); err != nil || len(got) != 2 || got[0] != 200 {
		t.Errorf("%v %v", got, err)
	}
	for _, bad := range []string{"", "x", "0", "2000000"} {
		if _, err := parseCounts(bad); err == nil {
			t.Errorf("%q is taken for numbers of points", bad)
		}
	}
	if got, err := choose("d3,watiya"); err != nil || len(got) != 2 || got[1].ID != ours {
		t.Errorf("%v %v", got, err)
	}
	if _, err := choose("nobody"); err == nil {
		t.Error("nobody is a contestant")
	}
}
