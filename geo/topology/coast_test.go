package topology

import (
	"testing"

	"watiya/geo"
)

// The finer coast of the committed layers, in their own place, crosses no
// border or limit, and Libya has its two islands.
func TestFinerCoast(t *testing.T) {
	b := committed(t)
	layer := &b.Layers[geo.BaseCountry]
	home := layer.Features[b.Find(geo.BaseCountry, "LBY")]
	if n := home.Last - home.First; n != 3 {
		t.Errorf("Libya has %d parts, want the mainland and two islands", n)
	}
	var list []arc
	used := map[int32]bool{}
	for _, l := range []geo.BaseLayer{geo.BaseCountry, geo.BaseDistrict} {
		for _, r := range b.Layers[l].Refs {
			a := int(max(r, ^r))
			if used[int32(a)] {
				continue
			}
			used[int32(a)] = true
			var line []point
			for i, to := b.Arc(a); i < to; i++ {
				line = append(line, point{b.X[i], b.Y[i]})
			}
			list = append(list, arc{line: line})
		}
	}
	for i := range list {
		for s := (segment{i, 0, 1}); s.j < len(list[i].line); s.i, s.j = s.i+1, s.j+1 {
			if p, _ := s.ends(list); !near(p) {
				continue
			}
			for j := range list {
				for o := (segment{j, 0, 1}); o.j < len(list[j].line); o.i, o.j = o.i+1, o.j+1 {
					if s.crosses(list, o) {
						p, q := s.ends(list)
						t.Errorf("%v-%v is crossed", p, q)
					}
				}
			}
		}
	}
}

// near reports whether a point lies along the finer coast.
func near(p point) bool {
	x0, y0 := geo.LonLatGrid(9.9, 34.85)
	x1, y1 := geo.LonLatGrid(27.25, 30)
	x, y := float64(p.x), float64(p.y)
	return x > x0 && x < x1 && y > y0 && y < y1
}
