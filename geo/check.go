package geo

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Check says everything that is wrong with a briefing, in the order of the
// files and their rows. It needs no table but the briefing; what cannot be read
// at all (a wrong number, an unknown word) is the reader's to report.
func Check(b *Briefing) []Problem {
	b.Reindex()
	c := &checker{b: b}
	c.events()
	c.claims()
	c.voices()
	c.sources()
	c.actors()
	c.places()
	c.disagreements()
	c.positions()
	c.movements()
	c.tenures()
	c.coverage()
	c.steps()
	c.stepsIn()
	c.translations()
	c.published()
	return c.problems
}

// checker collects problems; file and row say where the rules are looking.
type checker struct {
	b        *Briefing
	file     string
	row      int
	problems []Problem
}

func (c *checker) at(file string, row int) { c.file, c.row = file, row }

func (c *checker) add(column, value, what string) {
	c.problems = append(c.problems, Problem{c.file, c.row, column, value, what})
}

func (c *checker) need(column, value string) bool {
	if value == "" {
		c.add(column, value, "is empty; a value is needed")
		return false
	}
	return true
}

// id checks the form of an id and that the row is the first with it.
func (c *checker) id(column, id string, first int, row int) {
	if !c.need(column, id) {
		return
	}
	if !IsSlug(id) {
		c.add(column, id, "is not kebab case: small letters, digits and single hyphens")
	} else if len(id) > maxSlug {
		c.add(column, id, "has "+strconv.Itoa(len(id))+" characters, at most "+strconv.Itoa(maxSlug)+" are allowed: it is a part of addresses")
	}
	c.unique(column, id, first, row)
}

func (c *checker) unique(column, id string, first, row int) {
	if first != row {
		c.add(column, id, "the id is already used in line "+strconv.Itoa(first))
	}
}

// text checks a text in our own voice.
func (c *checker) text(column, s string, most int) {
	if most > 0 {
		if !c.need(column, s) {
			return
		}
		if n := utf8.RuneCountInString(s); n > most {
			c.add(column, s, "has "+strconv.Itoa(n)+" characters, at most "+strconv.Itoa(most)+" are allowed")
		}
	}
	if w := LoadedWord(s); w != "" {
		c.add(column, s, "uses the loaded word “"+w+"” in our own voice; say it neutrally or quote it in “ ”")
	}
	if why := badQuotes(s); why != "" {
		c.add(column, s, why)
	}
}

// refs checks that each id of a list exists and stands there once.
func (c *checker) refs(column string, ids []string, in map[string]int, file string) {
	for i, id := range ids {
		c.ref(column, id, in, file)
		if slices.Contains(ids[:i], id) {
			c.add(column, id, "is in the list twice")
		}
	}
}

func (c *checker) ref(column, id string, in map[string]int, file string) (int, bool) {
	i, ok := in[id]
	if !ok && !c.partial(file) {
		c.add(column, id, "is not in "+file)
	}
	return i, ok
}

// partial tells whether rows of a file are missing.
func (c *checker) partial(file string) bool { return slices.Contains(c.b.Partial, file) }

// date checks that a date is one that this briefing can be about.
func (c *checker) date(column string, d EDTF) {
	if d.Dated() && (!d.OpenStart && d.From < firstDay || !d.OpenEnd && d.To > lastDay) {
		c.add(column, d.String(), "is outside 1911 to 2099; a slip of the pen?")
	}
}

var firstDay, lastDay = DayOf(1911, 1, 1), DayOf(2099, 12, 31)

// number checks a range.
func (c *checker) number(value string, low, high Number, unit string) {
	if low.Known && high.Known && low.Value > high.Value {
		c.add("high", high.Text, "is less than low, "+low.Text)
	}
	if (low.Known || high.Known) && value == "" {
		c.add("value", value, "is empty, but low or high is given; say the answer in words too")
	}
	if (low.Known || high.Known) && unit == "" {
		c.add("unit", unit, "is empty, but a number is given; of what?")
	}
}

// readBy checks that something said on a date can have been read in one of its
// sources: not all of them came out before. A day is allowed for time zones.
func (c *checker) readBy(column string, said EDTF, sources []string) {
	if !said.Dated() || said.OpenStart {
		return
	}
	last := MinDay // an undated source may be newer than any
	for _, id := range sources {
		i, ok := c.b.SourceIndex[id]
		if !ok || !c.b.Sources[i].Published.Dated() {
			return
		}
		last = max(last, c.b.Sources[i].Published.To)
	}
	if len(sources) > 0 && last+1 < said.From {
		c.add(column, said.String(), "is later than the newest of its sources, "+last.String())
	}
}

// maxSlug is the longest id that an address of package state can name.
const maxSlug = 80

// IsSlug tells whether an id is kebab case.
func IsSlug(s string) bool {
	return s != "" && s[0] != '-' && s[len(s)-1] != '-' && !strings.Contains(s, "--") && onlyOf(s, slugBytes)
}

// isCode tells whether a code of an actor is upper case.
func isCode(s string) bool {
	return s != "" && s[0] != '-' && s[len(s)-1] != '-' && !strings.Contains(s, "--") && onlyOf(s, codeBytes)
}

const (
	slugBytes = "abcdefghijklmnopqrstuvwxyz0123456789-"
	codeBytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
)

func onlyOf(s, bytes string) bool {
	for i := range len(s) {
		if strings.IndexByte(bytes, s[i]) < 0 {
			return false
		}
	}
	return true
}
