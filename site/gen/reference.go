package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/worker/web"
)

type yearGroup struct {
	ID, Name string
	Events   []*eventView
}

// eventsPage lists all events under their months (2020) or years.
func (g *pages) eventsPage() error {
	p := g.start("events/", g.t("All events"), g.t("%d events in Libya from 2011 to June 2020, with who says so and how well it is supported.", len(g.events)))
	for _, e := range g.events {
		id, name := "undated", g.t("Without a date")
		if e.Date.Dated() {
			y, m, _ := e.From.Civil()
			id, name = strconv.Itoa(y), strconv.Itoa(y)
			if y == 2020 {
				id, name = id+"-"+strconv.Itoa(m), geo.MonthNames(g.Lang)[m-1]+" 2020"
			}
		}
		if n := len(p.Years); n == 0 || p.Years[n-1].ID != id {
			p.Years = append(p.Years, yearGroup{ID: id, Name: name})
		}
		y := &p.Years[len(p.Years)-1]
		y.Events = append(y.Events, e)
	}
	return g.render("events/index.html", "events", p)
}

type disagreementView struct {
	geo.Disagreement
	Rows   []positionView
	Events []*eventView
	figure
	View string // of its events on the map
}

// eventsOnMap is the address of the map with the events that pass a filter, in the
// time that holds them all.
func (b *book) eventsOnMap(f state.Filter, events []*eventView) string {
	v := state.View{Filter: f}
	from, to := geo.MaxDay, geo.MinDay
	for _, e := range events {
		if e.Date.Dated() {
			from, to = min(from, e.From), max(to, e.To)
		}
	}
	if from <= to {
		v.At = geo.Between(from, to)
	}
	return b.path() + "view?" + v.String()
}

type positionView struct {
	*geo.Position
	Voice string // code of the speaker, where all that they say stands on a page
	When  string
	Links []sourceView
}

func (g *pages) disagreementsPage() error {
	p := g.start("disagreements/", g.t("Where sources disagree"), g.t("Points on which those who were read contradict one another, with every answer and its sources."))
	b, draw := g.book, g.figures(sideBySide(g.claimStory()))
	p.Ground = draw.ground()
	names, english := g.all[0].voiceNames(), g.all[0].Positions
	p.Class = "figures"
	for _, d := range b.Disagreements {
		v := disagreementView{Disagreement: d}
		for _, i := range b.DisagreementPositions[d.ID] {
			pos := positionView{Position: &b.Positions[i], Voice: names[saidBy(english[i].Speaker)]}
			if pos.Date.Dated() {
				pos.When = web.ShortDate(pos.Date, g.Lang)
			}
			for _, id := range pos.Sources {
				if s, ok := b.source(id); ok {
					pos.Links = append(pos.Links, s)
				}
			}
			v.Rows = append(v.Rows, pos)
		}
		for _, e := range b.events {
			if slices.Contains(e.Disagreements, d.ID) {
				v.Events = append(v.Events, e)
			}
		}
		var rows []int
		far := false // a claimed movement
		for _, e := range v.Events {
			rows = append(rows, b.EventClaims[e.ID]...)
			far = far || e.Route
		}
		v.figure = draw.of(rows, far)
		v.View = b.eventsOnMap(state.Filter{About: []string{d.ID}}, v.Events)
		p.Disagreements = append(p.Disagreements, v)
	}
	return g.render("disagreements/index.html", "disagreements", p)
}

func (g *pages) sourcesPage() error {
	p := g.start("sources/", g.t("Sources"), g.t("All texts that were read for this map, with outlet, date, language and a note on the outlet."))
	for i := range g.Sources {
		s, _ := g.source(g.Sources[i].ID)
		p.Sources = append(p.Sources, s)
	}
	slices.SortStableFunc(p.Sources, func(x, y sourceView) int {
		return cmp.Compare(strings.ToLower(x.Outlet), strings.ToLower(y.Outlet))
	})
	return g.render("sources/index.html", "sources", p)
}

// methodView is what only the method page needs.
type methodView struct {
	KindSigns, SideSigns, StatusSigns []legendRow
	PrecisionSigns                    []legendRow
	TotalSources, TotalOutlets        int
	LanguageList                      string
	Outlets                           []outletCount
	Version                           string
	Downloads                         []download
}

type outletCount struct {
	Name, Leaning string
	N             int
}

type download struct{ Href, Name, Size string }

func (g *pages) methodPage() error {
	p := g.start("method/", g.t("Method"), g.t("How places, dates and status are coded, who was read, and what was corrected."))
	b := g.book
	for k, w := range kindWords {
		p.KindSigns = append(p.KindSigns, legendRow{Text: g.t(w), Sign: sign(geo.Kind(k), geo.SideOther, geo.StatusReported)})
	}
	for s, w := range sideNames {
		p.SideSigns = append(p.SideSigns, legendRow{Text: g.t(w), Sign: sign(geo.KindCapture, geo.Side(s), geo.StatusCorroborated)})
	}
	for s, w := range statusLegend {
		p.StatusSigns = append(p.StatusSigns, legendRow{Text: g.t(w), Sign: sign(geo.KindCapture, geo.SideOther, geo.Status(s))})
	}
	for _, l := range precisionLegend {
		if l.sign != "" {
			p.PrecisionSigns = append(p.PrecisionSigns, legendRow{Text: g.t(l.long), Sign: l.sign})
		}
	}
	p.Outlets, p.TotalOutlets = b.outlets(14)
	p.TotalSources, p.LanguageList, p.Version = len(b.Sources), b.languageList(), b.version
	for _, f := range b.files {
		p.Downloads = append(p.Downloads, download{"/data/" + f.Name, f.Name, sizeWords(len(f.Data))})
	}
	log, err := readLog(g.root, g.words)
	if err != nil {
		return err
	}
	p.Log, p.Linked = log, linked(g.linkedData())
	return g.render("method/index.html", "method", p)
}

// outlets counts the texts of the most read outlets.
func (b *book) outlets(most int) ([]outletCount, int) {
	byName := map[string]*outletCount{}
	var all []*outletCount
	for _, s := range b.Sources {
		o := byName[s.Outlet]
		if o == nil {
			o = &outletCount{Name: s.Outlet, Leaning: s.Leaning}
			byName[s.Outlet] = o
			all = append(all, o)
		}
		o.N++
	}
	slices.SortStableFunc(all, func(x, y *outletCount) int { return cmp.Compare(y.N, x.N) })
	var out []outletCount
	for _, o := range all[:min(most, len(all))] {
		out = append(out, *o)
	}
	return out, len(all)
}

// languageList counts the languages: “English (150), Italian (20) and Arabic (3)”.
func (b *book) languageList() string {
	n := map[string]int{}
	var codes []string
	for _, s := range b.Sources {
		if n[s.Lang]++; n[s.Lang] == 1 {
			codes = append(codes, s.Lang)
		}
	}
	slices.SortFunc(codes, func(x, y string) int { return cmp.Or(cmp.Compare(n[y], n[x]), cmp.Compare(x, y)) })
	var words []string
	for _, c := range codes {
		words = append(words, b.t(languageName(c))+" ("+strconv.Itoa(n[c])+")")
	}
	if k := len(words) - 1; k > 0 {
		return b.t("%s and %s", strings.Join(words[:k], b.t(", ")), words[k])
	}
	return strings.Join(words, "")
}

func sizeWords(n int) string { return strconv.Itoa((n+1023)/1024) + " KB" }

// creditsPage prints the tables of provenance: what was taken from where, and
// under which terms. Columns that only a builder needs are left out.
func (g *pages) creditsPage() error {
	p := g.start("credits/", g.t("Credits"), g.t("What this map is made of: data, fonts, programs and their licences."))
	p.Class = "roomy"
	for _, file := range [...]string{"site/data/PROVENANCE.csv", "site/fonts/PROVENANCE.csv", "geo/raster/fonts/PROVENANCE.csv"} {
		f, err := os.Open(filepath.Join(g.root, filepath.FromSlash(file)))
		if err != nil {
			return fmt.Errorf("gen: %w", err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			return fmt.Errorf("gen: %s: %w", file, err)
		}
		if len(rows) == 0 || len(rows[0]) != len(provenanceColumns) {
			return fmt.Errorf("gen: %s:1: has not the %d columns of a provenance table", file, len(provenanceColumns))
		}
		for i, row := range rows {
			var shown []string
			for c, keep := range provenanceColumns {
				if keep {
					shown = append(shown, row[c])
				}
			}
			if n := len(p.Rows); i > 0 && n > 0 && slices.Equal(p.Rows[n-1], shown) {
				continue // two files of one layer
			}
			if i > 0 {
				p.Rows = append(p.Rows, shown)
			} else if p.Head == nil { // the tables have the same columns
				for _, h := range shown {
					p.Head = append(p.Head, g.t(h))
				}
			}
		}
	}
	return g.render("credits/index.html", "credits", p)
}

// provenanceColumns: layer, file, package, version, source file, rows, licence,
// credit, changes; true is shown.
var provenanceColumns = [...]bool{true, false, true, true, false, false, true, true, true}

func (g *pages) notFound() error {
	p := g.start("404.html", g.t("Nothing at this address"), g.t("There is no page at this address."))
	p.AllDays = state.AllDays(g.story).String()
	p.Address = "" // it stands at any address that is none
	return g.render("404.html", "404", p)
}
