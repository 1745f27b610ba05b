package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/timeline"
	"watiya/wasm/app"
	"watiya/worker/web"
)

// constants is the module ops.js that the scripts import: the numbers
// and words that Go and JavaScript share, written from the Go tables, so that neither
// side keeps a copy of the other's.
func constants() string {
	var b strings.Builder
	write := func(name string, v any) {
		out, err := json.Marshal(v)
		if err != nil {
			panic(err) // maps of numbers always marshal
		}
		fmt.Fprintf(&b, "export const %s=%s\n", name, out)
	}
	enum := func(name string, m map[string]int) {
		fmt.Fprintf(&b, "export enum %s {", name)
		for _, k := range slices.Sorted(maps.Keys(m)) {
			fmt.Fprintf(&b, " %q = %d,", k, m[k])
		}
		b.WriteString(" }\n")
	}
	ops := map[string]int{}
	for _, o := range scene.Ops {
		ops[o.Name] = int(o.Op)
	}
	enum("OP", ops)
	enum("HEAD", numbered(app.HeadNames[:]))
	enum("IN", numbered(app.InputNames[:]))
	flags := numbered(app.FlagNames[:])
	for name, bit := range flags {
		flags[name] = 1 << bit
	}
	enum("FLAG", flags)
	enum("KEY", map[string]int{"left": app.KeyLeft, "right": app.KeyRight, "up": app.KeyUp, "down": app.KeyDown,
		"in": app.KeyIn, "out": app.KeyOut, "home": app.KeyHome, "enter": app.KeyEnter, "escape": app.KeyEscape, "undo": app.KeyUndo})
	enum("LOAD", numbered([]string{"basemap", "story", "view", "visit", "search", "filter", "refine"})) // the order of wasm/main_js.go
	enum("LAYER", numbered(app.LayerNames[:]))
	enum("MAX", map[string]int{"inputs": app.MaxInputs, "layer": app.MaxLayer, "style": scene.StyleWords})
	enum("MEASURE", numbered(app.MeasureNames[:]))
	enum("TIME", numbered(app.TimeNames[:]))
	enum("PART", numbered(timeline.PartNames[:]))
	write("THEME", numbered(draw.ThemeNames[:]))
	write("LEGEND", draw.LegendKeys)
	write("FILTERS", state.FilterNames)
	months, phrases := map[string]*[12]string{}, map[string]web.Phrases{}
	for _, t := range tongues {
		months[t.Lang], phrases[t.Lang] = geo.MonthNames(t.Lang), web.PhrasesOf(t.Lang)
	}
	write("MONTHS", months)
	write("PHRASES", phrases)
	return b.String()
}

func numbered(names []string) map[string]int {
	m := make(map[string]int, len(names))
	for i, n := range names {
		m[n] = i
	}
	return m
}
