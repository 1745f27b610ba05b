package raster

import "math"

type point struct{ x, y float64 }

// stroker makes the outline of a line as a pen of round joins leaves it. On the
// outer side of a bend the outline is an arc; on the inner side it goes by the
// bend itself where the sides are too short to meet, so that every part turns the
// same way round and nothing cancels.
type stroker struct {
	f     *filler
	half  float64
	round bool    // ends
	step  float64 // angle of a chord of an arc
	sin   float64 // of the step
	cos   float64
	line  []point // without points that lie too close
	dash  []point
	left  []point
	right []point
}

// pen sets the width and the ends.
func (s *stroker) pen(width float64, round bool) {
	s.half, s.round = width/2, round
	s.step = 2 * math.Acos(1-math.Min(0.06/math.Max(s.half, 0.06), 1))
	s.sin, s.cos = math.Sincos(s.step)
}

// add strokes a run of points.
func (s *stroker) add(run []point, ring bool) {
	near := math.Max(0.02, 0.04*s.half)
	if s.half > 2 { // a glow or a halo: its edge lies far from the line
		near = 0.12 * s.half
	}
	s.line = append(s.line[:0], run[0])
	for _, p := range run[1:] {
		if q := s.line[len(s.line)-1]; math.Abs(p.x-q.x)+math.Abs(p.y-q.y) > near {
			s.line = append(s.line, p)
		}
	}
	for ring && len(s.line) > 1 {
		a, b := s.line[0], s.line[len(s.line)-1]
		if math.Abs(a.x-b.x)+math.Abs(a.y-b.y) > near {
			break
		}
		s.line = s.line[:len(s.line)-1]
	}
	switch n := len(s.line); {
	case n == 1 && s.round:
		s.dot(s.line[0])
	case n == 1:
	case ring && n > 2:
		s.ring(s.line)
	default:
		s.open(s.line)
	}
}

func (s *stroker) dot(p point) {
	s.left = s.arc(s.left[:0], p, 0, 2*math.Pi)
	s.emit(s.left, nil)
}

// emit writes a closed outline: one side forwards, the other backwards.
func (s *stroker) emit(forth, back []point) {
	if len(forth) == 0 {
		return
	}
	s.f.moveTo(forth[0].x, forth[0].y)
	for _, p := range forth[1:] {
		s.f.lineTo(p.x, p.y)
	}
	for i := len(back) - 1; i >= 0; i-- {
		s.f.lineTo(back[i].x, back[i].y)
	}
	s.f.close()
}

// arc appends the points of a turn round p.
func (s *stroker) arc(dst []point, p point, from, turn float64) []point {
	n := math.Ceil(math.Abs(turn) / s.step)
	for i := 0.0; i <= n; i++ {
		sin, cos := math.Sincos(from + turn*i/math.Max(n, 1))
		dst = append(dst, point{p.x + s.half*cos, p.y + s.half*sin})
	}
	return dst
}

// normal of a piece, half a width long, to its left as the reader sees it.
func (s *stroker) normal(a, b point) (n point, length float64) {
	dx, dy := b.x-a.x, b.y-a.y
	length = math.Sqrt(dx*dx + dy*dy)
	k := s.half / length
	return point{dy * k, -dx * k}, length
}

func (s *stroker) open(run []point) {
	s.left, s.right = s.left[:0], s.right[:0]
	n0, length := s.normal(run[0], run[1])
	if s.round {
		s.left = s.arc(s.left, run[0], math.Atan2(-n0.y, -n0.x), math.Pi)
	}
	s.both(run[0], n0)
	for i := 1; i < len(run)-1; i++ {
		n1, next := s.normal(run[i], run[i+1])
		s.join(run[i], n0, n1, math.Min(length, next))
		n0, length = n1, next
	}
	last := run[len(run)-1]
	s.both(last, n0)
	if s.round {
		s.left = s.arc(s.left, last, math.Atan2(n0.y, n0.x), math.Pi)
	}
	s.emit(s.left, s.right)
}

func (s *stroker) ring(run []point) {
	s.left, s.right = s.left[:0], s.right[:0]
	last := run[len(run)-1]
	n0, length := s.normal(last, run[0])
	for i := range run {
		n1, next := s.normal(run[i], run[(i+1)%len(run)])
		s.join(run[i], n0, n1, math.Min(length, next))
		n0, length = n1, next
	}
	s.emit(s.left, nil)
	s.emit(s.right[:1], s.right[1:])
}

func (s *stroker) both(p, n point) {
	s.left = append(s.left, point{p.x + n.x, p.y + n.y})
	s.right = append(s.right, point{p.x - n.x, p.y - n.y})
}

// join bends both sides at p from normal a to normal b.
func (s *stroker) join(p, a, b point, shorter float64) {
	h2 := s.half * s.half
	cross, dot := (a.x*b.y-a.y*b.x)/h2, (a.x*b.x+a.y*b.y)/h2
	outer, inner := &s.left, &s.right
	sign := 1.0
	if cross < 0 { // it bends to the left, so the right side is the longer one
		outer, inner, sign = inner, outer, -1
	}
	bend := math.Abs(cross) / math.Max(1+dot, 1e-9) // tangent of half the angle
	if dot > 0 && bend*s.half <= shorter/2 {
		k := 1 / (1 + dot)
		x, y := (a.x+b.x)*k, (a.y+b.y)*k
		*inner = append(*inner, point{p.x - sign*x, p.y - sign*y})
	} else {
		*inner = append(*inner, point{p.x - sign*a.x, p.y - sign*a.y}, p, point{p.x - sign*b.x, p.y - sign*b.y})
	}
	*outer = append(*outer, point{p.x + sign*a.x, p.y + sign*a.y})
	// The arc without its ends, which are written exactly: the normal is turned
	// step by step until it is near the other.
	x, y := a.x, a.y
	for n := 0; dot < s.cos && n < 100; n++ {
		x, y = x*s.cos-sign*y*s.sin, sign*x*s.sin+y*s.cos
		*outer = append(*outer, point{p.x + sign*x, p.y + sign*y})
		dot = (x*b.x + y*b.y) / h2
	}
	*outer = append(*outer, point{p.x + sign*b.x, p.y + sign*b.y})
}

// dashed strokes the pieces of a run that a pattern of lengths leaves, from an
// offset into the pattern on.
func (s *stroker) dashed(run []point, ring bool, pattern []float64, offset float64) {
	total := 0.0
	for _, d := range pattern {
		total += d
	}
	if !(total > 0.01) || len(run) < 2 {
		s.add(run, ring)
		return
	}
	offset = math.Mod(offset, total)
	if offset < 0 {
		offset += total
	}
	i := 0
	for offset >= pattern[i] {
		offset -= pattern[i]
		i = (i + 1) % len(pattern)
	}
	left := pattern[i] - offset
	s.dash = append(s.dash[:0], run[0])
	n := len(run)
	if ring {
		n++
	}
	for k := 1; k < n; k++ {
		a, b := run[k-1], run[k%len(run)]
		length := math.Sqrt((b.x-a.x)*(b.x-a.x) + (b.y-a.y)*(b.y-a.y))
		if length == 0 {
			continue
		}
		at := 0.0
		for length-at > left {
			at += left
			p := point{a.x + (b.x-a.x)*at/length, a.y + (b.y-a.y)*at/length}
			if i%2 == 0 {
				s.add(append(s.dash, p), false)
			}
			s.dash = append(s.dash[:0], p)
			i = (i + 1) % len(pattern)
			left = pattern[i]
		}
		left -= length - at
		if i%2 == 0 {
			s.dash = append(s.dash, b)
		}
	}
	if i%2 == 0 && len(s.dash) > 1 {
		s.add(s.dash, false)
	}
}
