package main

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"watiya/worker/web"
)

// TestViewsHavePlaces: a page that has no place for what its views say stops the build.
func TestViewsHavePlaces(t *testing.T) {
	s, story := get(t), testBook(t).story
	for _, c := range []struct{ page, from, to, want string }{
		{"index.html", `<p id="offmap"`, `<p id="off"`, `<p id=\"offmap\" … </p>`},
		{"tr/filter/index.html", `tabindex="-1"`, ``, `tabindex=\"-1\"> … <p`},
		{"ar/filter/index.html", `id="filters"`, ``, "has no form"},
		{"embed/index.html", `id="full"`, ``, `id=\"full\"`},
		{"event/" + story.Events[0].ID + "/index.html", "<!--time-->", "", "<!--time-->"},
	} {
		broken := &site{files: maps.Clone(s.files), assets: s.assets}
		broken.files[c.page] = bytes.ReplaceAll(s.files[c.page], []byte(c.from), []byte(c.to))
		if bytes.Equal(broken.files[c.page], s.files[c.page]) {
			t.Fatalf("%s has no %s", c.page, c.from)
		}
		if err := broken.views(story); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s without %s: %v, want %s", c.page, c.from, err, c.want)
		}
	}
}

// TestFilterKeepsTheView: without scripts, who changes the filter of a view keeps what
// else the view has.
func TestFilterKeepsTheView(t *testing.T) {
	page := server(t)("/tr/view?step=jets&at=2020-05-18&kind=strike&theme=dark")
	const want = `<input type="hidden" name="step" value="jets"><input type="hidden" name="at" value="2020-05-18"><input type="hidden" name="theme" value="dark"><p`
	if _, form, _ := strings.Cut(page, `<form id="filter"`); !strings.Contains(form, want) {
		t.Errorf("%.400q has no %s", form, want)
	}
	if !strings.Contains(string(get(t).files[web.FilterPage]), `<input type="hidden" name="at" value="`) {
		t.Error("the page of the filter shows all times")
	}
}
