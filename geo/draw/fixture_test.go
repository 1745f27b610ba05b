package draw

import (
	"math/rand/v2"
	"os"
	"sync"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/geo/view"
	"watiya/site/data/basemap"
)

// site is the real basemap and the real briefing.
var site = sync.OnceValues(func() (*geo.Basemap, *geo.Briefing) {
	base, err := topology.Build(basemap.Files)
	if err != nil {
		panic(err)
	}
	b, problems := tables.Load(os.DirFS("../../site/data"))
	if b == nil {
		panic(problems[0].String())
	}
	return base, b
})

func painter(lang string) (*Painter, *geo.Story) {
	base, b := site()
	s := tables.Story(b, lang)
	return New(base, s), s
}

// stepInput looks at a step as a map of a size composes it.
func stepInput(s *geo.Story, step int, w, h float64) *Input {
	in := &Input{Camera: view.Camera{W: w, H: h, Ratio: 1}, Step: step, Selected: -1, Hover: -1, Page: true}
	t := &s.Steps[step]
	in.From, in.To, in.Window = t.From, t.To, true
	in.Camera.FitClass(view.Box{West: t.Box[0], South: t.Box[1], East: t.Box[2], North: t.Box[3]})
	return in
}

// exploreInput looks at all events from a place.
func exploreInput(lon, lat, zoom, w, h float64) *Input {
	in := &Input{Camera: view.Camera{W: w, H: h, Ratio: 1, Zoom: zoom}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.X, in.Camera.Y = view.World(lon, lat)
	in.Camera.Clamp()
	return in
}

func stepNamed(t testing.TB, s *geo.Story, slug string) int {
	for i := range s.Steps {
		if s.Steps[i].Slug == slug {
			return i
		}
	}
	t.Fatalf("no step %q", slug)
	return 0
}

func eventNamed(t testing.TB, s *geo.Story, id string) int {
	for i := range s.Events {
		if s.Events[i].ID == id {
			return i
		}
	}
	t.Fatalf("no event %q", id)
	return 0
}

// anyInput is a random view: size, camera, step, window, filter, selection.
func anyInput(r *rand.Rand, s *geo.Story) *Input {
	sizes := [...][2]float64{{320, 300}, {390, 356}, {640, 340}, {768, 480}, {1032, 656}, {1500, 900}}
	size := sizes[r.IntN(len(sizes))]
	in := exploreInput(5+37*r.Float64(), 17+25*r.Float64(), 3+7*r.Float64(), size[0], size[1])
	if r.IntN(2) == 0 { // where the story is
		in = exploreInput(10+15*r.Float64(), 28+6*r.Float64(), 4.5+5*r.Float64(), size[0], size[1])
	}
	in.Step = r.IntN(len(s.Steps)+1) - 1
	if in.Step >= 0 && r.IntN(2) == 0 {
		in = stepInput(s, in.Step, size[0], size[1])
	}
	if r.IntN(3) == 0 {
		in.Window = true
		in.From = geo.DayOf(2020, 4, 1) + geo.Day(r.IntN(80))
		in.To = in.From + geo.Day(r.IntN(40))
	}
	if r.IntN(2) == 0 {
		in.Shown = make([]bool, len(s.Events))
		for i := range in.Shown {
			in.Shown[i] = r.IntN(3) > 0
		}
	}
	if r.IntN(3) == 0 {
		in.Selected = r.IntN(len(s.Events))
	}
	if r.IntN(3) == 0 {
		in.Hover = r.IntN(len(s.Events))
	}
	in.Theme = Theme(r.IntN(int(NumThemes)))
	in.Page = r.IntN(2) == 0
	return in
}

func newFrame() *scene.Frame { return &scene.Frame{} }
