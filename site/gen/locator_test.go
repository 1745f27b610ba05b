package main

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"watiya/geo/topology"
)

// TestFigures: a figure tells in words all that it draws: every claim has its place in
// one of three lists and its date in another, and as many are on the map.
func TestFigures(t *testing.T) {
	base, err := topology.Build(os.DirFS("../data/basemap"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := tableBooks()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		g := &pages{book: b, paint: newPainter(base, b.story)}
		l := g.locators(b.claimStory(), homeFrame, "g")
		for _, v := range b.voices() {
			if len(v.rows) == 0 {
				continue
			}
			f := l.figure(v.rows)
			shown := make([]bool, len(l.story.Events))
			for _, i := range v.rows {
				shown[i] = true
			}
			_, tally := l.maps.Map(nil, shown, "x")
			edges := 0
			for _, n := range tally.Edges {
				edges += n
			}
			on, beyond, nowhere := told(b, f.Where), told(b, f.Beyond), told(b, f.Nowhere)
			if f.Map == "" {
				on, beyond = 0, on
			}
			if on != tally.Marks+tally.Counts+tally.Areas || beyond != edges || nowhere != tally.Tray || on+beyond+nowhere != len(v.rows) {
				t.Errorf("%s, %s: %d on the map, %d beyond, %d nowhere of %d claims; the map has %+v", b.Lang, v.Code, on, beyond, nowhere, len(v.rows), tally)
			}
			if n := told(b, f.When) + f.Undated; n != len(v.rows) {
				t.Errorf("%s, %s: %d of %d claims have their date told", b.Lang, v.Code, n, len(v.rows))
			}
			if f.Map != "" && on == 0 || strings.Contains(string(f.Map), "data-") || on > 0 && !strings.Contains(string(f.Map), `href="#g"`) {
				t.Errorf("%s, %s: %.120s", b.Lang, v.Code, f.Map)
			}
		}
	}
}

// told adds up a list such as “Tripoli (3), Sirte”.
func told(b *book, list string) (n int) {
	if list == "" {
		return 0
	}
	for _, s := range strings.Split(list, b.t(", ")) {
		k := 1
		if m := regexp.MustCompile(` \((\d+)\)$`).FindStringSubmatch(s); m != nil {
			k, _ = strconv.Atoi(m[1])
		}
		n += k
	}
	return n
}

// TestFigurePages: the pages with their pictures stay small, every voice with a claim
// has its strip and its words, every point of disagreement with events its places.
func TestFigurePages(t *testing.T) {
	s, b := get(t), testBook(t)
	voices := 0
	for _, v := range b.voices() {
		if len(v.Claims) > 0 {
			voices++
		}
	}
	for _, root := range [...]string{"", "ar/", "tr/"} {
		for name, most := range map[string]int{"who/": 45_000, "disagreements/": 30_000} {
			page := s.files[root+name+"index.html"]
			small, err := brotliOf(11)(page)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s%s: %d bytes after brotli (budget %d)", root, name, len(small), most)
			if len(small) > most {
				t.Errorf("%s%s has %d bytes after brotli, the budget is %d", root, name, len(small), most)
			}
			figures, strips := bytes.Count(page, []byte(`<figure class="located">`)), bytes.Count(page, []byte(`class="strip"`))
			if figures != bytes.Count(page, []byte("<figcaption>")) || name == "who/" && (figures != voices || strips != voices) || name == "disagreements/" && figures < 20 {
				t.Errorf("%s%s: %d figures, %d strips, %d voices", root, name, figures, strips, voices)
			}
			for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllSubmatch(page, -1) {
				if !bytes.Contains(page, []byte(` id="`+string(m[1])+`"`)) {
					t.Errorf("%s%s: nothing has the id %s", root, name, m[1])
				}
			}
		}
	}
}

// TestSideBySide: where both Libyan sides speak of a place, a map of a disagreement has
// the marks of both.
func TestSideBySide(t *testing.T) {
	page := string(get(t).files["disagreements/index.html"])
	_, section, _ := strings.Cut(page, `<section id="d07"`)
	section, _, _ = strings.Cut(section, "</section>")
	gna, lna := strings.Index(section, `class="s52"`), strings.Index(section, `class="s54"`)
	if gna < 0 || lna < 0 {
		t.Errorf("the signs of the sides are at %d and %d", gna, lna)
	}
}
