package web

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/state"
	"watiya/geo/tables"
)

const filterForms = `x<div class="filters" id="filters">
<ul class="chips" id="chips" data-remove="Remove: {1}" hidden></ul>
<p class="loosen" id="loosen" data-without="Without “{1}”: {2} of {3}" data-none="Nothing helps." data-list="List" hidden></p>
<form id="filter" tabindex="-1"><input type="hidden" name="at" value="2020">
<p><input type="search" id="q" name="q" value=""></p>
BOXES<output id="f-count">0 of 0</output>
</form></div>y`

const filterShell = `<section class="briefing" id="briefing"><h2 id="list-title">Events</h2><a class="filter-link"><b></b></a><p id="list-count">9 of 9</p>
<a class="filter-link"><b></b></a>
<ol id="events"></ol></section>`

// filtered is the shell in the state of a query, with its form.
func filtered(t *testing.T, query string) string {
	t.Helper()
	b, problems := tables.Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := tables.Story(b, "en")
	s.Text = tables.Texts(b)
	var boxes strings.Builder
	box := func(f state.FilterKind, i int, value, label string) {
		boxes.WriteString(`<label><input type="checkbox" name="` + state.FilterNames[f] + `" value="` + value + `" data-n="` + strconv.Itoa(state.FacetStart(s, int(f))+i) +
			`"><svg></svg><span class="x">` + label + `</span> <b>0</b></label>`)
	}
	box(state.FacetKind, int(geo.KindStrike), "strike", "Air strike")
	box(state.FacetKind, int(geo.KindCapture), "capture", "Change &amp; control")
	box(state.FacetStatus, int(geo.StatusDisputed), "disputed", "Disputed")
	box(state.FacetSeed, 0, "yes", "Start")
	v, bad := state.Parse(query)
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	var r state.Resolved
	r.Resolve(&v, s)
	edits, err := filters([]byte(filterShell), []byte(strings.Replace(filterForms, "BOXES", boxes.String(), 1)), s, &v, &r)
	page, lost := splice([]byte(filterShell), edits)
	if err != nil || lost != nil {
		t.Error(err, lost)
	}
	return string(page)
}

func TestFilterInAView(t *testing.T) {
	page := filtered(t, "at=2011/2021&c=20,30&z=6&kind=strike,capture&q=%22%3Cb%3E&theme=dark")
	for _, want := range [...]string{
		`<section class="briefing filtering" id="briefing"><h2 id="list-title" aria-level="1">`, `<a class="filter-link"><b>3</b></a>`, `9 of 9</p>` + "\n" + `<a class="filter-link"><b>3</b></a>` + "\n" + `<div class="filters"`,
		`<input type="hidden" name="at" value="2011/2021"><input type="hidden" name="c" value="20.0000,30.0000"><input type="hidden" name="z" value="6.00"><input type="hidden" name="theme" value="dark">`,
		`<a href="/view?at=2011/2021&amp;c=20.0000,30.0000&amp;z=6.00&amp;kind=capture&amp;q=%22%3Cb%3E&amp;theme=dark" aria-label="Remove: Air strike">Air strike</a>`,
		`aria-label="Remove: &#34;&lt;b&gt;"><bdi>&#34;&lt;b&gt;</bdi></a>`, `<input type="checkbox" checked name="kind" value="strike"`, `value="&#34;&lt;b&gt;">`, `>Change &amp; control</a>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s:\n%s", want, page)
		}
	}
	if page := filtered(t, "at=2020&q=hmeimim"); !strings.Contains(page, `<input type="checkbox" class="none" name="kind" value="strike"`) {
		t.Errorf("a choice that shows nothing is not marked:\n%s", page)
	}
}

func TestFilterLoosens(t *testing.T) {
	page := filtered(t, "step=jets&at=2020-05-18&kind=strike&status=disputed&seed=yes")
	if strings.Contains(page, "filtering") {
		t.Error("a step is not the list")
	}
	if strings.Count(page, "{") > 4 || !strings.Contains(page, `data-list="List">`) || !strings.Contains(page, `Without “`) {
		t.Errorf("nothing is said to loosen:\n%s", page)
	}
	if page := filtered(t, "at=1950&q=xyzzy&seed=yes"); !strings.Contains(page, ">Nothing helps.</p>") {
		t.Errorf("two filters stand in the way:\n%s", page)
	}
	if got := filtered(t, "step=jets&at=2020"); got != filterShell {
		t.Errorf("a view without a filter changed:\n%s", got)
	}
	if e, err := filters([]byte(filterShell), nil, &geo.Story{}, &state.View{Filter: state.Filter{Seed: true}}, &state.Resolved{}); e != nil || err == nil {
		t.Error("a site without the page of the filter", e, err)
	}
}
