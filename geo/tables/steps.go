package tables

import (
	"bytes"
	"slices"
	"strings"

	"watiya/geo"
)

// stepKeys are the lines that stand below the heading of a step.
var stepKeys = []string{"title", "deck", "short", "at", "box", "focus", "events", "compare"}

// steps reads steps.txt, or its prose in another language (steps.ar.txt): a heading "## slug", lines "key: value", an empty
// line, and paragraphs between empty lines. The format has no markup but links
// (see [reader.runs]), so that prose stays prose.
func (r *reader) steps(file string) []geo.Step {
	text, ok := r.open(file)
	if !ok {
		return nil
	}
	p := &stepParser{r: r, file: file}
	n := 0
	for line := range bytes.Lines(text) {
		n++
		p.line(n, strings.TrimSuffix(string(line), "\n"))
	}
	p.flush()
	if len(p.steps) == 0 {
		r.add(file, 1, "file", file, "has no step; a step starts with a line \"## slug\"")
	}
	return p.steps
}

type stepParser struct {
	r     *reader
	file  string
	steps []geo.Step
	prose bool // the keys are over
	para  []string
	first int // line of the paragraph
}

func (p *stepParser) add(row int, column, value, what string) {
	p.r.add(p.file, row, column, value, what)
}

func (p *stepParser) line(n int, s string) {
	if strings.TrimRight(s, " \t") != s {
		p.add(n, "line", s, "has a space at its end")
		s = strings.TrimRight(s, " \t")
	}
	if i := strings.IndexFunc(s, hidden); i >= 0 {
		p.add(n, "line", s, "has an invisible character")
	}
	slug, heading := strings.CutPrefix(s, "## ")
	switch {
	case heading:
		p.flush()
		p.steps = append(p.steps, geo.Step{Row: n, Slug: slug, Lines: map[string]int{}})
		p.prose = false
	case len(p.steps) == 0:
		if s != "" {
			p.add(n, "line", s, "stands before the first heading, \"## slug\"")
		}
	case s == "":
		p.prose = true
		p.flush()
	case !p.prose:
		p.key(n, s)
	default:
		if strings.HasPrefix(s, "#") {
			p.add(n, "line", s, "looks like a heading; a heading of a step is \"## slug\"")
		}
		if len(p.para) == 0 {
			p.first = n
		}
		p.para = append(p.para, s)
	}
}

func (p *stepParser) flush() {
	if len(p.para) == 0 {
		return
	}
	s := &p.steps[len(p.steps)-1]
	s.Prose = append(s.Prose, geo.Paragraph{Row: p.first, Runs: p.r.runs(p.file, p.first, strings.Join(p.para, " "))})
	p.para = nil
}

func (p *stepParser) key(n int, line string) {
	key, value, ok := strings.Cut(line, ":")
	if !ok || !slices.Contains(stepKeys, key) {
		p.add(n, "line", line, "is not \"key: value\" with one of "+strings.Join(stepKeys, ", ")+"; text starts after an empty line")
		return
	}
	value = strings.TrimSpace(value)
	s := &p.steps[len(p.steps)-1]
	if s.Lines[key] > 0 {
		p.add(n, key, value, "is given twice")
	}
	s.Lines[key] = n
	w := &row{r: p.r, file: p.file, line: n, cells: []string{value}, column: map[string]int{key: 0}}
	switch key {
	case "title":
		s.Title = value
	case "deck":
		s.Deck = value
	case "short":
		s.Short = value
	case "at":
		s.At = w.date(key)
	case "box":
		parts := strings.Split(value, ",")
		for i, part := range parts {
			v, ok := decimal(part)
			if !ok || len(parts) != 4 {
				p.add(n, key, value, "is not four numbers in degrees: west,south,east,north")
				break
			}
			s.Box[i] = v
		}
	case "focus":
		s.Focus = w.list(key)
	case "events":
		s.Events = w.list(key)
	case "compare":
		s.Compare = value
	}
}

// runs splits a paragraph at its links: [text](event:id), [text](who:CODE),
// [text](place:id) and [text](view:query).
func (r *reader) runs(file string, row int, s string) []geo.Run {
	var runs []geo.Run
	whole := s
	for s != "" {
		before, after, found := strings.Cut(s, "[")
		if strings.ContainsAny(before, "]<>*`") {
			r.add(file, row, "prose", whole, "has one of ] < > * `; the format has links [text](kind:target) and no other markup")
		}
		if before != "" {
			runs = append(runs, geo.Run{Text: before})
		}
		if !found {
			break
		}
		text, rest, ok1 := strings.Cut(after, "](")
		target, rest, ok2 := strings.Cut(rest, ")")
		kind, target, ok3 := strings.Cut(target, ":")
		link, ok4 := geo.ParseLink(kind)
		if !ok1 || !ok2 || !ok3 || !ok4 || link == geo.LinkNone || text == "" || strings.Contains(text, "[") {
			r.add(file, row, "link", "["+after, "is not [text](event:id), [text](who:CODE), [text](place:id) or [text](view:query)")
			runs = append(runs, geo.Run{Text: "[" + after})
			break
		}
		runs = append(runs, geo.Run{Text: text, Link: link, Target: target})
		s = rest
	}
	return runs
}
