//go:build e2e

// Package tinygo holds the client that TinyGo compiles to the one that standard
// Go compiles: "make test-tinygo" runs both in Node on the same records.
package tinygo

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"watiya/geo/draw"
	"watiya/geo/pack"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/geo/view"
	"watiya/wasm/app"
	"watiya/wasm/compile"
)

const root = "../.."

// numbered gives names their numbers.
func numbered(names []string) map[string]int {
	m := map[string]int{}
	for i, n := range names {
		m[n] = i
	}
	return m
}

// stage writes what twins.mjs needs into a new folder: both programs, their
// hosts, the packed data and the shared numbers.
func stage(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, b []byte, err error) {
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), b, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, build := range map[string]func(string) ([]byte, error){"go": compile.Go, "tinygo": compile.TinyGo} {
		program, err := build(root)
		write(name+".wasm", program, err)
		host, err := os.ReadFile(filepath.Join(root, "site", "static", "engine", name+".js"))
		write(name+".mjs", host, err)
	}
	b, problems := tables.Load(os.DirFS(filepath.Join(root, "site", "data")))
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	base, err := topology.Build(os.DirFS(filepath.Join(root, "site", "data", "basemap")))
	if err != nil {
		t.Fatal(err)
	}
	story := tables.Story(b, "en")
	write("base.bin", pack.EncodeBasemap(base), nil)
	write("story.bin", pack.EncodeStory(story), nil)
	var steps []string
	for _, s := range story.Steps {
		steps = append(steps, s.Slug)
	}
	shared, err := json.Marshal(map[string]any{
		"HEAD": numbered(app.HeadNames[:]), "IN": numbered(app.InputNames[:]), "LAYER": numbered(app.LayerNames[:]), "TIME": numbered(app.TimeNames[:]),
		"classes": view.Classes, "steps": steps, "events": len(story.Events), "themes": draw.NumThemes,
	})
	write("shared.json", shared, err)
	script, err := os.ReadFile("twins.mjs")
	write("twins.mjs", script, err)
	return dir
}

func node(t testing.TB, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("node", append([]string{"twins.mjs"}, args...)...)
	cmd.Dir = dir
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node twins.mjs %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return string(out)
}

// Both clients draw the same lists, word for word, for the first frame of every
// step in every class of window, a tour with hands, wheel and keys, selection,
// the themes, the timeline, filters and a dropped layer; they find the same
// places, and refuse a broken layer with the same sentence.
func TestTwinsDrawTheSame(t *testing.T) {
	dir := stage(t)
	want, got := strings.Split(node(t, dir, "hashes", "go"), "\n"), strings.Split(node(t, dir, "hashes", "tinygo"), "\n")
	if len(want) < 500 {
		t.Fatalf("only %d frames:\n%s", len(want), strings.Join(want, "\n"))
	}
	different := 0
	for i := range max(len(want), len(got)) {
		w, g := "nothing", "nothing"
		if i < len(want) {
			w = want[i]
		}
		if i < len(got) {
			g = got[i]
		}
		if w != g {
			if different++; different <= 5 {
				t.Errorf("frame %d\nGo:     %s\nTinyGo: %s", i, w, g)
			}
		}
	}
	if different > 0 {
		t.Errorf("%d of %d frames differ", different, len(want))
	}
	t.Logf("%d frames are the same", len(want))
}

// The small client's own collector gives back what a layer took: eight of them
// need no more memory than two, and what falls between them.
func TestTwinsMemory(t *testing.T) {
	dir := stage(t)
	for _, name := range []string{"go", "tinygo"} {
		out := node(t, dir, "layers", name)
		t.Logf("%s: MB after each of eight layers: %s", name, out)
		var mb []float64
		for _, s := range strings.Fields(out) {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			mb = append(mb, v)
		}
		if len(mb) != 8 || mb[7] > 2.5*mb[0] {
			t.Errorf("%s: memory grows: %s", name, out)
		}
	}
}

// A frame of the small client costs no more than one of the reference. Both run
// in one process, in turns; the ratio is that of the medians. A tenth is left
// for the noise of the machine.
func TestTwinsCostTheSame(t *testing.T) {
	out := node(t, stage(t), "cost")
	t.Log("\n" + out)
	_, last, _ := strings.Cut(out, "ratio ")
	ratio, err := strconv.ParseFloat(strings.Fields(last + " x")[0], 64)
	if err != nil {
		t.Fatal(err)
	}
	if ratio > 1.1 {
		t.Errorf("a frame costs %.2f times that of standard Go", ratio)
	}
}
