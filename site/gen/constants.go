package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/wasm/app"
)

// constants is the module ops.js that the scripts import: the numbers that Go
// and JavaScript share, written from the Go tables, so that neither side keeps
// a copy of the other's.
func constants() string {
	var b strings.Builder
	write := func(name string, v any) {
		out, err := json.Marshal(v)
		if err != nil {
			panic(err) // maps of numbers always marshal
		}
		fmt.Fprintf(&b, "export const %s=%s\n", name, out)
	}
	ops := map[string]uint32{}
	for _, o := range scene.Ops {
		ops[o.Name] = uint32(o.Op)
	}
	write("OP", ops)
	write("HEAD", numbered(app.HeadNames[:]))
	write("IN", numbered(app.InputNames[:]))
	flags := numbered(app.FlagNames[:])
	for name, bit := range flags {
		flags[name] = 1 << bit
	}
	write("FLAG", flags)
	write("KEY", map[string]int{"left": app.KeyLeft, "right": app.KeyRight, "up": app.KeyUp, "down": app.KeyDown,
		"in": app.KeyIn, "out": app.KeyOut, "home": app.KeyHome})
	write("LOAD", numbered([]string{"basemap", "story", "view", "layer", "visit"})) // the order of wasm/main_js.go
	write("MAX", map[string]int{"inputs": app.MaxInputs, "layer": app.MaxLayer})
	write("THEME", map[string]draw.Theme{"light": draw.Light, "dark": draw.Dark})
	return b.String()
}

func numbered(names []string) map[string]int {
	m := make(map[string]int, len(names))
	for i, n := range names {
		m[n] = i
	}
	return m
}
