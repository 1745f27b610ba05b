package geo

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Translation is a row of translations.csv: what a cell of another table says, in
// Arabic and Turkish. The English is the key, as in gettext: a cell that is
// changed is a cell without a translation, and the check says so. Names of places
// and actors have columns of their own in their tables, and the prose of the
// briefing files of its own, steps.ar.txt and steps.tr.txt.
type Translation struct {
	Row        int
	En, Ar, Tr string
}

// Tongues is the languages that the tables may be translated into.
var Tongues = [...]string{"ar", "tr"}

// Languages is the languages of a briefing: English, and those of which there is
// a file of prose.
func (b *Briefing) Languages() []string {
	out := []string{"en"}
	for _, lang := range Tongues {
		if _, ok := b.StepsIn[lang]; ok {
			out = append(out, lang)
		}
	}
	return out
}

// In returns a text of the tables in a language: english where that is asked for
// or where there is no translation.
func (b *Briefing) In(lang, english string) string {
	t, ok := b.Phrases[english]
	if !ok {
		return english
	}
	n := Names{En: english, Ar: t.Ar, Tr: t.Tr}
	return n.In(lang)
}

// cell is a cell that is translated.
type cell struct {
	file     string
	row      int
	column   string
	text     *string
	most     int  // characters, 0 is no limit of its own
	optional bool // a proper name, which may stand as it is
}

// cells calls fn for every cell that a reader sees and that is not a name.
func (b *Briefing) cells(fn func(cell)) {
	for i := range b.Events {
		e := &b.Events[i]
		at := func(column string, s *string, most int) { fn(cell{FileEvents, e.Row, column, s, most, false}) }
		at("title", &e.Title, MaxTitle)
		at("summary", &e.Summary, maxText)
		at("date_note", &e.DateNote, 0)
		at("quantity", &e.Quantity, 0)
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		at := func(column string, s *string, most int) { fn(cell{FileClaims, c.Row, column, s, most, false}) }
		at("speaker", &c.Speaker, 0)
		at("role", &c.Role, 0)
		at("says", &c.Says, maxText)
		at("question", &c.Question, 0)
		at("value", &c.Value, 0)
		at("unit", &c.Unit, 0)
		fn(cell{FileClaims, c.Row, "outlet", &c.Outlet, 0, true})
	}
	for i := range b.Sources {
		s := &b.Sources[i]
		fn(cell{FileSources, s.Row, "leaning", &s.Leaning, 0, false})
		fn(cell{FileSources, s.Row, "outlet", &s.Outlet, 0, true})
	}
	for i := range b.Actors {
		fn(cell{FileActors, b.Actors[i].Row, "role", &b.Actors[i].Role, 0, false})
	}
	for i := range b.Places {
		fn(cell{FilePlaces, b.Places[i].Row, "note", &b.Places[i].Note, 0, false})
	}
	for i := range b.Disagreements {
		d := &b.Disagreements[i]
		fn(cell{FileDisagreements, d.Row, "title", &d.Title, 0, false})
		fn(cell{FileDisagreements, d.Row, "question", &d.Question, 0, false})
		fn(cell{FileDisagreements, d.Row, "summary", &d.Summary, 0, false})
	}
	for i := range b.Positions {
		p := &b.Positions[i]
		fn(cell{FilePositions, p.Row, "speaker", &p.Speaker, 0, false})
		fn(cell{FilePositions, p.Row, "says", &p.Says, 0, false})
		fn(cell{FilePositions, p.Row, "value", &p.Value, 0, false})
		fn(cell{FilePositions, p.Row, "unit", &p.Unit, 0, false})
	}
	for i := range b.Movements {
		m := &b.Movements[i]
		fn(cell{FileRoutes, m.Row, "quantity", &m.Quantity, MaxShort, false})
		fn(cell{FileRoutes, m.Row, "claimant", &m.Claimant, MaxShort, false})
		fn(cell{FileRoutes, m.Row, "denial", &m.Denial, MaxShort, false})
	}
	for i := range b.Tenures {
		fn(cell{FileControl, b.Tenures[i].Row, "note", &b.Tenures[i].Note, 0, false})
	}
}

// Localize returns the briefing as it reads in a language: the same rows, their
// texts translated. English is the briefing itself.
func (b *Briefing) Localize(lang string) *Briefing {
	if lang == "en" {
		return b
	}
	out := *b
	out.Events, out.Claims, out.Sources = slices.Clone(b.Events), slices.Clone(b.Claims), slices.Clone(b.Sources)
	out.Actors, out.Places = slices.Clone(b.Actors), slices.Clone(b.Places)
	out.Disagreements, out.Positions = slices.Clone(b.Disagreements), slices.Clone(b.Positions)
	out.Movements, out.Tenures = slices.Clone(b.Movements), slices.Clone(b.Tenures)
	out.cells(func(c cell) { *c.text = Quotes(lang, b.In(lang, *c.text)) })
	out.Steps = slices.Clone(b.Steps)
	for i, t := range b.StepsIn[lang] {
		if i < len(out.Steps) && t.Slug == out.Steps[i].Slug {
			s := &out.Steps[i]
			s.Title, s.Deck, s.Short = Quotes(lang, t.Title), Quotes(lang, t.Deck), Quotes(lang, t.Short)
			s.Prose = slices.Clone(t.Prose)
			for k := range s.Prose {
				s.Prose[k].Runs = slices.Clone(s.Prose[k].Runs)
				for r := range s.Prose[k].Runs {
					run := &s.Prose[k].Runs[r]
					run.Text = Quotes(lang, run.Text)
				}
			}
		}
	}
	for i := range out.Steps {
		out.Steps[i].Compare = b.In(lang, out.Steps[i].Compare)
	}
	return &out
}

// Quotes sets a text with the quotation marks of a language. The tables have “ ” in
// all of them, because the check reads what stands inside as somebody else's; the
// Arab press writes « ».
func Quotes(lang, s string) string {
	if lang != "ar" {
		return s
	}
	return arabicQuotes.Replace(s)
}

var arabicQuotes = strings.NewReplacer("“", "«", "”", "»")

// translations checks that every text has its translations, that each is used, and
// that they obey the rules of the original.
func (c *checker) translations() {
	languages := c.b.Languages()[1:]
	used := map[string]*cell{}
	c.b.cells(func(cell cell) {
		if *cell.text == "" {
			return
		}
		u := used[*cell.text]
		if u == nil {
			u = &cell
			used[*cell.text] = u
		}
		u.optional = u.optional && cell.optional
		if cell.most > 0 && (u.most == 0 || cell.most < u.most) {
			u.most = cell.most
		}
	})
	whole := len(c.b.Partial) == 0
	seen := map[string]int{}
	for i := range c.b.Translations {
		t := &c.b.Translations[i]
		c.at(FileTranslations, t.Row)
		if first, ok := seen[t.En]; ok {
			c.add("en", t.En, "is translated already in line "+strconv.Itoa(first))
		} else {
			seen[t.En] = t.Row
		}
		most := maxText
		if u := used[t.En]; u == nil {
			if whole {
				c.add("en", t.En, "is no text of the tables; was it changed there?")
			}
		} else if u.most > 0 {
			most = u.most
		}
		for _, lang := range Tongues {
			text := map[string]string{"ar": t.Ar, "tr": t.Tr}[lang]
			if text != "" || slices.Contains(languages, lang) {
				c.text(lang, text, most)
			}
		}
		c.script(t.Ar, t.Tr)
	}
	if len(languages) == 0 || c.partial(FileTranslations) {
		return
	}
	c.b.cells(func(cell cell) {
		if _, ok := seen[*cell.text]; ok || cell.optional || *cell.text == "" || !strings.ContainsFunc(*cell.text, unicode.IsLetter) {
			return
		}
		seen[*cell.text] = 0 // say it once
		c.at(cell.file, cell.row)
		c.add(cell.column, *cell.text, "has no translation in "+FileTranslations)
	})
}

// script finds translations in each other's columns.
func (c *checker) script(ar, tr string) {
	if strings.ContainsFunc(ar, unicode.IsLetter) && strings.IndexFunc(ar, isArabic) < 0 && ar != tr { // what is equal in all is a name or a unit
		c.add("ar", ar, "has no Arabic letter; are the columns swapped?")
	}
	if strings.IndexFunc(tr, isArabic) >= 0 {
		c.add("tr", tr, "has an Arabic letter; are the columns swapped?")
	}
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }
