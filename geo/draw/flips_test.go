package draw

import (
	"math"
	"math/rand/v2"
	"testing"

	"watiya/geo/view"
)

// spelled is a name as a frame shows it: where its box stands.
type spelled struct {
	name string
	box  rect
}

// spelling lists the names of the last frame. The letters of a sea are one name.
func (p *Painter) spelling(dst []spelled) []spelled {
	for i := range p.written {
		w := &p.written[i]
		s := p.ink(w)
		r := math.Abs(s.ux)*s.w + math.Abs(s.uy)*s.h
		d := math.Abs(s.uy)*s.w + math.Abs(s.ux)*s.h
		box := rect{s.x - r, s.y - d, s.x + r, s.y + d}
		if w.backdrop && i > 0 && p.written[i-1].owner == w.owner && len(dst) > 0 {
			l := &dst[len(dst)-1]
			l.name += p.strings.At(w.s)
			l.box = rect{min(l.box.x0, box.x0), min(l.box.y0, box.y0), max(l.box.x1, box.x1), max(l.box.y1, box.y1)}
			continue
		}
		dst = append(dst, spelled{p.strings.At(w.s), box})
	}
	return dst
}

// journey counts, over frames of a moving camera, how often a name that stands
// well inside the window appears, leaves or jumps against the land.
func journey(t *testing.T, lang string, frames int, in *Input, move func(c *view.Camera, i int)) (flips, names int) {
	p, _ := painter(lang)
	f := newFrame()
	var before, after []spelled
	var was view.Camera
	inner := rect{48, 48, in.Camera.W - 48, in.Camera.H - 48}
	for i := range frames {
		in.Follow, in.Moving = i > 0, true
		p.Frame(f, in)
		after = p.spelling(after[:0])
		if i > 0 {
			carried := func(b rect, from, to view.Camera) rect {
				k := to.Scale() / from.Scale()
				x, y := (b.x0+b.x1)/2, (b.y0+b.y1)/2
				nx := (x-from.W/2)*k + (from.X-to.X)*to.Scale() + to.W/2
				ny := (y-from.H/2)*k + (from.Y-to.Y)*to.Scale() + to.H/2
				return rect{b.x0 + nx - x, b.y0 + ny - y, b.x1 + nx - x, b.y1 + ny - y}
			}
			count := func(names, others []spelled, from, to view.Camera) {
				for _, a := range names {
					b := carried(a.box, from, to)
					if !a.box.inside(inner) || !b.inside(inner) {
						continue
					}
					found := false
					for _, o := range others {
						found = found || o.name == a.name && math.Hypot(o.box.x0+o.box.x1-b.x0-b.x1, o.box.y0+o.box.y1-b.y0-b.y1) < 2*6
					}
					if !found {
						flips++
						if testing.Verbose() {
							t.Logf("%s frame %d zoom %.2f: %q at %.0f,%.0f", lang, i, to.Zoom, a.name, a.box.x0, a.box.y0)
						}
					}
				}
			}
			count(before, after, was, in.Camera) // left or jumped away
			count(after, before, in.Camera, was) // came or jumped here
		}
		names += len(after)
		before, after = after, before
		was = in.Camera
		move(&in.Camera, i)
	}
	return flips, names
}

// A frame that follows itself shows the same, and so does one whose fading is over.
func TestRestIsCanonical(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		p, s := painter(lang)
		q, _ := painter(lang)
		f, g := newFrame(), newFrame()
		r := rand.New(rand.NewPCG(8, 1))
		for range 60 {
			in := anyInput(r, s)
			p.Frame(f, in)
			follow := *in
			follow.Now = 1000
			q.Frame(g, &follow)
			for range 12 {
				follow.Follow = true
				follow.Now += 16
				q.Frame(g, &follow)
			}
			if q.Fading() {
				t.Fatalf("%s: names still fade after 192 ms", lang)
			}
			if f.Hash() != g.Hash() {
				t.Fatalf("%s: following the same view (%+v, step %d) changes the picture", lang, in.Camera, in.Step)
			}
		}
	}
}

// Names keep their place while the map moves under the hand: over 200 frames
// the few that come and go are counted. Without memory the same paths count up
// to 58, 371 (zooming from 5.3 to 6.5 and back, twice) and 844 (trembling).
func TestNamesKeepTheirPlace(t *testing.T) {
	_, s := painter("en")
	jets := stepNamed(t, s, "jets")
	pan := func(c *view.Camera, i int) { c.Pan(-4, 3*math.Sin(float64(i)/25)) }
	zoom := func(c *view.Camera, i int) { // in and out again about one point
		c.ZoomAt(c.W*0.4, c.H*0.45, 0.04*math.Cos(float64(i)/200*2*math.Pi))
	}
	shake := func(c *view.Camera, i int) { c.ZoomAt(c.W/2, c.H/2, 0.03*math.Cos(float64(i)*0.9)) }
	step := stepInput(s, jets, 1032, 656)
	for _, c := range []struct {
		name string
		in   Input
		move func(c *view.Camera, i int)
		most int
	}{
		{"pan, all events, zoom 6", *exploreInput(13, 31.5, 6, 1032, 656), pan, 12},
		{"pan, all events, zoom 8", *exploreInput(11.5, 32.3, 8, 1032, 656), pan, 14},
		{"pan, the jets", *step, pan, 12},
		{"zoom, all events", *exploreInput(14, 31.5, 5, 1032, 656), zoom, 60},
		{"zoom, the jets", *step, zoom, 60},
		{"a trembling zoom", *exploreInput(14, 31.5, 6.5, 1032, 656), shake, 4},
	} {
		for _, lang := range []string{"en", "ar"} {
			in := c.in
			n, names := journey(t, lang, 200, &in, c.move)
			t.Logf("%s, %s: %d flips, %d names a frame", c.name, lang, n, names/200)
			if n > c.most {
				t.Errorf("%s, %s: %d flips, at most %d", c.name, lang, n, c.most)
			}
		}
	}
}
