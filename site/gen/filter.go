package main

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
)

// facetView is one group of choices of the filter.
type facetView struct {
	Title  string
	Open   bool // the others are folded: they are long
	More   bool // there are others, on the page of who says what
	Values []facetValue
}

// facetValue is a choice; N is its place in state.Facets, by which the script and
// the server find its count.
type facetValue struct {
	Name, Value, Text string
	Class             string // of the text
	Rare              bool   // seen only when it is chosen: there are many
	Sign              template.HTML
	N, Count          int
}

// filterPage is the filter as a page of its own, for readers without scripts. The
// script and the server take its form from there, so that other pages need not
// carry it.
func (g *pages) filterPage() error {
	p := g.start("filter/", g.t("Filter the events"), g.t("Choose events by what happened, who says so, how well it is supported, where it was and in which language it was read."))
	s := g.story
	v := state.View{At: state.AllDays(s)}
	var r state.Resolved
	var c state.Facets
	r.Resolve(&v, s)
	r.Facets(&c)
	p.AllDays, p.Count, p.Facets = v.At.String(), r.Count, g.facets(&c)
	return g.render("filter/index.html", "filter", p)
}

// facets are the groups in the order of the questions that the signs of the map
// answer, then the longer ones.
func (g *pages) facets(c *state.Facets) []facetView {
	s := g.story
	value := func(f state.FilterKind, i int, value, text, class string, sign template.HTML) facetValue {
		n := state.FacetStart(s, int(f)) + i
		return facetValue{Name: state.FilterNames[f], Value: value, Text: text, Class: class, Sign: sign, N: n, Count: int(c.N[n])}
	}
	kinds, sides := facetView{Title: g.t("What happened"), Open: true}, facetView{Title: g.t("Who says it: side"), Open: true}
	statuses, precisions := facetView{Title: g.t("How well supported"), Open: true}, facetView{Title: g.t("How precisely placed")}
	places, who := facetView{Title: g.t("Where")}, facetView{Title: g.t("Who says it"), More: true}
	points := facetView{Title: g.t("Where sources disagree")}
	langs, seed := facetView{Title: g.t("Language of a source")}, facetView{Title: g.t("Part of the story")}
	for k := range geo.Kind(geo.NumKinds) {
		kinds.Values = append(kinds.Values, value(state.FacetKind, int(k), k.String(), g.t(kindWords[k]), "", sign(k, geo.SideOther, geo.StatusReported)))
	}
	for d := range geo.Side(geo.NumSides) {
		sides.Values = append(sides.Values, value(state.FacetSide, int(d), d.String(), g.t(sideNames[d]), "dot "+d.String(), ""))
	}
	for u := range geo.Status(geo.NumStatuses) {
		statuses.Values = append(statuses.Values, value(state.FacetStatus, int(u), u.String(), g.t(statusLegend[u]), "", sign(geo.KindCapture, geo.SideOther, u)))
	}
	for p := range geo.Precision(geo.NumPrecisions) {
		precisions.Values = append(precisions.Values, value(state.FacetPrecision, int(p), p.String(), g.t(precisionNames[p]), "", precisionLegend[p].sign))
	}
	voices := map[string]*geo.Claim{}
	for i := range g.Claims {
		voices[g.Claims[i].Voice] = &g.Claims[i]
	}
	for i, code := range s.Speakers {
		if k, ok := g.ActorIndex[code]; ok {
			a := &g.Actors[k]
			who.Values = append(who.Values, value(state.FacetWho, i, code, plainName(a.Name.In(s.Lang)), "dot "+a.Side.String(), ""))
		} else if c := voices[code]; c != nil {
			v := value(state.FacetWho, i, code, c.Speaker, "dot "+c.Side.String(), "")
			v.Rare = true
			who.Values = append(who.Values, v)
		}
	}
	for i := range s.Places {
		places.Values = append(places.Values, value(state.FacetPlace, i, s.Places[i].ID, s.Places[i].Name, "", ""))
	}
	for i, l := range s.Langs {
		langs.Values = append(langs.Values, value(state.FacetLang, i, l, g.t(languageName(l)), "", ""))
	}
	for i, id := range s.Points {
		if k, ok := g.DisagreementIndex[id]; ok {
			points.Values = append(points.Values, value(state.FacetAbout, i, id, g.Disagreements[k].Title, "", ""))
		}
	}
	seed.Values = []facetValue{value(state.FacetSeed, 0, "yes", g.t("What this briefing starts from"), "", "")}
	all := []facetView{kinds, sides, statuses, places, who, points, precisions, langs, seed}
	for i := range all {
		f := &all[i]
		f.Values = slices.DeleteFunc(f.Values, func(v facetValue) bool { return v.Count == 0 })
		if n := f.Values; !f.Open && len(n) > 0 && n[0].Name != state.FilterNames[state.FacetPrecision] { // names have no order of their own
			slices.SortStableFunc(n, func(x, y facetValue) int {
				if x.Rare != y.Rare {
					return map[bool]int{true: 1, false: -1}[x.Rare]
				}
				return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
			})
		}
	}
	return slices.DeleteFunc(all, func(f facetView) bool { return len(f.Values) == 0 })
}

// plainName is a name without what explains it.
func plainName(s string) string {
	s, _, _ = strings.Cut(s, " (")
	return s
}

// precisionNames are the choices of how precisely an event is placed.
var precisionNames = [geo.NumPrecisions]string{
	geo.PrecisionExact: "Exact point", geo.PrecisionTown: "Town", geo.PrecisionDistrict: "District",
	geo.PrecisionRegion: "Area", geo.PrecisionCountry: "Country", geo.PrecisionUnknown: "Not known",
}
