package web

import (
	"watiya/geo/scene"
)

// box is a rectangle in the pixels of a list.
type box struct{ x0, y0, x1, y1 float64 }

// crop is a base list without what lies outside a box: most of the map is far
// from what a near view shows, and the page should not carry it. Rings are
// clipped edge by edge (Sutherland and Hodgman, 1974), lines piece by piece; the
// box must be so much larger than the window that its own edges are not seen.
func crop(words []uint32, to box) scene.List {
	var out scene.List
	var ring, next []vertex
	for r := scene.Read(words); r.Next(); {
		if r.Op != scene.OpLine && r.Op != scene.OpRing {
			out.Words = append(out.Words, uint32(r.Op))
			out.Words = append(out.Words, r.Args...)
			continue
		}
		ring = ring[:0]
		for i := range int(r.U(0)) {
			ring = append(ring, vertex{float64(r.F(1 + 2*i)), float64(r.F(2 + 2*i))})
		}
		switch {
		case to.holds(ring):
			writeRun(&out, ring, r.Op == scene.OpRing)
		case r.Op == scene.OpRing:
			for edge := range 4 {
				next = to.clipRing(next[:0], ring, edge)
				ring, next = next, ring
			}
			writeRun(&out, ring, true)
		default:
			to.clipLine(&out, ring)
		}
	}
	return out
}

type vertex struct{ x, y float64 }

func writeRun(out *scene.List, run []vertex, ring bool) {
	if len(run) < 2 {
		return
	}
	out.Begin(ring)
	for _, p := range run {
		out.Point(p.x, p.y)
	}
	out.End()
}

func (a box) holds(run []vertex) bool {
	for _, p := range run {
		if p.x < a.x0 || p.x > a.x1 || p.y < a.y0 || p.y > a.y1 {
			return false
		}
	}
	return true
}

// beyond is how far a point lies outside an edge; negative is inside.
func (a box) beyond(p vertex, edge int) float64 {
	return [4]float64{a.x0 - p.x, p.x - a.x1, a.y0 - p.y, p.y - a.y1}[edge]
}

// clipRing appends the part of a ring that is inside one edge.
func (a box) clipRing(dst, ring []vertex, edge int) []vertex {
	for i, q := range ring {
		p := ring[(i+len(ring)-1)%len(ring)]
		dp, dq := a.beyond(p, edge), a.beyond(q, edge)
		if (dp > 0) != (dq > 0) {
			dst = append(dst, along(p, q, dp/(dp-dq)))
		}
		if dq <= 0 {
			dst = append(dst, q)
		}
	}
	return dst
}

// clipLine writes the pieces of a line that are inside.
func (a box) clipLine(out *scene.List, line []vertex) {
	var run []vertex
	for i := 1; i < len(line); i++ {
		from, to := 0.0, 1.0 // the part of the piece that is inside (Liang and Barsky, 1984)
		for edge := range 4 {
			dp, dq := a.beyond(line[i-1], edge), a.beyond(line[i], edge)
			switch {
			case dp > 0 && dq > 0:
				from, to = 1, 0
			case dp > 0:
				from = max(from, dp/(dp-dq))
			case dq > 0:
				to = min(to, dp/(dp-dq))
			}
		}
		if from > to {
			continue
		}
		if from > 0 || len(run) == 0 {
			writeRun(out, run, false)
			run = append(run[:0], along(line[i-1], line[i], from))
		}
		run = append(run, along(line[i-1], line[i], to))
	}
	writeRun(out, run, false)
}

func along(p, q vertex, t float64) vertex {
	return vertex{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t}
}
