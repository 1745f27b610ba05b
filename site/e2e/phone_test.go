//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// inSight names what of a list of selectors is not wholly within the window, and
// what of it covers another.
const inSight = `(selectors => {
	const out = [], boxes = selectors.map(s => document.querySelector(s).getBoundingClientRect())
	for (const [i, r] of boxes.entries()) {
		if (!r.width || !r.height || r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) out.push(selectors[i] + ' is at ' + [r.left, r.top, r.right, r.bottom].map(Math.round))
		for (const [j, q] of boxes.slice(0, i).entries()) {
			if (r.left < q.right - 1 && q.left < r.right - 1 && r.top < q.bottom - 1 && q.top < r.bottom - 1) out.push(selectors[i] + ' covers ' + selectors[j])
		}
	}
	return out
})`

// TestPhoneOnItsSide: text, map, time and the next step stand beside each other in
// one window, and the map stays where it is while the text is read.
func TestPhoneOnItsSide(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"", "/ar"} {
		for _, size := range [][2]int64{{667, 331}, {740, 360}, {844, 390}, {896, 414}} {
			p := openMap(t, lang+"/step/jets/", setup{w: size[0], h: size[1], ratio: 2, touch: true, reduced: true})
			for _, s := range eval[[]string](p, inSight+`(['.top', '.step:not([hidden]) h1', '#map', '#time', '.pager'])`) {
				p.Errorf("%s%v: %s", lang, size, s)
			}
			before := p.boxOf("#map")
			eval[any](p, `scrollTo(0, 500)`)
			p.frames(3)
			if after := p.boxOf("#map"); after != before || before.H < 220 {
				p.Errorf("%s%v: the map was at %v, under the text it is at %v", lang, size, before, after)
			}
			if w := eval[float64](p, `document.documentElement.scrollWidth - innerWidth`); w > 0 {
				p.Errorf("%s%v: the page is %v px too wide", lang, size, w)
			}
			p.press("#next")
			p.until("the next step is read from its title on", `document.getElementById('step-watiya').checkVisibility() && (r => r.top >= 0 && r.bottom < innerHeight)(document.querySelector('#step-watiya h1').getBoundingClientRect())`)
			eval[any](p, `scrollTo(0, 0)`)
			p.press(".find")
			p.until("the search is in sight, in the column of the text", inSight+`(['#find', '#map', '#time']).length === 0`)
		}
	}
}

// TestPhoneOnItsSideWithoutScripts: the links of the head stand in it, not on the map.
func TestPhoneOnItsSideWithoutScripts(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"", "/ar"} {
		p := newTab(t, setup{w: 740, h: 360, ratio: 2, touch: true, noScript: true})
		p.visit(origin + lang + "/step/jets/")
		for _, s := range eval[[]string](p, inSight+`(['.map', '.bar .filter-link'])`) {
			p.Errorf("%s: %s", lang, s)
		}
	}
}

// TestPhoneIsTurned: a map that the reader has made large is as large as its column when
// the phone is turned, and large again when it is turned back.
func TestPhoneIsTurned(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{w: 390, h: 844, ratio: 2, touch: true, reduced: true})
	p.until("the sheet has its handle", `!!document.querySelector('.grip')`)
	p.focus(".grip")
	p.key(kb.ArrowDown)
	p.until("the map is large", `document.getElementById('map').offsetHeight > 500`)
	p.resize(667, 331, 2)
	p.until("text, map and time stand beside each other", `document.getElementById('map').offsetHeight > 200 && `+inSight+`(['.step:not([hidden]) h1', '#map', '#time', '.pager']).length === 0`)
	p.resize(390, 844, 2)
	p.until("the map is large again", `document.getElementById('map').offsetHeight > 500`)
}

// TestFilterHasRoom: on a phone the form takes the room of map and steps, and who
// leaves it stands where they read.
func TestFilterHasRoom(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{w: 360, h: 640, ratio: 2, touch: true, reduced: true})
	p.press(".bar .filter-link")
	p.until("the form is there", `document.querySelector('#filter')?.checkVisibility() && document.querySelectorAll('#filter [data-n]').length > 0`)
	seen := eval[int](p, `[...document.querySelectorAll('#filter label:has([type=checkbox])')].filter(e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && e.contains(document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2)) }).length`)
	leave := func(how string) {
		t.Helper()
		p.press(how)
		p.until("the text is there again", `document.querySelector('.pager').checkVisibility() && document.querySelector('.step:not([hidden]) h1').checkVisibility()`)
	}
	if seen < 8 {
		p.Errorf("%d choices are in sight", seen)
	}
	if eval[bool](p, `document.querySelector('.pager').checkVisibility()`) {
		p.Errorf("the buttons of the steps stand before the form")
	}
	if eval[float64](p, `scrollY`) < 200 {
		p.Errorf("the form stays below the map")
	}
	leave("#filters [data-leave]")
	// Who reads on where they were is there again; who goes on begins at the next title.
	eval[any](p, `scrollTo(0, 600)`)
	eval[any](p, `document.querySelector('.bar .filter-link').click()`)
	p.until("the form is there again", `document.querySelector('#filter').checkVisibility()`)
	leave("#filters [data-leave]")
	p.until("the text is where it was", `Math.abs(scrollY - 600) < 2`)
	eval[any](p, `document.querySelector('.bar .filter-link').click()`)
	p.press("#filter [type=submit]")
	p.until("the list is there", `document.querySelector('.pager').checkVisibility() && !document.querySelector('#filter').checkVisibility()`)
	leave("#next")
	p.until("the next step begins in sight", `document.querySelector('.step:not([hidden])').dataset.n === '1' && document.querySelector('.step:not([hidden]) h1').getBoundingClientRect().top >= 0`)
}

// TestAnswersOnAPhone: the answers of a disagreement are read without scrolling
// sideways, and remain a table.
func TestAnswersOnAPhone(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"", "/ar", "/tr"} {
		p := open(t, lang+"/disagreements/", setup{w: 320, h: 640, ratio: 2, touch: true})
		p.fonts()
		for _, s := range eval[[]string](p, `[...document.querySelectorAll('.dispute')].filter(d => { const b = d.querySelector('.scrolls'); return b.scrollWidth > b.clientWidth }).map(d => d.id)`) {
			p.Errorf("%s#%s: the answers are wider than the page", lang, s)
		}
		tables, rows := 0, 0
		for _, n := range p.tree() {
			switch n.Role {
			case "table":
				tables++
			case "rowheader":
				rows++
			}
		}
		want := eval[int](p, `document.querySelectorAll('.dispute tbody tr').length`)
		if points := eval[int](p, `document.querySelectorAll('.dispute').length`); tables < points || rows < want {
			p.Errorf("%s: the tree has %d tables and %d heads of rows, the page %d and %d", lang, tables, rows, points, want)
		}
		if eval[string](p, `getComputedStyle(document.querySelector('.dispute tbody tr')).display`) != "grid" {
			p.Errorf("%s: rows are not paragraphs", lang)
		}
	}
}

// TestCardHasItsSign: an event opened by a click shows the sign of its page.
func TestCardHasItsSign(t *testing.T) {
	t.Parallel()
	const id = "bashagha-jets-2020-05-21"
	p := openMap(t, "/step/jets/", setup{reduced: true})
	p.press(`.step:not([hidden]) [data-event="` + id + `"]`)
	sign := `document.querySelector('#card .kind .sign')?.outerHTML ?? ''`
	p.until("the card is open", `document.querySelector('#card [data-card="`+id+`"]')`)
	got := eval[string](p, sign)
	p.visit(origin + "/event/" + id + "/")
	if want := eval[string](p, sign); got != want || !strings.Contains(want, "disputed") {
		p.Errorf("the sign is %q, on the event's page %q", got, want)
	}
}

// TestOffTheMapStays: what a low phone's page says is off the map is what its client
// says, too.
func TestOffTheMapStays(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/", "/step/jets/", "/step/watiya/", "/step/unknown/", "/ar/map/"} {
		s, gate := late(setup{w: 360, h: 640, ratio: 2, touch: true, reduced: true})
		p := open(t, path, s)
		const sum = `document.querySelector('#offmap:not([hidden]) .sum b')?.textContent ?? ''`
		before := eval[string](p, sum)
		close(gate)
		p.live()
		p.settled()
		if after := eval[string](p, sum); after != before || before == "" {
			p.Errorf("%s: %q events are off the map before the client, %q with it", path, before, after)
		}
	}
}

// TestBackGivesTheFocus: an event that is left by Back gives the keyboard back to what
// opened it.
func TestBackGivesTheFocus(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/map/", setup{reduced: true})
	const row = `#events > li:not([hidden]) :is(a, summary)`
	p.focus(row)
	p.key(kb.Enter)
	p.until("the card is open and has the keyboard", `document.activeElement.closest('#card')`)
	eval[any](p, `history.back()`)
	p.until("the row has it again", `document.activeElement === document.querySelector('`+row+`')`)
}
