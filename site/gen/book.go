package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"watiya/geo"
	"watiya/geo/find"
	"watiya/geo/publish"
	"watiya/geo/tables"
)

// book is the briefing with everything that the pages say about it.
type book struct {
	*geo.Briefing
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
		p.File = path.Join("site/data", p.File)
		lines = append(lines, p.String())
	}
	return strings.Join(append(lines, fmt.Sprintf("gen: %d cells of the tables are wrong; nothing was written", len(f))), "\n")
}

// readBook reads and checks the tables.
func readBook(data fs.FS) (*book, error) {
	briefing, problems := tables.Load(data)
	if len(problems) > 0 {
		return nil, faults(problems)
	}
	briefing.Reindex()
	b := &book{Briefing: briefing, story: tables.Story(briefing, "en"), texts: tables.Texts(briefing)}
	b.story.Text = b.texts
	var err error
	if b.files, b.version, err = publish.Files(data, briefing); err != nil {
		return nil, err
	}
	b.events = b.eventViews()
	b.steps = b.stepViews()
	b.linkSteps()
	return b, nil
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
