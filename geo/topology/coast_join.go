package topology

import (
	"fmt"
	"math"
	"slices"
)

// reach is how far the finer coast lies from the countries' own at most, in
// grid steps: about four kilometres.
const reach = 60

// coastal reports whether a step is one of the countries' coast: one country
// takes it, and it is not where the map was cut.
func (c *coast) coastal(p, q point) bool { return c.edges[step(p, q)] == 1 && !onEdge(p, q) }

func step(p, q point) [2]point {
	if q.y < p.y || q.y == p.y && q.x < p.x {
		p, q = q, p
	}
	return [2]point{p, q}
}

// join finds where the finer coast begins and ends, and where borders and
// limits reach it, on the coast of the countries (the first of the layers).
func (c *coast) join(layers [][]line) error {
	for _, l := range layers[0] {
		for i, p := range l.points {
			c.edges[step(p, l.points[(i+1)%len(l.points)])]++
		}
	}
	var shore []point
	for _, lines := range layers {
		for _, l := range lines {
			n := len(l.points)
			for i, p := range l.points {
				before, after := c.coastal(l.points[(i+n-1)%n], p), c.coastal(p, l.points[(i+1)%n])
				switch {
				case before && after:
					shore = append(shore, p)
				case before:
					c.land(l.points, i, 1)
				case after:
					c.land(l.points, i, n-1)
				}
			}
		}
	}
	taken := make(map[int]bool)
	for p, k := range c.at {
		if taken[k] {
			return fmt.Errorf("topology: coast.geojson: two borders reach it at %v", p)
		}
		taken[k] = true
	}
	for _, k := range []int{0, len(c.main) - 1} {
		i, _ := closest(shore, c.main[k])
		c.at[shore[i]] = k
	}
	return nil
}

// land lets a border that reached the coast in a point of a ring, coming from
// the direction of the given step, end on the nearest point of the finer coast
// that it reaches without crossing it. What it had beyond that coast goes.
func (c *coast) land(ring []point, i, by int) {
	const most = 8 // steps that may lie beyond
	inner := 1
	for k := range most {
		if c.crossed(ring[(i+k*by)%len(ring)], ring[(i+(k+1)*by)%len(ring)]) {
			inner = k + 1
		}
	}
	for k := 1; k < inner; k++ {
		c.gone[ring[(i+k*by)%len(ring)]] = true
	}
	least, from := reach*1.0, ring[(i+inner*by)%len(ring)]
	for k, to := range c.main {
		if d := distance(ring[i], to, to); d < least && !c.crossed(from, to) {
			least, c.at[ring[i]] = d, k
		}
	}
}

// crossed reports whether the finer coast crosses a step.
func (c *coast) crossed(p, q point) bool {
	list := []arc{{line: []point{p, q}}, {line: c.main}}
	for i := 1; i < len(c.main); i++ {
		if (segment{0, 0, 1}).crosses(list, segment{1, i - 1, i}) {
			return true
		}
	}
	return false
}

// untie leaves out loops that rounding made of what is narrower than the grid.
func untie(line []point) []point {
	const longest = 12
	list := []arc{{line: line}}
	for i := 1; i < len(line); i++ {
		for j := min(i+longest, len(line)-1); j > i+1; j-- {
			if (segment{0, i - 1, i}).crosses(list, segment{0, j - 1, j}) {
				line = slices.Delete(line, i, j)
				list[0].line = line
				break
			}
		}
	}
	return line
}

// closest returns the index of the point of a line that is nearest to p, and how far it is.
func closest(line []point, p point) (at int, least float64) {
	least = math.Inf(1)
	for i, q := range line {
		if d := distance(p, q, q); d < least {
			at, least = i, d
		}
	}
	return at, least
}
