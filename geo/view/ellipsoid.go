package view

import "math"

// The ellipsoid of WGS 84: semi-major axis in metres and flattening.
const (
	wgsA = 6378137.0
	wgsF = 1 / 298.257223563
	wgsB = wgsA * (1 - wgsF)
)

// Distance is the length in metres of the shortest line between two points in
// degrees on the ellipsoid of WGS 84 (Vincenty, Direct and inverse solutions of
// geodesics on the ellipsoid, Survey Review 23, 1975). Its own error is below a
// millimetre; it does not converge for nearly antipodal points, which no map of
// Libya holds, and gives the length on the sphere there (0.6 % wrong at most).
func Distance(lon0, lat0, lon1, lat1 float64) float64 {
	su1, cu1 := reduced(lat0)
	su2, cu2 := reduced(lat1)
	l := (lon1 - lon0) * math.Pi / 180
	lambda := l
	for range 100 {
		sl, cl := math.Sincos(lambda)
		sinS := math.Hypot(cu2*sl, cu1*su2-su1*cu2*cl)
		if sinS == 0 {
			return 0
		}
		cosS := su1*su2 + cu1*cu2*cl
		sigma := math.Atan2(sinS, cosS)
		sinA := cu1 * cu2 * sl / sinS
		cos2A := 1 - sinA*sinA
		cos2M := 0.0 // on the equator
		if cos2A > 0 {
			cos2M = cosS - 2*su1*su2/cos2A
		}
		c := wgsF / 16 * cos2A * (4 + wgsF*(4-3*cos2A))
		before := lambda
		lambda = l + (1-c)*wgsF*sinA*(sigma+c*sinS*(cos2M+c*cosS*(2*cos2M*cos2M-1)))
		if math.Abs(lambda-before) < 1e-12 {
			a, b := series(cos2A)
			return wgsB * a * (sigma - delta(b, sinS, cosS, cos2M))
		}
	}
	x0, y0, z0 := unit(lon0, lat0)
	x1, y1, z1 := unit(lon1, lat1)
	return EarthRadius * math.Acos(min(1, max(-1, x0*x1+y0*y1+z0*z1)))
}

// Destination is the point in degrees that lies so many metres from another in a
// direction, in degrees clockwise from north, on the ellipsoid of WGS 84
// (Vincenty's direct solution).
func Destination(lon, lat, azimuth, metres float64) (float64, float64) {
	sa, ca := math.Sincos(azimuth * math.Pi / 180)
	su, cu := reduced(lat)
	sinA := cu * sa
	cos2A := 1 - sinA*sinA
	a, b := series(cos2A)
	sigma1 := math.Atan2(su, cu*ca)
	sigma := metres / (wgsB * a)
	var sinS, cosS, cos2M float64
	for range 20 {
		cos2M = math.Cos(2*sigma1 + sigma)
		sinS, cosS = math.Sincos(sigma)
		next := metres/(wgsB*a) + delta(b, sinS, cosS, cos2M)
		done := math.Abs(next-sigma) < 1e-12
		if sigma = next; done {
			break
		}
	}
	sinS, cosS = math.Sincos(sigma)
	cos2M = math.Cos(2*sigma1 + sigma)
	t := su*sinS - cu*cosS*ca
	lat1 := math.Atan2(su*cosS+cu*sinS*ca, (1-wgsF)*math.Hypot(sinA, t))
	lambda := math.Atan2(sinS*sa, cu*cosS-su*sinS*ca)
	c := wgsF / 16 * cos2A * (4 + wgsF*(4-3*cos2A))
	l := lambda - (1-c)*wgsF*sinA*(sigma+c*sinS*(cos2M+c*cosS*(2*cos2M*cos2M-1)))
	return lon + l*180/math.Pi, lat1 * 180 / math.Pi
}

// reduced is sine and cosine of the reduced latitude.
func reduced(lat float64) (sin, cos float64) {
	return math.Sincos(math.Atan((1 - wgsF) * math.Tan(lat*math.Pi/180)))
}

// series are Vincenty's A and B.
func series(cos2A float64) (a, b float64) {
	u := cos2A * (wgsA*wgsA - wgsB*wgsB) / (wgsB * wgsB)
	return 1 + u/16384*(4096+u*(-768+u*(320-175*u))), u / 1024 * (256 + u*(-128+u*(74-47*u)))
}

func delta(b, sinS, cosS, cos2M float64) float64 {
	return b * sinS * (cos2M + b/4*(cosS*(2*cos2M*cos2M-1)-b/6*cos2M*(4*sinS*sinS-3)*(4*cos2M*cos2M-3)))
}
