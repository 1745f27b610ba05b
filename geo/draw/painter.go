package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/view"
)

// Painter draws frames of one basemap and one story. It keeps what it needs
// from frame to frame; it is not safe for concurrent use.
type Painter struct {
	base     *geo.Basemap
	story    *geo.Story
	prepared int     // how many of the preparations are done
	own      overlay // layer.go
	sought   foundPlace
	arabic   bool
	list     *baseList

	strings  scene.Strings
	styles   []scene.Style
	themed   Theme
	words    *words
	areaNote text // the note under an area

	// Worked out once: names, positions, shapes that do not depend on the view.
	places    []place
	areas     []area
	routes    []route
	dates     []text // of the events
	ids       []uint32
	figures   [10]text
	units     [numUnits]text
	captions  []caption // of the events, for fans
	digits    []text    // "0", "1", … up to the number of events
	towns     []town
	airfields []airfield
	titles    []title
	districts []district
	roads     []road
	imprint   imprint
	foot      foot
	meridians []text // names of the half degrees, from the western edge of the map
	parallels []text // from the southern edge

	// Of the frame being drawn.
	in      Input
	cam     view.Camera
	scale   float64
	window  rect
	inner   rect // of the window, where names may be
	zoom    int  // whole zoom of the geometry, as in the base
	narrow  bool
	shown   []bool
	role    []role
	order   []int16
	point   []pixel
	next    []int16 // chain of events with the same mark
	markOf  []int16 // event → mark, -1
	marks   []mark
	named   []bool // place → its name is written by a mark or a route
	arcs    []arcLine
	path    polyline
	curve   polyline
	bends   []pixel // an arc of an outline
	bent    []pixel // and the curve through it
	traced  []pixel // the rings of an area
	rings   []int   // where each ends
	cuts    []cut   // of its hatch
	taken   boxes
	strong  boxes // what a name that must be written still respects
	held    []held
	leaders []leader

	// What names remember from frame to frame (memory.go).
	memos         []memo
	firstTown     int // numbers of names: places, then towns, …
	firstAirfield int
	firstDistrict int
	firstTitle    int
	firstArea     int
	firstRoute    int
	foundID       int     // number of the name that the reader looked for
	id            int16   // the name that is being laid
	host          int     // the mark that it belongs to, or nobody or unmarked
	away          float64 // how far it keeps from other marks
	pass          pass
	margin        float64
	following     bool
	lived         bool    // there is a frame before
	z             float64 // zoom that decides on classes
	turn          int16   // counts frames that follow
	covered       []rect  // by furniture
	soft          boxes   // what names took in the last frame
	softOwner     []int16
	claims        []claim
	past, ghosts  []ghost
	styled        []int
	stayed        []bool
	slots         []int16
	faded         float64 // when the last frame was drawn
	fading        bool

	signs    []sign
	written  []writing
	measured measured
	fanned   fanned
	tally    Tally
	legend   Legend
}

type pixel struct{ x, y float64 }

// text is an interned string with its measure for one face.
type text struct {
	s       uint32
	em      float64
	letters int
}

// place is a place of the story, ready to be drawn.
type place struct {
	x, y        float64 // world
	ok          bool    // it has a point
	name, short text    // sans600
	town        int16   // index in towns of the same place, -1
	airfield    int16   // index in airfields of the same place, -1
}

// text interns and measures a string.
func (p *Painter) text(s string, f face) text {
	em, n := measure(s, f)
	return text{p.strings.Intern(s), em, n}
}

// preparePlaces names the places and finds the towns and airfields that are
// the same place, so that nothing is named twice.
func (p *Painter) preparePlaces() {
	p.places = make([]place, len(p.story.Places))
	p.named = make([]bool, len(p.places))
	for i := range p.story.Places {
		s := &p.story.Places[i]
		short := s.Short
		if short == "" {
			short = mapName(s.Name)
		}
		q := place{name: p.text(mapName(s.Name), sans600), short: p.text(short, sans600), town: -1, airfield: -1}
		if s.HasPoint {
			q.ok = true
			q.x, q.y = view.World(s.Lon, s.Lat)
			if s.Kind == "air base" || s.Kind == "airport" {
				q.airfield = nearest(len(p.airfields), func(j int) (x, y float64) { return p.airfields[j].x, p.airfields[j].y }, q.x, q.y)
			} else {
				q.town = nearest(len(p.towns), func(j int) (x, y float64) { return p.towns[j].x, p.towns[j].y }, q.x, q.y)
			}
		}
		if q.town >= 0 && p.towns[q.town].place < 0 {
			p.towns[q.town].place = int16(i)
		}
		p.places[i] = q
	}
}

// nearest returns the nearest of n points within samePlace of (x, y), or -1.
func nearest(n int, at func(int) (x, y float64), x, y float64) int16 {
	best, found := samePlace*samePlace, int16(-1)
	for j := range n {
		jx, jy := at(j)
		if d := (jx-x)*(jx-x) + (jy-y)*(jy-y); d < best {
			best, found = d, int16(j)
		}
	}
	return found
}

// samePlace is how far two gazetteers may put the same place apart: about five
// kilometres in Libya, in widths of the world.
const samePlace = 1.5e-4

// mapName is a name as it stands on the map: without what follows a comma or a
// bracket ("Hmeimim air base, Syria"). The hyphen of Al-Watiya stays an
// ordinary one: map lettering never breaks, and Libre Franklin has no U+2011.
func mapName(s string) string {
	for i, r := range s {
		if r == ',' || r == '،' || r == '(' {
			for i > 0 && s[i-1] == ' ' {
				i--
			}
			if i > 0 {
				return s[:i]
			}
		}
	}
	return s
}

func decimal(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return decimal(i/10) + string(rune('0'+i%10))
}

// Frame draws one picture. f keeps its memory from frame to frame; its tables
// are the painter's own.
func (p *Painter) Frame(f *scene.Frame, in *Input) {
	p.in, p.cam = *in, in.Camera
	if p.in.Step >= len(p.story.Steps) {
		p.in.Step = -1
	}
	p.scale = p.cam.Scale()
	p.window = rect{0, 0, p.cam.W, p.cam.H}
	p.narrow = p.cam.W < 520
	p.inner = p.window
	if p.narrow && in.Page {
		crop := max(0, (p.cam.W-leastPhone)/2)
		p.inner.x0, p.inner.x1 = crop, p.cam.W-crop
	}
	f.W, f.H, f.Strings = p.cam.W, p.cam.H, &p.strings
	if p.themed != in.Theme {
		p.themed = in.Theme
		p.styles = baseStyles(p.styles[:0], in.Theme)
		p.styles = overlayStyles(p.styles, in.Theme, p.arabic)
	}
	f.Styles = p.styles
	l := &f.Lists[scene.FrameTop]
	l.Reset()
	if !(p.cam.W >= 1 && p.cam.H >= 1 && p.cam.W < maxWindow && p.cam.H < maxWindow && p.scale >= 1 && p.scale < 1<<24) || math.IsNaN(p.cam.X+p.cam.Y) {
		p.blank()
		return // a window that is not laid out yet
	}
	p.zoom = baseZoom(p.cam.Zoom)
	scale, tx, ty := p.list.update(f, &p.cam, in.Theme)
	l.Call(scene.FrameBase, scale, tx, ty)

	p.recall()
	p.choose()
	p.stack()
	p.layRoutes()
	p.layLabels()
	p.fade()
	p.paint(l)
	p.paintImprint(l)
	p.count()
}

// maxWindow is more than any screen has, in CSS pixels.
const maxWindow = 1 << 15

// blank forgets the frame before, so that nothing is hit that is not drawn.
func (p *Painter) blank() {
	p.order, p.marks, p.arcs = p.order[:0], p.marks[:0], p.arcs[:0]
	p.fanned.n, p.fanned.rows = 0, p.fanned.rows[:0]
	for i := range p.markOf {
		p.markOf[i], p.shown[i] = -1, false
	}
	for i := range p.areas {
		p.areas[i].n = 0
	}
	p.tally, p.legend = Tally{}, Legend{}
	p.lived = false
}

// at is the pixel of a world point.
func (p *Painter) at(x, y float64) (px, py float64) {
	return (x-p.cam.X)*p.scale + p.cam.W/2, (y-p.cam.Y)*p.scale + p.cam.H/2
}
