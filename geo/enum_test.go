package geo_test

import (
	"testing"
	"watiya/geo"
)

func TestEnumsReadBack(t *testing.T) {
	for i := range geo.NumKinds + 1 {
		v, ok := geo.ParseKind(geo.Kind(i).String())
		check(t, "kind", i, geo.NumKinds, int(v), ok)
	}
	for i := range geo.NumSides + 1 {
		v, ok := geo.ParseSide(geo.Side(i).String())
		check(t, "side", i, geo.NumSides, int(v), ok)
	}
	for i := range geo.NumStatuses + 1 {
		v, ok := geo.ParseStatus(geo.Status(i).String())
		check(t, "status", i, geo.NumStatuses, int(v), ok)
	}
	for i := range geo.NumPrecisions + 1 {
		v, ok := geo.ParsePrecision(geo.Precision(i).String())
		check(t, "precision", i, geo.NumPrecisions, int(v), ok)
	}
	for i := range geo.NumStances + 1 {
		v, ok := geo.ParseStance(geo.Stance(i).String())
		check(t, "stance", i, geo.NumStances, int(v), ok)
	}
}

func check(t *testing.T, what string, i, n, got int, ok bool) {
	t.Helper()
	if ok != (i < n) || ok && got != i {
		t.Errorf("%s %d of %d reads back as %d, %v", what, i, n, got, ok)
	}
}
