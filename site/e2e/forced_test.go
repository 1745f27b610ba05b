//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"math"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// forces makes the reader's system choose the colours, on dark or on light.
func (p *tab) forces(scheme string) {
	p.Helper()
	p.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{
		{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}))
	p.frames(1)
}

// TestForcedColours: where the reader's system chooses the colours every sign, every
// control and every picture is still seen: its box has two colours with a contrast of
// three to one (WCAG 2.2, 1.4.11).
func TestForcedColours(t *testing.T) {
	t.Parallel()
	for _, scheme := range []string{"dark", "light"} {
		for _, path := range []string{"/step/jets/", "/event/watiya-capture-2020-05-18/", "/filter/", "/who/", "/disagreements/"} {
			t.Run(scheme+path, func(t *testing.T) {
				p := newTab(t, setup{w: 1440, h: 900, reduced: true})
				p.forces(scheme)
				p.visit(origin + path)
				if eval[bool](p, `!!document.getElementById('map')`) {
					p.live()
				}
				seen := 0
				for _, s := range []string{".sign", ".line-sign", ".tray-sign", ".dot", ".zoom button", "#share", ".top label.icon", ".prev", ".ticks", ".scale i", ".units", ".located .locator", ".located .strip", ".filter-link"} {
					for i := range min(8, eval[int](p, `[...document.querySelectorAll(`+quote(s)+`)].filter(e => e.checkVisibility()).length`)) {
						b := eval[box](p, fmt.Sprintf(`(() => {
							const e = [...document.querySelectorAll(%s)].filter(e => e.checkVisibility())[%d]
							e.scrollIntoView({ block: 'nearest' })
							const r = e.getBoundingClientRect()
							return { X: r.x, Y: r.y, W: r.width, H: r.height }
						})()`, quote(s), i))
						if b.W == 0 || b.Y < 0 || b.Y+b.H > 900 {
							continue
						}
						seen++
						if got := contrastIn(p.picture(b)); got < 3 {
							t.Errorf("%s, the %d. of them: contrast %.1f", s, i+1, got)
						}
					}
				}
				if seen < 8 {
					t.Errorf("only %d things were looked at", seen)
				}
			})
		}
	}
}

// contrastIn is the contrast of the lightest and the darkest colour of a picture.
func contrastIn(img *image.RGBA) float64 {
	low, high := 1.0, 0.0
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			c := img.RGBAAt(x, y)
			l := 0.0
			for i, v := range [...]uint8{c.R, c.G, c.B} { // relative luminance of WCAG; 2.2 for its curve
				l += [...]float64{0.2126, 0.7152, 0.0722}[i] * math.Pow(float64(v)/255, 2.2)
			}
			low, high = min(low, l), max(high, l)
		}
	}
	return (high + 0.05) / (low + 0.05)
}
