package topology

import (
	"io/fs"
	"slices"
	"strings"

	"watiya/geo"
)

// coast is a finer coast than that of the countries, along a part of it: a
// line along the mainland, and islands. It is of another source, with another
// licence, and so a layer of its own until here.
type coast struct {
	main    []point
	islands []feature
	edges   map[[2]point]int // steps between two points: how many countries take them
	gone    map[point]bool   // points of borders that lie beyond it
	at      map[point]int    // a point of the countries' coast where something begins or ends: its place in main
}

func readCoast(fsys fs.FS) (*coast, error) {
	features, err := readLayer(fsys, "coast.geojson")
	if err != nil {
		return nil, err
	}
	c := &coast{edges: make(map[[2]point]int), at: make(map[point]int), gone: make(map[point]bool)}
	for _, f := range features {
		if f.id != "mainland" {
			c.islands = append(c.islands, f)
		} else if c.main, err = f.points(); err != nil {
			return nil, err
		}
	}
	c.main = untie(c.main)
	return c, nil
}

// refine gives the layers of a group the finer coast.
func refine(fsys fs.FS, b *geo.Basemap, g group, lines [][]line) error {
	c, err := readCoast(fsys)
	if err != nil || c.main == nil {
		return err
	}
	if err := c.join(lines); err != nil {
		return err
	}
	for i := range lines {
		if lines[i], err = c.refine(&b.Layers[g.layers[i].layer], lines[i]); err != nil {
			return err
		}
	}
	return nil
}

// refine puts the finer coast in the place of the countries' own, in every
// layer that shares it. Borders and limits end on it then.
func (c *coast) refine(layer *geo.BaseFeatures, lines []line) (out []line, err error) {
	reached := make(map[int]bool)
	for _, l := range lines {
		reached[l.feature] = reached[l.feature] || slices.ContainsFunc(l.points, c.joins)
	}
	for _, l := range lines {
		if i := slices.IndexFunc(l.points, c.joins); i >= 0 {
			l.points = c.replace(append(slices.Clone(l.points[i:]), l.points[:i+1]...))
		} else if reached[l.feature] && c.island(l.points) {
			continue // the finer coast has its own
		}
		out = append(out, l)
	}
	for _, f := range c.islands {
		for i := range layer.Features {
			if !slices.Contains(strings.Fields(f.text("in")), layer.Features[i].ID) {
				continue
			}
			points, err := quantise(f.lines[0], true, f.source)
			if err != nil {
				return nil, err
			}
			points = untie(points)
			wind(points, false)
			out = append(out, line{i, true, points})
		}
	}
	slices.SortStableFunc(out, func(a, b line) int { return a.feature - b.feature })
	return out, nil
}

func (c *coast) joins(p point) bool {
	_, ok := c.at[p]
	return ok
}

// replace does so in a closed ring that begins where the coasts join.
func (c *coast) replace(ring []point) (out []point) {
	from := 0
	for i := 1; i < len(ring); i++ {
		to, ok := c.at[ring[i]]
		if !ok {
			continue
		}
		piece := slices.DeleteFunc(slices.Clone(ring[from:i+1]), func(p point) bool { return c.gone[p] })
		piece[0], piece[len(piece)-1] = c.main[c.at[ring[from]]], c.main[to]
		if !c.inland(ring[from : i+1]) {
			if a := c.at[ring[from]]; a <= to {
				piece = c.main[a : to+1]
			} else {
				piece = slices.Clone(c.main[to : a+1])
				slices.Reverse(piece)
			}
		}
		out = append(out, piece[:len(piece)-1]...)
		from = i
	}
	return out
}

// inland reports whether a step of a line is not on the coast.
func (c *coast) inland(line []point) bool {
	for i := 1; i < len(line); i++ {
		if !c.coastal(line[i-1], line[i]) {
			return true
		}
	}
	return false
}

// island reports whether a ring is an island along the finer coast.
func (c *coast) island(ring []point) bool {
	_, d := closest(c.main, ring[0])
	return d < 10*reach && !c.inland(append(slices.Clone(ring), ring[0]))
}
