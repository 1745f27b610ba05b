package web

import (
	"bytes"
	"errors"
	"html"
	"net/url"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/state"
)

// The filter is a page of its own; a view that is filtered carries its form in the
// list, so that it can be changed without scripts. All words of it come from that
// page. filter.js does the same where scripts run.
const (
	FilterPage  = "filter/index.html" // below the folder of its language
	filterBegin = `<div class="filters" id="filters">`
	filterEnd   = `</form></div>`
)

// filters makes the edits that bring the filter of a page in line with a view.
func filters(shell, page []byte, s *geo.Story, v *state.View, r *state.Resolved) ([]edit, error) {
	if !v.Active() {
		return nil, nil
	}
	i := bytes.Index(page, []byte(filterBegin))
	n := bytes.Index(page[max(i, 0):], []byte(filterEnd))
	if i < 0 || n < 0 {
		return nil, errors.New("web: " + FilterPage + " has no form")
	}
	form, chosen, err := filterForm(page[i:i+n+len(filterEnd)], s, v, r)
	out := []edit{{after: `id="list-count">`, begin: "</a>", with: "\n" + string(form)}}
	if v.Step == "" && v.Event == "" { // the list is what was asked for
		out = append(out, edit{begin: `<section class="briefing`, with: " filtering"}, edit{begin: `id="list-title"`, with: ` aria-level="1"`})
	}
	missing := each(shell, `<a class="filter-link"`, `<a class="filter-link"`, func(at int, tag []byte) {
		out = append(out, edit{at: at, begin: "<b>", end: "</b>", with: strconv.Itoa(chosen)})
	})
	return append(out, missing...), err
}

// filterForm is the form in the state of a view, and how many choices are made.
func filterForm(form []byte, s *geo.Story, v *state.View, r *state.Resolved) ([]byte, int, error) {
	var c state.Facets
	r.Facets(&c)
	view := func(w state.View) string { return html.EscapeString(pathOf(s.Lang) + "view?" + w.String()) }
	var out []edit
	var chips strings.Builder
	remove := value(form, ` data-remove="`)
	chosen := 0
	labels := map[string][]string{} // of what is chosen in each filter
	chip := func(name, value, label string) {
		chosen++
		shown := label
		if name == "q" {
			shown = "<bdi>" + label + "</bdi>" // words of the reader's, in any script
		}
		labels[name] = append(labels[name], shown)
		w := *v
		w.Drop(name, value)
		chips.WriteString(`<li><a href="` + view(w) + `" aria-label="` + fillWords(remove, label) + `">` + shown + `</a></li>`)
	}
	missing := each(form, `<form`, `<input type="checkbox"`, func(at int, tag []byte) {
		k, err := strconv.Atoi(value(tag, ` data-n="`))
		if err != nil || k < 0 || k >= len(c.N) {
			return
		}
		name, word := value(tag, ` name="`), value(tag, ` value="`)
		mark := ""
		if v.Has(name, word) {
			mark = " checked"
			chip(name, word, textOf(form[at:]))
		} else if c.N[k] == 0 {
			mark = ` class="none"`
		}
		out = append(out, edit{at: at, begin: `<input type="checkbox"`, with: mark})
		out = append(out, edit{at: at, begin: "<b>", end: "</b>", with: strconv.Itoa(int(c.N[k]))})
	})
	if v.Query != "" {
		q := html.EscapeString(v.Query)
		chip("q", v.Query, q)
		out = append(out, edit{after: ` id="q"`, begin: ` value="`, end: `"`, with: q})
	}
	rest := *v
	rest.Filter = state.Filter{}
	var hidden strings.Builder
	for pair := range strings.SplitSeq(rest.String(), "&") {
		if name, word, ok := strings.Cut(pair, "="); ok { // what is left needs no escape
			hidden.WriteString(`<input type="hidden" name="` + name + `" value="` + html.EscapeString(word) + `">`)
		}
	}
	out = append(out, edit{after: ` data-remove="`, begin: `"`, end: "</ul>", with: ">" + chips.String()},
		edit{after: `<form id="filter"`, begin: `tabindex="-1">`, end: "<p", with: hidden.String()},
		edit{after: ` id="f-count"`, begin: ">", end: "<", with: nOf(s.Lang, strconv.Itoa(r.Count), strconv.Itoa(len(s.Events)))})
	if r.Count == 0 {
		out = append(out, edit{after: ` data-list="`, begin: `"`, end: "</p>", with: loosen(form, s, v, r, &c, labels)})
	}
	form, err := splice(form, append(out, missing...))
	return form, chosen, err
}

// loosen says which one filter to leave out where no event is shown.
func loosen(form []byte, s *geo.Story, v *state.View, r *state.Resolved, c *state.Facets, labels map[string][]string) string {
	k, n, ok := c.Loosen()
	if !ok {
		return ">" + value(form, ` data-none="`)
	}
	what := strings.Join(labels[state.FilterNames[k]], ", ")
	if what == "" { // a value that no choice has
		q, _ := url.ParseQuery(v.String())
		what = "<bdi>" + html.EscapeString(q.Get(state.FilterNames[k])) + "</bdi>"
	}
	if k == state.ByTime {
		label := html.EscapeString(WindowWords(s, r))
		if label == "" {
			label = html.EscapeString(DateWords(geo.Between(r.From, r.To), s.Lang))
		}
		what = label
	}
	return `><a href="` + html.EscapeString(pathOf(s.Lang)+"view?"+ptr(v.Without(k, s)).String()) + `">` +
		fillWords(value(form, ` data-without="`), what, strconv.Itoa(n), strconv.Itoa(len(s.Events))) + `</a>`
}

func ptr[T any](v T) *T { return &v }

// fillWords puts texts into the places {1}, {2} … of a sentence of the page.
func fillWords(sentence string, texts ...string) string {
	pairs := make([]string, 0, 2*len(texts))
	for i, t := range texts {
		pairs = append(pairs, "{"+strconv.Itoa(i+1)+"}", t)
	}
	return strings.NewReplacer(pairs...).Replace(sentence) // at one go: a text may have braces of its own
}

// textOf is the text of the choice whose tag begins here.
func textOf(form []byte) string {
	_, rest, _ := bytes.Cut(form, []byte("<span"))
	_, rest, _ = bytes.Cut(rest, []byte(">"))
	text, _, _ := bytes.Cut(rest, []byte("<"))
	return string(text)
}
