package view

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestDistance(t *testing.T) {
	dms := func(d, m, s float64) float64 { return d + m/60 + s/3600 }
	for _, c := range []struct {
		name                   string
		lon0, lat0, lon1, lat1 float64
		want, tol              float64
	}{
		// Geocentric Datum of Australia technical manual: Flinders Peak to Buninyong (GRS 80, the same to the millimetre).
		{"Flinders Peak to Buninyong", dms(144, 25, 29.52440), -dms(37, 57, 3.72030), dms(143, 55, 35.38390), -dms(37, 39, 10.15610), 54972.271, 0.002},
		{"a quarter of a meridian", 13, 0, 13, 90, 10001965.729, 0.01},
		{"a degree of the equator", 13, 0, 14, 0, 111319.491, 0.001},
		{"nowhere", 13, 32, 13, 32, 0, 0},
		{"antipodes, on the sphere", 0, 0, 180, 0, math.Pi * EarthRadius, 1},
	} {
		if got := Distance(c.lon0, c.lat0, c.lon1, c.lat1); math.Abs(got-c.want) > c.tol {
			t.Errorf("%s: %.4f m, want %.4f", c.name, got, c.want)
		}
	}
}

// A point that lies so far away is measured to be so far away, in both
// directions, and the sphere is never more than 0.6 % off.
func TestDestination(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		lon, lat := West+(East-West)*r.Float64(), South+(North-South)*r.Float64()
		far, to := 1000+3e6*r.Float64(), 360*r.Float64()
		lon1, lat1 := Destination(lon, lat, to, far)
		if d := Distance(lon, lat, lon1, lat1); math.Abs(d-far) > 0.001 {
			t.Fatalf("%.0f m at %.1f degrees from %.4f,%.4f is measured as %.3f", far, to, lon, lat, d)
		}
		if d := Distance(lon1, lat1, lon, lat); math.Abs(d-far) > 0.001 {
			t.Fatalf("back it is %.3f m, not %.3f", d, far)
		}
		x0, y0, z0 := unit(lon, lat)
		x1, y1, z1 := unit(lon1, lat1)
		if s := EarthRadius * math.Acos(x0*x1+y0*y1+z0*z1); math.Abs(s-far)/far > 0.006 {
			t.Fatalf("on the sphere it is %.0f m, %.2f %% off", s, 100*math.Abs(s-far)/far)
		}
	}
}
