package main

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/timeline"
	"watiya/geo/view"
	"watiya/worker/web"
)

// The small pictures of a page, in CSS pixels.
const (
	locatorW = 300
	stripH   = 56
)

// frame is what a locator map shows.
type frame struct {
	box view.Box
	h   float64
}

// Libya, where almost all claims are placed; and, where they are farther, the sea to
// Ankara and Hmeimim.
var (
	homeFrame = frame{view.Box{West: 8.3, South: 19.1, East: 26.3, North: 34.9}, 296}
	wideFrame = frame{view.Box{West: 8.7, South: 22.6, East: 37, North: 41.2}, 232}
)

// figure is where and when something was said, drawn and in words.
type figure struct {
	Map, Strip             template.HTML
	Where, Beyond, Nowhere string // places, and how often
	When                   string
	Undated                int
}

// figures draws the figures of a page from a story of claims.
type figures struct{ home, wide *locators }

func (g *pages) figures(claims *geo.Story) *figures {
	return &figures{g.locators(claims, homeFrame, "g"), g.locators(claims, wideFrame, "w")}
}

// ground is what the maps have in common, to stand before them.
func (f *figures) ground() template.HTML {
	return template.HTML(f.wide.maps.Ground(f.home.maps.Ground(nil)))
}

// of is the figure of some claims, by their rows in the table: a map of Libya, or of more
// where that is asked for or nothing would be on the other.
func (f *figures) of(rows []int, wide bool) figure {
	if !wide {
		if out := f.home.figure(rows); out.Map != "" {
			return out
		}
	}
	return f.wide.figure(rows)
}

// locators draws the maps of a frame and the strips of time.
type locators struct {
	b     *book
	story *geo.Story // of the claims
	maps  *web.Locators
	spans []timeline.Range
	id    string // of the common ground on the page
	n     int
}

func (g *pages) locators(s *geo.Story, f frame, id string) *locators {
	return &locators{b: g.book, story: s, id: id, maps: web.NewLocators(web.Quiet(g.paint.base), s, f.box, locatorW, f.h, id), spans: spansOf(s)}
}

// figure draws some claims, by their rows in the table.
func (l *locators) figure(rows []int) figure {
	shown := make([]bool, len(l.story.Events))
	for _, i := range rows {
		shown[i] = true
	}
	l.n++
	picture, tally := l.maps.Map(nil, shown, l.id+strconv.Itoa(l.n)+"-")
	var out figure
	var where, beyond, nowhere, when counts
	for _, i := range rows {
		e := &l.story.Events[i]
		name := l.b.t("not named")
		if e.Place >= 0 {
			name = l.story.Places[e.Place].Short // as the map says
		}
		switch {
		case slices.ContainsFunc(tally.Beyond(), func(b draw.Beyond) bool { return e.Place >= 0 && b.Place == e.Place }):
			beyond.add(name)
		case e.Area < 0 && (e.Place < 0 || !l.story.Places[e.Place].HasPoint || e.Precision >= geo.PrecisionCountry):
			nowhere.add(name)
		default:
			where.add(name)
		}
		if d := l.b.Claims[i].Date; d.Dated() {
			when.add(web.ShortDate(d, l.b.Lang))
		} else {
			out.Undated++
		}
	}
	out.Where, out.Beyond, out.Nowhere, out.When = l.b.list(where.sorted()), l.b.list(beyond.sorted()), l.b.list(nowhere.sorted()), l.b.list(when)
	if len(where) > 0 {
		out.Map = template.HTML(picture)
	} else { // a map without a mark tells nothing: the words do
		out.Where, out.Beyond = out.Beyond, ""
	}
	return out
}

// strip draws the dates of some claims.
func (l *locators) strip(rows []int) template.HTML {
	s := &geo.Story{Lang: l.story.Lang}
	for _, i := range rows {
		s.Events = append(s.Events, l.story.Events[i])
	}
	var f scene.Frame
	timeline.New(s).Strip(&f, &timeline.Strip{W: locatorW, H: stripH, Parts: l.spans, Share: []float64{0.34, 0.66}})
	return template.HTML(web.Plain(nil, svg.AppendTop(nil, &f, "", svg.Options{Class: "strip", Classes: web.TimePrefix})))
}

// spansOf is all time of a story in two parts: the years before its last, and the
// months of that up to the last one in which something begins.
func spansOf(s *geo.Story) []timeline.Range {
	first, last := geo.MaxDay, geo.MinDay
	for i := range s.Events {
		if e := &s.Events[i]; e.Dated && !e.OpenStart {
			first, last = min(first, e.From), max(last, e.From)
		}
	}
	from, _, _ := first.Civil()
	y, m, _ := last.Civil()
	turn := float64(geo.DayOf(y, 1, 1))
	return []timeline.Range{{From: float64(geo.DayOf(min(from, y-1), 1, 1)), To: turn}, {From: turn, To: float64(geo.DayOf(y, m, geo.DaysIn(y, m))) + 1}}
}

// counts is names in the order in which they came, and how often.
type counts []count

type count struct {
	name string
	n    int
}

func (c *counts) add(name string) {
	for i := range *c {
		if x := &(*c)[i]; x.name == name {
			x.n++
			return
		}
	}
	*c = append(*c, count{name, 1})
}

// sorted has what is counted most in front.
func (c counts) sorted() counts {
	slices.SortStableFunc(c, func(x, y count) int { return cmp.Compare(y.n, x.n) })
	return c
}

// list is “Tripoli (3), Al-Watiya air base”.
func (b *book) list(c counts) string {
	var words []string
	for _, x := range c {
		if x.n > 1 {
			x.name += " (" + strconv.Itoa(x.n) + ")"
		}
		words = append(words, x.name)
	}
	return strings.Join(words, b.t(", "))
}
