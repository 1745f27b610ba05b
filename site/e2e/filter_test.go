//go:build e2e

package e2e

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// count is the number above the list, and of its rows.
func (p *tab) count() int {
	p.Helper()
	if !p.conf.noScript {
		p.frames(3)
		p.until("the list follows", `!document.querySelector('#events[aria-busy]')`)
	}
	n := eval[int](p, `+document.getElementById('list-count').textContent.match(/\d+/)[0]`)
	if rows := eval[int](p, `document.querySelectorAll('#events > li:not([hidden])').length`); rows != n {
		p.Errorf("the list says %d and has %d rows", n, rows)
	}
	return n
}

// choice is a box of the filter, in CSS.
func choice(name, value string) string { return `#filter [name=` + name + `][value=` + value + `]` }

// said is what stands beside a choice.
func (p *tab) said(name, value string) int {
	return eval[int](p, `+document.querySelector(`+quote(choice(name, value))+`).parentNode.querySelector('b').textContent`)
}

// openFilter opens the filter of a page at a state.
func openFilter(t *testing.T, path string, s setup) *tab {
	p := openMap(t, path, s)
	if eval[bool](p, `!!document.querySelector('#filter:not([hidden])') && document.getElementById('briefing').classList.contains('filtering')`) {
		return p
	}
	p.press(choose(s.touch, ".bar .filter-link", ".bar .filter-link"))
	p.until("the filter is open", `!!document.querySelector('#filter:not([hidden])')`)
	return p
}

// TestFilterByKeyboard chooses, counts, goes back and clears without a pointer.
func TestFilterByKeyboard(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/view?at=2020", setup{reduced: true})
	all := p.count()
	p.focus(".bar .filter-link")
	p.key(kb.Enter)
	p.until("the filter is open", `document.activeElement.id === 'filter'`)
	p.key(kb.Tab)
	if got := eval[string](p, `document.activeElement.id`); got != "q" {
		t.Errorf("the focus is on %q", got)
	}
	p.focus(choice("kind", "strike"))
	want := p.said("kind", "strike")
	p.key(" ")
	p.until("the address follows", `location.search.includes('kind=strike')`)
	if got := p.count(); got != want || want == 0 || want >= all {
		t.Errorf("%d of %d events, the choice said %d", got, all, want)
	}
	if got := eval[string](p, `document.getElementById('live').textContent`); !strings.Contains(got, strconv.Itoa(want)+" of 90") {
		t.Errorf("the live region says %q", got)
	}
	for _, name := range []string{"status", "side", "prec", "who", "place", "srclang", "about"} {
		for _, value := range eval[[]string](p, `[...document.querySelectorAll('#filter [name=`+name+`]')].slice(0, 2).map(c => c.value)`) {
			want := p.said(name, value)
			eval[any](p, `document.querySelector(`+quote(choice(name, value))+`).closest('details').open = true`)
			p.focus(choice(name, value))
			p.key(" ")
			p.until("it is chosen", `location.search.includes('`+name+`=')`)
			if got := p.count(); got != want {
				t.Errorf("%s=%s said %d, there are %d", name, value, want, got)
			}
			p.key(" ")
			p.until("it is not chosen", `!location.search.includes('`+name+`=')`)
			p.frames(3)
		}
	}
	if got := eval[string](p, `document.querySelector('.bar .filter-link b').textContent`); got != "1" {
		t.Errorf("the button says %q filters", got)
	}
	// A chip takes its filter away, and the focus stays in reach.
	p.focus("#chips a")
	if got := eval[string](p, `document.activeElement.getAttribute('aria-label')`); got != "Remove the filter: Air strike" {
		t.Errorf("the chip is called %q", got)
	}
	p.key(kb.Enter)
	p.until("all again", `!location.search.includes('kind')`)
	if got := p.count(); got != all {
		t.Errorf("%d events, not %d", got, all)
	}
	if !eval[bool](p, `document.activeElement.classList.contains('filter-link')`) {
		t.Error("the focus is lost with the chip")
	}
	eval[any](p, `history.back()`)
	p.until("Back chooses it again", `document.querySelector(`+quote(choice("kind", "strike"))+`).checked`)
	p.focus("#filter")
	p.key(kb.Escape)
	if eval[bool](p, `document.getElementById('briefing').classList.contains('filtering')`) {
		t.Error("Escape leaves the filter open")
	}
	if !eval[bool](p, `document.activeElement.classList.contains('filter-link')`) {
		t.Error("the focus does not come back to the button")
	}
}

// TestFilterWords searches in three languages while letters are typed.
func TestFilterWords(t *testing.T) {
	t.Parallel()
	p := openFilter(t, "/view?at=2011/2020", setup{reduced: true})
	if p.asked("search.") != 0 {
		t.Error("the index of words comes before it is needed")
	}
	before := eval[int](p, `history.length`)
	last := 0
	for _, q := range []string{"watiya", "Vatiya", "الوطية", "wattiyah"} {
		p.focus("#q")
		eval[any](p, `(() => { const f = document.getElementById('q'); f.value = '' })()`)
		p.key(q)
		p.until("the address has "+q, `new URLSearchParams(location.search).get('q') === `+quote(q))
		p.until("its events", `document.querySelectorAll('#events > li:not([hidden])').length < 90`)
		if last = p.count(); last < 5 || last > 20 {
			t.Errorf("%q finds %d events", q, last)
		}
	}
	if p.asked("search.") != 1 {
		t.Errorf("the index of words was asked for %d times", p.asked("search."))
	}
	if n := eval[int](p, `history.length`) - before; n > 1 {
		t.Errorf("typing made %d steps of the history", n)
	}
	// The same address, opened anew, shows the same.
	there := eval[string](p, `location.pathname + location.search`)
	fresh := openMap(t, there, setup{reduced: true})
	if got := fresh.count(); got != last {
		t.Errorf("%s shows %d events, not %d", there, got, last)
	}
}

// TestFilterEmpty leaves out the filter that stands in the way.
func TestFilterEmpty(t *testing.T) {
	t.Parallel()
	p := openFilter(t, "/view?at=2020&kind=humanitarian&status=disputed&place=moscow", setup{reduced: true})
	p.until("the empty list says why", `!document.getElementById('loosen').hidden`)
	text := eval[string](p, `document.getElementById('loosen').textContent`)
	if p.count() != 0 || !strings.HasPrefix(text, "Without ") || !strings.HasSuffix(text, " of 90 events") {
		t.Errorf("the empty list says %q", text)
	}
	if got := eval[string](p, `document.getElementById('live').textContent`); !strings.Contains(got, text) {
		t.Errorf("the live region says %q", got)
	}
	want := eval[int](p, `+document.getElementById('loosen').textContent.match(/(\d+) of 90/)[1]`)
	p.press("#loosen a")
	p.until("there are events", `document.getElementById('loosen').hidden`)
	if got := p.count(); got != want || want == 0 {
		t.Errorf("%d events, promised were %d", got, want)
	}
}

// TestFilterWithoutScripts is the form as a plain page: the view has it again, with
// what was chosen, chips and counts.
func TestFilterWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "/filter/", setup{noScript: true})
	p.press(`#filter label:has([name=kind][value=strike])`)
	p.press(`#filter label:has([name=kind][value=shelling])`)
	p.press(`#filter label:has([name=side][value=gna])`)
	p.press(`#filter [type=submit]`)
	p.until("the view", `location.pathname === '/view' && document.readyState === 'complete'`)
	state := eval[string](p, `document.getElementById('map').dataset.state`)
	if !strings.HasPrefix(state, "at=") || !strings.HasSuffix(state, "&kind=strike,shelling&side=gna") {
		t.Errorf("the state is %q", state)
	}
	n := p.count()
	if chips := eval[int](p, `document.querySelectorAll('#chips a').length`); n == 0 || chips != 3 {
		t.Errorf("%d events, %d chips", n, chips)
	}
	if !eval[bool](p, `document.querySelector(`+quote(choice("side", "gna"))+`).checked && document.getElementById('filter').getClientRects().length > 0`) {
		t.Error("the form does not stand in the view as it was sent")
	}
	want := p.said("status", "disputed")
	p.press(`#filter label:has([name=status][value=disputed])`)
	p.press(`#filter [type=submit]`)
	p.until("the next view", `location.search.includes('disputed') && document.readyState === 'complete'`)
	if got := p.count(); got != want {
		t.Errorf("%d events, the choice said %d", got, want)
	}
	p.press(`#chips li:last-child a`)
	p.until("the chip is gone", `!location.search.includes('disputed') && document.readyState === 'complete'`)
	if got := p.count(); got != n {
		t.Errorf("%d events, not %d", got, n)
	}
	p.visit(origin + "/view?at=2020&kind=humanitarian&status=disputed&place=moscow")
	if p.count() != 0 || !strings.HasPrefix(eval[string](p, `document.querySelector('#loosen a').textContent`), "Without ") {
		t.Error("the empty view does not say why")
	}
	p.press("#loosen a")
	p.until("there are events", `document.querySelectorAll('#events > li:not([hidden])').length > 0`)
}

// TestFilterOnAPhone opens the filter in the sheet and an event from its list.
func TestFilterOnAPhone(t *testing.T) {
	t.Parallel()
	p := openFilter(t, "/view?at=2020", setup{w: 360, h: 780, ratio: 2, touch: true, reduced: true})
	p.press(`#filter label:has([name=kind][value=strike])`)
	p.until("the address follows", `location.search.includes('kind=strike')`)
	if over := eval[float64](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		t.Errorf("the page is %v px too wide", over)
	}
	small := eval[[]string](p, `[...document.querySelectorAll('#filter :is(label:has(input), summary, a, button, input[type=search]), #chips a, .filter-link')].filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24) }).map(e => e.outerHTML)`)
	if len(small) > 0 {
		t.Errorf("too small for a finger: %q", small)
	}
	if os.Getenv("SHOTS") != "" {
		p.frames(3)
		p.keep("filter-phone", p.picture(box{}))
	}
	p.press(`#filter [type=submit]`)
	if os.Getenv("SHOTS") != "" {
		p.frames(3)
		p.keep("filter-phone-list", p.picture(box{}))
	}
	p.press(`#events > li:not([hidden]) :is(a, summary)`)
	p.until("the event is open", `!document.getElementById('opened').hidden && document.getElementById('opened').getClientRects().length > 0`)
	if got := eval[string](p, `[...document.querySelectorAll('#opened .back a')].filter(a => a.checkVisibility()).map(a => a.textContent).join()`); got != "Back to the list" {
		t.Errorf("the way back is %q", got)
	}
	p.press("#opened .back a:not([hidden])")
	p.until("the list is back", `document.getElementById('briefing').classList.contains('filtering') && document.getElementById('opened').hidden`)
	if !strings.Contains(eval[string](p, `location.search`), "kind=strike") {
		t.Error("the filter went with the event")
	}
	eval[any](p, `history.back()`)
	p.until("Back opens the event again", `!document.getElementById('opened').hidden && document.getElementById('opened').checkVisibility()`)
}

// TestFilterGroup: a group opens and closes under the hand, and no event opens.
func TestFilterGroup(t *testing.T) {
	t.Parallel()
	p := openFilter(t, "/view?kind=strike", setup{reduced: true})
	was := eval[bool](p, `document.querySelectorAll('.facet')[3].open`)
	eval[any](p, `document.querySelectorAll('.facet')[3].id = 'fourth'`)
	p.press("#fourth summary")
	p.frames(2)
	if eval[bool](p, `document.getElementById('fourth').open`) == was {
		t.Error("the group stays as it was")
	}
}

// TestFilterEmbedded: words find the same events in a frame as on the page, those
// of claims too.
func TestFilterEmbedded(t *testing.T) {
	t.Parallel()
	query := "?at=2011/2020-06-30&q=tactical%20withdrawal"
	counts := map[string]int{}
	for _, path := range []string{"/view", "/embed/view", "/embed/", "/map/"} {
		p := openMap(t, path+query, setup{reduced: true, scripts: []string{changes}})
		p.settled()
		p.until("the map says how many", `told.length > 0`)
		counts[path] = p.told().Count
	}
	if n := counts["/view"]; n == 0 || n > 20 || counts["/embed/"] != n || counts["/embed/view"] != n || counts["/map/"] != n {
		t.Errorf("events with the words: %v", counts)
	}
}

// TestBackWhileWordsCome: on the way back to a search whose index is still being fetched
// a moving map does not write over the address.
func TestBackWhileWordsCome(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	p := openMap(t, "/step/jets/", setup{reduced: true, answer: func(url string) *reply {
		if strings.Contains(url, "/search.") {
			return &reply{wait: gate}
		}
		return nil
	}})
	eval[int](p, `(() => {
		history.replaceState({ query: 'q=Watiya' }, '', '/view?q=Watiya')
		history.pushState({ query: 'step=jets' }, '', '/step/jets/')
		history.back()
	})() ?? 1`)
	p.until("the address is the search's", `location.search === '?q=Watiya'`)
	at := p.free()
	p.drag(at, at.plus(-80, 30))
	p.settled()
	p.frames(5)
	if got := eval[string](p, `location.search`); got != "?q=Watiya" {
		p.Errorf("the address is %q", got)
	}
	close(gate)
	p.until("the search is shown", `(await watiya.map.facets()).count < document.querySelectorAll('#events > li').length && location.search.includes('q=Watiya')`)
}
