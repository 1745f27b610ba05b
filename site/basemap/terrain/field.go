// Package terrain turns a coarse grid of heights into what a map draws: smooth fields, depth contours and light.
//
// A field is a read.Grid of metres on nodes in longitude and latitude. Blur evens it out, At samples it between nodes with a
// Catmull-Rom surface (so that nothing looks blocky when it is enlarged), Contours cuts it at a level, Light shades it.
package terrain

import (
	"math"

	"watiya/site/basemap/read"
)

// Blur returns the field convolved with a Gaussian of sigma nodes.
func Blur(g read.Grid, sigma float64) read.Grid {
	reach := int(math.Ceil(3 * sigma))
	kernel := make([]float64, 2*reach+1)
	sum := 0.0
	for i := range kernel {
		d := float64(i - reach)
		kernel[i] = math.Exp(-d * d / (2 * sigma * sigma))
		sum += kernel[i]
	}
	pass := func(in read.Grid, dx, dy int) read.Grid {
		out := in
		out.Values = make([]float64, len(in.Values))
		for y := range in.Height {
			for x := range in.Width {
				v := 0.0
				for i, k := range kernel {
					v += k * in.At(x+dx*(i-reach), y+dy*(i-reach))
				}
				out.Values[y*in.Width+x] = v / sum
			}
		}
		return out
	}
	return pass(pass(g, 1, 0), 0, 1)
}

// Map returns the field with f applied to every node's position and value.
func Map(g read.Grid, f func(lon, lat, v float64) float64) read.Grid {
	out := g
	out.Values = make([]float64, len(g.Values))
	for y := range g.Height {
		for x := range g.Width {
			out.Values[y*g.Width+x] = f(g.West+float64(x)*g.Step, g.South+float64(y)*g.Step, g.At(x, y))
		}
	}
	return out
}

// At samples the field at a position in degrees.
func At(g read.Grid, lon, lat float64) float64 {
	x, y := (lon-g.West)/g.Step, (lat-g.South)/g.Step
	x0, y0 := math.Floor(x), math.Floor(y)
	var rows [4]float64
	for j := range rows {
		var p [4]float64
		for i := range p {
			p[i] = g.At(int(x0)-1+i, int(y0)-1+j)
		}
		rows[j] = catmullRom(p, x-x0)
	}
	return catmullRom(rows, y-y0)
}

func catmullRom(p [4]float64, t float64) float64 {
	return p[1] + t*(p[2]-p[0]+t*(2*p[0]-5*p[1]+4*p[2]-p[3]+t*(3*(p[1]-p[2])+p[3]-p[0])))/2
}

// Light is how bright a slope is under a sun in the north-west, 45 degrees high: 0 on flat ground, 1 facing the sun, -1 in
// full shade. dx and dy are the rise per metre towards east and north, exaggeration multiplies both.
func Light(dx, dy, exaggeration float64) float64 {
	dx, dy = dx*exaggeration, dy*exaggeration
	flat := math.Sqrt(0.5)
	sun := [3]float64{-flat * flat, flat * flat, flat} // from the north-west
	n := math.Sqrt(dx*dx + dy*dy + 1)
	s := (-dx*sun[0] - dy*sun[1] + sun[2]) / n
	if s < flat {
		return max((s-flat)/flat, -1)
	}
	return (s - flat) / (1 - flat)
}
