//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// result is what the panel and the live region say.
func (p *tab) result(want string) {
	p.Helper()
	p.until("the result says "+want, `document.querySelector('.measure p')?.textContent.includes(`+quote(want)+`) && document.getElementById('live').textContent.includes(`+quote(want)+`)`)
}

func TestMeasure(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{}, phone} {
		t.Run(choose(s.touch, "touch", "mouse"), func(t *testing.T) {
			p, at := tripoli(t, s)
			if n := p.asked("/measure."); n != 0 {
				t.Error("the script for measuring is loaded before it is asked for")
			}
			if s.touch {
				p.press(".menu summary")
			}
			p.press(choose(s.touch, ".menu [data-measure]", "#measure"))
			p.until("the panel is there, the menu is not", `document.querySelector('.measure')?.checkVisibility() && !document.querySelector('.menu').open`)
			press := func(at point) {
				if s.touch {
					p.tap(newClock(), at)
				} else {
					p.click(at)
				}
			}
			press(at)
			p.result("From Tripoli.")
			press(p.pixel(11.898, 32.473))
			p.result("Tripoli to Al-Watiya air base: 129 km (80 mi).")
			eval[any](p, `(() => { const i = document.querySelector('.measure input'); i.value = 100; i.oninput() })()`)
			p.result("Circle of 100 km (62 mi) about Al-Watiya air base.")
			p.frames(3)
			p.keep("measure-"+choose(s.touch, "phone", "desktop"), p.picture(box{}))
			p.press(".measure button:last-of-type")
			p.until("the panel is gone", `!document.querySelector('.measure')`)
			if s := eval[string](p, `watiya.map.state()`); strings.Contains(s, "event=") || strings.Contains(s, "fan=") {
				t.Errorf("measuring opened something: %s", s)
			}
		})
	}
}

func TestMeasureKeys(t *testing.T) {
	t.Parallel()
	p, _ := tripoli(t, setup{})
	p.focus("#map")
	p.key("m")
	p.until("the panel is there", `document.querySelector('.measure')?.checkVisibility()`)
	p.key(kb.Enter) // Tripoli is in the middle
	p.result("From Tripoli.")
	p.key(kb.ArrowDown, kb.ArrowDown)
	p.settled()
	p.key(kb.Enter)
	p.result("Tripoli to")
	p.key(kb.Backspace)
	p.result("From Tripoli.")
	p.key(kb.Escape)
	p.until("Escape ends it", `!document.querySelector('.measure') && document.activeElement.id === 'map'`)
}
