package main

import (
	"cmp"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/view"
	"watiya/worker/web"
)

// eventView is an event as its card, its line in the list and its page need it.
type eventView struct {
	*geo.Event
	N         int // in the story: document order
	Side      geo.Side
	Sign      template.HTML
	Day       string // short date, for the list
	When      string
	WhenHow   string
	Where     string
	WhereHow  string
	ToWhere   string
	KindWord  string
	StatusSay string
	Columns   []claimColumn // one or two side by side
	Third     []claimView   // the rest, full width
	Sources   []sourceView
	Disagree  []geo.Disagreement
	Step      *stepView // the first step that is about it
	Route     bool      // a claimed movement is drawn for it
	Unplaced  bool      // no point and no area: in the tray
	From, To  geo.Day
}

// claimColumn is what one camp says.
type claimColumn struct{ Claims []claimView }

type claimView struct {
	*geo.Claim
	Head, When, StanceWord string
	StatusWord             string
	Range                  string // of the value, where it is one
	SideChanges            bool   // prints its own head
	Links                  []sourceView
	Refs                   []sourceRef
}

// sourceRef is a source under its number in the list of the card.
type sourceRef struct {
	N int
	sourceView
}

type sourceView struct {
	*geo.Source
	Date, Language, Host string
}

func (b *book) eventViews() []*eventView {
	byID := map[string]*eventView{}
	for i := range b.Events {
		byID[b.Events[i].ID] = b.eventView(&b.Events[i])
	}
	out := make([]*eventView, len(b.story.Events))
	for n := range b.story.Events {
		e, s := byID[b.story.Events[n].ID], &b.story.Events[n]
		e.N, e.From, e.To = n, s.From, s.To
		e.Unplaced = s.Area < 0 && (s.Place < 0 || !b.story.Places[s.Place].HasPoint || s.Precision >= geo.PrecisionCountry)
		out[n] = e
	}
	for _, r := range b.story.Routes {
		out[r.Event].Route = true
	}
	return out
}

func (b *book) eventView(e *geo.Event) *eventView {
	v := &eventView{Event: e, Side: geo.SideOther, Day: web.ShortDate(e.Date, b.Lang), When: web.DateWords(e.Date, b.Lang), WhenHow: b.t(datePrecision(e.Date)),
		Where: b.t("not named"), WhereHow: b.t(precisionWords[e.Precision]), KindWord: b.t(kindWords[e.Kind]), StatusSay: b.t(statusWords[e.Status])}
	if i, ok := b.PlaceIndex[e.Place]; ok {
		v.Where = b.Places[i].Name.In(b.Lang)
	}
	if i, ok := b.PlaceIndex[e.ToPlace]; ok {
		v.ToWhere = b.Places[i].Name.In(b.Lang)
	}
	if e.DateNote != "" {
		v.WhenHow = e.DateNote
	}
	var all []claimView
	seen := map[string]bool{}
	for n, i := range b.EventClaims[e.ID] {
		c := &b.Claims[i]
		if n == 0 {
			v.Side = c.Side
		}
		cv := claimView{Claim: c, Head: b.t(sideSays[c.Side]), StatusWord: b.t(statusLegend[c.Status]), Range: b.rangeOf(c)}
		if w := stanceWords[c.Stance]; w != "" {
			cv.StanceWord = b.t(w)
		}
		if c.Date.Dated() && c.Date.String() != e.Date.String() {
			cv.When = web.ShortDate(c.Date, b.Lang)
		}
		for _, id := range c.Sources {
			if s, ok := b.source(id); ok {
				cv.Links = append(cv.Links, s)
				if !seen[id] {
					seen[id] = true
					v.Sources = append(v.Sources, s)
				}
			}
		}
		all = append(all, cv)
	}
	slices.SortStableFunc(v.Sources, func(x, y sourceView) int {
		return cmp.Compare(sortDay(x.Published), sortDay(y.Published))
	})
	for i := range all {
		for _, s := range all[i].Links {
			n := slices.IndexFunc(v.Sources, func(x sourceView) bool { return x.ID == s.ID })
			all[i].Refs = append(all[i].Refs, sourceRef{n + 1, s})
		}
		slices.SortFunc(all[i].Refs, func(x, y sourceRef) int { return cmp.Compare(x.N, y.N) })
	}
	v.Columns, v.Third = columns(all)
	v.Sign = sign(e.Kind, v.Side, e.Status)
	for _, id := range e.Disagreements {
		if i, ok := b.DisagreementIndex[id]; ok {
			v.Disagree = append(v.Disagree, b.Disagreements[i])
		}
	}
	return v
}

// rangeOf is the numbers of a claim: “3–5 aircraft”, “8 or more aircraft”. A
// single number stands in the claim itself.
func (b *book) rangeOf(c *geo.Claim) string {
	switch {
	case !c.Low.Known || c.Unit == "":
		return ""
	case !c.High.Known:
		return b.t("%s or more: %s", c.Low.Text, c.Unit)
	case c.High.Value != c.Low.Value:
		return b.t("%s to %s: %s", c.Low.Text, c.High.Text, c.Unit)
	}
	return ""
}

func sortDay(e geo.EDTF) geo.Day {
	if !e.Dated() {
		return geo.MaxDay
	}
	return e.From
}

// columns puts the claims of different camps side by side, in the fixed order
// of the sides; a third camp stands below in full width. Claims keep their
// order inside a camp.
func columns(all []claimView) (cols []claimColumn, third []claimView) {
	var camps [3][]claimView
	for _, c := range all {
		k := camp(c.Side)
		camps[k] = append(camps[k], c)
	}
	for _, cs := range camps {
		if len(cs) == 0 {
			continue
		}
		slices.SortStableFunc(cs, func(x, y claimView) int { return cmp.Compare(x.Side, y.Side) })
		for i := range cs {
			cs[i].SideChanges = i == 0 || cs[i].Side != cs[i-1].Side
		}
		if len(cols) < 2 {
			cols = append(cols, claimColumn{cs})
		} else {
			third = append(third, cs...)
		}
	}
	return cols, third
}

func (b *book) source(id string) (sourceView, bool) {
	i, ok := b.SourceIndex[id]
	if !ok {
		return sourceView{}, false
	}
	s := &b.Sources[i]
	v := sourceView{Source: s, Language: b.t(languageName(s.Lang)), Date: b.t("no date shown")}
	if s.Published.Dated() {
		v.Date = web.ShortDate(s.Published, b.Lang)
	}
	if u, err := url.Parse(s.URL); err == nil {
		v.Host = strings.TrimPrefix(u.Hostname(), "www.")
	}
	return v, true
}

// placeHref is the view around a place, "" where there is none to show.
func (b *book) placeHref(id string) (href, lon, lat string) {
	i, ok := b.PlaceIndex[id]
	if !ok || !b.Places[i].HasPoint {
		return "", "", ""
	}
	p := &b.Places[i]
	if p.Lon < view.West || p.Lon > view.East || p.Lat < view.South || p.Lat > view.North {
		return "", "", ""
	}
	lon, lat = degrees(p.Lon), degrees(p.Lat)
	return b.path() + "view?c=" + lon + "," + lat + "&z=8.00", lon, lat
}
