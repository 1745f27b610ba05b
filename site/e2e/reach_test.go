//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// small lists what is to be pressed and is smaller than 24 by 24 pixels. A link
// within a sentence may be (WCAG 2.5.8, "inline"), and what is so far from the next
// that a circle of 24 pixels about its middle touches none ("spacing").
const small = `(() => {
	const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"], [role=option]')].filter(e =>
		e.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !e.closest('.paint, .skip, .vh') && e.getBoundingClientRect().width)
	const of = e => (e.closest('label') ?? e).getBoundingClientRect()
	const sentence = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline' && [...e.parentNode.childNodes].some(n => n.nodeType === 3 && /[\p{L}\p{N}]/u.test(n.data))
	const middle = r => [(r.left + r.right) / 2, (r.top + r.bottom) / 2]
	const out = []
	for (const e of all) {
		const r = of(e)
		if (r.width >= 23.9 && r.height >= 23.9 || sentence(e)) continue
		const [x, y] = middle(r)
		const near = all.some(o => {
			if (o === e || o.contains(e) || e.contains(o)) return false
			const q = of(o)
			const dx = Math.max(q.left - x, 0, x - q.right), dy = Math.max(q.top - y, 0, y - q.bottom)
			return Math.hypot(dx, dy) < 12 || (q.width < 24 || q.height < 24) && Math.hypot(middle(q)[0] - x, middle(q)[1] - y) < 24
		})
		if (near || e.matches('button, input, select, summary')) out.push(e.tagName + '.' + e.className + ' ' + Math.round(r.width) + '×' + Math.round(r.height) + ' ' + (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40))
	}
	return out
})()`

// TestTargets: on a phone everything can be hit by a finger.
func TestTargets(t *testing.T) {
	t.Parallel()
	p := newTab(t, setup{w: 390, h: 844, touch: true, reduced: true})
	p.expect(`^answer 404: .*/no/such/page`, `^log error \(network\): Failed to load resource: .* 404`)
	for _, path := range kinds(t) {
		p.visit(origin + path)
		if eval[bool](p, `!!document.getElementById('map')`) {
			p.live()
			p.frames(2)
		}
		eval[any](p, `document.querySelectorAll('details').forEach(d => { d.open = !d.closest('#events') && !d.matches('.wide') })`)
		for _, s := range eval[[]string](p, small) {
			t.Errorf("%s: %s", path, s)
		}
	}
}

// TestSmallWindow: 1280 by 1024 pixels at 400 % are 320 by 256: nothing needs
// scrolling in two directions, and no bar keeps the text from being read.
func TestSmallWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"", "/ar"} {
		p := newTab(t, setup{w: 320, h: 256, reduced: true})
		p.expect(`^answer 404: .*/no/such/page`, `^log error \(network\): Failed to load resource: .* 404`)
		for _, path := range kinds(t) {
			p.visit(origin + lang + path)
			if eval[bool](p, `!!document.getElementById('map')`) {
				p.live()
				p.frames(2)
			}
			if w := eval[float64](p, `document.documentElement.scrollWidth`); w > 320 {
				t.Errorf("%s%s is %v px wide", lang, path, w)
			}
			for _, s := range eval[[]string](p, `(() => {
				const out = []
				for (const e of document.querySelectorAll('body *')) {
					const c = getComputedStyle(e), r = e.getBoundingClientRect()
					if (c.position === 'fixed' && r.height && e.checkVisibility()) out.push(e.id + '.' + e.className + ' stays before the text, ' + Math.round(r.height) + ' px high')
				}
				for (const e of document.querySelectorAll('h1, h2, .prev, .next, #time, #map, .zoom button, #filters, .toc, form')) {
					if (!e.checkVisibility({ visibilityProperty: true })) continue
					e.scrollIntoView({ block: 'center', behavior: 'instant' })
					const r = e.getBoundingClientRect()
					const o = document.elementFromPoint(Math.min(Math.max((r.left + r.right) / 2, 1), 319), Math.min(Math.max((r.top + r.bottom) / 2, 1), 255))
					if (!o || !(e.contains(o) || o.contains(e) || o.closest('.map') && e.closest('.map'))) out.push((e.id || e.className || e.textContent.slice(0, 30)) + ' is covered by ' + (o?.id || o?.className))
					if (r.left < -1 || r.right > 321) out.push((e.id || e.className || e.textContent.slice(0, 30)) + ' reaches from ' + r.left + ' to ' + r.right)
				}
				return out
			})()`) {
				if path == "/embed/" {
					continue // a frame of that size is the host's own choice
				}
				t.Errorf("%s%s: %s", lang, path, s)
			}
		}
	}
}

// TestLiveRegion: what changes is said once and in few words, by one region.
func TestLiveRegion(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{reduced: true, scripts: []string{`
		window.said = []
		addEventListener('DOMContentLoaded', () => new MutationObserver(all => {
			const regions = new Set(all.map(m => (m.target.nodeType === 1 ? m.target : m.target.parentNode)?.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert], output:not([aria-live])')).filter(Boolean))
			for (const r of regions) if (r.checkVisibility() && r.textContent.trim()) said.push(r.id + ': ' + r.textContent.trim())
		}).observe(document.body, { subtree: true, childList: true, characterData: true }))`}})
	heard := func(what string, do func(), want ...string) {
		t.Helper()
		p.settled()
		eval[any](p, `said.length = 0`)
		do()
		p.settled()
		p.frames(12)
		got := eval[[]string](p, `said`)
		if len(got) != len(want) {
			t.Errorf("%s: heard %q, want %q", what, got, want)
			return
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: heard %q, want %q", what, got[i], want[i])
			}
		}
	}
	steps := story(t).Steps
	_, r := resolve(t, "step="+steps[1].Slug)
	heard("the next step", func() { p.press("a#next") }, "live: "+steps[1].Title+": "+num(float64(r.Count))+" of 90 events, "+eval[string](p, `document.querySelectorAll('.step')[1].dataset.label`))
	heard("moving the map", func() { p.focus("#map"); p.key(kb.ArrowLeft, kb.ArrowUp, "+") })
	id := eval[string](p, `[...document.querySelectorAll('#events > li:not([hidden])')].at(-1).dataset.event`)
	heard("opening a card", func() { p.focus("#e-" + id + " :is(a, summary)"); p.key(kb.Enter) }, "live: "+eval[string](p, `document.querySelector('#e-`+id+` .t').textContent`))
	if n := eval[int](p, `document.querySelectorAll('[aria-live]:not([aria-live=off]), output:not([aria-live])').length`); n != 1 {
		t.Errorf("%d live regions", n)
	}
}
