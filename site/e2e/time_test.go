//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestTimeByKeyboard: the two handles change map, list, numbers and address.
func TestTimeByKeyboard(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/", setup{scripts: []string{changes}})
	p.lists("")
	before := p.told()
	p.focus("input#to")
	p.key(kb.ArrowRight, kb.ArrowRight, kb.ArrowRight)
	p.until("the last day is three days later", `told.at(-1).to === `+num(float64(before.To+3)))
	p.timeIs()
	p.focus("input#from")
	p.key(kb.ArrowLeft)
	p.until("the first day is a day earlier", `told.at(-1).from === `+num(float64(before.From-1)))
	p.timeIs()
	wider := p.told()
	if wider.Count <= before.Count {
		p.Errorf("a wider window shows %d events, before %d", wider.Count, before.Count)
	}
	p.key(kb.Home)
	p.until("the window begins with the axis", `told.at(-1).from < `+num(float64(wider.From-1000)))
	p.timeIs()
	p.focus("input#to")
	p.key(kb.End)
	p.until("the window ends with the axis", `told.at(-1).to > `+num(float64(wider.To)))
	p.timeIs()
	if all := p.told(); all.Count != all.Total {
		p.Errorf("the whole axis shows %d of %d events", all.Count, all.Total)
	}
	// Handles may not pass each other.
	p.focus("input#from")
	p.key(kb.End)
	p.settled()
	p.frames(3)
	if c := p.told(); c.From > c.To {
		p.Errorf("the first day %d lies after the last %d", c.From, c.To)
	}
}

// timeIs checks that list, numbers and address agree with the address itself.
func (p *tab) timeIs() {
	p.Helper()
	p.settled()
	p.until("the address has the time", `/[?&]at=/.test(location.search)`)
	c := p.told()
	query := eval[string](p, `location.search.slice(1)`)
	_, r := resolve(p.TB, query)
	if int(r.From) != c.From || int(r.To) != c.To {
		p.Errorf("the address says %d…%d, the map %d…%d", r.From, r.To, c.From, c.To)
	}
	p.lists(query)
}

// TestNumbersAddUp: wherever the reader looks, every shown event is in exactly
// one number.
func TestNumbersAddUp(t *testing.T) {
	t.Parallel()
	p := openMap(t, "/view?at=2011/2020-06-30", setup{scripts: []string{changes}})
	for _, at := range []look{{18, 30, 5}, {13, 32.5, 8}, {11.87, 32.47, 10}, {20, 32, 6.5}, {30, 36, 5.5}, {6, 18, 9}} {
		eval[any](p, `watiya.map.setView(`+num(at.Lon)+`,`+num(at.Lat)+`,`+num(at.Zoom)+`)`)
		p.settled()
		p.frames(2)
		if c := p.told(); c.sum() != c.Count {
			p.Errorf("at %+v the picture accounts for %d of %d events: %+v", at, c.sum(), c.Count, c.Tally)
		}
	}
	tray := p.told().Tally.Tray
	if got := eval[string](p, `document.querySelector('#tray').checkVisibility() ? document.querySelector('#tray b').textContent : '0'`); got != num(float64(tray)) {
		p.Errorf("the tray says %s, the map %d", got, tray)
	}
}
