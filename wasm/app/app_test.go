package app

import (
	"math"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/pack"
	"watiya/geo/view"
)

func testStory() *geo.Story {
	d := geo.DayOf
	return &geo.Story{
		Lang:     "en",
		Speakers: []string{"GNA", "LNA"},
		Places: []geo.StoryPlace{
			{ID: "tripoli", Name: "Tripoli", Short: "Tripoli", Lon: 13.1873, Lat: 32.8874, HasPoint: true, Kind: "city", Area: -1},
			{ID: "tobruk", Name: "Tobruk", Short: "Tobruk", Lon: 23.9539, Lat: 32.0896, HasPoint: true, Kind: "city", Area: -1},
			{ID: "libya", Name: "Libya", Short: "Libya", Kind: "country", Area: -1},
		},
		Events: []geo.StoryEvent{
			{ID: "in-tripoli", Title: "In Tripoli", Dated: true, From: d(2020, 5, 20), To: d(2020, 5, 20), Precision: geo.PrecisionTown, Place: 0, ToPlace: -1, Area: -1, Claims: 1},
			{ID: "in-tobruk", Title: "In Tobruk", Dated: true, From: d(2020, 5, 21), To: d(2020, 5, 21), Precision: geo.PrecisionTown, Place: 1, ToPlace: -1, Area: -1, Claims: 1},
			{ID: "nowhere", Title: "Nowhere", Dated: true, From: d(2020, 5, 21), To: d(2020, 5, 21), Precision: geo.PrecisionCountry, Place: 2, ToPlace: -1, Area: -1, Claims: 1},
			{ID: "later", Title: "Later", Dated: true, From: d(2020, 6, 4), To: d(2020, 6, 4), Precision: geo.PrecisionTown, Place: 0, ToPlace: -1, Area: -1, Claims: 1},
		},
		Steps: []geo.StoryStep{
			{Slug: "warning", Title: "The warning", From: d(2020, 5, 18), To: d(2020, 5, 22), Box: [4]float64{10, 24, 37, 38}, Focus: []uint16{0}},
			{Slug: "after", Title: "After", From: d(2020, 6, 1), To: d(2020, 6, 30), Box: [4]float64{11, 31, 16, 34}, Focus: []uint16{3}},
		},
	}
}

// started is a client with the small story and an empty basemap, in a window.
func started(t testing.TB, query string) *App {
	t.Helper()
	a := &App{}
	if err := a.LoadBasemap(pack.EncodeBasemap(&geo.Basemap{Arcs: []uint32{0}})); err != nil {
		t.Fatal(err)
	}
	if err := a.LoadStory(pack.EncodeStory(testStory())); err != nil {
		t.Fatal(err)
	}
	a.SetView(query)
	if err := a.Start(); err != nil {
		t.Fatal(err)
	}
	feed(a, 0, Record{InSize, 1032, 656, 1})
	return a
}

// feed gives records to the client and draws a frame at a time.
func feed(a *App, now float64, rs ...Record) Flags {
	copy(a.Inputs[:], rs)
	a.N = len(rs)
	return a.Frame(now)
}

// settle draws frames until nothing moves.
func settle(t testing.TB, a *App, now float64) (Flags, float64) {
	t.Helper()
	var all Flags
	for range 400 {
		now += 16
		f := feed(a, now)
		all |= f
		if f&More == 0 {
			return all, now
		}
	}
	t.Fatal("the map never comes to rest")
	return 0, 0
}

func at(a *App, lon, lat float64) (x, y float64) {
	c := a.Camera()
	return c.Project(lon, lat)
}

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestFirstFrame(t *testing.T) {
	a := started(t, "")
	if a.Hash == 0 || len(a.Picture.Lists[0].Words) == 0 {
		t.Fatal("nothing was drawn")
	}
	b := started(t, "step=warning")
	if a.Hash != b.Hash {
		t.Error("the home page is not the first step")
	}
	if f := feed(a, 16); f&(Draw|More) != 0 {
		t.Errorf("a frame without a change draws again: flags %b", f)
	}
}

func TestEventIDs(t *testing.T) {
	a := started(t, "")
	if a.EventID(1) != "in-tobruk" || a.EventID(-1) != "" || a.EventID(4) != "" || (&App{}).EventID(0) != "" {
		t.Error("ids are not those of the story")
	}
}

func TestStartNeedsData(t *testing.T) {
	var a App
	if err := a.Start(); err == nil || !strings.Contains(err.Error(), "basemap") {
		t.Errorf("error %v", err)
	}
	if err := a.LoadBasemap([]byte("not a basemap")); err == nil {
		t.Error("a damaged basemap is accepted")
	}
	if err := a.LoadStory(nil); err == nil {
		t.Error("a damaged story is accepted")
	}
	if f := feed(&a, 0, Record{InSize, 100, 100, 1}); f != 0 {
		t.Errorf("a client without data draws: %b", f)
	}
}

func TestDragMovesWithTheHand(t *testing.T) {
	a := started(t, "c=20,30&z=6.5")
	x0, y0 := at(a, 20, 30)
	feed(a, 0, Record{InDown, 1, 500, 300, 0})
	feed(a, 16, Record{InMove, 1, 520, 305, 16})
	feed(a, 32, Record{InMove, 1, 600, 340, 32})
	x1, y1 := at(a, 20, 30)
	near(t, "x", x1-x0, 100, 0.01)
	near(t, "y", y1-y0, 40, 0.01)
	f := feed(a, 48, Record{InUp, 1, 600, 340, 48})
	if f&More == 0 {
		t.Error("a throw does not go on")
	}
	_, _ = settle(t, a, 48)
	x2, _ := at(a, 20, 30)
	if x2 <= x1 {
		t.Error("inertia goes nowhere")
	}
}

func TestReducedMotionDoesNotThrow(t *testing.T) {
	a := started(t, "c=20,30&z=6.5")
	feed(a, 0, Record{InReduced, 1}, Record{InDown, 1, 500, 300, 0})
	feed(a, 16, Record{InMove, 1, 600, 300, 16})
	if feed(a, 17, Record{InUp, 1, 600, 300, 17}); a.motion.running() {
		t.Error("the map moves by itself")
	}
	feed(a, 20, Record{InStep, 1})
	if feed(a, 40); a.motion.running() {
		t.Error("a step flies")
	}
}

func TestPinchZoomsAboutTheFingers(t *testing.T) {
	a := started(t, "c=20,30&z=6.5")
	c := a.Camera()
	lon, lat := c.Unproject(400, 300)
	z := c.Zoom
	feed(a, 0, Record{InDown, 1, 350, 300, 0}, Record{InDown, 2, 450, 300, 1})
	feed(a, 16, Record{InMove, 1, 300, 300, 16}, Record{InMove, 2, 500, 300, 16})
	near(t, "zoom", a.Camera().Zoom, z+1, 0.001)
	x, y := at(a, lon, lat)
	near(t, "x between the fingers", x, 400, 1)
	near(t, "y between the fingers", y, 300, 1)
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	a := started(t, "c=20,30&z=6.5")
	c := a.Camera()
	lon, lat := c.Unproject(200, 500)
	feed(a, 16, Record{InWheel, 200, 500, -200, 0})
	settle(t, a, 16)
	x, y := at(a, lon, lat)
	near(t, "x", x, 200, 0.5)
	near(t, "y", y, 500, 0.5)
	if a.Camera().Zoom < 6.9 {
		t.Errorf("zoom %v", a.Camera().Zoom)
	}
}

func TestTapOpensTheMark(t *testing.T) {
	a := started(t, "")
	x, y := at(a, 23.9539, 32.0896)
	feed(a, 100, Record{InDown, 1, x, y, 100})
	f := feed(a, 150, Record{InUp, 1, x, y, 150})
	if f&Select == 0 || a.Resolved().Selected != 1 {
		t.Fatalf("selected %d, flags %b", a.Resolved().Selected, f)
	}
	if f&(View|Push) != View|Push || string(a.Address()) != "step=warning&event=in-tobruk" {
		t.Errorf("address %q, flags %b", a.Address(), f)
	}
	feed(a, 1000, Record{InDown, 1, 5, 5, 1000})
	feed(a, 1050, Record{InUp, 1, 5, 5, 1050})
	if a.Resolved().Selected != -1 {
		t.Error("a tap on nothing keeps the selection")
	}
	if got := string(a.Address()); got != "" {
		t.Errorf("after closing the address is %q, not that of the home page", got)
	}
}

func TestDoubleTapZooms(t *testing.T) {
	a := started(t, "c=20,30&z=6.5")
	for i, ms := range []float64{0, 60, 150, 200} {
		feed(a, ms, Record{[]float64{InDown, InUp}[i%2], 1, 700, 100, ms})
	}
	settle(t, a, 200)
	near(t, "zoom", a.Camera().Zoom, 7.5, 0.01)
}

func TestStepIsAnAddress(t *testing.T) {
	a := started(t, "")
	f := feed(a, 0, Record{InStep, 1})
	if f&(View|Push|Shown) != View|Push|Shown || string(a.Address()) != "step=after" {
		t.Errorf("flags %b, address %q", f, a.Address())
	}
	if got := a.Resolved().Count; got != 1 {
		t.Errorf("%d events are shown, want 1", got)
	}
	settle(t, a, 0)
	want := started(t, "step=after").Camera()
	near(t, "x", a.Camera().X, want.X, 1e-9)
	near(t, "zoom", a.Camera().Zoom, want.Zoom, 1e-9)
	a.SetView("")
	feed(a, 9000)
	if a.Resolved().Step != 0 {
		t.Error("Back does not restore the first step")
	}
}

func TestMovingWritesTheAddressInPlace(t *testing.T) {
	a := started(t, "step=after")
	feed(a, 0, Record{InKey, KeyIn})
	f, now := settle(t, a, 0)
	if f&View == 0 || f&Push != 0 {
		t.Errorf("flags %b", f)
	}
	if got := string(a.Address()); !strings.HasPrefix(got, "step=after&c=") {
		t.Errorf("address %q", got)
	}
	feed(a, now, Record{InReset})
	settle(t, a, now)
	if got := string(a.Address()); got != "step=after" {
		t.Errorf("after the way back the address is %q", got)
	}
}

// TestViewsInARow: a host that sets the view in every frame does not have the
// address written in every frame; the last one is not lost.
func TestViewsInARow(t *testing.T) {
	a := started(t, "")
	now, written := 1000.0, 0
	for i := range 60 {
		a.Aim(14+float64(i)/100, 31, 7)
		if feed(a, now)&View != 0 {
			written++
		}
		now += 16
	}
	if most := 60*16/writeEvery + 2; written > most {
		t.Errorf("the address was written %d times in 60 frames, want at most %d", written, most)
	}
	a.Aim(15, 31, 7)
	settle(t, a, now)
	if got := string(a.Address()); !strings.Contains(got, "c=15") {
		t.Errorf("at rest the address is %q", got)
	}
}

func TestVisitIsANewEntry(t *testing.T) {
	a := started(t, "")
	a.Visit("step=after")
	if f := feed(a, 16); f&(View|Push) != View|Push || string(a.Address()) != "step=after" {
		t.Errorf("flags %b, address %q", f, a.Address())
	}
	feed(a, 32, Record{InStep, 1})
	if f := feed(a, 48, Record{InStep, 1}); f&Push != 0 {
		t.Error("the same step twice is two entries")
	}
}

func TestStack(t *testing.T) {
	a := started(t, "at=2020")
	if got := a.Stack(0, nil); len(got) != 2 || got[0]+got[1] != 3 {
		t.Errorf("in Tripoli are events %v, want 0 and 3", got)
	}
	if got := (&App{}).Stack(0, nil); got != nil {
		t.Errorf("before the start there are %v", got)
	}
}

func TestWindowFilters(t *testing.T) {
	a := started(t, "")
	if a.Resolved().Count != 3 {
		t.Fatalf("%d events at first, want 3", a.Resolved().Count)
	}
	f := feed(a, 0, Record{InWindow, float64(geo.DayOf(2020, 6, 1)), float64(geo.DayOf(2020, 6, 30))})
	if f&Shown == 0 || a.Resolved().Count != 1 {
		t.Errorf("flags %b, %d events", f, a.Resolved().Count)
	}
	if got := string(a.Address()); got != "at=2020-06-01/2020-06-30" {
		t.Errorf("address %q", got)
	}
}

// A host's program may ask for days that no calendar has.
func TestWindowBeyondTheCalendar(t *testing.T) {
	for _, c := range []struct {
		from, to float64
		want     string
	}{
		{1e300, -1e300, ""}, // everything, as without a window
		{-1e300, float64(geo.DayOf(2020, 6, 30)), "at=../2020-06-30"},
		{1e300, 2e300, "at=9999-12-31"},
	} {
		a := started(t, "")
		feed(a, 0, Record{InWindow, c.from, c.to})
		if got := string(a.Address()); got != c.want {
			t.Errorf("%g to %g: address %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// The client goes on from the picture as the reader has moved it.
func TestHandover(t *testing.T) {
	a := started(t, "")
	x, y := at(a, 20, 32)
	feed(a, 16, Record{InHandover, 2, -400, -250})
	gx, gy := at(a, 20, 32)
	near(t, "x", gx, 2*x-400, 0.01)
	near(t, "y", gy, 2*y-250, 0.01)
}

func TestSizes(t *testing.T) {
	a := started(t, "")
	feed(a, 16, Record{InSize, 1230, 790, 2})
	b := started(t, "")
	near(t, "zoom within a class", a.Camera().Zoom, b.Camera().Zoom, 1e-9)
	feed(a, 32, Record{InSize, 390, 356, 3})
	if k := view.ClassOf(390); a.Camera().Zoom >= b.Camera().Zoom || k.Name != "phone" {
		t.Errorf("a phone sees zoom %v", a.Camera().Zoom)
	}
	feed(a, 48, Record{InSize, 0, 0, 1}) // hidden: nothing changes
	if a.Camera().W != 390 {
		t.Errorf("width %v", a.Camera().W)
	}
	feed(a, 2000)
	if f := feed(a, 2016, Record{InSize, 390, 356, 3}, Record{InTheme, float64(draw.Light)}); f&Draw != 0 {
		t.Error("the size and the theme that it has already draw another picture")
	}
}

// No allocation per frame after the first ones, whatever moves.
func TestFramesAllocateNothing(t *testing.T) {
	a := started(t, "")
	now, i := 0.0, 0
	step := func() {
		now += 16
		i++
		switch {
		case i%50 < 25:
			feed(a, now, Record{InWheel, 500, 300, []float64{-30, 30}[i/50%2], 0})
		default:
			feed(a, now, Record{InKey, float64(i % 4)}, Record{InMove, 9, float64(i % 900), 300, now})
		}
	}
	for range 200 {
		step()
	}
	if n := testing.AllocsPerRun(200, step); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func FuzzInputs(f *testing.F) {
	f.Add([]byte{byte(InDown), 1, 10, 20, 3, 0, byte(InMove), 1, 90, 20, 9, 0, byte(InUp), 1, 90, 20, 12, 0})
	f.Add([]byte{byte(InSize), 0, 0, 0, 0, 0, byte(InStep), 9, 0, 0, 0, 0, byte(InZoom), 200, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		a := started(t, "")
		for now := 0.0; len(b) >= 6; b, now = b[6:], now+16 {
			r := Record{float64(b[0] % (numInputs + 1))}
			for k := 1; k < 6; k++ {
				v := float64(int8(b[k])) * 7
				if b[k] == 255 {
					v = math.Inf(1)
				}
				if b[k] == 254 {
					v = math.NaN()
				}
				r[k] = v
			}
			feed(a, now, r)
			c := a.Camera()
			if !(c.Zoom >= 0 && c.Zoom <= view.MaxZoom) || math.IsNaN(c.X) || math.IsNaN(c.Y) {
				t.Fatalf("after %v the camera is %+v", r, c)
			}
		}
	})
}

func BenchmarkFrame(b *testing.B) {
	a := started(b, "")
	now := 0.0
	for b.Loop() {
		now += 16
		feed(a, now, Record{InWheel, 500, 300, []float64{-30, 30}[int(now/160)%2], 0})
	}
}

func TestUnknownThemeIsIgnored(t *testing.T) {
	a := started(t, "")
	feed(a, 0, Record{InTheme, float64(draw.Dark)})
	for _, theme := range []float64{-1, float64(draw.NumThemes), 1e9} {
		if f := feed(a, 16, Record{InTheme, theme}); f&Draw != 0 || a.in.Theme != draw.Dark {
			t.Errorf("theme %v: flags %b, theme %d", theme, f, a.in.Theme)
		}
	}
}
