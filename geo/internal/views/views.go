// Package views is the list of views that golden tests draw: three languages,
// every theme, zooms 3 to 10 and every kind of overlay. One list serves the dumps
// of scenes, SVG, PNG and the comparison with a browser's canvas, so that a new
// overlay is added in one place. Only tests use it.
package views

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/tables"
	"watiya/geo/topology"
	"watiya/geo/view"
	"watiya/site/data/basemap"
)

// View is an address and a window.
type View struct {
	Name  string
	Lang  string
	Query string // as geo/state reads it
	W, H  float64
	Hover string // event under the pointer
}

// All are the views, by name. What each adds to the list stands beside it.
var All = []View{
	{"first-desktop", "en", "", 1032, 656, ""}, // the home page
	{"first-phone", "ar", "theme=dark", 390, 356, ""},
	{"jets-desktop", "en", "step=jets", 1032, 656, ""}, // two rival routes
	{"jets-tablet", "tr", "step=jets", 768, 480, ""},
	{"jets-embed", "en", "step=jets", 638, 318, ""},
	{"jets-phone", "en", "step=jets", 390, 356, ""},
	{"jets-arabic", "ar", "step=jets", 1032, 656, ""},
	{"watiya-dark", "en", "event=watiya-capture-2020-05-18&step=watiya&theme=dark", 1032, 656, ""}, // control, selected
	{"watiya-hover", "en", "step=watiya&theme=contrast", 768, 480, "watiya-capture-2020-05-18"},
	{"tripolitania", "en", "at=2011/2020&c=12.9,32.2&z=8", 1200, 800, ""},            // counts, districts, everything
	{"may", "en", "at=2020-05-01/2020-05-31&c=17,31&z=6&theme=print", 1032, 656, ""}, // areas, tray
	{"zoom-3", "en", "at=2011/2020&c=20,31&z=3", 216, 180, ""},                       // a thumbnail
	{"zoom-4", "tr", "at=2011/2020&c=20,31&z=4&theme=dark", 600, 400, ""},
	{"zoom-5", "ar", "at=2020-05&c=17,30&z=5", 600, 400, ""},
	{"zoom-6", "tr", "at=2020-05&c=14,32&z=6&theme=print", 600, 400, ""},
	{"zoom-7", "ar", "at=2020&c=13,32.4&z=7&theme=contrast", 600, 400, ""}, // district lines
	{"zoom-8", "en", "at=2020&c=20.5,32&z=8", 600, 400, ""},
	{"zoom-9", "tr", "at=2020&c=13.2,32.7&z=9&theme=contrast", 600, 400, ""}, // built-up land, counts of Tripoli
	{"zoom-10", "ar", "at=2020&c=13.2,32.8&z=10", 600, 400, ""},
	{"between", "en", "at=2020&c=15,32&z=6.47&theme=dark", 600, 400, ""}, // no whole zoom
	{"crete", "en", "c=24,35.5&z=7", 600, 400, ""},                       // islands, tags of what is beyond
	{"syria", "en", "step=jets&c=35.9,35.4&z=8&theme=print", 600, 400, ""},
	{"desert", "en", "at=2011/2020&c=15,26&z=6", 600, 400, ""}, // little to see; playas
	{"claims", "tr", "at=2019/2020&status=disputed&c=17,31&z=5.5&theme=contrast", 600, 400, ""},
	{"embassy", "ar", "step=embassy&z=9&c=13.19,32.88&theme=print", 600, 400, ""},
	{"fan-desktop", "en", "at=2011/2020&c=12.9,32.2&z=8&fan=tripoli-gna-2020-06-04", 1200, 800, "tripoli-gna-2020-06-04"}, // the events of a place as rows
	{"fan-phone", "en", "at=2011/2020&c=13.2,33.1&z=7&fan=tripoli-gna-2020-06-04&theme=contrast", 390, 356, ""},
	{"fan-arabic", "ar", "at=2011/2020&c=12.9,32.2&z=8&fan=tripoli-gna-2020-06-04", 1200, 800, ""},
	{"fan-area-dark", "en", "step=jets&fan=bashagha-jets-2020-05-21&theme=dark", 1032, 656, ""},
	{"empty", "en", "at=1999", 600, 400, ""},
}

// Ground is the basemap and the briefing of the repository.
var Ground = sync.OnceValues(func() (*geo.Basemap, *geo.Briefing) {
	base, err := topology.Build(basemap.Files)
	if err != nil {
		panic(err)
	}
	b, problems := tables.Load(os.DirFS(Root("site/data")))
	if b == nil {
		panic(problems[0].String())
	}
	return base, b
})

// Root is a path from the top of the repository.
func Root(path string) string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..", "..", path)
}

// Named returns a view of the list.
func Named(name string) *View {
	for i := range All {
		if All[i].Name == name {
			return &All[i]
		}
	}
	panic("views: no view " + name)
}

// Draw draws the view with a painter of its own, so that it owes nothing to what
// was drawn before.
func (v *View) Draw(f *scene.Frame) {
	p, s := v.painter()
	p.Frame(f, v.Input(s))
}

func (v *View) painter() (*draw.Painter, *geo.Story) {
	base, b := Ground()
	s := tables.Story(b, v.Lang)
	return draw.New(base, s), s
}

// Input is what the painter is told.
func (v *View) Input(s *geo.Story) *draw.Input {
	asked := v.state()
	var r state.Resolved
	r.Resolve(&asked, s)
	in := &draw.Input{Camera: view.Camera{W: v.W, H: v.H, Ratio: 1}, Step: r.Lead, Selected: r.Selected, Hover: -1,
		Window: r.Window, From: r.From, To: r.To, Shown: r.Shown, Theme: v.Theme(),
		Fan: draw.Fan{Open: r.Fan >= 0, Event: r.Fan}}
	if v.Hover != "" {
		in.Hover = state.EventIndex(s, v.Hover)
	}
	r.Point(&in.Camera, &asked, s)
	return in
}

func (v *View) state() state.View {
	asked, bad := state.Parse(v.Query)
	if len(bad) > 0 {
		panic("views: " + v.Name + ": " + bad[0].String())
	}
	return asked
}

// Theme is the theme of the address.
func (v *View) Theme() draw.Theme { return draw.ThemeNamed(v.state().Theme) }

// Relief is the file of the image under the land.
func (v *View) Relief() string {
	if v.Theme() == draw.Dark {
		return "relief-dark.png"
	}
	return "relief.png"
}
