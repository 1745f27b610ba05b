package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/view"
)

// route is a claimed movement with its great circles worked out.
type route struct {
	legs    [2][]pixel // world points at equal steps of the great circle
	nlegs   int
	toArea  bool
	bearing float64    // of the first leg's chord, for the order of rivals
	labels  [3][2]text // ways to write it, the fullest first: first line, second line
	level   [3]text    // level lines: for narrow maps, and where a slope finds no room
}

// arcSteps is the number of pieces that a great circle is divided into. Frames
// take every 1st, 2nd, 4th … point, by the length on the screen.
const arcSteps = 64

func (p *Painter) prepareRoutes() {
	p.routes = make([]route, len(p.story.Routes))
	for i := range p.story.Routes {
		s := &p.story.Routes[i]
		r := &p.routes[i]
		from, ok := p.placeAt(s.From)
		if !ok {
			continue
		}
		to, ok := p.placeAt(s.To)
		if !ok && s.ToArea >= 0 && int(s.ToArea) < len(p.areas) && p.areas[s.ToArea].feature >= 0 {
			a := &p.areas[s.ToArea]
			to, ok, r.toArea = p.entry(a, from), true, true
		}
		if !ok {
			continue
		}
		if via, ok := p.placeAt(s.Via); ok {
			r.legs[0], r.legs[1], r.nlegs = greatCircle(from, via), greatCircle(via, to), 2
		} else {
			r.legs[0], r.nlegs = greatCircle(from, to), 1
		}
		first := r.legs[0]
		r.bearing = math.Atan2(first[arcSteps/4].y-first[0].y, first[arcSteps/4].x-first[0].x)
		short := mapName(s.Claimant)
		full := func(claimant string) text { return p.text(s.Quantity+" — "+claimant, sans600) }
		note := p.text(s.Denial, sans400)
		r.labels = [3][2]text{{full(s.Claimant), note}, {full(short), note}, {full(short), {}}}
		r.level = [3]text{p.text(s.Quantity, sans600), p.text(short, sans400), note}
	}
}

func (p *Painter) placeAt(i int16) (pixel, bool) {
	if i < 0 || int(i) >= len(p.places) || !p.places[i].ok {
		return pixel{}, false
	}
	return pixel{p.places[i].x, p.places[i].y}, true
}

// entry is where the great circle from a point to the aim of an area comes
// ashore: nothing says where inside the area the movement ended.
func (p *Painter) entry(a *area, from pixel) pixel {
	line := greatCircle(from, a.aim)
	for i, q := range line {
		if p.inside(a, q.x, q.y) {
			// A little way in, so that the fan stands on the land.
			return line[min(i+1, len(line)-1)]
		}
	}
	return a.aim
}

func greatCircle(a, b pixel) []pixel {
	lon0, lat0 := view.LonLat(a.x, a.y)
	lon1, lat1 := view.LonLat(b.x, b.y)
	line := make([]pixel, arcSteps+1)
	for i := range line {
		x, y := view.World(view.Between(lon0, lat0, lon1, lat1, float64(i)/arcSteps))
		line[i] = pixel{x, y}
	}
	return line
}

// arcLine is a leg of a route in this frame: path[from:to] in pixels.
type arcLine struct {
	route    int16
	leg      int16
	from, to int
	length   float64
	start    float64 // where the drawn part begins and ends, trimmed at marks
	end      float64
	bow      float64 // to which side it is bowed: -1 left … 1 right of its direction
	thin     bool
	last     bool
	labelled bool
}

// layRoutes projects the routes of the shown events.
func (p *Painter) layRoutes() {
	p.arcs, p.path = p.arcs[:0], p.path[:0]
	for i := range p.routes {
		r := &p.routes[i]
		e := p.story.Routes[i].Event
		if r.nlegs == 0 || e < 0 || !p.shown[e] {
			continue
		}
		thin := p.role[e] < roleStep || p.in.Step < 0 && p.role[e] != roleSelected && int(e) != p.in.Hover
		bow := 0.0
		if !thin {
			bow = p.bowOf(i)
		}
		for leg := range r.nlegs {
			a := arcLine{route: int16(i), leg: int16(leg), thin: thin, last: leg == r.nlegs-1}
			if leg == 0 {
				a.bow = bow
			}
			p.project(&a, r.legs[leg])
			p.arcs = append(p.arcs, a)
		}
	}
}

// bowOf spreads the routes from one origin: -1 for the leftmost, 1 for the
// rightmost as seen from there, 0 for a route without a rival.
func (p *Painter) bowOf(i int) float64 {
	left, right := 0, 0
	for j := range p.routes {
		s := &p.story.Routes[j]
		if j == i || p.routes[j].nlegs == 0 || s.From != p.story.Routes[i].From ||
			s.Event < 0 || p.role[s.Event] < roleStep {
			continue
		}
		d := math.Remainder(p.routes[j].bearing-p.routes[i].bearing, 2*math.Pi)
		if d < 0 || d == 0 && j < i {
			left++
		} else {
			right++
		}
	}
	if left+right == 0 {
		return 0
	}
	return float64(left-right) / float64(left+right)
}

// project writes the pixels of a leg, bowed to its side, and trims its ends.
func (p *Painter) project(a *arcLine, line []pixel) {
	a.from = len(p.path)
	x0, y0 := p.at(line[0].x, line[0].y)
	x1, y1 := p.at(line[arcSteps].x, line[arcSteps].y)
	chord := math.Hypot(x1-x0, y1-y0)
	step := 1
	for step < 8 && chord/arcSteps*float64(step) < 6 {
		step *= 2
	}
	var nx, ny float64
	if chord > 0 {
		amp := a.bow * min(14*math.Exp2(p.cam.Zoom-5.6), 60, chord/6)
		nx, ny = -(y1-y0)/chord*amp, (x1-x0)/chord*amp
	}
	for i := 0; i <= arcSteps; i += step {
		x, y := p.at(line[i].x, line[i].y)
		s := math.Sin(math.Pi * float64(i) / arcSteps)
		x, y = x+nx*s, y+ny*s
		if n := len(p.path); n > a.from {
			a.length += length(x-p.path[n-1].x, y-p.path[n-1].y)
		}
		p.path = append(p.path, node{x, y, a.length})
	}
	a.to = len(p.path)
	s := &p.story.Routes[a.route]
	a.start, a.end = 7, a.length-7
	if a.leg == 0 {
		a.start = p.clearance(s.From)
	}
	if a.last {
		a.end = a.length - p.clearance(s.To) - 2
		if p.routes[a.route].toArea {
			a.end = a.length
		}
	} else {
		a.end = a.length - 7
	}
}

// clearance is how far a route keeps from the middle of a place.
func (p *Painter) clearance(place int16) float64 {
	if m := p.markAt(place); m != nil {
		return m.ext + 4
	}
	return 9
}

// markAt is the mark that an event of a place is part of, or nil.
func (p *Painter) markAt(place int16) *mark {
	if place < 0 {
		return nil
	}
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone {
			continue
		}
		if m.place == place {
			return m
		}
		for e := p.next[m.head]; e >= 0; e = p.next[e] {
			if p.story.Events[e].Place == place {
				return m
			}
		}
	}
	return nil
}

// along returns the pixel at a distance along an arc, and its direction.
func (p *Painter) along(a *arcLine, d float64) (x, y, dx, dy float64) {
	return p.path[a.from:a.to].at(d)
}

// hueOfRoute is the colour of the claimant.
func (p *Painter) hueOfRoute(i int16) hue { return hueOf[p.story.Routes[i].Side] }

// dashed reports whether a route is drawn as disputed.
func (p *Painter) dashed(i int16) bool { return p.story.Routes[i].Status == geo.StatusDisputed }
