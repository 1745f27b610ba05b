package draw

import (
	"testing"

	"watiya/geo/scene"
)

// A claimed quantity is as many marks as it says, and three hollow ones where it
// is "at least"; they keep clear of the heads of direction.
func TestUnitsAreCounted(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	p.Frame(f, stepInput(s, stepNamed(t, s, "jets"), 1032, 656))
	for i := range p.arcs {
		a := &p.arcs[i]
		r := &s.Routes[a.route]
		if a.thin || a.leg != 0 || r.Units == 0 {
			continue
		}
		var l scene.List
		h := int(p.hueOfRoute(a.route))
		p.paintUnits(&l, a, h)
		solid, hollow, style := 0, 0, 0
		for r := scene.Read(l.Words); r.Next(); {
			switch {
			case r.Op == scene.OpStyle:
				style = int(r.U(0))
			case r.Op == scene.OpRing && style == styleArrow+h:
				solid++
			case r.Op == scene.OpRing && style == styleUnitMore+h:
				hollow++
			}
		}
		want := 0
		if r.AtLeast {
			want = unitAfter
		}
		if solid != int(r.Units) || hollow != want {
			t.Errorf("route %d: %d marks and %d hollow, want %d and %d", a.route, solid, hollow, r.Units, want)
		}
		span := a.end - a.start
		half := unitStep * float64(int(r.Units)+want+1) / 2
		if c := span * unitPlace; c-half < span*0.22+5 || c+half > span*0.66-5 {
			t.Errorf("route %d: the marks touch a head of direction", a.route)
		}
	}
	if g := p.Legend(); !g.Units {
		t.Error("the legend says nothing of the marks")
	}
}
