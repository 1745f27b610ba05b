package main

import (
	"bytes"
	"image/png"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"watiya/worker/web"
)

func server(t *testing.T) func(target string) string {
	t.Helper()
	files := web.Bytes{}
	for name, body := range get(t).files {
		files[name] = web.NewFile(body)
	}
	h := web.Handler(web.Options{Assets: files, Log: func(line string) { t.Error(line) }})
	return func(target string) string {
		r, err := http.NewRequest("GET", target, nil) // without a host: the page keeps what it says of its address
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			t.Fatalf("%s: status %d: %s", target, w.Code, w.Body)
		}
		return w.Body.String()
	}
}

// TestViewIsThePage: the computed view of a step or an event is its built page,
// byte for byte.
func TestViewIsThePage(t *testing.T) {
	s, ask := get(t), server(t)
	b := testBook(t)
	pages := map[string]string{"/view": "index.html"}
	for _, step := range b.Steps {
		pages["/view?step="+step.Slug] = "step/" + step.Slug + "/index.html"
	}
	for i := 0; i < len(b.Events); i += 9 {
		pages["/view?event="+b.Events[i].ID] = "event/" + b.Events[i].ID + "/index.html"
	}
	for target, file := range maps.Clone(pages) {
		pages["/ar"+target], pages["/tr"+target] = "ar/"+file, "tr/"+file
	}
	for target, file := range pages {
		got, want := ask(target), string(s.files[file])
		if got == want {
			continue
		}
		i := 0
		for i < min(len(got), len(want)) && got[i] == want[i] {
			i++
		}
		t.Errorf("%s is not %s from byte %d: %q, want %q", target, file, i, around(got, i), around(want, i))
	}
}

func around(s string, i int) string { return s[max(0, i-120):min(len(s), i+60)] }

// TestViewAddsUp: whatever is asked, the map, the list, the time control and the
// numbers of a view say the same.
func TestViewAddsUp(t *testing.T) {
	ask := server(t)
	number := func(text, expr string) int {
		m := regexp.MustCompile(expr).FindStringSubmatch(text)
		if m == nil {
			t.Fatalf("nothing is %s", expr)
		}
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	count := func(text, expr string) int { return len(regexp.MustCompile(expr).FindAllString(text, -1)) }
	for query, has := range map[string]string{
		"status=disputed": `<b id="window">`,
		"at=2020-05-18/2020-05-30&kind=strike,capture": `<b id="window">18–30 May 2020<`,
		"step=jets&side=gna":                           `<a id="back" href="/step/jets/"`,
		"at=1950":                                      `<p class="empty" id="empty">`,
		"q=tripoli&theme=dark":                         `<html data-theme="dark" lang="en"`,
		"event=watiya-capture-2020-05-18&at=2020-05":   `data-card="watiya-capture-2020-05-18"`,
		"c=20.0000,32.0000&z=9.00":                     `elsewhere<b>`,
	} {
		for _, lang := range [...]string{"", "/ar", "/tr"} {
			query := lang + "/view?" + query
			page := ask(query)
			want := number(page, `id="count">[^<]*<b>(\d+)</b>`)
			rows := count(page, `<li id="e-[^>]*>`) - count(page, `<li id="e-[^>]* hidden>`)
			if rows != want || number(page, `id="list-count">\D*(\d+)`) != want || number(page, `class="narrow">[^<]*<b>(\d+)`) != want {
				t.Errorf("%s: count %d, rows %d", query, want, rows)
			}
			if n := count(page, `<li data-key="k\d+">`); (n == 0) != (want == 0) {
				t.Errorf("%s: %d shapes in the legends for %d events", query, n, want)
			}
			tray := page[strings.Index(page, `id="tray"`):]
			tray = tray[:strings.Index(tray, "</details>")]
			if n := number(tray, `<b>(\d+)</b>`); n != count(tray, `<li>`) || (n == 0) != strings.HasPrefix(tray, `id="tray" hidden>`) {
				t.Errorf("%s: %s", query, tray)
			}
			if lang == "" && !strings.Contains(page, has) {
				t.Errorf("%s: the page has no %s", query, has)
			}
			if strings.Contains(page, " hidden hidden") {
				t.Errorf("%s: hidden twice", query)
			}
		}
	}
}

// TestOffMap: the built page of a near view says what lies beyond its edges.
func TestOffMap(t *testing.T) {
	s := get(t)
	tag := regexp.MustCompile(`<p id="offmap">(<span>[^<]+<b>\d+</b>[↑→↓←]?</span>)+<span class="sum"><b>\d+</b>off the map</span></p>`)
	found := 0
	for _, name := range pagesOf(s) {
		if strings.HasPrefix(name, "event/") && tag.Match(s.files[name]) {
			found++
		}
	}
	if found < 10 {
		t.Errorf("%d pages of events have tags", found)
	}
}

// TestAddress: a built page either knows its whole address or has none.
func TestAddress(t *testing.T) {
	s := get(t)
	for _, name := range pagesOf(s) {
		if strings.Contains(string(s.files[name]), `rel="canonical" href="/`) || strings.Contains(string(s.files[name]), `og:url`) {
			t.Errorf("%s has an address without a host", name)
		}
	}
}

// TestOrigin: with ORIGIN every page knows its whole address.
func TestOrigin(t *testing.T) {
	site := get(t) // built once for all tests, without an origin
	t.Setenv("ORIGIN", "https://watiya.example/")
	b := testBook(t)
	g, err := newPages("../..", b, []*book{b}, site, &painter{}, styles{})
	if err != nil {
		t.Fatal(err)
	}
	p := g.start("step/jets/", "Jets", "")
	for _, want := range [...]string{`<link rel="canonical" href="https://watiya.example/step/jets/">`, `<meta property="og:url" content="https://watiya.example/step/jets/">`,
		`<meta property="og:image" content="https://watiya.example/card/jets.png">`, `<meta name="twitter:card" content="summary_large_image">`,
		`<link rel="alternate" hreflang="en" href="https://watiya.example/step/jets/">`, `hreflang="x-default"`} {
		if !strings.Contains(string(p.Address), want) {
			t.Errorf("%s has no %s", p.Address, want)
		}
	}
}

// TestCards: every step and the home page have a picture for previews, of the
// size that previews ask for; an event's is drawn when it is asked for.
func TestCards(t *testing.T) {
	s := get(t)
	n := 0
	for name, body := range s.files {
		if !strings.HasPrefix(name, "card/") {
			continue
		}
		n++
		c, err := png.DecodeConfig(bytes.NewReader(body))
		if err != nil || c.Width != 1200 || c.Height != 630 || len(body) > 300<<10 {
			t.Errorf("%s: %d by %d, %d bytes, %v", name, c.Width, c.Height, len(body), err)
		}
	}
	if n < 8 {
		t.Errorf("%d cards", n)
	}
	g := &pages{book: &book{version: "0123456789ab", words: &words{tongue: &tongues[0]}}}
	for page, want := range map[string]string{"": "/card/home.png", "method/": "/card/home.png", "step/jets/": "/card/jets.png", "embed/step/jets/": "/card/jets.png",
		"event/x/": "/map.png?event=x&v=0123456789ab&w=600&h=315&scale=2"} {
		if got := g.cardPath(page); got != want {
			t.Errorf("the card of %s is %s, want %s", page, got, want)
		}
	}
}
