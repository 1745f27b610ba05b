package web

import (
	"strings"
	"testing"
)

func TestRecentIsBounded(t *testing.T) {
	var r recent
	for i := range 5 * maxRecent {
		body := []byte(strings.Repeat("x", i))
		for range 2 {
			if res := r.answer(string(body), func() Response { return Response{Body: body} }); len(res.Body) != i || res.ETag != etag(body) {
				t.Fatal(i, res)
			}
		}
		if len(r.answers) > maxRecent {
			t.Fatalf("%d answers are kept", len(r.answers))
		}
	}
}

func TestViewNamesItself(t *testing.T) {
	h := Handler(Options{Assets: memory(map[string]string{"index.html": `<title>Watiya</title><meta property="og:type" content="article"><link rel="canonical" href="https://x/">` +
		`<meta property="og:url" content="https://x/"><meta name="theme-color" content="#fff"><!--map--><svg/><!--/map-->`})})
	w := get(t, h, "GET", "https://watiya.example/view?q=a%26%22b&step=jets&colour=red")
	const want = `https://watiya.example/view?step=jets&amp;q=a%26%22b"`
	if n := strings.Count(w.Body.String(), want); n != 2 {
		t.Errorf("%s\nhas %d times %s", w.Body, n, want)
	}
	if w := get(t, h, "GET", "/view"); !strings.Contains(w.Body.String(), `href="https://x/"`) {
		t.Errorf("without a host the shell's own address stays: %s", w.Body)
	}
}

// TestViewInOtherLanguages: links and alternates lead to the same view.
func TestViewInOtherLanguages(t *testing.T) {
	page := `<title>Watiya</title><meta property="og:type" content="article"><meta name="theme-color" content="#fff">` +
		`<nav class="tongues"><a href="/" lang="en" hreflang="en">E</a><a href="/ar/" lang="ar" hreflang="ar">A</a></nav><ul><li><a href="/map/">M</a><li class="tongue"><a href="/ar/" lang="ar" hreflang="ar">A</a></ul>`
	h := Handler(Options{Assets: memory(map[string]string{"index.html": page, "ar/index.html": page})})
	w := get(t, h, "GET", "https://watiya.example/ar/view?step=jets&q=tank")
	for want, n := range map[string]int{`<a href="/view?step=jets&amp;q=tank" lang="en"`: 1, `<a href="/ar/view?step=jets&amp;q=tank" lang="ar"`: 2, `<a href="/map/">`: 1,
		`hreflang="en" href="https://watiya.example/view?step=jets&amp;q=tank"`: 1, `hreflang="ar" href="https://watiya.example/ar/view?step=jets&amp;q=tank"`: 1,
		`hreflang="x-default" href="https://watiya.example/view?step=jets&amp;q=tank"`: 1, `<link rel="canonical" href="https://watiya.example/ar/view?`: 1} {
		if got := strings.Count(w.Body.String(), want); got != n {
			t.Errorf("%s\nhas %d times %s, not %d", w.Body, got, want, n)
		}
	}
}

// TestViewInAFrame: a frame of any view is the frame of its step and leads to the
// whole page of that view.
func TestViewInAFrame(t *testing.T) {
	frame := func(name string) string {
		return `<title>` + name + `</title><div data-state=""></div>` + captionBegin + `<div class="step">Step</div></div><a id="full" href="/">Full map</a>`
	}
	h := Handler(Options{Assets: memory(map[string]string{"index.html": "home", "embed/index.html": frame("first"), "embed/step/jets/index.html": frame("jets"), "tr/embed/index.html": frame("ilk")})})
	for target, want := range map[string][2]string{
		"/embed/view":                     {"first", `href="/view"`},
		"/embed/view?step=jets&q=tank":    {"jets", `href="/view?step=jets&amp;q=tank"`},
		"/embed/view?event=x&step=nope":   {"first", `href="/view?`},
		"/tr/embed/view?step=jets&q=tank": {"ilk", `href="/tr/view?step=jets&amp;q=tank"`},
	} {
		w := get(t, h, "GET", "https://watiya.example"+target)
		if body := w.Body.String(); w.Code != 200 || !strings.Contains(body, "<title>"+want[0]) || !strings.Contains(body, want[1]) || w.Header().Get("X-Frame-Options") != "" {
			t.Errorf("%s: %d %v\n%s", target, w.Code, w.Header(), body)
		}
	}
}

func TestPictureSize(t *testing.T) {
	for _, c := range []struct {
		query, rest string
		w, h        int
		why         string
	}{
		{"", "", 1200, 630, ""},
		{"w=64&h=2048", "", 64, 2048, ""},
		{"step=jets&w=300&z=5", "step=jets&z=5", 300, 630, ""},
		{"w=63", "", 0, 0, `parameter "w": it needs a whole number of pixels from 64 to 2048, not "63"`},
		{"h=2049", "", 0, 0, `parameter "h"`},
		{"w=", "", 0, 0, "empty or missing"},
		{"w=1e3", "", 0, 0, `not "1e3"`},
		{"w=99999999999999999999", "", 0, 0, `parameter "w"`},
		{"h=100&h=100", "", 0, 0, "only once"},
		{"scale=2&w=100&lang=tr", "", 100, 630, ""},
		{"scale=0.5", "", 0, 0, `parameter "scale": it needs a number of pixels per pixel from 1 to 4, not "0.5"`},
		{"scale=NaN", "", 0, 0, `parameter "scale"`},
		{"scale=2&scale=2", "", 0, 0, "only once"},
		{"w=1200&h=630&scale=2", "", 0, 0, "w times h times scale twice is at most 2560000 pixels, not 3024000"},
		{"lang=de", "", 0, 0, `parameter "lang": it needs en, ar or tr, not "de"`},
		{"w=1601&h=1600", "", 0, 0, "at most 2560000 pixels, not 2561600"},
	} {
		s, rest, why := parseShot(c.query, true)
		w, h := s.w, s.h
		if why != c.why && (c.why == "" || !strings.Contains(why, c.why)) {
			t.Errorf("%q: %q, want %q", c.query, why, c.why)
		}
		if why == "" && (rest != c.rest || w != c.w || h != c.h) {
			t.Errorf("%q: %q %d %d", c.query, rest, w, h)
		}
	}
}
