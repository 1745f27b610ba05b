//go:build e2e

package e2e

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

// TestShots checks that no page is wider than its window; with SHOTS=dir it
// also leaves pictures of all pages in both themes there.
func TestShots(t *testing.T) {
	t.Parallel()
	themes := []bool{false}
	if os.Getenv("SHOTS") != "" {
		themes = append(themes, true)
	}
	for _, s := range []setup{{w: 360, h: 780, ratio: 2, touch: true}, {w: 768, h: 1024, ratio: 1}, {w: 1440, h: 900, ratio: 1}} {
		for _, dark := range themes {
			s.dark = dark
			s.reduced = true
			t.Run(fmt.Sprintf("%v %s", s, choose(dark, "dark", "light")), func(t *testing.T) {
				p := newTab(t, s)
				p.expect(`^answer 404: .*/no/such/page`, `^log error \(network\): Failed to load resource: .* 404`)
				for i, path := range pages(t) {
					if os.Getenv("SHOTS") == "" && s.w != 360 && i > 3 {
						break // the narrowest window is the hard one for text
					}
					p.visit(origin + path)
					hasMap := eval[bool](p, `!!document.getElementById('map')`)
					if hasMap {
						p.live()
						p.settled()
					}
					if over := eval[float64](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
						p.Errorf("%s is %v px wider than the window", path, over)
					}
					if os.Getenv("SHOTS") == "" {
						continue
					}
					p.fonts()
					p.frames(3)
					part := box{}
					if !hasMap { // text: as much of it as is good to look at
						part = box{0, 0, float64(s.w), math.Min(eval[float64](p, `document.documentElement.scrollHeight`), 2400)}
					}
					name := strings.Trim(strings.NewReplacer("/", "-", "?", "-", "&", "-", "=", "-", ",", "-").Replace(path), "-")
					if name == "" {
						name = "home"
					}
					p.keep(fmt.Sprintf("%s-%d-%s", name, s.w, choose(dark, "dark", "light")), p.picture(part))
				}
			})
		}
	}
}
