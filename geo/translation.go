package geo

import (
	"strconv"
	"strings"
	"unicode"
)

// Translation is a row of translations.csv: a cell of another table in Arabic
// and Turkish. English stands in the table itself. Names of places and actors
// have columns of their own in their tables.
type Translation struct {
	Row              int
	File, ID, Column string
	Ar, Tr           string
}

// CellID names a cell that may be translated: a table, the id of a row and a
// column.
type CellID struct{ File, ID, Column string }

// Translatable is the columns that a story shows, by table, and how many
// characters each may have; 0 is no limit of its own.
var Translatable = map[string]map[string]int{
	FileEvents: {"title": MaxTitle},
	FileRoutes: {"quantity": MaxShort, "claimant": MaxShort, "denial": MaxShort},
	FileSteps:  {"title": MaxStepTitle},
}

// In returns a cell in a language: english where that is asked for or where
// there is no translation.
func (b *Briefing) In(lang string, cell CellID, english string) string {
	t, ok := b.Translated[cell]
	if !ok || english == "" {
		return english
	}
	n := Names{En: english, Ar: t.Ar, Tr: t.Tr}
	return n.In(lang)
}

func (c *checker) translations() {
	rows := indexBy(c.b.Translations, func(t *Translation) string { return t.File + "\x00" + t.ID + "\x00" + t.Column })
	ids := map[string]map[string]int{FileEvents: c.b.EventIndex, FileSteps: c.b.StepIndex,
		FileRoutes: indexBy(c.b.Movements, func(m *Movement) string { return m.ID })}
	for i := range c.b.Translations {
		t := &c.b.Translations[i]
		c.at(FileTranslations, t.Row)
		columns, ok := Translatable[t.File]
		if !ok {
			c.add("file", t.File, "is no table of which cells are translated: events.csv, routes.csv or steps.txt")
			continue
		}
		c.ref("id", t.ID, ids[t.File], t.File)
		most, ok := columns[t.Column]
		if !ok {
			c.add("column", t.Column, "is no column of "+t.File+" that is translated")
			continue
		}
		if first := c.b.Translations[rows[t.File+"\x00"+t.ID+"\x00"+t.Column]].Row; first != t.Row {
			c.add("id", t.ID, "is translated already in line "+strconv.Itoa(first))
		}
		c.text("ar", t.Ar, most)
		c.text("tr", t.Tr, most)
		if t.Ar != "" && strings.IndexFunc(t.Ar, isArabic) < 0 {
			c.add("ar", t.Ar, "has no Arabic letter; are the columns swapped?")
		}
		if strings.IndexFunc(t.Tr, isArabic) >= 0 {
			c.add("tr", t.Tr, "has an Arabic letter; are the columns swapped?")
		}
	}
}

func isArabic(r rune) bool { return unicode.Is(unicode.Arabic, r) }
