package app

import (
	"strconv"

	"watiya/geo"
	"watiya/geo/find"
	"watiya/geo/view"
)

// What a found place is: the page says it in words.
const (
	FoundTown = iota
	FoundAirfield
	FoundDistrict
	FoundCountry
	FoundSea
	FoundPlace // of the story, where it is none of the basemap's
	NumFounds
)

// FoundNames are their words in the answer of [App.Find].
var FoundNames = [NumFounds]string{"town", "airfield", "district", "country", "sea", "place"}

// gazetteer is every named place of the map, made when the reader first looks
// for one.
type gazetteer struct {
	index  find.Index
	places []found
	hits   []int
	answer []byte
}

// found is a place as it can be gone to.
type found struct {
	name     string // in the language of the story
	kind     uint8
	lon, lat float64 // degrees
	zoom     float64 // to see it at
}

// samePlace is how near in degrees a place of the story is the town or airfield
// of the basemap.
const samePlace = 0.06

func newGazetteer(b *geo.Basemap, s *geo.Story) *gazetteer {
	g := &gazetteer{}
	add := func(kind uint8, n *geo.Names, x, y, zoom float64, weight int) int {
		f := found{name: n.In(s.Lang), kind: kind, zoom: zoom}
		f.lon, f.lat = view.LonLat(geo.GridWorld(x, y))
		i := len(g.places)
		g.places = append(g.places, f)
		for _, name := range [...]string{n.En, n.Ar, n.Tr} {
			g.index.Add(i, uint16(weight), name)
		}
		return i
	}
	for i := range b.Towns {
		t := &b.Towns[i]
		add(FoundTown, &t.Name, float64(t.X), float64(t.Y), 8, int(t.Rank)*10)
	}
	for i := range b.Airfields {
		a := &b.Airfields[i]
		weight := 45
		if a.Base {
			weight = 15
		}
		add(FoundAirfield, &a.Name, float64(a.X), float64(a.Y), 9, weight)
	}
	for i := range b.Labels {
		l := &b.Labels[i]
		m := len(l.X) / 2
		kind, zoom := uint8(FoundSea), 5.5
		if l.Kind == geo.LabelCountry {
			kind = FoundCountry
		} else if l.Kind == geo.LabelGulf {
			zoom = 7
		}
		if m < len(l.X) {
			add(kind, &l.Name, float64(l.X[m]), float64(l.Y[m]), zoom, 5+int(l.Rank))
		}
	}
	for i := range b.Layers[geo.BaseDistrict].Features {
		f := &b.Layers[geo.BaseDistrict].Features[i]
		x, y := middle(b, geo.BaseDistrict, f)
		add(FoundDistrict, &f.Name, x, y, 7.5, 50)
	}
	for i := range s.Places { // of the story: Eastern Libya is an area, Moscow is off the map
		p := &s.Places[i]
		if !p.HasPoint || p.Lon < view.West || p.Lon > view.East || p.Lat < view.South || p.Lat > view.North {
			continue
		}
		if j := g.near(p.Lon, p.Lat); j >= 0 { // one more spelling
			g.index.Add(j, 9, p.Name)
			continue
		}
		g.places = append(g.places, found{name: p.Short, kind: FoundPlace, lon: p.Lon, lat: p.Lat, zoom: 8})
		g.index.Add(len(g.places)-1, 9, p.Name)
	}
	return g
}

// near is the town or airfield at a point, -1 none.
func (g *gazetteer) near(lon, lat float64) int {
	for i := range g.places {
		f := &g.places[i]
		if f.kind <= FoundAirfield && abs(f.lon-lon) < samePlace && abs(f.lat-lat) < samePlace {
			return i
		}
	}
	return -1
}

func abs(v float64) float64 { return max(v, -v) }

// middle is the middle of the box of a feature's largest part on the grid.
func middle(b *geo.Basemap, l geo.BaseLayer, f *geo.BaseFeature) (x, y float64) {
	best := -1.0
	for p := f.First; p < f.Last; p++ {
		x0, y0, x1, y1 := 1e9, 1e9, -1e9, -1e9
		for w := b.Walk(b.Part(l, int(p)), geo.MinLevel); w.Next(); {
			x0, x1 = min(x0, float64(w.X)), max(x1, float64(w.X))
			y0, y1 = min(y0, float64(w.Y)), max(y1, float64(w.Y))
		}
		if area := (x1 - x0) * (y1 - y0); area > best {
			best, x, y = area, (x0+x1)/2, (y0+y1)/2
		}
	}
	return x, y
}

// maxFound is how many places an answer names.
const maxFound = 8

// Find looks a name up in all three languages. The answer is a line for each
// place, best first: number, tab, kind (FoundNames), tab, name in the language of
// the story. It is valid until the next call.
func (a *App) Find(query string) []byte {
	if a.painter == nil {
		return nil
	}
	if a.places == nil {
		a.places = newGazetteer(a.base, a.story)
	}
	g := a.places
	g.hits = g.index.Search(query, maxFound, g.hits[:0])
	g.answer = g.answer[:0]
	for _, i := range g.hits {
		f := &g.places[i]
		g.answer = append(strconv.AppendInt(g.answer, int64(i), 10), '\t')
		g.answer = append(append(g.answer, FoundNames[f.kind]...), '\t')
		g.answer = append(append(g.answer, f.name...), '\n')
	}
	return g.answer
}

// GoTo moves to the place of that number in the gazetteer and rings it; any
// other number takes the ring away.
func (a *App) GoTo(n int, now float64) {
	if a.painter == nil {
		return
	}
	a.dirty = true
	if a.places == nil || n < 0 || n >= len(a.places.places) {
		a.painter.SetFound("", 0, 0)
		return
	}
	f := &a.places.places[n]
	if f.kind == FoundDistrict || f.kind == FoundCountry || f.kind == FoundSea {
		a.painter.SetFound("", 0, 0) // an area: its name stands in the middle
	} else {
		a.painter.SetFound(f.name, f.lon, f.lat)
	}
	to := a.cam
	to.X, to.Y = view.World(f.lon, f.lat)
	to.Zoom = max(f.zoom, min(a.cam.Zoom, f.zoom+1))
	to.Clamp()
	a.motion.fly(a.cam, to, now, a.reduced)
	a.touched()
}
