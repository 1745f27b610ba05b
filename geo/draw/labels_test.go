package draw

import (
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo"
	"watiya/geo/view"
)

// slab is a turned rectangle.
type slab struct{ x, y, ux, uy, w, h float64 } // middle, direction, half sizes

func flat(b rect) slab {
	return slab{(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2, 1, 0, (b.x1 - b.x0) / 2, (b.y1 - b.y0) / 2}
}

// overlaps is the separating axis test.
func (a slab) overlaps(b slab) bool {
	for _, ax := range [...][2]float64{{a.ux, a.uy}, {-a.uy, a.ux}, {b.ux, b.uy}, {-b.uy, b.ux}} {
		d := math.Abs((a.x-b.x)*ax[0] + (a.y-b.y)*ax[1])
		r := func(s slab) float64 {
			return s.w*math.Abs(s.ux*ax[0]+s.uy*ax[1]) + s.h*math.Abs(-s.uy*ax[0]+s.ux*ax[1])
		}
		if d >= r(a)+r(b) {
			return false
		}
	}
	return true
}

// ink is where the glyphs of a piece of writing are: from the top of the
// capitals to the bottom of the deep letters, as measured again.
func (p *Painter) ink(w *writing) slab {
	let, align := (w.style-styleText)/3, (w.style-styleText)%3
	size, spacing := letterings[let].set(p.arabic)
	em, n := measure(p.strings.At(w.s), letterings[let].face)
	width := em*size + spacing*float64(n)
	mid := width / 2
	switch align {
	case 1:
		mid = 0
	case 2:
		mid = -width / 2
	}
	ux, uy := math.Cos(w.angle), math.Sin(w.angle)
	up, down := 0.70, 0.19 // Libre Franklin: height of capitals, depth of p
	if p.arabic {
		up, down = 0.85, 0.38
	}
	lift := (up - down) / 2 * size
	return slab{w.x + ux*mid + uy*lift, w.y + uy*mid - ux*lift, ux, uy, width/2 - spacing/2 - 0.1, (up+down)/2*size - 0.1}
}

// crowded says which name of the last frame lies over something, "" none.
func (p *Painter) crowded(s *geo.Story) string {
	var things []slab
	var what []string
	add := func(b rect, name string) { things, what = append(things, flat(b)), append(what, name) }
	for k := range p.marks {
		m := &p.marks[k]
		if m.gone {
			continue
		}
		add(around(m.x, m.y, m.ext), "mark of "+s.Events[m.head].ID)
		if m.second >= 0 {
			add(around(m.x2, m.y, m.r2), "second mark")
		}
		if m.more {
			add(m.pill, "count")
		}
	}
	for i := range p.areas {
		if a := &p.areas[i]; a.n > 0 && a.placed {
			add(a.pill, "count of an area")
		}
	}
	for _, g := range p.signs {
		if g.style != styleRunway {
			add(around(g.x, g.y, g.r), "sign")
		}
	}
	if !p.in.Moving {
		for _, b := range p.covered {
			add(b, "piece of furniture")
		}
	}
	for i := range p.written {
		w := &p.written[i]
		a := p.ink(w)
		name := p.strings.At(w.s)
		for k := range things {
			if a.overlaps(things[k]) {
				return name + " overlaps a " + what[k]
			}
		}
		for j := range i {
			v := &p.written[j]
			if v.backdrop && w.owner == v.owner {
				continue // letters of one sea
			}
			if a.overlaps(p.ink(v)) {
				return name + " overlaps " + p.strings.At(v.s)
			}
		}
		for j := range p.leaders {
			d := &p.leaders[j]
			l := length(d.x1-d.x0, d.y1-d.y0)
			if d.owner != w.owner && a.overlaps(slab{(d.x0 + d.x1) / 2, (d.y0 + d.y1) / 2, (d.x1 - d.x0) / l, (d.y1 - d.y0) / l, l / 2, 0.5}) {
				return name + " overlaps a leader"
			}
		}
	}
	return ""
}

func TestLetteringNeverOverlaps(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p, s := painter(lang)
		f := newFrame()
		r := rand.New(rand.NewPCG(4, 1))
		written := 0
		for range 160 {
			in := anyInput(r, s)
			p.Frame(f, in)
			if bad := p.crowded(s); bad != "" {
				t.Fatalf("%s: %s (%+v, step %d, page %v)", lang, bad, in.Camera, in.Step, in.Page)
			}
			written += len(p.written)
		}
		if written < 2000 {
			t.Errorf("%s: only %d names were written in 160 views", lang, written)
		}
	}
}

// A grid of views from zoom 3 to 10 over the whole map.
func TestLetteringOnAGridOfViews(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p, s := painter(lang)
		f := newFrame()
		for z := 3.0; z <= 10; z += 0.5 {
			for lon := 8.0; lon < 40; lon += 7 {
				for lat := 24.0; lat < 41; lat += 4 {
					in := exploreInput(lon, lat, z, 1032, 656)
					in.Page = true
					p.Frame(f, in)
					if bad := p.crowded(s); bad != "" {
						t.Fatalf("%s, zoom %.1f at %.0f,%.0f: %s", lang, z, lon, lat, bad)
					}
				}
			}
		}
	}
}

// Nor does anything overlap when names remember where they stood, on any way to a
// view and at rest.
func TestLetteringNeverOverlapsOnTheWay(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p, s := painter(lang)
		f := newFrame()
		r := rand.New(rand.NewPCG(6, 1))
		for range 12 {
			in := anyInput(r, s)
			for i := range 50 {
				in.Follow, in.Moving = i > 0, i%10 != 9
				in.Now = 1000 + 16*float64(i)
				p.Frame(f, in)
				if bad := p.crowded(s); bad != "" {
					t.Fatalf("%s: %s (%+v, step %d, page %v, frame %d)", lang, bad, in.Camera, in.Step, in.Page, i)
				}
				in.Camera.Pan(r.Float64()*16-4, r.Float64()*12-6)
				in.Camera.ZoomAt(300, 200, r.Float64()*0.08-0.03)
			}
		}
	}
}

// The places of a step are always named when they are in the window, in every
// language and size, and when the map is moved.
func TestStepPlacesAreNamed(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p, s := painter(lang)
		f := newFrame()
		unnamed := func(where string, i int) {
			for k := range p.marks {
				m := &p.marks[k]
				if m.gone || m.role < roleStep || p.named[p.placeOf(m)] {
					continue
				}
				if b := m.bounds().grow(30); !b.inside(p.window) || p.hidden(b) {
					continue // at the edge or under furniture there may be no room for a name
				}
				t.Errorf("%s, step %s %s: %s has no name", lang, s.Steps[i].Slug, where, s.Places[p.placeOf(m)].ID)
			}
		}
		for i := range s.Steps {
			for _, size := range [][2]float64{{320, 300}, {390, 356}, {640, 340}, {768, 480}, {1032, 656}, {1460, 836}} {
				in := stepInput(s, i, size[0], size[1])
				p.Frame(f, in)
				unnamed("as composed", i)
				in.Follow, in.Moving = true, true
				for n := range 24 {
					in.Camera.Pan(5, float64(n%5)-2)
					in.Camera.ZoomAt(size[0]/2, size[1]/2, 0.03)
					in.Moving = n != 23
					p.Frame(f, in)
				}
				unnamed("moved", i)
			}
		}
	}
}

// As composed, no subject of a step lies under furniture.
func TestSubjectsAreInTheOpen(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		p, s := painter(lang)
		f := newFrame()
		for i := range s.Steps {
			for _, k := range view.Classes {
				p.Frame(f, stepInput(s, i, k.W, k.H))
				for n := range p.marks {
					m := &p.marks[n]
					if !m.gone && m.role >= roleSubject && p.hidden(m.bounds()) {
						t.Errorf("%s, step %s, %s: %s is under furniture", lang, s.Steps[i].Slug, k.Name, s.Events[m.head].ID)
					}
				}
			}
		}
	}
}

// No arc without a claimant.
func TestRoutesNameTheirClaimant(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		p, s := painter(lang)
		f := newFrame()
		for _, size := range [][2]float64{{390, 356}, {640, 340}, {768, 480}, {1032, 656}, {1500, 900}} {
			p.Frame(f, stepInput(s, stepNamed(t, s, "jets"), size[0], size[1]))
			for i := range p.arcs {
				a := &p.arcs[i]
				if a.thin {
					continue
				}
				r := &p.routes[a.route]
				found := false
				for k := range p.written {
					w := p.written[k].s
					found = found || w == r.level[1].s
					for _, l := range r.labels {
						found = found || w == l[0].s
					}
				}
				if !found {
					t.Errorf("%s at %v: route %d has no claimant", lang, size, a.route)
				}
			}
		}
	}
}

func TestMeasure(t *testing.T) {
	// Widths in em as Chromium measures them with these fonts.
	for _, c := range []struct {
		s    string
		f    face
		want float64
	}{
		{"Tripoli", sans600, 2.967}, {"Al-Watiya air base", sans600, 8.571}, {"Hmeimim", sans400, 4.512},
		{"طرابلس", sans400, 3.124}, {"قاعدة الوطية الجوية", sans600, 7.995}, {"البحر المتوسط", sans400, 5.624},
	} {
		if em, _ := measure(c.s, c.f); math.Abs(em-c.want) > 0.04*c.want {
			t.Errorf("%q is %.3f em wide, the browser says %.3f", c.s, em, c.want)
		}
	}
}

// The picture of a page for phones is wider than some: what they cut off holds no name.
func TestNamesKeepFromTheCutOfPhones(t *testing.T) {
	for _, lang := range [...]string{"en", "ar", "tr"} {
		p, s := painter(lang)
		f := newFrame()
		for step := range s.Steps {
			p.Frame(f, stepInput(s, step, 390, 356))
			for i := range p.written {
				if b := p.written[i].box; p.written[i].owner >= 0 && b != (rect{}) && (b.x0 < (390-leastPhone)/2 || b.x1 > (390+leastPhone)/2) {
					t.Errorf("%s, step %d: a name from %.0f to %.0f", lang, step, b.x0, b.x1)
				}
			}
		}
	}
}
