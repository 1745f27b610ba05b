package svg

import (
	"math"
	"strconv"

	"watiya/geo/scene"
)

// path writes path data in whole steps of a grid, relative to the point before.
type path struct {
	dst    []byte
	step   float64 // pixels of a step of the grid
	digits int     // decimals of a number; 0 when the numbers are steps
	k      float64 // applied to the coordinates of the list,
	dx, dy float64 // before these are added
	x, y   int64   // current point, in steps
	// tolerance in the list's pixels within which runs are thinned; rings of
	// less than 6 of its squares vanish. 0 keeps everything.
	tolerance float64
	fresh     bool // no number since the last command letter
	point     bool // the last number had a decimal point
}

// steps rounds v to whole steps; what is infinite or no number is 0.
func steps(v, step float64) int64 {
	if s := v/step + 0.5; s > math.MinInt32 && s < math.MaxInt32 {
		return int64(math.Floor(s))
	}
	return 0
}

func (p *path) at(x, y float64) (ix, iy int64) {
	return steps(x*p.k+p.dx, p.step), steps(y*p.k+p.dy, p.step)
}

func (p *path) command(c byte) {
	p.dst = append(p.dst, c)
	p.fresh = true
}

// number writes a number of steps as short as the grammar of path data allows
// (SVG 2, 9.3.9): no zero before the point, no space before a sign or, after a
// number with a point, before a point.
func (p *path) number(v int64) {
	from := len(p.dst)
	p.dst = append(p.dst, ' ')
	p.dst = appendDecimal(p.dst, v, p.digits)
	first, hasPoint := p.dst[from+1], false
	for _, c := range p.dst[from+1:] {
		hasPoint = hasPoint || c == '.'
	}
	if p.fresh || first == '-' || first == '.' && p.point {
		p.dst = append(p.dst[:from], p.dst[from+1:]...)
	}
	p.fresh, p.point = false, hasPoint
}

// appendDecimal writes v / 10^digits.
func appendDecimal(dst []byte, v int64, digits int) []byte {
	if v < 0 {
		dst, v = append(dst, '-'), -v
	}
	pow := int64(1)
	for range digits {
		pow *= 10
	}
	whole, part := v/pow, v%pow
	if whole > 0 || part == 0 {
		dst = strconv.AppendInt(dst, whole, 10)
	}
	if part > 0 {
		dst = append(dst, '.')
		for pow /= 10; part > 0; pow /= 10 {
			dst = append(dst, byte('0'+part/pow))
			part %= pow
		}
	}
	return dst
}

// move starts a subpath; what follows without a letter are lines.
func (p *path) move(x, y int64) {
	p.command('m')
	p.number(x - p.x)
	p.number(y - p.y)
	p.x, p.y = x, y
}

func (p *path) line(x, y int64) {
	p.number(x - p.x)
	p.number(y - p.y)
	p.x, p.y = x, y
}

// run writes a Line or a Ring.
func (p *path) run(r *scene.Reader) {
	n := r.Points()
	var keep []bool
	if p.tolerance > 0 {
		if r.Op == scene.OpRing && area(r) < 6*p.tolerance*p.tolerance {
			return
		}
		keep = thin(r, p.tolerance)
	}
	var sx, sy int64
	for i := range n {
		if keep != nil && !keep[i] {
			continue
		}
		x, y := p.at(r.XY(i))
		switch {
		case i == 0:
			sx, sy = x, y
			p.move(x, y)
		case x != p.x || y != p.y || n == 2: // a line of no length still has round ends
			p.line(x, y)
		}
	}
	if r.Op == scene.OpRing && n > 0 {
		p.command('z')
		p.x, p.y = sx, sy
	}
}

// circle writes two half circles.
func (p *path) circle(x, y, r float64) {
	ix, iy := p.at(x, y)
	ir := steps(r*p.k, p.step)
	p.move(ix-ir, iy)
	for _, d := range [...]int64{2 * ir, -2 * ir} {
		p.command('a')
		for _, v := range [...]int64{ir, ir} {
			p.number(v)
		}
		p.dst = append(p.dst, " 0 1 1"...)
		p.point = false
		p.number(d)
		p.number(0)
	}
	p.command('z')
}

// rect writes a rectangle with round corners.
func (p *path) rect(x, y, w, h, r float64) {
	x0, y0 := p.at(x, y)
	x1, y1 := p.at(x+w, y+h)
	ir := max(0, min(steps(r*p.k, p.step), (x1-x0)/2, (y1-y0)/2))
	corner := func(dx, dy int64) {
		if ir == 0 {
			return
		}
		p.command('a')
		p.number(ir)
		p.number(ir)
		p.dst = append(p.dst, " 0 0 1"...)
		p.point = false
		p.number(dx)
		p.number(dy)
	}
	side := func(c byte, d int64) {
		p.command(c)
		p.number(d)
	}
	p.move(x0+ir, y0)
	side('h', x1-x0-2*ir)
	corner(ir, ir)
	side('v', y1-y0-2*ir)
	corner(-ir, ir)
	side('h', -(x1 - x0 - 2*ir))
	if ir > 0 { // else the closing line is the last side
		corner(-ir, -ir)
		side('v', -(y1 - y0 - 2*ir))
		corner(ir, -ir)
	}
	p.command('z')
}
