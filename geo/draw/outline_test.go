package draw

import (
	"math"
	"testing"

	"watiya/geo"
)

// Near, the limits of districts are curves in the base list, and the outline of a
// hatched area runs along the same curves; the border of the country is not bent.
func TestOutlinesAgree(t *testing.T) {
	p, _ := painter("en")
	f := newFrame()
	p.Frame(f, exploreInput(12.6, 32.3, 8, 1032, 656))
	scale, tx, ty := p.list.update(f, &p.cam, p.in.Theme)
	if scale != 1 {
		t.Fatalf("the base list is scaled by %v", scale)
	}
	base := append(path(f, baseDistrict), path(f, baseHome)...)
	base = append(base, path(f, baseLand)...)
	drawn := func(x, y float64) bool {
		for _, line := range base {
			for _, q := range line {
				if math.Abs(q[0]+tx-x) < 0.2 && math.Abs(q[1]+ty-y) < 0.2 {
					return true
				}
			}
		}
		return false
	}
	for i := range p.base.Layers[geo.BaseDistrict].Features {
		p.outline(geo.BaseDistrict, i)
		for _, q := range p.traced {
			if q.x < 0 || q.y < 0 || q.x > p.cam.W || q.y > p.cam.H {
				continue
			}
			if !drawn(q.x, q.y) {
				t.Fatalf("district %d: its outline goes by %.1f, %.1f, where the map has no line", i, q.x, q.y)
			}
		}
	}
}
