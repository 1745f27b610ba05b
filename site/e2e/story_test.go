//go:build e2e

package e2e

import (
	"bufio"
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"watiya/geo/view"
)

// step is what the tests need of a step of the briefing, read from the same
// table as the build does.
type step struct {
	slug, title, from, to string
	box                   view.Box
	focus                 []string
}

func story(t *testing.T) (steps []step) {
	t.Helper()
	f, err := os.Open("../data/steps.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if slug, ok := strings.CutPrefix(line, "## "); ok {
			steps = append(steps, step{slug: strings.TrimSpace(slug)})
			continue
		}
		key, value, ok := strings.Cut(line, ": ")
		if !ok || len(steps) == 0 {
			continue
		}
		s := &steps[len(steps)-1]
		switch key {
		case "title":
			s.title = value
		case "at":
			s.from, s.to, ok = strings.Cut(value, "/")
			if !ok {
				s.to = s.from
			}
		case "focus":
			s.focus = strings.Split(value, ";")
		case "box":
			var b [4]float64
			for i, v := range strings.Split(value, ",") {
				if b[i], err = strconv.ParseFloat(v, 64); err != nil {
					t.Fatalf("steps.txt: box %q: %v", value, err)
				}
			}
			s.box = view.Box{West: b[0], South: b[1], East: b[2], North: b[3]}
		}
	}
	if len(steps) == 0 {
		t.Fatal("steps.txt has no steps")
	}
	return steps
}

func firstBox(t *testing.T) view.Box { t.Helper(); return story(t)[0].box }

// rows of a table of site/data by column name.
func rows(t *testing.T, name string) (out []map[string]string) {
	t.Helper()
	f, err := os.Open("../data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, r := range all[1:] {
		m := map[string]string{}
		for i, c := range all[0] {
			m[c] = r[i]
		}
		out = append(out, m)
	}
	return out
}
