//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestFindAPlace looks places up in three scripts, by keyboard and by mouse.
func TestFindAPlace(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{reduced: true}, {w: 390, h: 844, ratio: 2, touch: true, reduced: true}} {
		t.Run(choose(s.touch, "touch", "mouse"), func(t *testing.T) {
			p := openMap(t, "/", s)
			p.focus("#find")
			p.until("the finder is loaded", `!!document.getElementById('found')`)
			find := func(q string) {
				eval[any](p, `(() => { const f = document.getElementById('find'); f.focus(); f.value = `+quote(q)+`; f.dispatchEvent(new Event('input', { bubbles: true })) })()`)
			}
			for q, want := range map[string]string{"wattiyah": "Al-Watiya air base", "vatiyye": "Al-Watiya air base", "الوطيه": "Al-Watiya air base",
				"MISRATA": "Misrata", "مصراته": "Misrata", "mısrata": "Misrata", "Şanlıurfa": "Şanlıurfa", "sanliurfa": "Şanlıurfa"} {
				find(q)
				p.until(fmt.Sprintf("%q offers %q", q, want), `document.querySelector('#found [aria-selected=true] bdi')?.textContent === `+quote(want))
			}
			if dir := os.Getenv("SHOTS"); dir != "" {
				find("tri")
				p.frames(2)
				p.keep("find-"+choose(s.touch, "phone", "desktop"), p.picture(box{}))
			}
			find("no such place")
			p.until("the live region says so", `document.getElementById('live').textContent === 'No place of this name on the map'`)
			find("watiya")
			p.frames(1)
			p.key(kb.Enter)
			p.settled()
			if v := p.view(); !near(v.Lon, 11.8979, 0.01) || !near(v.Lat, 32.4734, 0.01) || v.Zoom < 8.9 {
				t.Errorf("the map shows %+v", v)
			}
			if eval[string](p, `document.getElementById('find').getAttribute('aria-expanded')`) != "false" {
				t.Error("the list stays open")
			}
			find("tob")
			p.until("the list is open", `document.getElementById('find').getAttribute('aria-expanded') === 'true'`)
			p.key(kb.Escape, kb.Escape)
			if got := eval[string](p, `document.getElementById('find').value`); got != "" {
				t.Errorf("after Escape the field holds %q", got)
			}
			find("benghazi")
			p.until("it is found", `document.querySelector('#found [aria-selected=true] bdi')?.textContent === 'Benghazi'`)
			p.press("#found [role=option]")
			p.settled()
			if v := p.view(); !near(v.Lon, 20.0686, 0.01) || !near(v.Lat, 32.1149, 0.01) {
				t.Errorf("the map shows %+v", v)
			}
		})
	}
}
