package main

import (
	"cmp"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/worker/web"
)

// actorGroup is the voices of one side.
type actorGroup struct {
	Side   geo.Side
	Name   string
	Actors []voice
}

// voice is one who speaks, or is only named: an actor of the table, or a speaker
// that has no row there.
type voice struct {
	Code    string // in addresses (geo.Claim.Voice), and of the element on the page
	Name    string
	Foreign []foreignName // the name in the other languages
	Role    string
	Claims  []spokenClaim
	figure
	View string // the view of this voice's claims
}

type foreignName struct{ Lang, Dir, Name string }

// spokenClaim is a claim under the one who makes it.
type spokenClaim struct {
	*geo.Claim
	Event      *eventView
	When       string
	StatusSay  string
	StanceWord string
	Against    []opponent
}

// opponent is who says otherwise about the same.
type opponent struct{ Code, Name string }

// whoPage lists every voice with what it says and who contradicts it.
func (g *pages) whoPage() error {
	p := g.start("who/", g.t("Who says what"), g.t("The people and bodies that the briefing names, what they say and who contradicts them."))
	names := [geo.NumSides]string{"GNA", "Named as the GNA’s backers", "LNA", "Named as the LNA’s backers", "United Nations", "Others"}
	voices, draw := g.voices(), g.figures(g.claimStory())
	p.Ground, p.Class = draw.ground(), "figures"
	from, _, _ := geo.Day(draw.home.spans[1].From).Civil()
	p.Key = g.t("The small maps show the places of which the claims are, with the signs of the large map; a number counts all claims at a place. The strips show when they were made: the years to %d, then the months of %d. A cell is a claim, a line below the axis one whose date is known only roughly.", from-1, from)
	for side := range geo.Side(geo.NumSides) {
		group := actorGroup{Side: side, Name: g.t(names[side])}
		for _, v := range voices {
			if v.side == side {
				if len(v.rows) > 0 {
					v.figure = draw.of(v.rows, false)
					v.Strip = draw.home.strip(v.rows)
				}
				group.Actors = append(group.Actors, v.voice)
				p.TotalActors++
			}
		}
		if len(group.Actors) > 0 {
			p.Groups = append(p.Groups, group)
		}
	}
	return g.render("who/index.html", "who", p)
}

type sided struct {
	voice
	side geo.Side
	rows []int // of the claims
}

// voices are the actors in the order of their table, then the other speakers, those
// who say most first.
func (b *book) voices() []sided {
	var out []sided
	at := map[string]int{}
	for i := range b.Actors {
		a := &b.Actors[i]
		v := voice{Code: a.Code, Name: a.Name.In(b.Lang), Role: a.Role}
		for k := range tongues {
			if n := a.Name.In(tongues[k].Lang); tongues[k].Lang != b.Lang && n != v.Name && (k == 0 || n != a.Name.En) {
				v.Foreign = append(v.Foreign, foreignName{tongues[k].Lang, tongues[k].Dir, n})
			}
		}
		at[a.Code] = len(out)
		out = append(out, sided{voice: v, side: a.Side})
	}
	actors := len(out)
	byEvent := map[string]*eventView{}
	for _, e := range b.events {
		byEvent[e.ID] = e
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		k, ok := at[c.Voice]
		if !ok {
			k = len(out)
			at[c.Voice] = k
			out = append(out, sided{voice: voice{Code: c.Voice, Name: c.Speaker, Role: c.Role}, side: c.Side})
		}
		out[k].Claims = append(out[k].Claims, b.spoken(c, byEvent[c.Event]))
		out[k].rows = append(out[k].rows, i)
	}
	for i := range out {
		v := &out[i].voice
		slices.SortStableFunc(v.Claims, func(x, y spokenClaim) int { return cmp.Compare(sortDay(x.Date), sortDay(y.Date)) })
		slices.SortStableFunc(out[i].rows, func(x, y int) int { return cmp.Compare(sortDay(b.Claims[x].Date), sortDay(b.Claims[y].Date)) })
		var events []*eventView
		for k := range v.Claims {
			events = append(events, v.Claims[k].Event)
		}
		v.View = b.eventsOnMap(state.Filter{Who: []string{v.Code}}, events)
	}
	slices.SortStableFunc(out[actors:], func(x, y sided) int { return cmp.Compare(len(y.Claims), len(x.Claims)) })
	return out
}

func (b *book) spoken(c *geo.Claim, e *eventView) spokenClaim {
	s := spokenClaim{Claim: c, Event: e, StatusSay: b.t(statusLegend[c.Status])}
	if w := stanceWords[c.Stance]; w != "" {
		s.StanceWord = b.t(w)
	}
	if c.Date.Dated() {
		s.When = web.ShortDate(c.Date, b.Lang)
	}
	for _, i := range b.EventClaims[c.Event] {
		if d := &b.Claims[i]; contradict(c, d) && !slices.Contains(s.Against, opponent{d.Voice, d.Speaker}) {
			s.Against = append(s.Against, opponent{d.Voice, d.Speaker})
		}
	}
	return s
}

// contradict reports whether two claims about one event do not go together: they
// answer the same question differently, or one denies what another camp claims.
func contradict(c, d *geo.Claim) bool {
	if c.ID == d.ID || c.Voice == d.Voice {
		return false
	}
	if c.Question != "" && c.Question == d.Question {
		return !strings.EqualFold(c.Value, d.Value) && !within(c, d)
	}
	denies := func(x *geo.Claim) bool { return x.Stance == geo.StanceDenies }
	return denies(c) != denies(d) && camp(c.Side) != camp(d.Side) && (c.Question == "" || d.Question == "")
}

// within reports whether two numbers can both be right: “at least 8” and 14.
func within(c, d *geo.Claim) bool {
	if !c.Low.Known || !d.Low.Known || c.Unit != d.Unit {
		return false
	}
	high := func(x *geo.Claim) float64 {
		if x.High.Known {
			return x.High.Value
		}
		return 1e9
	}
	return c.Low.Value <= high(d) && d.Low.Value <= high(c)
}

// voiceNames are the codes of all who speak, by their names.
func (b *book) voiceNames() map[string]string {
	out := map[string]string{}
	for i := range b.Actors {
		out[plainName(b.Actors[i].Name.In(b.Lang))] = b.Actors[i].Code
	}
	for i := range b.Claims {
		out[b.Claims[i].Speaker] = b.Claims[i].Voice
	}
	return out
}

// saidBy is the speaker of a position without office and outlet: “Fathi Bashagha, GNA
// interior minister”.
func saidBy(speaker string) string {
	name, _, _ := strings.Cut(speaker, ", ")
	return name
}
