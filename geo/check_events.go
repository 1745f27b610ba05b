package geo

import (
	"slices"
	"strconv"
	"strings"
)

// Lengths in characters that the layouts are made for.
const (
	MaxTitle     = 80
	MaxStepTitle = 24
	MaxShort     = 120
)

func (c *checker) events() {
	told := c.told()
	for i := range c.b.Events {
		e := &c.b.Events[i]
		c.at(FileEvents, e.Row)
		c.id("id", e.ID, c.b.Events[c.first(c.b.EventIndex, e.ID, i)].Row, e.Row)
		c.date("date", e.Date)
		c.text("date_note", e.DateNote, 0)
		c.text("title", e.Title, MaxTitle)
		c.text("summary", e.Summary, maxText)
		c.text("quantity", e.Quantity, 0)
		c.placed(e)
		if e.ToPlace != "" {
			c.ref("to_place", e.ToPlace, c.b.PlaceIndex, FilePlaces)
		}
		c.refs("actors", e.Actors, c.b.ActorIndex, FileActors)
		c.refs("disagreements", e.Disagreements, c.b.DisagreementIndex, FileDisagreements)
		claims := len(c.b.EventClaims[e.ID])
		if c.partial(FileClaims) {
			claims = 2
		}
		if claims == 0 {
			c.add("id", e.ID, "has no claim in claims.csv; somebody must say it")
		} else if claims == 1 && e.Status == StatusDisputed {
			c.add("status", e.Status.String(), "needs two claims at least: who says so and who contradicts; claims.csv has one")
		}
		if e.Seed && !told[e.ID] && !c.partial(FileSteps) {
			c.add("seed", "yes", "belongs to the seed article, but no step of steps.txt tells it")
		}
	}
}

// maxText is more than any cell of prose should have: a slip of the quotation
// marks swallows rows.
const maxText = 2000

// first is the index of the first row with an id.
func (c *checker) first(in map[string]int, id string, i int) int {
	if j, ok := in[id]; ok {
		return j
	}
	return i
}

// placed checks that the precision says no more than the place knows.
func (c *checker) placed(e *Event) {
	column, p := "precision", e.Precision
	if e.Place == "" {
		if p != PrecisionUnknown {
			c.add(column, p.String(), "needs a place; without one the precision is unknown")
		}
		return
	}
	i, ok := c.ref("place", e.Place, c.b.PlaceIndex, FilePlaces)
	if !ok {
		return
	}
	place := &c.b.Places[i]
	switch p {
	case PrecisionExact, PrecisionTown:
		if !place.HasPoint {
			c.add(column, p.String(), "needs a point, but the place "+place.ID+" has none")
		}
	case PrecisionDistrict:
		if !place.HasPoint && place.Area == "" {
			c.add(column, p.String(), "needs a point or an area, but the place "+place.ID+" has neither")
		}
	case PrecisionRegion, PrecisionCountry:
		if place.Area == "" {
			c.add(column, p.String(), "needs an area, but the place "+place.ID+" has none")
		} else if isDistrict(place.Area) {
			c.add(column, p.String(), "is wider than the area of the place "+place.ID+", the district "+place.Area)
		}
	case PrecisionUnknown:
		if place.HasPoint {
			c.add(column, p.String(), "contradicts the place "+place.ID+", which has a point; leave the place empty or say how exactly")
		}
	}
}

// told is the seed events that the steps speak of.
func (c *checker) told() map[string]bool {
	told := map[string]bool{}
	for i := range c.b.Steps {
		s := &c.b.Steps[i]
		for _, id := range slices.Concat(s.Focus, s.Events) {
			told[id] = true
		}
		for _, p := range s.Prose {
			for _, r := range p.Runs {
				if r.Link == LinkEvent {
					told[r.Target] = true
				}
			}
		}
	}
	return told
}

func (c *checker) claims() {
	next := map[string]int{}
	for i := range c.b.Claims {
		cl := &c.b.Claims[i]
		c.at(FileClaims, cl.Row)
		if c.need("id", cl.ID) {
			c.unique("id", cl.ID, c.b.Claims[c.first(c.b.ClaimIndex, cl.ID, i)].Row, cl.Row)
			next[cl.Event]++
			if want := cl.Event + "." + strconv.Itoa(next[cl.Event]); cl.ID != want && !c.partial(FileClaims) {
				c.add("id", cl.ID, "should be "+want+": the event, a dot and the number of the claim in the order of the file")
			}
		}
		c.ref("event", cl.Event, c.b.EventIndex, FileEvents)
		c.text("speaker", cl.Speaker, MaxShort)
		if cl.Actor != "" {
			c.ref("actor", cl.Actor, c.b.ActorIndex, FileActors)
		}
		c.text("role", cl.Role, maxText)
		c.text("says", cl.Says, maxText)
		c.text("value", cl.Value, 0)
		c.date("date", cl.Date)
		c.readBy("date", cl.Date, cl.Sources)
		if cl.Question != "" && cl.Value == "" {
			c.add("value", "", "is empty, but the claim answers “"+cl.Question+"”")
		}
		c.number(cl.Value, cl.Low, cl.High, cl.Unit)
		c.cited(cl.Sources)
	}
}

// cited checks a list of sources that must not be empty.
func (c *checker) cited(ids []string) {
	if len(ids) == 0 {
		c.add("sources", "", "is empty; name at least one source")
	}
	c.refs("sources", ids, c.b.SourceIndex, FileSources)
}

func (c *checker) disagreements() {
	for i := range c.b.Disagreements {
		d := &c.b.Disagreements[i]
		c.at(FileDisagreements, d.Row)
		c.id("id", d.ID, c.b.Disagreements[c.first(c.b.DisagreementIndex, d.ID, i)].Row, d.Row)
		c.oneOf("topic", d.Topic, Topics[:])
		c.text("title", d.Title, MaxTitle)
		c.text("question", d.Question, MaxShort)
		c.text("summary", d.Summary, maxText)
		if n := len(c.b.DisagreementPositions[d.ID]); n < 2 && !c.partial(FilePositions) {
			c.add("id", d.ID, "needs two positions at least; positions.csv has "+strconv.Itoa(n))
		}
	}
}

// Topics is what disagreements are grouped by.
var Topics = [...]string{"aircraft", "watiya", "tripoli", "other"}

func (c *checker) oneOf(column, value string, words []string) {
	if !slices.Contains(words, value) {
		c.add(column, value, "is none of "+strings.Join(words, ", "))
	}
}

func (c *checker) positions() {
	next := map[string]int{}
	for i := range c.b.Positions {
		p := &c.b.Positions[i]
		c.at(FilePositions, p.Row)
		c.ref("disagreement", p.Disagreement, c.b.DisagreementIndex, FileDisagreements)
		next[p.Disagreement]++
		if want := next[p.Disagreement]; p.N != want && p.N >= 0 && !c.partial(FilePositions) {
			c.add("n", strconv.Itoa(p.N), "should be "+strconv.Itoa(want)+": positions are numbered in the order of the file")
		}
		c.text("speaker", p.Speaker, MaxShort)
		c.text("says", p.Says, maxText)
		c.text("value", p.Value, 0)
		c.date("date", p.Date)
		c.readBy("date", p.Date, p.Sources)
		c.number(p.Value, p.Low, p.High, p.Unit)
		c.cited(p.Sources)
	}
}
