package topology

import "watiya/geo"

// arc is an arc with the levels of its vertices.
type arc struct {
	line   []point
	weight []float64
	level  []uint8
}

// segment is a drawn step of an arc at one level: from vertex i to vertex j,
// with those between left out.
type segment struct {
	arc, i, j int
}

// cell is the width of the squares in which crossings are looked for, in grid
// steps: about the length of a long segment.
const cell = 256

// untangle gives vertices back until no two steps of the arcs cross at any
// level. At full detail nothing is left to give: what crosses there crosses
// in the source.
func untangle(list []arc) {
	for z := uint8(geo.MinLevel); z <= geo.MaxLevel; z++ {
		for untangleLevel(list, z) {
		}
	}
}

// untangleLevel repairs the crossings of one level once; false when there was
// nothing to repair.
func untangleLevel(list []arc, z uint8) (changed bool) {
	cells := make(map[[2]int][]segment)
	for a := range list {
		i := 0
		for j := 1; j < len(list[a].line); j++ {
			if list[a].level[j] > z {
				continue
			}
			s := segment{a, i, j}
			i = j
			x0, y0, x1, y1 := s.box(list)
			for x := x0 / cell; x <= x1/cell; x++ {
				for y := y0 / cell; y <= y1/cell; y++ {
					cells[[2]int{x, y}] = append(cells[[2]int{x, y}], s)
				}
			}
		}
	}
	for _, c := range cells {
		for i, s := range c {
			for _, t := range c[:i] {
				// Without a hidden vertex neither of the two can give way.
				if s.j-s.i+t.j-t.i > 2 && s.crosses(list, t) {
					g := s.giveBack(list, z)
					h := t.giveBack(list, z)
					changed = changed || g || h
				}
			}
		}
	}
	return changed
}

func (s segment) ends(list []arc) (p, q point) { return list[s.arc].line[s.i], list[s.arc].line[s.j] }

func (s segment) box(list []arc) (x0, y0, x1, y1 int) {
	p, q := s.ends(list)
	return int(min(p.x, q.x)), int(min(p.y, q.y)), int(max(p.x, q.x)), int(max(p.y, q.y))
}

// giveBack lets the heaviest hidden vertex of a segment appear at level z.
func (s segment) giveBack(list []arc, z uint8) bool {
	a, at := &list[s.arc], -1
	for k := s.i + 1; k < s.j; k++ {
		if a.level[k] <= z {
			return true // given back a moment ago, for another crossing
		}
		if at < 0 || a.weight[k] > a.weight[at] {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	a.level[at] = z
	return true
}

// crosses reports whether two segments cross in their inner parts.
func (s segment) crosses(list []arc, t segment) bool {
	a, b := s.ends(list)
	c, d := t.ends(list)
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// side is on which side of a-b the point p is: -1, 0, 1.
func side(a, b, p point) int {
	v := (int64(b.x)-int64(a.x))*(int64(p.y)-int64(a.y)) - (int64(b.y)-int64(a.y))*(int64(p.x)-int64(a.x))
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}
