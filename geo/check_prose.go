package geo

import (
	"slices"
	"strconv"
	"strings"
)

// stepsIn checks the briefing's text in other languages against the English: the
// same steps, paragraphs and links.
func (c *checker) stepsIn() {
	for _, lang := range Tongues {
		file := StepsFile(lang)
		steps, ok := c.b.StepsIn[lang]
		if !ok || c.partial(file) || c.partial(FileSteps) {
			continue
		}
		c.at(file, 1)
		for i := range max(len(steps), len(c.b.Steps)) {
			switch {
			case i >= len(steps):
				c.add("slug", c.b.Steps[i].Slug, "is missing; the steps are those of "+FileSteps+", in their order")
				return
			case i >= len(c.b.Steps) || steps[i].Slug != c.b.Steps[i].Slug:
				c.row = steps[i].Row
				c.add("slug", steps[i].Slug, "is not the step that stands here in "+FileSteps)
				return
			}
			c.stepIn(lang, &steps[i], &c.b.Steps[i])
		}
	}
}

func (c *checker) stepIn(lang string, s, english *Step) {
	c.row = s.Row
	c.text("title", s.Title, MaxStepTitle)
	c.text("deck", s.Deck, maxText)
	c.text("short", s.Short, MaxShort)
	for _, key := range [...]string{"at", "box", "focus", "events", "compare"} {
		if s.Lines[key] > 0 {
			c.add(key, "", "belongs into "+FileSteps+" only")
		}
	}
	if lang == "ar" {
		c.script(s.Title, "")
		c.script(s.Deck, "")
	}
	if len(s.Prose) != len(english.Prose) {
		c.add("prose", strconv.Itoa(len(s.Prose)), "paragraphs; "+FileSteps+" has "+strconv.Itoa(len(english.Prose)))
		return
	}
	for i := range s.Prose {
		c.row = s.Prose[i].Row
		c.prose(s.Prose[i])
		have, want := links(s.Prose[i]), links(english.Prose[i])
		if !slices.Equal(have, want) {
			c.add("link", strings.Join(have, " "), "is not what the English paragraph links to: "+strings.Join(want, " "))
		}
	}
}

// links is what a paragraph links to, sorted.
func links(p Paragraph) []string {
	var out []string
	for _, r := range p.Runs {
		if r.Link != LinkNone {
			out = append(out, r.Link.String()+":"+r.Target)
		}
	}
	slices.Sort(out)
	return out
}
