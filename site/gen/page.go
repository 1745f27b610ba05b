package main

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/worker/web"
)

// page is what every template is given; the fields below Map are those of pages
// with a map.
type page struct {
	Lang, Dir, Title, Description string
	W                             *tongue       // the words of the map and its furniture
	Root                          string        // the address of the site in this language, for the map's addresses
	Address                       template.HTML // links to the page itself, when the build knows its host
	First, Then                   template.CSS
	Symbols, Hatches              template.HTML
	Nav                           []navLink
	Class                         string
	Map                           bool
	Sheet                         bool         // the map alone
	Tongues                       []tongueLink // of a sheet

	MapLabel, State string
	Paint           template.HTML
	Label           string // the time window in words
	Count, Total    int
	Shown           []bool
	Tray            []*eventView
	TrayCount       int
	OffMap          template.HTML // tags for what lies beyond the edges of the largest map
	Legend, Shapes  []legendRow
	Step            *stepView
	Steps           []*stepView
	Event           *eventView // opened
	Events          []*eventView
	Cards           []bool // whose cards stand in the list; the others are links to their pages
	Time            timeView

	Years         []yearGroup
	Disagreements []disagreementView
	Groups        []actorGroup
	Sources       []sourceView
	TotalActors   int
	Head          []string
	Rows          [][]string
	methodView
}

type navLink struct {
	Href, Text, Class string
	Current           bool
}

// pages renders pages into a site.
type pages struct {
	root  string
	book  *book
	site  *site
	paint *painter
	tmpl  *template.Template
	css   styles
	// origin is scheme and host of the site, from $ORIGIN; empty if they are not known.
	origin string
}

func newPages(root string, b *book, s *site, p *painter, css styles) (*pages, error) {
	g := &pages{root: root, book: b, site: s, paint: p, css: css, origin: strings.TrimSuffix(os.Getenv("ORIGIN"), "/")}
	tmpl, err := template.New("").Funcs(template.FuncMap{"asset": s.path, "nobreak": noBreak}).
		ParseGlob(filepath.Join(root, "site", "pages", "*.html"))
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	g.tmpl = tmpl
	return g, nil
}

// start is the page with what all pages have. path is its own address.
func (g *pages) start(path, title, description string) page {
	if title != siteTitle {
		title += " · Watiya"
	}
	p := page{Lang: "en", Dir: "ltr", W: &tongues[0], Root: "/", Title: title, Description: description, First: g.css.page, Then: g.css.then,
		Total: len(g.book.events), Steps: g.book.steps, Events: g.book.events, Symbols: signSymbols(), Hatches: g.paint.hatches()}
	if g.origin != "" {
		p.Address = template.HTML(strings.TrimSuffix(web.Address(g.origin+path, g.origin+g.cardPath(path)), "\n"))
	}
	for _, l := range [...]navLink{{Href: "/", Text: "Briefing"}, {Href: "/map/", Text: "Map", Class: "more"}, {Href: "/events/", Text: "All events"},
		{Href: "/disagreements/", Text: "Disagreements", Class: "more"}, {Href: "/method/", Text: "Method"}} {
		l.Current = l.Href == path
		p.Nav = append(p.Nav, l)
	}
	return p
}

const siteTitle = "Watiya: Libya, spring 2020"

// mapPage is a page with a map in the given state.
func (g *pages) mapPage(path, title, description string, v state.View) (page, error) {
	p := g.start(path, title, description)
	p.Map, p.State, p.Nav[0].Current = true, v.String(), true
	var r state.Resolved
	r.Resolve(&v, g.book.story)
	p.Cards = make([]bool, len(g.book.events))
	p.Shown, p.Count = append([]bool(nil), r.Shown...), r.Count
	p.Step = g.book.steps[r.Step]
	p.Label, p.MapLabel = p.Step.Label, p.Step.Title
	if r.Selected >= 0 {
		p.Event = g.book.events[r.Selected]
		p.Step, p.MapLabel = p.Event.Step, p.Event.Title
		if r.Window {
			p.Label = web.DateWords(geo.Between(max(r.From, geo.DayOf(web.FirstYear, 1, 1)), r.To))
		}
	}
	from, to := r.From, r.To
	if !r.Window {
		from, to, p.Label = geo.MinDay, geo.MaxDay, "all dates"
	}
	p.Time = g.book.timeline(g.book.events, from, to, p.Shown)
	paint := g.paint.first(&v)
	p.Paint = "<!--map-->" + paint.svg + "<!--/map-->" // worker/web puts other views between these marks
	for _, e := range g.book.events {
		if e.Unplaced && p.Shown[e.N] {
			p.Tray = append(p.Tray, e)
		}
	}
	p.TrayCount, p.OffMap = paint.Tally.Tray, template.HTML(web.OffMap(g.book.story, paint.Beyond))
	p.Legend, p.Shapes = legend(paint.Legend)
	return p, nil
}

// render writes a page with a template.
func (g *pages) render(file, name string, p page) error {
	var out bytes.Buffer
	if err := g.tmpl.ExecuteTemplate(&out, name, p); err != nil {
		return fmt.Errorf("gen: %s: %w", file, err)
	}
	g.site.add(file, out.Bytes())
	return nil
}

// all renders every page.
func (g *pages) all() error {
	for _, make := range []func() error{g.home, g.sheets, g.stepPages, g.eventPages, g.embeds, g.eventsPage, g.disagreementsPage,
		g.whoPage, g.sourcesPage, g.methodPage, g.creditsPage, g.notFound, g.cards} {
		if err := make(); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) home() error {
	p, err := g.mapPage("/", siteTitle, "An interactive map and briefing of Libya in spring 2020: who says what about the statements of May, the jets and Al-Watiya air base, side by side and with sources.", state.View{})
	if err != nil {
		return err
	}
	for i := range p.Cards {
		p.Cards[i] = true
	}
	return g.render("index.html", "map", p)
}

func (g *pages) stepPages() error {
	for _, s := range g.book.steps {
		p, err := g.mapPage(s.Href(), s.Title, s.Short, state.View{Step: s.Slug})
		if err != nil {
			return err
		}
		for _, e := range g.book.events { // the others would burst the page
			p.Cards[e.N] = slices.Contains(s.Focus, e.ID) || slices.Contains(s.Events, e.ID)
		}
		if err := g.render("step/"+s.Slug+"/index.html", "map", p); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) eventPages() error {
	for _, e := range g.book.events {
		p, err := g.mapPage("/event/"+e.ID+"/", e.Title, cmp.Or(e.Summary, e.Title), state.View{Event: e.ID})
		if err != nil {
			return err
		}
		if err := g.render("event/"+e.ID+"/index.html", "map", p); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) embeds() error {
	one := func(file string, s *stepView) error {
		p, err := g.mapPage(s.Href(), s.Title, s.Short, state.View{Step: s.Slug})
		if err != nil {
			return err
		}
		p.First = g.css.embed
		return g.render(file, "embed", p)
	}
	if err := one("embed/index.html", g.book.steps[0]); err != nil {
		return err
	}
	for _, s := range g.book.steps {
		if err := one("embed/step/"+s.Slug+"/index.html", s); err != nil {
			return err
		}
	}
	return nil
}
