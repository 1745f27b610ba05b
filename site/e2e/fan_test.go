//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// fans are what the page was told about rows; the newest is last.
const fans = changes + `
	window.fans = []
	document.addEventListener('watiya:fan', e => fans.push(e.detail))`

type fan struct {
	Rows       []string
	Count, Row int
}

func (p *tab) fan() fan {
	p.Helper()
	return eval[fan](p, `fans.at(-1) ?? { rows: [], count: 0, row: -1 }`)
}

// tripoli opens a map on which Tripoli is one mark with a number, and says where
// it is.
func tripoli(t *testing.T, s setup) (*tab, point) {
	s.reduced, s.scripts = true, []string{fans}
	p := openMap(t, "/view?at=2020-04/2020-06&c=13.1900,32.8800&z=7.00", s)
	return p, p.pixel(13.187, 32.887)
}

// row finds the pixel of a row of the fan.
func (p *tab) row(id string, not point) point {
	p.Helper()
	at := eval[*point](p, `(async () => {
		const r = document.getElementById('map').getBoundingClientRect()
		const at = []
		for (let y = r.top + 4; y < r.bottom - 4; y += 5) for (let x = r.left + 10; x < r.right - 10; x += 8) {
			if (Math.hypot(x - `+num(not.X)+`, y - `+num(not.Y)+`) < 40 || document.elementFromPoint(x, y)?.parentNode?.id !== 'map') continue
			at.push(x, y, x, y + 4)
		}
		const found = await watiya.map.hits(at)
		for (let i = 0; i < found.length; i += 2) {
			if (found[i] === `+quote(id)+` && found[i + 1] === `+quote(id)+`) return { X: at[2 * i] + 6, Y: at[2 * i + 1] + 4 }
		}
		return null
	})()`)
	if at == nil {
		p.Fatalf("no row of %s is on the map", id)
	}
	return *at
}

func TestFan(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{}, phone} {
		t.Run(choose(s.touch, "touch", "mouse"), func(t *testing.T) {
			p, at := tripoli(t, s)
			press := func(at point) {
				if s.touch {
					p.tap(newClock(), at)
				} else {
					p.click(at)
				}
				p.settled()
			}
			press(at)
			p.until("the mark is spread out", `fans.at(-1)?.count > 5`)
			f := p.fan()
			if len(f.Rows) == 0 || len(f.Rows) > 10 {
				t.Fatalf("%d rows for %d events", len(f.Rows), f.Count)
			}
			p.closed() // rows are not a card
			p.until("the address has the fan", `watiya.map.state().includes('fan=')`)
			p.until("the live region says so", `document.getElementById('live').textContent.startsWith('`+num(float64(f.Count))+` events here')`)
			if got := p.told(); got.Tally.Marks+got.Tally.Stacked+got.Tally.Areas+got.Tally.Tray+got.Tally.Off.N+got.Tally.Off.E+got.Tally.Off.S+got.Tally.Off.W != got.Count {
				t.Errorf("the numbers do not add up: %+v", got)
			}
			if s.w == 390 {
				p.keep("fan-phone", p.picture(box{}))
			} else {
				p.keep("fan-desktop", p.picture(box{}))
			}
			last := f.Rows[len(f.Rows)-1]
			press(p.row(last, p.pixel(13.187, 32.887)))
			p.opened(last)
			if s.touch {
				p.until("the rows are closed over the card", `fans.at(-1).count === 0`)
			} else {
				p.until("the rows stay", `fans.at(-1).count > 0 && watiya.map.state().includes('fan=')`)
			}
		})
	}
}

func TestFanKeys(t *testing.T) {
	t.Parallel()
	p, _ := tripoli(t, setup{})
	p.focus("#map")
	p.key(kb.Enter) // Tripoli is nearest the middle
	p.until("the mark is spread out and the first row has the focus", `fans.at(-1)?.count > 5 && fans.at(-1).row === 0`)
	f := p.fan()
	p.key(kb.ArrowDown)
	p.until("the second row has the focus", `fans.at(-1).row === 1`)
	title := eval[string](p, `document.querySelector('#e-'+`+quote(f.Rows[1])+`+' .t').textContent`)
	p.until("it is said", `document.getElementById('live').textContent.includes(`+quote(title)+`)`)
	p.key(kb.ArrowUp, kb.ArrowUp)
	p.until("above the first is the last line", `fans.at(-1).row === -2`)
	p.key(kb.Enter)
	p.until("all are listed", `document.getElementById('here').open && document.getElementById('here').checkVisibility()`)
	if n := eval[int](p, `document.querySelectorAll('#here li').length`); n != f.Count-1 {
		p.Errorf("%d other events are listed, want %d", n, f.Count-1)
	}
	p.key(kb.Escape)
	p.until("Escape closes the rows first", `fans.at(-1).count === 0 && !document.getElementById('opened').hidden`)
	p.key(kb.Escape)
	p.closed()
	p.until("the address has no fan any more", `!watiya.map.state().includes('fan=')`)
}

// A link with a fan opens it, and what is under the number in the list opens it
// from the keyboard too.
func TestFanByAddressAndList(t *testing.T) {
	t.Parallel()
	p, at := tripoli(t, setup{})
	p.click(at)
	p.until("the mark is spread out", `fans.at(-1)?.count > 5`)
	address := eval[string](p, `location.pathname + location.search`)
	q := openMap(t, address, setup{reduced: true, scripts: []string{fans}})
	q.until("the link spreads it out", `fans.at(-1)?.count === `+num(float64(p.fan().Count)))
	id := q.fan().Rows[0]
	q.key(kb.Escape)
	q.until("it is closed", `fans.at(-1).count === 0`)
	eval[any](q, `watiya.map.select(`+quote(id)+`)`)
	q.opened(id)
	q.press("#here summary")
	q.until("the list of the mark spreads it out", `fans.at(-1).count > 5 && document.getElementById('here').open`)
}
