//go:build !js

package app

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/geo/scene"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/geo/view"
)

// published is a client with the tables and the basemap of the site.
func published(t testing.TB, query string) *App {
	t.Helper()
	base, story := packed(t)
	return begun(t, base, story, query)
}

// packed is the published basemap and story as the client fetches them.
func packed(t testing.TB) (base, story []byte) {
	t.Helper()
	return packedIn(t, "en")
}

func packedIn(t testing.TB, lang string) (base, story []byte) {
	t.Helper()
	b, problems := tables.Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	layers, err := topology.Build(os.DirFS("../../site/data/basemap"))
	if err != nil {
		t.Fatal(err)
	}
	return pack.EncodeBasemap(layers), pack.EncodeStory(tables.Story(b, lang))
}

func begun(t testing.TB, base, story []byte, query string) *App {
	t.Helper()
	a := &App{}
	if err := a.LoadBasemap(base); err != nil {
		t.Fatal(err)
	}
	if err := a.LoadStory(story); err != nil {
		t.Fatal(err)
	}
	a.SetView(query)
	if err := a.Start(); err != nil {
		t.Fatal(err)
	}
	feed(a, 0, Record{InSize, 1032, 656, 1})
	return a
}

// tour is a reader's way: pan, zoom, hover, through every whole zoom and back.
func tour(a *App) func() {
	now, i := 0.0, 0
	var head [NumHead]uint32
	var events []int32
	return func() {
		defer func() { // what package main asks for after each frame
			a.Tell(&head)
			a.Beyond()
			events = a.Stack(i%len(a.story.Events), events[:0])
		}()
		now += 16
		i++
		x, y := float64(i*13%1000), float64(i*7%600)
		switch i / 60 % 4 {
		case 0:
			feed(a, now, Record{InWheel, 300, 250, -60, 0})
		case 1:
			feed(a, now, Record{InKey, float64(i % 4)}, Record{InMove, 9, x, y, now})
		case 2:
			feed(a, now, Record{InWheel, 700, 400, 60, 0}, Record{InMove, 9, x, y, now})
		default:
			feed(a, now, Record{InDown, 1, x, y, now}, Record{InMove, 1, x + 30, y, now + 1}, Record{InCancel, 1})
		}
	}
}

// The real map: no allocation per frame, and the numbers of every picture add
// up to the number of shown events.
func TestRealFramesAllocateNothing(t *testing.T) {
	a := published(t, "step=jets")
	step := tour(a)
	for range 1500 { // warm: every whole zoom has been drawn
		step()
		n := a.Painter().Tally()
		sum := n.Marks + n.Counts + n.Areas + n.Tray
		for _, e := range n.Edges {
			sum += e
		}
		if sum != a.Resolved().Count {
			t.Fatalf("%+v adds up to %d of %d shown events", n, sum, a.Resolved().Count)
		}
	}
	if n := testing.AllocsPerRun(480, step); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// At rest names are whole and clear of the page's furniture, wherever it stands.
func TestNamesComeToRest(t *testing.T) {
	a := published(t, "step=jets")
	first := a.Hash
	box := Record{InCover, 0, 120, 80, 420, 300}
	now := 16.0
	if feed(a, now, box)&Draw == 0 {
		t.Error("furniture over names draws no other picture")
	}
	if a.Hash != first {
		t.Error("the hash is not that of the first picture")
	}
	if a.Painter().Clear([4]float64(box[2:])) == false {
		t.Error("a name lies under furniture")
	}
	for range 30 {
		now += 16
		feed(a, now, Record{InDown, 1, 500, 300, now}, Record{InMove, 1, 512, 303, now + 1}, Record{InCancel, 1})
	}
	_, now = settle(t, a, now)
	if a.Painter().Clear([4]float64(box[2:])) == false {
		t.Error("after a drag a name rests under furniture")
	}
	if a.Painter().Fading() {
		t.Error("a name still fades at rest")
	}
	still := a.Picture.Hash()
	feed(a, now+500, Record{InHover, -1})
	if a.Picture.Hash() != still {
		t.Error("the picture at rest changes by itself")
	}
	// A step looks as its own page does, however the reader came there.
	feed(a, now+600, Record{InReset})
	settle(t, a, now+600)
	feed(a, now+9000, Record{InCover, 0})
	a.in.Covered = nil
	a.SetView("step=jets")
	feed(a, now+9100)
	settle(t, a, now+9100)
	if a.Picture.Hash() != first {
		t.Error("the step opened again differs from its page")
	}
}

// Every step shows its subject in every class of window, clear of the edge.
func TestStepsShowTheirSubject(t *testing.T) {
	a := published(t, "")
	for i, step := range a.story.Steps {
		for _, k := range view.Classes {
			a.SetView("step=" + step.Slug)
			feed(a, 0, Record{InSize, k.W, k.H, 1})
			for n, e := range step.Focus {
				p := a.story.Events[e].Place
				if p < 0 || !a.story.Places[p].HasPoint {
					continue
				}
				lon, lat := a.story.Places[p].Lon, a.story.Places[p].Lat
				x, y := at(a, lon, lat)
				if margin := 14.0; x < margin || y < margin || x > k.W-margin || y > k.H-margin {
					t.Errorf("step %d %s, %s: focus %d (%s) is at %.0f,%.0f of %.0f×%.0f, zoom %.2f", i+1, step.Slug, k.Name, n, a.story.Events[e].ID, x, y, k.W, k.H, a.cam.Zoom)
				}
			}
		}
	}
}

// On a phone whose browser leaves the map its least height the subject of a step is
// above the row of buttons.
func TestStepsOnALowPhone(t *testing.T) {
	const row = 64 // the row of buttons and the edge of the sheet
	a := published(t, "")
	for i, step := range a.story.Steps {
		for _, size := range [...][2]float64{{360, 240}, {320, 240}, {337, 227}} { // the last is a phone on its side
			w, h := size[0], size[1]
			a.SetView("step=" + step.Slug)
			feed(a, 0, Record{InSize, w, h, 2})
			for n, e := range step.Focus {
				p := a.story.Events[e].Place
				if p < 0 || !a.story.Places[p].HasPoint {
					continue
				}
				x, y := at(a, a.story.Places[p].Lon, a.story.Places[p].Lat)
				if x < 5 || y < 5 || x > w-5 || y > h-row {
					t.Errorf("step %d %s, %.0f×%.0f: focus %d (%s) is at %.0f,%.0f", i+1, step.Slug, w, h, n, a.story.Events[e].ID, x, y)
				}
			}
		}
	}
}

// Rival claims of a movement stand or fall together: no phone has the words of one
// and not of the other, and only the narrowest may have none.
func TestRivalsKeepTheirWords(t *testing.T) {
	for _, lang := range [...]string{"en", "ar", "tr"} {
		base, story := packedIn(t, lang)
		a := begun(t, base, story, "step=jets")
		for _, size := range [...][2]float64{{320, 240}, {360, 240}, {390, 240}, {390, 300}, {390, 356}, {430, 290}, {400, 272}} {
			feed(a, 0, Record{InSize, size[0], size[1], 2})
			feed(a, 0, Record{InReset})
			settle(t, a, 0)
			written := string(scene.AppendDump(nil, &a.Picture))
			with, without := 0, ""
			for _, r := range a.story.Routes {
				switch id := a.story.Events[r.Event].ID; {
				case id != "bashagha-jets-2020-05-21" && id != "africom-route-2020-05-28":
				case strings.Contains(written, strconv.Quote(r.Quantity)):
					with++
				default:
					without += " " + r.Quantity
				}
			}
			if without != "" && (with > 0 || size[0] > 320) {
				t.Errorf("%s, %.0f×%.0f: without its words:%s", lang, size[0], size[1], without)
			}
		}
	}
}

// A mark that stands for events of two towns has the names of both: those of the capital
// would read as the other's.
func TestTwoTownsHaveTheirNames(t *testing.T) {
	a := published(t, "step=unknown")
	feed(a, 0, Record{InSize, 390, 300, 2})
	feed(a, 0, Record{InReset})
	settle(t, a, 0)
	written := string(scene.AppendDump(nil, &a.Picture))
	for _, name := range [...]string{"Tripoli", "Tarhuna"} {
		if !strings.Contains(written, strconv.Quote(name)) {
			t.Errorf("%s is not named", name)
		}
	}
}

func BenchmarkRealFrame(b *testing.B) {
	step := tour(published(b, "step=jets"))
	for b.Loop() {
		step()
	}
}

// From the bytes that arrived to the first frame: what the page waits for.
func BenchmarkRealStart(b *testing.B) {
	base, story := packed(b)
	for b.Loop() {
		begun(b, base, story, "step=jets")
	}
}

// All that the real map letters is found by each of its names.
func TestEveryNameIsFound(t *testing.T) {
	a := published(t, "")
	b := a.base
	check := func(n *geo.Names) {
		for _, q := range [...]string{n.En, n.Ar, n.Tr} {
			if q != "" && !strings.Contains(string(a.Find(q)), "\t"+n.In(a.story.Lang)+"\n") {
				t.Errorf("%q does not find %s", q, n.En)
			}
		}
	}
	for i := range b.Towns {
		check(&b.Towns[i].Name)
	}
	for i := range b.Labels {
		check(&b.Labels[i].Name)
	}
	for i := range b.Airfields {
		check(&b.Airfields[i].Name)
	}
	if n := len(b.Towns) + len(b.Labels); n < 80 {
		t.Errorf("%d names", n)
	}
}
