package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/find"
	"watiya/geo/publish"
	"watiya/geo/tables"
)

// book is the briefing in one language, with everything that the pages say
// about it.
type book struct {
	*geo.Briefing // its texts in the language
	*words
	story   *geo.Story
	texts   *find.Text // by which events are searched
	files   []publish.File
	version string
	events  []*eventView // document order
	steps   []*stepView
}

// faults are the problems of the tables; each is a line.
type faults []geo.Problem

func (f faults) Error() string {
	lines := make([]string, 0, len(f)+1)
	for _, p := range f {
		lines = append(lines, p.String())
	}
	return strings.Join(append(lines, fmt.Sprintf("gen: what is wrong with the tables, lines above: %d; nothing was written", len(f))), "\n")
}

// readBooks reads and checks the tables. There is a book for each language that
// they are written in, the English first.
func readBooks(data fs.FS, all []*words) ([]*book, error) {
	briefing, problems := tables.Load(data)
	if len(problems) > 0 {
		return nil, faults(problems)
	}
	briefing.Reindex()
	files, version, err := publish.Files(data, briefing)
	if err != nil {
		return nil, err
	}
	texts := tables.Texts(briefing)
	var out []*book
	for _, lang := range briefing.Languages() {
		i := slices.IndexFunc(all, func(w *words) bool { return w.Lang == lang })
		b := &book{Briefing: briefing.Localize(lang), words: all[i], story: tables.Story(briefing, lang), texts: texts, files: files, version: version}
		b.story.Text = texts
		b.events = b.eventViews()
		b.steps = b.stepViews()
		b.linkSteps()
		out = append(out, b)
	}
	return out, nil
}

// linkSteps tells every event the step to go back to: the one whose subject it
// is, else the first that names it, else the first whose time holds it.
func (b *book) linkSteps() {
	for _, e := range b.events {
		rank := func(s *stepView) int {
			switch {
			case slices.Contains(s.Focus, e.ID):
				return 0
			case slices.Contains(s.Events, e.ID):
				return 1
			case e.Date.Touches(s.From, s.To):
				return 2
			}
			return 3
		}
		e.Step = slices.MinFunc(b.steps, func(x, y *stepView) int {
			return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x.N, y.N))
		})
	}
}
