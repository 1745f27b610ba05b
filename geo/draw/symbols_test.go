package draw

import (
	"math"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
)

// Every plate keeps the gap to its symbol, and a disputed one has eight dashes
// whatever its kind and size.
func TestPlates(t *testing.T) {
	for kind := range geo.Kind(geo.NumKinds) {
		for status := range geo.Status(geo.NumStatuses) {
			for _, r := range []float64{5.6, 7, 9} {
				e := &geo.StoryEvent{Kind: kind, Status: status}
				var l scene.List
				paintPlate(&l, e, 50, 50, r)
				var plate [][2]float64
				var period float64
				for rd := scene.Read(l.Words); rd.Next(); {
					switch rd.Op {
					case scene.OpRing:
						for i := range rd.Points() {
							x, y := rd.XY(i)
							plate = append(plate, [2]float64{x, y})
						}
					case scene.OpDash:
						period = rd.F(0) + rd.F(1)
					}
				}
				length := 0.0
				far := 0.0
				for i, a := range plate {
					b := plate[(i+1)%len(plate)]
					length += math.Hypot(b[0]-a[0], b[1]-a[1])
					far = max(far, math.Hypot(a[0]-50, a[1]-50))
				}
				if status == geo.StatusDisputed && math.Abs(length/period-8) > 0.15 {
					t.Errorf("%v at %v: %.2f dashes", kind, r, length/period)
				}
				least := math.Inf(1)
				for _, ring := range symbols[kind].rings {
					for _, c := range ring {
						for i, a := range plate {
							b := plate[(i+1)%len(plate)]
							least = min(least, fromSegment(50+r*c[0], 50+r*c[1], node{x: a[0], y: a[1]}, node{x: b[0], y: b[1]}))
						}
					}
				}
				if want := plateOf(status); least < want-0.45 {
					t.Errorf("%v %v at %v: the line comes within %.2f px of the symbol, want %.2f", kind, status, r, least, want)
				}
				if far > extent(kind, status, r)+0.3*r {
					t.Errorf("%v %v at %v reaches %.1f px, its extent is %.1f", kind, status, r, far, extent(kind, status, r))
				}
			}
		}
	}
}
