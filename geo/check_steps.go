package geo

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// steps checks the briefing's text.
func (c *checker) steps() {
	questions := c.questions()
	for i := range c.b.Steps {
		s := &c.b.Steps[i]
		c.at(FileSteps, s.Row)
		c.id("slug", s.Slug, c.b.Steps[c.first(c.b.StepIndex, s.Slug, i)].Row, s.Row)
		key := func(k string) string { // the rules of a key speak of its line
			if c.row = s.Lines[k]; c.row == 0 {
				c.row = s.Row
			}
			return k
		}
		c.text(key("title"), s.Title, MaxStepTitle)
		c.text(key("deck"), s.Deck, maxText)
		c.text(key("short"), s.Short, MaxShort)
		if key("at"); s.Lines["at"] == 0 {
			c.add("at", "", "is missing; a step needs a time window")
		}
		c.date(key("at"), s.At)
		if key("box"); s.Lines["box"] == 0 {
			c.add("box", "", "is missing; a step needs a box in degrees: west,south,east,north")
		} else if s.Box != [4]float64{} { // else it could not be read
			c.box(s.Box)
		}
		if key("focus"); len(s.Focus) == 0 {
			c.add("focus", "", "is empty; the first event of the focus is the step’s subject")
		}
		c.refs("focus", s.Focus, c.b.EventIndex, FileEvents)
		c.refs(key("events"), s.Events, c.b.EventIndex, FileEvents)
		for _, id := range s.Events {
			if slices.Contains(s.Focus, id) {
				c.add("events", id, "is in the focus already")
			}
		}
		key("compare")
		if s.Compare != "" && questions[s.Compare] < 2 && !c.partial(FileClaims) && !c.partial(FilePositions) {
			c.add("compare", s.Compare, "is a question that fewer than two claims or positions answer")
		}
		c.row = s.Row
		if len(s.Prose) == 0 {
			c.add("prose", "", "is empty; a step needs a text")
		}
		for _, p := range s.Prose {
			c.row = p.Row
			c.prose(p)
		}
	}
}

// questions counts the answers to each question.
func (c *checker) questions() map[string]int {
	n := map[string]int{}
	for i := range c.b.Claims {
		if q := c.b.Claims[i].Question; q != "" {
			n[q]++
		}
	}
	for i := range c.b.Positions {
		if d, ok := c.b.DisagreementIndex[c.b.Positions[i].Disagreement]; ok {
			n[c.b.Disagreements[d].Question]++
		}
	}
	return n
}

func (c *checker) box(b [4]float64) {
	w, s, e, n := b[0], b[1], b[2], b[3]
	value := string(appendBox(nil, b))
	if w >= e || s >= n {
		c.add("box", value, "is not west,south,east,north with west < east and south < north")
	} else if !InMap(w, s) || !InMap(e, n) {
		c.add("box", value, "is not inside the map: longitude 5 to 42, latitude 17 to 42")
	}
}

func appendBox(dst []byte, b [4]float64) []byte {
	for i, v := range b {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendFloat(dst, v, 'f', -1, 64)
	}
	return dst
}

func (c *checker) prose(p Paragraph) {
	var whole strings.Builder
	for _, r := range p.Runs {
		whole.WriteString(r.Text)
		switch r.Link {
		case LinkEvent:
			c.ref("link", r.Target, c.b.EventIndex, FileEvents)
		case LinkWho:
			c.ref("link", r.Target, c.b.ActorIndex, FileActors)
		case LinkPlace:
			c.ref("link", r.Target, c.b.PlaceIndex, FilePlaces)
		case LinkView:
			if r.Target == "" || strings.ContainsAny(r.Target, " \"<>\\^`{|}#?") {
				c.add("link", r.Target, "is not the query of a view, such as status=disputed")
			}
		}
		if r.Link != LinkNone && utf8.RuneCountInString(strings.TrimSpace(r.Text)) < 2 {
			c.add("link", r.Text, "is too short a text for a link")
		}
	}
	c.text("prose", whole.String(), maxText)
}
