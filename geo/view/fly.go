package view

import "math"

// Path is a smooth flight between two cameras: van Wijk and Nuij, Smooth and
// efficient zooming and panning, IEEE InfoVis 2003, with rho = sqrt 2.
type Path struct {
	a, b   Camera
	d      float64 // distance of the centres, world units
	r0, s  float64
	w0, w1 float64
	dir    bool // centres coincide: only the zoom changes
}

const rho = math.Sqrt2

// Fly plans a flight from a to b; sizes are those of b.
func Fly(a, b Camera) Path {
	p := Path{a: a, b: b}
	p.d = math.Hypot(b.X-a.X, b.Y-a.Y)
	p.w0, p.w1 = b.W/a.Scale(), b.W/b.Scale()
	if p.d < 1e-9 {
		p.dir = true
		p.s = math.Abs(math.Log(p.w1/p.w0)) / rho
		return p
	}
	b0 := (p.w1*p.w1 - p.w0*p.w0 + rho*rho*rho*rho*p.d*p.d) / (2 * p.w0 * rho * rho * p.d)
	b1 := (p.w1*p.w1 - p.w0*p.w0 - rho*rho*rho*rho*p.d*p.d) / (2 * p.w1 * rho * rho * p.d)
	r0 := math.Log(-b0 + math.Sqrt(b0*b0+1))
	r1 := math.Log(-b1 + math.Sqrt(b1*b1+1))
	p.r0, p.s = r0, (r1-r0)/rho
	return p
}

// Length is the length of the flight; 1 is about one window width or one
// doubling. Multiply by a few hundred milliseconds for its duration.
func (p *Path) Length() float64 { return math.Abs(p.s) }

// At returns the camera at t, from 0 (start) to 1 (end).
func (p *Path) At(t float64) Camera {
	c := p.b
	if t >= 1 {
		return c
	}
	if t <= 0 {
		c.X, c.Y, c.Zoom = p.a.X, p.a.Y, p.a.Zoom
		return c
	}
	if p.dir {
		c.Zoom = p.a.Zoom + (p.b.Zoom-p.a.Zoom)*t
		return c
	}
	s := t * p.s
	u := p.w0 / (rho * rho * p.d) * (math.Cosh(p.r0)*math.Tanh(rho*s+p.r0) - math.Sinh(p.r0))
	w := p.w0 * math.Cosh(p.r0) / math.Cosh(rho*s+p.r0)
	c.X = p.a.X + (p.b.X-p.a.X)*u
	c.Y = p.a.Y + (p.b.Y-p.a.Y)*u
	c.Zoom = math.Log2(c.W / w / TileSize)
	return c
}
