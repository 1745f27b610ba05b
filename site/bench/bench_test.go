package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/geojson"
	"watiya/geo/scene"
	"watiya/geo/view"
)

func TestQuantile(t *testing.T) {
	for _, c := range []struct {
		values  []float64
		q, want float64
	}{
		{[]float64{3}, 0.95, 3},
		{[]float64{4, 1, 3, 2}, 0.5, 2.5},
		{[]float64{5, math.NaN(), 1, 3}, 0.5, 3},
		{[]float64{10, 20, 30, 40, 50}, 0.95, 48},
		{[]float64{1, 2}, 1, 2},
	} {
		if got := quantile(c.values, c.q); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("quantile %v of %v is %v, want %v", c.q, c.values, got, c.want)
		}
	}
	if !math.IsNaN(median(nil)) || !math.IsNaN(median([]float64{math.NaN()})) {
		t.Error("the median of nothing is a number")
	}
}

func TestIntervals(t *testing.T) {
	got := intervals([]float64{50, 10, 26, 300, 900}, 500)
	if len(got) != 3 || got[0] != 16 || got[1] != 24 || got[2] != 250 {
		t.Errorf("intervals %v, want 16, 24, 250", got)
	}
	if got := intervals(nil, 500); got != nil {
		t.Errorf("intervals of no frames: %v", got)
	}
}

func TestLand(t *testing.T) {
	rgb := func(hex string) (r, g, b uint8) {
		v := [3]uint8{}
		for i := range v {
			for _, c := range []byte(hex[1+2*i : 3+2*i]) {
				v[i] = v[i]<<4 | uint8(strings.IndexByte("0123456789abcdef", c))
			}
		}
		return v[0], v[1], v[2]
	}
	if !isLand(rgb(light.Land)) {
		t.Error("the land of the peers is not land")
	}
	for _, c := range append(light.Depth[:], light.Lake, light.River, light.Coast, light.Point, "#ffffff") {
		if isLand(rgb(c)) {
			t.Errorf("%s is taken for land", c)
		}
	}
	// Our land under the strongest relief, and veiled.
	for _, c := range []string{"#e8dcc6", "#f0ecdf", "#dfd2b8", "#efebe3"} {
		if !isLand(rgb(c)) {
			t.Errorf("%s is not taken for land", c)
		}
	}
}

// picture is w×h pixels, the left part of them land.
func picture(w, h, land int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{0xcd, 0xdd, 0xe4, 255}
			if x < land {
				c = color.RGBA{0xf1, 0xed, 0xe1, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

func TestMask(t *testing.T) {
	a, b := maskOfImage(picture(100, 7, 25)), maskOfImage(picture(100, 7, 40))
	if a.share() != 0.25 || b.share() != 0.40 {
		t.Errorf("shares %v and %v, want 0.25 and 0.4", a.share(), b.share())
	}
	if d := a.differ(b); math.Abs(d-0.15) > 1e-9 || a.differ(a) != 0 {
		t.Errorf("they differ in %v, want 0.15", d)
	}
	if d := a.differ(maskOfImage(picture(50, 7, 25))); d != 1 {
		t.Errorf("frames of two sizes differ in %v, want 1", d)
	}
	var file bytes.Buffer
	png.Encode(&file, picture(100, 7, 25))
	if m, err := maskOf(file.Bytes()); err != nil || m.differ(a) != 0 {
		t.Errorf("a frame read from its bytes differs: %v", err)
	}
	if _, err := maskOf([]byte("no picture")); err == nil {
		t.Error("nonsense is taken for a picture")
	}
}

func TestLinkBooks(t *testing.T) {
	l := link{Rate: 200_000}
	now := time.Unix(100, 0)
	if got := l.book(now, 2000).Sub(now); got != 10*time.Millisecond {
		t.Errorf("2,000 bytes pass in %v, want 10ms", got)
	}
	// A second answer waits for the first, one after a pause does not.
	if got := l.book(now, 1000).Sub(now); got != 15*time.Millisecond {
		t.Errorf("1,000 bytes behind them pass after %v, want 15ms", got)
	}
	later := now.Add(time.Second)
	if got := l.book(later, 1000).Sub(later); got != 5*time.Millisecond {
		t.Errorf("on the idle line 1,000 bytes pass in %v, want 5ms", got)
	}
	if got := (&link{}).book(now, 1<<30); got != now {
		t.Error("a line without a rate is slow")
	}
}

func TestServer(t *testing.T) {
	s := &server{link: &link{Rate: 1e6, Trip: 20 * time.Millisecond}, sent: map[string]int{}, files: map[string]file{
		"/d3/200/": {body: []byte("page"), packed: true, headers: [][2]string{{"X-Policy", "strict"}}},
		"/a.bin":   {body: bytes.Repeat([]byte{7}, 20_000)},
		"/f.woff2": {body: []byte("font")},
	}}
	get := func(path string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		return w
	}
	if w := get("/d3/200/"); w.Header().Get("Content-Encoding") != "br" || w.Header().Get("X-Policy") != "strict" ||
		w.Header().Get("Cross-Origin-Embedder-Policy") != "require-corp" || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("headers of a page: %v", w.Header())
	}
	from := time.Now()
	if w := get("/a.bin"); w.Body.Len() != 20_000 {
		t.Errorf("%d bytes arrived of 20000", w.Body.Len())
	}
	if took := time.Since(from); took < 40*time.Millisecond {
		t.Errorf("20,000 bytes at 1 MB/s and a trip of 20 ms took %v", took)
	}
	get("/f.woff2")
	if w := get("/missing"); w.Code != http.StatusNotFound {
		t.Errorf("a missing file has status %d", w.Code)
	}
	if got, want := s.take(), (weight{Code: 4, Data: 20_000, Font: 4}); got != want {
		t.Errorf("weight %+v, want %+v", got, want)
	}
	if got := s.take(); got != (weight{}) {
		t.Errorf("weight of nothing: %+v", got)
	}
}

func TestStat(t *testing.T) {
	got, err := parseStat("42 (a) b (c)) S 7 42 42 0 -1 4194560 1 2 3 4 11 12 13 14 20 0 1 0 5")
	if want := (process{7, 11 + 12 + 13 + 14}); err != nil || got != want {
		t.Errorf("%+v %v, want %+v", got, err, want)
	}
	for _, bad := range []string{"", "42 (a) S 7", "42 (a) S x 42 42 0 -1 4194560 1 2 3 4 11 12 13 14 20"} {
		if _, err := parseStat(bad); err == nil {
			t.Errorf("%q is taken for a stat line", bad)
		}
	}
	tree := map[int]process{1: {0, 1000}, 10: {1, 5}, 11: {10, 7}, 12: {11, 9}, 20: {1, 100}}
	if got := sumTree(tree, 10); got != 21 {
		t.Errorf("the tree used %d ticks, want 21", got)
	}
	if got := parsePSS([]byte("x\nRss: 5 kB\nPss:    2048 kB\nPss_Anon: 1 kB\n")); got != 2 {
		t.Errorf("memory %v MB, want 2", got)
	}
	if !ofPage([]byte("chromium\x00--type=renderer")) || ofPage([]byte("chromium\x00--type=renderer\x00--top-chrome-webui")) {
		t.Error("the browser's own renderer is taken for the page's")
	}
	if treeCPU(os.Getpid()) < 0 {
		t.Error("this process used less than nothing")
	}
}

func TestPoints(t *testing.T) {
	few, many := seeded(200), seeded(2000)
	for i := range few {
		if few[i] != many[i] {
			t.Fatalf("point %d depends on how many there are", i)
		}
	}
	if few[0] != probe {
		t.Error("the first point is not the probe")
	}
	c := homeCamera()
	for _, k := range view.Classes {
		big := c
		big.W, big.H = k.W, k.H
		if big.Clamp(); big.X != c.X || big.Y != c.Y || big.Zoom != c.Zoom {
			t.Errorf("the picture of class %s does not show the first view: it would touch the edge of the map", k.Name)
		}
	}
	px, py := c.Project(probe.Lon, probe.Lat)
	if px < 50 || py < 50 || px > windowW-50 || py > windowH-50 {
		t.Errorf("the probe is at %.0f, %.0f: not well inside the window", px, py)
	}
	for i, p := range many[1:] {
		if x, y := c.Project(p.Lon, p.Lat); math.Hypot(x-px, y-py) < 16 {
			t.Errorf("point %d is %.0f pixels from the probe", i+1, math.Hypot(x-px, y-py))
		}
	}
	l, err := geojson.Decode(pointsGeoJSON(few), geojson.Limits{})
	if err != nil || l.Len() != 200 || l.FeatureID(0) != pointID(0) {
		t.Errorf("the points are not read: %v", err)
	}
	at := places(few)
	if len(at) != 600 {
		t.Fatalf("%d coordinates of places, want 600", len(at))
	}
	for i := 0; i < len(at); i += 2 {
		if at[i] < 0 || at[i] >= windowW || at[i+1] < 0 || at[i+1] >= windowH {
			t.Fatalf("place %v, %v is outside", at[i], at[i+1])
		}
	}
}

func TestBasemap(t *testing.T) {
	body, err := basemap(os.DirFS("../data/basemap"))
	if err != nil {
		t.Fatal(err)
	}
	l, err := geojson.Decode(body, geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if l.Len() < 50 {
		t.Errorf("the basemap has %d features", l.Len())
	}
	for _, g := range ground {
		if !bytes.Contains(body, []byte(`"layer":"`+g.as+`"`)) {
			t.Errorf("the basemap has no %s", g.as)
		}
	}
}

// TestColours: peers paint with the colours of our light theme, to the eye.
func TestColours(t *testing.T) {
	var f scene.Frame
	in := draw.Input{Camera: homeCamera(), Step: -1, Selected: -1, Hover: -1, Theme: draw.Light}
	empty(t).Frame(&f, &in)
	for _, want := range append(light.Depth[:], light.Land, light.Coast, light.Lake, light.River, light.Point, light.Plate) {
		nearest := math.Inf(1)
		for _, s := range f.Styles {
			for _, c := range [...]scene.Color{s.Fill, s.Stroke} {
				if uint32(c)&0xff != 0 {
					nearest = min(nearest, distance(want, uint32(c)>>8))
				}
			}
		}
		if nearest > 24 {
			t.Errorf("%s is no colour of the light theme any more: %.0f from the nearest; mend light in basemap.go", want, nearest)
		}
	}
}

// empty is a painter of nothing: its frames carry the styles.
func empty(t *testing.T) *draw.Painter {
	t.Helper()
	base := &geo.Basemap{Arcs: []uint32{0}}
	for l := range base.Layers {
		base.Layers[l].Parts = []uint32{0}
	}
	return draw.New(base, &geo.Story{Lang: "en"})
}

// distance is the largest difference of a channel.
func distance(hex string, rgb uint32) float64 {
	v, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		panic(err) // a typing error in the table
	}
	most := 0.0
	for shift := range 3 {
		a, b := v>>(8*shift)&255, uint64(rgb)>>(8*shift)&255
		most = max(most, math.Abs(float64(a)-float64(b)))
	}
	return most
}
