package main

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/worker/web"
)

// page is what every template is given; the fields below Map are those of pages
// with a map.
type page struct {
	Lang, Dir, Title, Description string
	Root                          string        // the address of the site in this language
	Address                       template.HTML // links to the page itself, when the build knows its host
	First, Then                   template.CSS
	Symbols, Hatches              template.HTML
	Nav                           []navLink
	Class                         string
	Map                           bool
	Sheet                         bool // the map alone
	Tongues                       []tongueLink

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
	AllDays         string // of the filter
	Facets          []facetView

	Years         []yearGroup
	Whole         []wholeView
	Disagreements []disagreementView
	Groups        []actorGroup
	Sources       []sourceView
	TotalActors   int
	Ground        template.HTML // of the small maps
	Key           string        // what they show
	Log           []correction
	Linked        template.HTML // what the page says to programs
	Head          []string
	Rows          [][]string
	methodView
}

type navLink struct {
	Href, Text, Class string
	Current           bool
}

// pages renders the pages of one language into a site.
type pages struct {
	root string
	*book
	all   []*book // of all languages
	site  *site
	paint *painter
	tmpl  *template.Template
	css   styles
	// origin is scheme and host of the site, from $ORIGIN; empty if they are not known.
	origin string
}

func newPages(root string, b *book, all []*book, s *site, p *painter, css styles) (*pages, error) {
	g := &pages{root: root, book: b, all: all, site: s, paint: p, css: css, origin: origin()}
	tmpl, err := template.New("").Funcs(template.FuncMap{"asset": s.path, "nobreak": noBreak, "t": b.t, "th": b.html,
		"root": b.path, "bold": bold, "spanOf": spanOf,
		"version": func() string { return b.version }, "address": g.whole, "report": g.report,
		"here": func(path string) template.HTML {
			return template.HTML(`<span data-address="` + g.path() + path + `">` + g.whole(g.path(), path) + `</span>`)
		}}).ParseGlob(filepath.Join(root, "site", "pages", "*.html"))
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	g.tmpl = tmpl
	return g, nil
}

// whole is an address with scheme and host, where the build knows them; the page’s
// script completes it else.
func (g *pages) whole(parts ...string) string { return g.origin + strings.Join(parts, "") }

// report is where a mistake in an event is reported: to $REPORT, a mail address or
// a page of whoever publishes the site, else to the page that says how.
func (g *pages) report(id string) template.URL {
	switch to := os.Getenv("REPORT"); {
	case strings.Contains(to, "@"):
		return template.URL("mailto:" + url.PathEscape(to) + "?subject=" + url.PathEscape("Watiya: "+id+", "+g.version))
	case strings.HasPrefix(to, "https://"), strings.HasPrefix(to, "http://"):
		return template.URL(to)
	}
	return template.URL(g.path() + "method/#report")
}

// origin is scheme and host of the site, from $ORIGIN.
func origin() string { return strings.TrimSuffix(os.Getenv("ORIGIN"), "/") }

// bold is a value that a script changes, or that stands out, in a text.
func bold(v any) template.HTML {
	return template.HTML("<b>" + template.HTMLEscapeString(fmt.Sprint(v)) + "</b>")
}

// start is the page with what all pages have. path is its own address, without
// the language.
func (g *pages) start(path, title, description string) page {
	if title != g.t(siteTitle) {
		title += " · Watiya"
	}
	p := page{Lang: g.Lang, Dir: g.Dir, Root: g.path(), Title: title, Description: description, First: g.css.page, Then: g.css.then,
		Total: len(g.events), Steps: g.steps, Events: g.events, Symbols: signSymbols(), Hatches: g.paint.hatches()}
	p.Address = g.address(path)
	for _, l := range [...]navLink{{Href: "", Text: "Briefing"}, {Href: "map/", Text: "Map", Class: "more"}, {Href: "events/", Text: "All events", Class: "more"},
		{Href: "disagreements/", Text: "Disagreements", Class: "more"}, {Href: "method/", Text: "Method", Class: "more"}} {
		l.Href, l.Text = g.path()+l.Href, g.t(l.Text)
		l.Current = l.Href == g.path()+path
		p.Nav = append(p.Nav, l)
	}
	for _, b := range g.all {
		p.Tongues = append(p.Tongues, tongueLink{b.Lang, b.Name, b.path() + path, b == g.book})
	}
	return p
}

// tongueLink leads to the same page in another language.
type tongueLink struct {
	Lang, Name, Href string
	Current          bool
}

// address tells search engines and preview cards where the page stands; without the
// host of the site the page keeps silent.
func (g *pages) address(path string) template.HTML {
	if g.origin == "" {
		return ""
	}
	at, known := map[string]string{}, make([]string, len(g.all))
	for i, b := range g.all {
		known[i], at[b.Lang] = b.Lang, b.path()+path
	}
	return template.HTML(web.Address(g.origin, func(lang string) string { return at[lang] }, g.Lang, known, g.cardPath(path)))
}

const siteTitle = "Watiya: Libya, spring 2020"

// mapPage is a page with a map in the given state.
func (g *pages) mapPage(path, title, description string, v state.View) (page, error) {
	p := g.start(path, title, description)
	p.Map, p.State, p.Nav[0].Current = true, v.String(), true
	var r state.Resolved
	r.Resolve(&v, g.story)
	p.Cards = make([]bool, len(g.events))
	p.Time = g.timeline(g.paint, &v, &r)
	p.Shown, p.Count = append([]bool(nil), r.Shown...), r.Count
	p.Step = g.steps[r.Step]
	p.Label, p.MapLabel = p.Step.Label, p.Step.Title
	if r.Selected >= 0 {
		p.Event = g.events[r.Selected]
		p.Step, p.MapLabel = p.Event.Step, p.Event.Title
		if r.Window {
			p.Label = web.DateWords(geo.Between(max(r.From, p.Time.First), r.To), g.Lang)
		}
	}
	if !r.Window {
		p.Label = web.AllDates(g.Lang)
	}
	paint := g.paint.first(&v, false)
	p.Paint = paint.marked()
	for _, e := range g.events {
		if e.Unplaced && p.Shown[e.N] {
			p.Tray = append(p.Tray, e)
		}
	}
	p.TrayCount, p.OffMap = paint.Tally.Tray, template.HTML(web.OffMap(g.story, &paint.Drawn))
	p.Legend, p.Shapes = g.legend(paint.Legend)
	return p, nil
}

// render writes a page with a template.
func (g *pages) render(file, name string, p page) error {
	var out bytes.Buffer
	if err := g.tmpl.ExecuteTemplate(&out, name, p); err != nil {
		return fmt.Errorf("gen: %s: %w", file, err)
	}
	g.site.add(g.path()[1:]+file, out.Bytes())
	return nil
}

// everything renders every page of the language.
func (g *pages) everything() error {
	for _, make := range []func() error{g.home, g.sheet, g.stepPages, g.eventPages, g.embeds, g.wholePage, g.eventsPage, g.disagreementsPage,
		g.whoPage, g.sourcesPage, g.methodPage, g.filterPage, g.correctionsPage, g.creditsPage, g.notFound} {
		if err := make(); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) home() error {
	p, err := g.mapPage("", g.t(siteTitle), g.t("An interactive map and briefing of Libya in spring 2020: who says what about the statements of May, the jets and Al-Watiya air base, side by side and with sources."), state.View{})
	if err != nil {
		return err
	}
	g.withCards(&p, g.steps[0])
	p.Linked = g.linkedSite()
	return g.render("index.html", "map", p)
}

func (g *pages) stepPages() error {
	for _, s := range g.steps {
		p, err := g.mapPage("step/"+s.Slug+"/", s.Title, s.Short, state.View{Step: s.Slug})
		if err != nil {
			return err
		}
		g.withCards(&p, s)
		if err := g.render("step/"+s.Slug+"/index.html", "map", p); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) eventPages() error {
	for _, e := range g.events {
		p, err := g.mapPage("event/"+e.ID+"/", e.Title, cmp.Or(e.Summary, e.Title), state.View{Event: e.ID})
		if err != nil {
			return err
		}
		p.Linked = g.linkedEvent(e)
		if err := g.render("event/"+e.ID+"/index.html", "map", p); err != nil {
			return err
		}
	}
	return nil
}

func (g *pages) embeds() error {
	one := func(file string, s *stepView) error {
		p, err := g.mapPage("step/"+s.Slug+"/", s.Title, s.Short, state.View{Step: s.Slug})
		if err != nil {
			return err
		}
		p.First = g.css.embed
		paint := g.paint.first(&state.View{Step: s.Slug}, true)
		p.Paint = paint.marked()
		return g.render(file, "embed", p)
	}
	if err := one("embed/index.html", g.steps[0]); err != nil {
		return err
	}
	for _, s := range g.steps {
		if err := one("embed/step/"+s.Slug+"/index.html", s); err != nil {
			return err
		}
	}
	return nil
}

// spanOf is the number of a step that embed.js changes.
func spanOf(n int) template.HTML {
	return template.HTML(`<span id="of">` + strconv.Itoa(n) + `</span>`)
}
