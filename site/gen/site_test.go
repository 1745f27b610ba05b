package main

import (
	"bytes"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"watiya/worker/web"
)

// built is the site of the repository, built once for all tests.
var built = sync.OnceValues(func() (*site, error) { return build("../..", "../data") })

func get(t *testing.T) *site {
	t.Helper()
	s, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var (
	hrefs    = regexp.MustCompile(`(?:href|src|data-[a-z-]+)="(/[^"]*)"`)
	ids      = regexp.MustCompile(` id="([^"]*)"`)
	absolute = regexp.MustCompile(`(?:src|srcset|action|poster|data-[a-z-]+|<link[^>]* href)="(?:https?:)?//[^"]*"`)
	tags     = regexp.MustCompile(`<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*?)(/?)>`)
)

func pagesOf(s *site) []string {
	var out []string
	for _, name := range s.names() {
		if strings.HasSuffix(name, ".html") {
			out = append(out, name)
		}
	}
	return out
}

func TestPages(t *testing.T) {
	s := get(t)
	names := pagesOf(s)
	if len(names) < 90+10+11+8 {
		t.Fatalf("%d pages", len(names))
	}
	for _, name := range names {
		page := s.files[name]
		idsOf := map[string]bool{}
		for _, m := range ids.FindAllSubmatch(page, -1) {
			if id := string(m[1]); idsOf[id] {
				t.Errorf("%s: id %q is used twice", name, id)
			} else {
				idsOf[id] = true
			}
		}
		if m := absolute.Find(page); m != nil {
			t.Errorf("%s loads from another host: %s", name, m)
		}
		if bytes.Contains(page, []byte(` style="`)) || bytes.Contains(page, []byte(" onclick=")) {
			t.Errorf("%s has a style or event attribute, which the policy forbids", name)
		}
		for _, need := range [...]string{"<title>", `<meta name="description" content="`, `<html lang="`, "<h1"} {
			if !bytes.Contains(page, []byte(need)) {
				t.Errorf("%s has no %s", name, need)
			}
		}
		if bytes.Contains(page, []byte(" data-fonts data-below>")) != bytes.Contains(page, []byte("/boot.")) {
			t.Errorf("%s: boot.js brings the fonts of a page that waits for them", name)
		}
		balanced(t, name, page)
	}
}

// balanced checks that every element is closed where it was opened.
func balanced(t *testing.T, name string, page []byte) {
	t.Helper()
	void := []string{"meta", "link", "input", "br", "img"}
	var open []string
	text := regexp.MustCompile(`(?s)<(style|script)[^>]*>.*?</`).ReplaceAll(page, []byte("<$1></"))
	text = regexp.MustCompile(`(?s)<!--.*?-->|<!doctype html>`).ReplaceAll(text, nil)
	for _, m := range tags.FindAllSubmatch(text, -1) {
		tag := string(m[2])
		switch {
		case slices.Contains(void, tag) || len(m[4]) > 0:
		case len(m[1]) == 0:
			open = append(open, tag)
		case len(open) == 0 || open[len(open)-1] != tag:
			t.Fatalf("%s: </%s> closes %v", name, tag, open[max(0, len(open)-3):])
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: not closed: %v", name, open)
	}
}

// TestLinks: every address within the site leads to a file, or to a route of
// the server, and every fragment to an element.
func TestLinks(t *testing.T) {
	s := get(t)
	for _, name := range pagesOf(s) {
		for _, m := range hrefs.FindAllSubmatch(s.files[name], -1) {
			u, err := url.Parse(strings.ReplaceAll(string(m[1]), "&amp;", "&"))
			if err != nil {
				t.Errorf("%s: %s: %v", name, m[1], err)
				continue
			}
			if slices.Contains(web.Routes, u.Path) {
				continue
			}
			file := strings.TrimPrefix(u.Path, "/")
			if file == "" || strings.HasSuffix(file, "/") {
				file += "index.html"
			}
			body, ok := s.files[file]
			if !ok {
				t.Errorf("%s links to %s, which is not part of the site", name, m[1])
			} else if u.Fragment != "" && !bytes.Contains(body, []byte(` id="`+u.Fragment+`"`)) {
				t.Errorf("%s links to %s, which has no such element", name, m[1])
			}
		}
	}
}

// TestEverything: all events stand in every list, in one order, and the spine of
// the story in its steps.
func TestEverything(t *testing.T) {
	s := get(t)
	item := regexp.MustCompile(`<li id="e-([^"]*)" data-event="([^"]*)"`)
	var order []string
	for _, name := range pagesOf(s) {
		if !strings.HasPrefix(name, "step/") && !strings.HasPrefix(name, "event/") && name != "index.html" {
			continue
		}
		var got []string
		for _, m := range item.FindAllSubmatch(s.files[name], -1) {
			got = append(got, string(m[2]))
		}
		if order == nil {
			order = got
		}
		if len(got) != 90 || !slices.Equal(got, order) {
			t.Errorf("%s lists %d events, or in another order", name, len(got))
		}
	}
	home := string(s.files["index.html"])
	var cards map[string]string
	if err := json.Unmarshal(s.files[s.assets["cards.en.json"]], &cards); err != nil {
		t.Fatal(err)
	}
	for _, id := range order {
		if !strings.Contains(cards[id], `data-card="`+id+`"`) {
			t.Errorf("the file of cards lacks %s", id)
		}
		if n := strings.Count(home, `data-card="`+id+`"`); n > 1 || n == 1 && !strings.Contains(home, cards[id]) {
			t.Errorf("the home page has %d cards of %s, or another one than the file of cards", n, id)
		}
		if !bytes.Contains(s.files["events/index.html"], []byte(`href="/event/`+id+`/"`)) {
			t.Errorf("the page of all events leaves out %s", id)
		}
	}
	b := testBook(t)
	for _, e := range b.Events {
		if e.Seed && !strings.Contains(home[:strings.Index(home, `id="events"`)], `data-event="`+e.ID+`"`) {
			t.Errorf("no step links to %s, which the story is built on", e.ID)
		}
	}
}

// TestManifest: the policy allows exactly the inline styles and scripts that the
// pages have, and _headers fits Cloudflare.
func TestManifest(t *testing.T) {
	s := get(t)
	m, err := web.ParseManifest(s.files["manifest.json"])
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, name := range pagesOf(s) {
		scripts, styles := web.InlineHashes(s.files[name])
		if len(scripts) > 0 {
			t.Errorf("%s has an inline script", name)
		}
		for _, h := range styles {
			seen[h] = true
			if !slices.Contains(m.Styles, h) {
				t.Errorf("%s: the manifest lacks %s", name, h)
			}
		}
	}
	if len(m.Styles) != len(seen) || len(m.Styles) > 5 { // pages, what stands behind their maps, embeds, sheets
		t.Errorf("%d styles in the manifest, %d in the pages", len(m.Styles), len(seen))
	}
	for name, file := range m.Assets {
		if s.files[file] == nil {
			t.Errorf("asset %s is missing", name)
		}
	}
	if len(s.files["_headers"]) == 0 {
		t.Error("no _headers")
	}
	for _, f := range [...]string{"data/events.geojson", "data/events.csv", "data/" + m.Version + "/events.csv", "404.html"} {
		if s.files[f] == nil {
			t.Errorf("%s is missing", f)
		}
	}
}

// TestSizes are the budgets of the design: the phone's map within the first 14 KB
// of the response, the page within 64 KB, the first script within 3 KB.
func TestSizes(t *testing.T) {
	s := get(t)
	size := func(b []byte) int {
		out, err := brotliOf(11)(b)
		if err != nil {
			t.Fatal(err)
		}
		return len(out)
	}
	for _, name := range [...]string{"index.html", "step/jets/index.html", "step/unknown/index.html", "tr/index.html", "ar/index.html", "ar/step/unknown/index.html"} {
		page := s.files[name]
		at := bytes.Index(page, []byte(`<div class="paint phone"`))
		end := at + bytes.Index(page[at:], []byte("</div>"))
		first, all := size(page[:end]), size(page)
		t.Logf("%s: %d bytes, the phone's map complete after %d (budgets 65536 and 14336)", name, all, first)
		if first > 14*1024 {
			t.Errorf("%s: the phone's map is complete after %d bytes", name, first)
		}
		if all > 64*1024 {
			t.Errorf("%s has %d bytes", name, all)
		}
	}
	// layer.js, of which half are the reasons in three languages, comes when somebody brings data.
	for name, most := range map[string]int{"boot.js": 3 << 10, "page.js": 5<<10 + 128, "embed.js": 1 << 10, "find.js": 1 << 11, "layer.js": 7 << 10, "map.js": 5 << 10, "engine.js": 8<<10 + 256, "app.css": 5 << 10} {
		n := size(s.files[s.assets[name]])
		t.Logf("%s: %d bytes (budget %d)", name, n, most)
		if n > most {
			t.Errorf("%s has %d bytes, budget %d", name, n, most)
		}
	}
	if n := size(s.files[s.assets["search.bin"]]); n > 60_000 { // for who searches
		t.Errorf("the index of words has %d bytes", n)
	} else {
		t.Logf("search.bin: %d bytes (budget 60000)", n)
	}
	if n := size(s.files[s.assets["boot.js"]]) + size(s.files[s.assets["map.js"]]); n > 8<<10 {
		t.Errorf("the scripts of the map have %d bytes", n)
	}
}

// TestCounts: the number above the map is the number of visible rows.
func TestCounts(t *testing.T) {
	s := get(t)
	count := regexp.MustCompile(`id="count"><b>(\d+)</b> of (\d+) events`)
	for _, name := range pagesOf(s) {
		if !strings.HasPrefix(name, "step/") && !strings.HasPrefix(name, "event/") {
			continue
		}
		page := s.files[name]
		m := count.FindSubmatch(page)
		if m == nil {
			t.Fatalf("%s has no count", name)
		}
		want, _ := strconv.Atoi(string(m[1]))
		rows := len(regexp.MustCompile(`<li id="e-[^>]*>`).FindAll(page, -1)) - len(regexp.MustCompile(`<li id="e-[^>]* hidden>`).FindAll(page, -1))
		if rows != want {
			t.Errorf("%s: count %d, rows %d", name, want, rows)
		}
	}
}
