package main

import (
	"html/template"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/worker/web"
)

// stepView is a step as the pages need it.
type stepView struct {
	*geo.Step
	N          int // 0..
	Label      string
	Prose      []template.HTML
	Compare    *compareView
	Prev, Next *stepView
	root       string // of the language
	From, To   geo.Day
}

// Number is the step's number as a reader counts.
func (s *stepView) Number() int { return s.N + 1 }

// Href is the step's own page; the first step is the home page as well.
func (s *stepView) Href() string { return s.root + "step/" + s.Slug + "/" }

// EmbedHref is the same for a page in a frame.
func (s *stepView) EmbedHref() string { return s.root + "embed/step/" + s.Slug + "/" }

func (b *book) stepViews() []*stepView {
	out := make([]*stepView, len(b.Steps))
	for i := range b.Steps {
		s := &b.Steps[i]
		v := &stepView{Step: s, N: i, root: b.path(), Label: web.DateWords(s.At, b.Lang), From: s.At.From, To: s.At.To, Compare: b.compare(s.Compare)}
		for _, p := range s.Prose {
			v.Prose = append(v.Prose, b.prose(p))
		}
		out[i] = v
		if i > 0 {
			v.Prev, out[i-1].Next = out[i-1], v
		}
	}
	return out
}

// prose writes a paragraph. A hyphen between letters of a name does not break.
func (b *book) prose(p geo.Paragraph) template.HTML {
	var s strings.Builder
	for _, r := range p.Runs {
		text := noBreak(template.HTMLEscapeString(r.Text))
		switch r.Link {
		case geo.LinkEvent:
			id := template.HTMLEscapeString(r.Target)
			s.WriteString(`<a href="` + b.path() + `event/` + id + `/" data-event="` + id + `">` + text + `</a>`)
		case geo.LinkWho:
			side := geo.SideOther
			if i, ok := b.ActorIndex[r.Target]; ok {
				side = b.Actors[i].Side
			}
			s.WriteString(`<a class="who ` + side.String() + `" href="` + b.path() + `who/#` + template.HTMLEscapeString(r.Target) + `">` + text + `</a>`)
		case geo.LinkPlace:
			if href, lon, lat := b.placeHref(r.Target); href != "" {
				s.WriteString(`<a class="where" href="` + template.HTMLEscapeString(href) + `" data-at="` + lon + `,` + lat + `">` + text + `</a>`)
			} else {
				s.WriteString(text)
			}
		case geo.LinkView:
			s.WriteString(`<a href="` + b.path() + `view?` + template.HTMLEscapeString(r.Target) + `" data-view="` + template.HTMLEscapeString(r.Target) + `">` + text + `</a>`)
		default:
			s.WriteString(text)
		}
	}
	return template.HTML(s.String())
}

// noBreak keeps names like Al-Watiya and MiG-29 and dates like 18 May on one
// line. A word joiner follows the hyphen, because Libre Franklin has no U+2011.
func noBreak(s string) string {
	const joiner = "\u2060"
	var out strings.Builder
	for i := range len(s) {
		out.WriteByte(s[i])
		if s[i] == '-' && i > 0 && i+1 < len(s) && (s[i+1] >= 'A' && s[i+1] <= 'Z' || s[i+1] >= '0' && s[i+1] <= '9') {
			out.WriteString(joiner)
		}
	}
	return spaceBeforeMonth(out.String())
}

// months are those of all languages.
var months = func() (all []string) {
	for i := range tongues {
		m := geo.MonthNames(tongues[i].Lang)
		all = append(all, m[:]...)
	}
	return all
}()

func spaceBeforeMonth(s string) string {
	for _, m := range months {
		for i := 0; ; {
			k := strings.Index(s[i:], " "+m)
			if k < 0 {
				break
			}
			k += i
			if k > 0 && s[k-1] >= '0' && s[k-1] <= '9' {
				s = s[:k] + "\u00a0" + s[k+1:]
			}
			i = k + 1
		}
	}
	return s
}

func degrees(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }
