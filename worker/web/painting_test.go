package web

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"watiya/geo/draw"
	"watiya/geo/pack"
	"watiya/geo/state"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/geo/view"
)

// realSite is a site with the real packs and a small shell.
var realSite = sync.OnceValues(func() (Bytes, error) {
	base, err := topology.Build(os.DirFS("../../site/data/basemap"))
	if err != nil {
		return nil, err
	}
	b, problems := tables.Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		return nil, errors.New(problems[0].String())
	}
	m := Manifest{Version: "0123456789ab", Assets: map[string]string{basePack: "assets/base.bin"}}
	site := Bytes{
		"assets/base.bin": NewFile(pack.EncodeBasemap(base)),
		"index.html":      NewFile([]byte(`<title>Watiya</title><meta property="og:title" content="Watiya"><!--map-->old<!--/map--><div data-state=""></div>`)),
	}
	for _, lang := range langs {
		name := storyOf(lang)
		m.Assets[name], site["assets/"+name] = "assets/"+name, NewFile(pack.EncodeStory(tables.Story(b, lang)))
	}
	m.Assets[textPack], site["assets/"+textPack] = "assets/"+textPack, NewFile(pack.EncodeText(tables.Texts(b)))
	for _, name := range [...]string{reliefImage, reliefDark} {
		body, err := os.ReadFile("../../site/data/basemap/" + name)
		if err != nil {
			return nil, err
		}
		m.Assets[name], site["assets/"+name] = "assets/"+name, NewFile(body)
	}
	site["manifest.json"] = NewFile(m.JSON())
	return site, nil
})

func real(t testing.TB) Bytes {
	t.Helper()
	b, err := realSite()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func realPainting(t testing.TB) *Painting {
	t.Helper()
	b := real(t)
	m, err := ParseManifest(b["manifest.json"].Body)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newSite(b, m, func(string) {}).readPainting("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestViewDrawsItsState(t *testing.T) {
	h := Handler(Options{Assets: real(t)})
	p := realPainting(t)
	home := get(t, h, "GET", "/view").Body.String()
	for _, class := range view.Classes {
		if !strings.Contains(home, `class="paint `+class.Name+`"`) {
			t.Errorf("no picture for the class %s", class.Name)
		}
	}
	if strings.Contains(home, "old") || strings.Contains(home, " style=") || strings.Contains(home, "<style") {
		t.Error("the old picture is still there, or the picture brings styles that the policy forbids")
	}
	step := p.Story.Steps[2]
	other := get(t, h, "GET", "/view?step="+step.Slug).Body.String()
	if other == home || !strings.Contains(other, "<title>"+step.Title+" · Watiya</title>") || !strings.Contains(other, `content="`+step.Title+` · Watiya"`) {
		t.Errorf("the page of step %s is not its own", step.Slug)
	}
}

// Equal views have equal pictures, whatever was drawn before and by whom.
func TestPaintingHasNoMemory(t *testing.T) {
	p := realPainting(t)
	views := []string{"", "step=jets", "c=13.2000,32.8000&z=8.50", "c=15.0000,30.0000&z=6.00&kind=strike", "at=2020-05-18"}
	first := map[string][]byte{}
	for _, q := range views {
		v, bad := state.Parse(q)
		if len(bad) > 0 {
			t.Fatal(bad[0])
		}
		first[q] = both(p, &v)
	}
	var wg sync.WaitGroup
	other := realPainting(t)
	for n := range 4 {
		p := [...]*Painting{p, other}[n%2]
		wg.Go(func() {
			for i := range views {
				q := views[(i*3+n)%len(views)]
				v, _ := state.Parse(q)
				if !bytes.Equal(both(p, &v), first[q]) {
					t.Errorf("%q is drawn differently the second time", q)
				}
			}
		})
	}
	wg.Wait()
}

func both(p *Painting, v *state.View) []byte {
	out, _ := p.First(nil, v, false)
	return p.Picture(out, v, "x", 300, 200)
}

// Ids stand once in a page: a reference to a second one would draw the first.
func TestIDsAreUnique(t *testing.T) {
	p := realPainting(t)
	for _, s := range p.Story.Steps {
		page, _ := p.First(nil, &state.View{Step: s.Slug}, false)
		seen := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllSubmatch(page, -1) {
			if seen[string(m[1])] {
				t.Errorf("step %s: the id %s stands twice", s.Slug, m[1])
			}
			seen[string(m[1])] = true
		}
		for _, m := range regexp.MustCompile(`(?:href="|url\()#([^")]*)`).FindAllSubmatch(page, -1) {
			if !seen[string(m[1])] {
				t.Errorf("step %s: nothing has the id %s", s.Slug, m[1])
			}
		}
	}
}

func TestPicture(t *testing.T) {
	h := Handler(Options{Assets: real(t)})
	w := get(t, h, "GET", "/map.svg?step=jets&w=400&h=300")
	body := w.Body.String()
	if w.Code != 200 || w.Header().Get("Content-Type") != "image/svg+xml" || w.Header().Get("Cache-Control") != pictureCache {
		t.Fatal(w.Code, w.Header())
	}
	for _, want := range []string{`<svg xmlns="http://www.w3.org/2000/svg"`, `width="400"`, `height="300"`, "<title>", "<style>"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(body, "<script") || strings.Contains(body, "http://127") {
		t.Error("the picture holds more than a picture")
	}
	if dark := get(t, h, "GET", "/map.svg?step=jets&w=400&h=300&theme=dark").Body.String(); dark == body {
		t.Error("the dark picture is the light one")
	}
	if c := get(t, h, "GET", "/map.svg?v=0123456789ab").Header().Get("Cache-Control"); c != immutable {
		t.Errorf("a picture of this data version: %q", c)
	}
	if c := get(t, h, "GET", "/map.svg?v=ba9876543210").Header().Get("Cache-Control"); c != pictureCache {
		t.Errorf("a picture of another data version: %q", c)
	}
}

// The same view as pixels: as large as asked for, in three languages and four
// themes, with the version of the data on it.
func TestPixels(t *testing.T) {
	h := Handler(Options{Assets: real(t)})
	seen := map[string]string{}
	for _, q := range []string{"", "step=jets", "theme=dark", "theme=contrast", "theme=print", "lang=ar", "lang=tr", "step=jets&lang=ar", "scale=1.5"} {
		target := "/map.png?w=400&h=300&" + q
		w := get(t, h, "GET", target)
		m, err := png.Decode(w.Body)
		if w.Code != 200 || err != nil || w.Header().Get("Content-Type") != "image/png" || w.Header().Get("Etag") == "" {
			t.Fatal(target, w.Code, err, w.Header())
		}
		want := image.Pt(400, 300)
		if q == "scale=1.5" {
			want = image.Pt(600, 450)
		}
		if m.Bounds().Size() != want {
			t.Errorf("%s: %v", target, m.Bounds())
		}
		for other, tag := range seen {
			if tag == w.Header().Get("Etag") {
				t.Errorf("%s is the same picture as %s", target, other)
			}
		}
		seen[target] = w.Header().Get("Etag")
		if again := get(t, h, "GET", target).Header().Get("Etag"); again != seen[target] {
			t.Errorf("%s: the second picture differs", target)
		}
	}
	p := realPainting(t)
	v := state.View{}
	if bytes.Equal(p.PNG(nil, &v, 400, 300, 1, "0123456789ab"), p.PNG(nil, &v, 400, 300, 1, "ba9876543210")) {
		t.Error("the version of the data is not on the picture")
	}
}

// A broken pack costs the drawn routes, not the site, and says so once.
func TestBrokenPack(t *testing.T) {
	b := Bytes{}
	for name, f := range real(t) {
		b[name] = f
	}
	b["assets/base.bin"] = NewFile([]byte("wat"))
	var log []string
	h := Handler(Options{Assets: b, Log: func(s string) { log = append(log, s) }})
	if w := get(t, h, "GET", "/map.svg"); w.Code != 503 {
		t.Error(w.Code)
	}
	if w := get(t, h, "GET", "/view"); w.Code != 200 || !strings.Contains(w.Body.String(), "old") {
		t.Error("the page must keep what it was built with")
	}
	if len(log) != 1 || !strings.HasPrefix(log[0], "web: base.bin: ") {
		t.Error(log)
	}
}

func BenchmarkFirst(b *testing.B)     { benchmark(b, "step=jets", true) }
func BenchmarkFirstNear(b *testing.B) { benchmark(b, "c=13.2000,32.8000&z=8.50", true) }
func BenchmarkPixels(b *testing.B) {
	p := realPainting(b)
	v, _ := state.Parse("step=jets")
	var out []byte
	for b.Loop() {
		out = p.PNG(out[:0], &v, pictureW, pictureH, 1, "0123456789ab")
	}
	b.ReportMetric(float64(len(out)), "bytes")
}

func BenchmarkPicture(b *testing.B)     { benchmark(b, "step=jets", false) }
func BenchmarkPictureNear(b *testing.B) { benchmark(b, "c=13.2000,32.8000&z=8.50", false) }

func benchmark(b *testing.B, query string, first bool) {
	p := realPainting(b)
	v, _ := state.Parse(query)
	var out []byte
	for b.Loop() {
		if first {
			out, _ = p.First(out[:0], &v, false)
		} else {
			out = p.Picture(out[:0], &v, "x", pictureW, pictureH)
		}
	}
	b.ReportMetric(float64(len(out)), "bytes")
}

func BenchmarkStart(b *testing.B) {
	s := real(b)
	m, _ := ParseManifest(s["manifest.json"].Body)
	for b.Loop() {
		if _, err := newSite(s, m, func(string) {}).readPainting("en"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkViewAgain is a request for a page that was drawn before.
func BenchmarkViewAgain(b *testing.B) {
	h := Handler(Options{Assets: real(b)})
	r := httptest.NewRequest("GET", "/view?step=jets", nil)
	for b.Loop() {
		h.ServeHTTP(nowhere{http.Header{}}, r)
	}
}

type nowhere struct{ h http.Header }

func (n nowhere) Header() http.Header            { return n.h }
func (n nowhere) WriteHeader(int)                {}
func (n nowhere) Write(body []byte) (int, error) { return len(body), nil }

// The hash beside a picture is that of the first frame of a client that has
// drawn nothing before.
func TestHashIsOfAFreshFrame(t *testing.T) {
	p := realPainting(t)
	s := real(t)
	base, err := pack.DecodeBasemap(s["assets/base.bin"].Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range p.Story.Steps[:4] {
		v := state.View{Step: step.Slug}
		page, _ := p.First(nil, &v, false)
		for _, class := range view.Classes {
			fresh := &Painting{Story: p.Story, painter: draw.New(base, p.Story)}
			fresh.now.Resolve(&v, p.Story)
			fresh.draw(&fresh.large, &v, class.W, class.H, draw.Light, true)
			want := fmt.Sprintf(`<div class="paint %s" data-hash="%016x"`, class.Name, fresh.large.frame.Hash())
			if !bytes.Contains(page, []byte(want)) {
				t.Errorf("step %s: %s is not in the page", step.Slug, want)
			}
		}
	}
}
