package draw

import (
	"slices"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
)

// The legend says what the display list holds: over all steps, sizes and a grid
// of views each row is there exactly where its style is used.
func TestLegendIsWhatIsDrawn(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	check := func(where string, in *Input) {
		p.Frame(f, in)
		g := p.Legend()
		used := map[int]bool{}
		var style int
		for r := scene.Read(f.Lists[scene.FrameTop].Words); r.Next(); {
			switch r.Op {
			case scene.OpStyle:
				style = int(r.U(0))
			case scene.OpPaint:
				used[style] = true
			}
		}
		any := func(first, n int) bool {
			for i := first; i < first+n; i++ {
				if used[i] {
					return true
				}
			}
			return false
		}
		for status := range geo.NumStatuses {
			drawn := false
			for h := range int(numHues) {
				drawn = drawn || used[styleEdge+h*geo.NumStatuses+status]
			}
			if said := g.Statuses&(1<<status) != 0; said != drawn {
				t.Errorf("%s: status %s: legend %v, drawn %v", where, geo.Status(status), said, drawn)
			}
		}
		for name, c := range map[string][2]bool{
			"control":   {g.Control != 0, any(styleControl, int(numHues))},
			"counts":    {g.Counts, used[stylePill]},
			"airfields": {g.Airfields, used[styleAirfield]},
			"discs":     {g.Precisions&(1<<geo.PrecisionTown|1<<geo.PrecisionDistrict) != 0, any(styleDisc, int(numHues))},
			"hatch":     {g.Precisions&(1<<geo.PrecisionRegion) != 0, used[styleHatch]},
			"routes":    {g.Routes, any(styleRoute, int(numHues)) || any(styleThinRoute, int(numHues))},
		} {
			if c[0] != c[1] {
				t.Errorf("%s: %s: legend %v, drawn %v", where, name, c[0], c[1])
			}
		}
	}
	for i := range s.Steps {
		for _, size := range [][2]float64{{390, 356}, {768, 480}, {1032, 656}} {
			check(s.Steps[i].Slug, stepInput(s, i, size[0], size[1]))
		}
	}
	for _, z := range []float64{3, 5, 7, 9} {
		for lon := 10.0; lon < 38; lon += 6 {
			check("a view", exploreInput(lon, 31.5, z, 1032, 656))
		}
	}
}

func TestLegendBits(t *testing.T) {
	g := Legend{Kinds: 1 << geo.KindContext, Sides: 1 << geo.SideOther, Statuses: 1 << geo.StatusDisputed, Precisions: 1<<geo.PrecisionRegion | 1<<geo.PrecisionExact, Control: 1, Pale: true}
	var on []string
	for i, key := range LegendKeys {
		if g.Bits()>>i&1 == 1 {
			on = append(on, key)
		}
	}
	if got := strings.Join(on, " "); got != "held pale s2 p3 k10 other" {
		t.Errorf("rows %q", got)
	}
	if len(LegendKeys) > 64 || !slices.Contains(LegendKeys, "gna-backer") {
		t.Errorf("%d keys", len(LegendKeys))
	}
	var sum Legend
	sum.Add(g)
	if sum.Bits() != g.Bits() {
		t.Error("Add loses rows")
	}
}
