package topology

// arcs collects the arcs of one group of layers whose lines may be shared.
type arcs struct {
	list  [][]point
	index map[string]int32
	turns map[point]turn
}

// turn is how a point was passed: its two neighbours, in either order.
type turn struct {
	a, b     point
	junction bool
}

func newArcs() *arcs {
	return &arcs{index: make(map[string]int32), turns: make(map[point]turn)}
}

// survey notes the neighbours of every point of a line; all lines of the
// group are surveyed before the first is cut.
func (s *arcs) survey(line []point, ring bool) {
	n := len(line)
	for i, p := range line {
		if !ring && (i == 0 || i == n-1) {
			s.turns[p] = turn{junction: true}
			continue
		}
		a, b := line[(i+n-1)%n], line[(i+1)%n]
		if b.y < a.y || b.y == a.y && b.x < a.x {
			a, b = b, a
		}
		t, seen := s.turns[p]
		switch {
		case !seen:
			// The coast ends where the map was cut.
			s.turns[p] = turn{a, b, onEdge(a, p) != onEdge(p, b)}
		case t.a != a || t.b != b:
			t.junction = true
			s.turns[p] = t
		}
	}
}

// cut returns the line as signed arc numbers.
func (s *arcs) cut(line []point, ring bool) (refs []int32) {
	if ring {
		line = s.rotate(line)
	}
	from := 0
	for i := 1; i < len(line); i++ {
		if i == len(line)-1 || s.turns[line[i]].junction {
			refs = append(refs, s.add(line[from:i+1]))
			from = i
		}
	}
	return refs
}

// rotate closes a ring after turning it so that it starts at a junction, or
// at its first point in reading order where it has none, so that a ring that
// occurs twice becomes the same arc.
func (s *arcs) rotate(ring []point) []point {
	start := 0
	for i, p := range ring {
		if s.turns[p].junction {
			start = i
			break
		}
		if q := ring[start]; p.x < q.x || p.x == q.x && p.y < q.y {
			start = i
		}
	}
	out := make([]point, 0, len(ring)+1)
	out = append(append(out, ring[start:]...), ring[:start]...)
	return append(out, out[0])
}

// add returns the number of an arc, which may be known in either direction.
func (s *arcs) add(line []point) int32 {
	forward, backward := make([]byte, 0, 4*len(line)), make([]byte, 0, 4*len(line))
	for i := range line {
		p, q := line[i], line[len(line)-1-i]
		forward = append(forward, byte(p.x), byte(p.x>>8), byte(p.y), byte(p.y>>8))
		backward = append(backward, byte(q.x), byte(q.x>>8), byte(q.y), byte(q.y>>8))
	}
	if a, ok := s.index[string(forward)]; ok {
		return a
	}
	if a, ok := s.index[string(backward)]; ok {
		return ^a
	}
	a := int32(len(s.list))
	s.list = append(s.list, line)
	s.index[string(forward)] = a
	return a
}
