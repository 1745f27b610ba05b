package raster

import "math"

// visible cuts a run into the parts that a pen of some reach may bring into the
// picture: most of a coast lies elsewhere, and a line that leaves the picture by
// a million pixels must not be dashed all the way. at is the length of the run
// before the part.
func (c *Canvas) visible(run []point, ring bool, reach float64, draw func(part []point, ring bool, at float64)) {
	if len(run) == 0 {
		return
	}
	x0, y0, x1, y1 := -reach, -reach, float64(c.W)+reach, float64(c.H)+reach
	seen := func(a, b point) bool { // false for what is no number
		return (a.x > x0 || b.x > x0) && (a.x < x1 || b.x < x1) && (a.y > y0 || b.y > y0) && (a.y < y1 || b.y < y1)
	}
	inside := true
	for _, p := range run {
		if !(p.x > x0 && p.x < x1 && p.y > y0 && p.y < y1) {
			inside = false
			break
		}
	}
	if inside {
		draw(run, ring, 0)
		return
	}
	n, first := len(run), 0
	pieces := n - 1
	if ring {
		pieces = n
		for i := range n { // begin behind a piece that is not seen, so that no join is lost
			if !seen(run[i], run[(i+1)%n]) {
				first = i + 1
				break
			}
		}
	}
	at, from := 0.0, 0.0
	if first > 0 { // the length before the piece at which we begin
		for i := range first {
			at += length(run[i], run[(i+1)%n])
		}
	}
	part := c.part[:0]
	flush := func() {
		if len(part) > 1 {
			draw(part, false, from)
		}
		part = part[:0]
	}
	for i := range pieces {
		a, b := run[(first+i)%n], run[(first+i+1)%n]
		l := length(a, b)
		if !seen(a, b) {
			flush()
			at += l
			continue
		}
		skip := 0.0
		if l > 4*(x1-x0+y1-y0) {
			flush()
			a, b, skip = cutTo(a, b, x0, y0, x1, y1, l)
		}
		if len(part) == 0 {
			part, from = append(part, a), at+skip
		}
		part = append(part, b)
		at += l
		if skip > 0 || b != run[(first+i+1)%n] {
			flush()
		}
	}
	flush()
	c.part = part
}

func length(a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	return math.Sqrt(dx*dx + dy*dy)
}

// cutTo is the part of a piece inside a box (Liang and Barsky, 1984), and how much
// of it lies before.
func cutTo(a, b point, x0, y0, x1, y1, l float64) (point, point, float64) {
	from, to := 0.0, 1.0
	dx, dy := b.x-a.x, b.y-a.y
	for _, side := range [...][2]float64{{x0 - a.x, dx}, {a.x - x1, -dx}, {y0 - a.y, dy}, {a.y - y1, -dy}} {
		if t := side[0] / side[1]; side[1] > 0 {
			from = math.Max(from, t)
		} else if side[1] < 0 {
			to = math.Min(to, t)
		}
	}
	if !(from < to) {
		return a, a, 0
	}
	return point{a.x + dx*from, a.y + dy*from}, point{a.x + dx*to, a.y + dy*to}, from * l
}
