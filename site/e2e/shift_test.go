//go:build e2e

package e2e

import "testing"

// TestNoShift: nothing moves while a page comes in, and its client with it. The fonts
// are kept away: how far a line moves when they come depends on the fonts that the
// machine has (first.css fits those of most readers, not those of a test machine).
func TestNoShift(t *testing.T) {
	t.Parallel()
	for _, s := range []setup{{w: 390, h: 844, ratio: 2, touch: true}, {w: 1280, h: 800}} {
		t.Run(s.String(), func(t *testing.T) {
			s.scripts = []string{`
				document.fonts.load = () => new Promise(() => {})
				window.shift = 0
				window.shifted = []
				new PerformanceObserver(list => {
					for (const e of list.getEntries()) {
						if (e.hadRecentInput) continue
						shift += e.value
						shifted.push(e.value.toFixed(4) + ' ' + e.sources.map(s => s.node?.nodeType === 1 ? s.node.tagName + '#' + s.node.id + '.' + s.node.className : s.node?.nodeName).join(' '))
					}
				}).observe({ type: 'layout-shift', buffered: true })`}
			for _, path := range append(kinds(t)[:4], "/ar/", "/tr/", "/ar"+kinds(t)[1]) {
				p := newTab(t, s)
				p.visit(origin + path)
				p.live()
				p.settled()
				p.frames(6)
				if got := eval[float64](p, `shift`); got >= 0.01 {
					t.Errorf("%s shifts by %.4f: %q", path, got, eval[[]string](p, `shifted`))
				}
			}
		})
	}
}
