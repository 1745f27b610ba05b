//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestBriefingInEveryLanguage: the story is read, checked and left again in each
// language; addresses keep the language, and arrows follow its direction.
func TestBriefingInEveryLanguage(t *testing.T) {
	t.Parallel()
	for lang, w := range map[string]struct{ title, next, event, claims string }{
		"ar": {"الطائرات", "الوطية", "وزير في حكومة الوفاق", "حكومة الوفاق"},
		"tr": {"Uçaklar", "Vatiyye", "UMH bakanı", "UMH"},
	} {
		t.Run(lang, func(t *testing.T) {
			p := openMap(t, "/"+lang+"/step/jets/", setup{reduced: true})
			has := func(what, selector, want string) {
				t.Helper()
				p.until(what, `document.querySelector(`+quote(selector)+`)?.innerText.includes(`+quote(want)+`)`)
			}
			at := func(path string) {
				t.Helper()
				p.until("the address is "+path, `location.pathname === `+quote(path))
			}
			has("the step has its title", ".step:not([hidden]) h1", w.title)
			p.press("a#next")
			has("the next step is open", ".step:not([hidden]) h1", w.next)
			at("/" + lang + "/step/watiya/")
			back := kb.ArrowLeft
			if lang == "ar" {
				back = kb.ArrowRight // time and steps run from right to left
			}
			p.key(back)
			at("/" + lang + "/step/jets/")
			p.press(`.step:not([hidden]) a[data-event="bashagha-jets-2020-05-21"]`)
			has("the card has its title", "#card", w.event)
			has("the card has its claims", "#card .claims", w.claims)
			at("/" + lang + "/view")
			p.press("#back")
			at("/" + lang + "/step/jets/")
			// No word of the interface is left in English.
			text := eval[string](p, `document.getElementById('briefing').innerText + document.querySelector('.bar').innerText + document.querySelector('.time').innerText`)
			for _, english := range [...]string{"Events in", "Next", "Back to", " of ", "Step ", "April", "Sources disagree", "dates"} {
				if strings.Contains(text, english) {
					t.Errorf("%q is still there", english)
				}
			}
		})
	}
}

// TestStops: on a phone the text has three heights, by drag and by keys, and a
// swipe turns the step; what has the focus is never covered.
func TestStops(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{w: 360, h: 780, ratio: 2, touch: true, reduced: true})
	p.until("the handle is there", `!!document.querySelector('.grip')`)
	at := func(n string) {
		t.Helper()
		p.until("the stop is "+n, `document.querySelector('.grip').getAttribute('aria-valuenow') === `+quote(n))
	}
	at("1")
	half := eval[float64](p, `document.getElementById('map').offsetHeight`)
	p.focus(".grip")
	p.key(kb.ArrowDown)
	at("0")
	if high := eval[float64](p, `document.getElementById('map').offsetHeight`); high < half+60 {
		t.Errorf("the map is %v px high, before %v", high, half)
	}
	p.key(kb.End)
	at("2")
	p.until("the text has the window", `document.getElementById('briefing').getBoundingClientRect().top < 60`)
	p.key(kb.ArrowDown)
	at("1")
	b := p.boxOf(".grip")
	c := newClock()
	from := point{b.X + b.W/2, b.Y + b.H/2}
	p.touch(c, "touchStart", from)
	for i := 1; i <= 6; i++ {
		p.touch(c, "touchMove", from.plus(0, -float64(i)*20))
	}
	p.touch(c, "touchEnd")
	at("2")
	p.focus(".grip")
	p.key(kb.Home)
	at("0")
	p.key(kb.ArrowUp)
	at("1")

	// Every thing that can have the focus is in sight when it has it.
	covered := eval[[]string](p, `(async () => {
		const bad = []
		const bar = document.querySelector('.pager').getBoundingClientRect().top
		for (const e of document.querySelectorAll('#steps .step:not([hidden]) a, #events > li:not([hidden]) :is(a, summary), .contents a')) {
			e.focus()
			if (document.activeElement !== e) continue // in a closed card
			await new Promise(requestAnimationFrame)
			const r = e.getBoundingClientRect()
			const low = Math.min(...[...document.querySelectorAll('.pager, .time')].map(x => x.getBoundingClientRect().top))
			if (r.top < 0 || r.bottom > low + 1) bad.push(e.textContent.slice(0, 30) + ' ' + r.top + ' ' + r.bottom + ' ' + low)
		}
		return bad.slice(0, 5)
	})()`)
	if len(covered) > 0 {
		t.Errorf("focused and covered: %q", covered)
	}

	eval[any](p, `scrollTo(0, 0)`)
	b = p.boxOf("#steps .step:not([hidden]) .deck")
	from = point{b.X + b.W - 40, b.Y + b.H/2}
	c = newClock()
	p.touch(c, "touchStart", from)
	for i := 1; i <= 6; i++ {
		p.touch(c, "touchMove", from.plus(-float64(i)*25, 0))
	}
	p.touch(c, "touchEnd")
	p.until("the swipe has turned the step", `location.pathname === '/step/announcement/'`)
}

// TestShare: the panel has the address, code for another page, picture and data of
// this view, and gives the focus back.
func TestShare(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/step/jets/", setup{reduced: true})
	if n := p.asked("/share."); n != 0 {
		t.Error("the panel's script is loaded before it is asked for")
	}
	p.press("#share")
	p.until("the panel is there", `document.querySelector('dialog.share')?.open`)
	got := eval[map[string]string](p, `(() => {
		const d = document.querySelector('dialog.share')
		return { link: d.querySelector('input').value, code: d.querySelector('textarea').value, png: d.querySelector('a').href }
	})()`)
	if !strings.HasSuffix(got["link"], "/step/jets/") || !strings.Contains(got["code"], `/embed/step/jets/"`) || !strings.Contains(got["png"], "/map.png?step=jets&") {
		t.Errorf("the panel has %q", got)
	}
	if status := eval[float64](p, `fetch(document.querySelector('dialog.share a').href).then(r => r.status)`); status != 200 {
		t.Errorf("the picture answers %v", status)
	}
	p.focus("dialog.share button")
	p.key(kb.ArrowRight) // the page behind it keeps its step
	p.frames(3)
	if at := eval[string](p, `location.pathname`); at != "/step/jets/" {
		t.Errorf("an arrow in the panel went to %s", at)
	}
	p.key(kb.Escape)
	p.until("Escape closes it", `!document.querySelector('dialog.share') && document.activeElement.id === 'share'`)
}

// TestTonguesKeepTheView: whoever changes the language stays where they are.
func TestTonguesKeepTheView(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/view?at=2020-05&kind=strike", setup{reduced: true})
	for _, c := range [][2]string{{"ar", "/ar/view"}, {"tr", "/tr/view"}, {"en", "/view"}} {
		p.press(`.tongues a[lang=` + c[0] + `]`)
		p.until("the page speaks "+c[0], `document.documentElement.lang === `+quote(c[0]))
		p.live()
		if got := eval[string](p, `location.pathname + location.search`); !strings.HasPrefix(got, c[1]+"?") || !strings.Contains(got, "kind=strike") || !strings.Contains(got, "at=2020-05") {
			t.Errorf("in %s the address is %s", c[0], got)
		}
	}
}
