package topology

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"watiya/geo"
)

// group is a set of layers that may share arcs.
type group struct {
	layers []source
	// tolerance in pixels of a level's zoom.
	tolerance float64
	// least is the weight in grid steps below which a vertex is dropped.
	least float64
	// from is the smallest level.
	from uint8
}

type source struct {
	layer geo.BaseLayer
	file  string
}

// groups are the files of the layers. Depth steps are soft shapes under
// everything else: they may be coarser. Urban areas come from cells of 1/120
// degree (12 grid steps): a line within 8 steps of their outline takes the
// stairs away. They are drawn from zoom 7, and package pack wants the arcs of
// such layers last.
var groups = []group{
	{[]source{{geo.BaseCountry, "countries.geojson"}, {geo.BaseDistrict, "districts.geojson"}, {geo.BaseRegion, "regions.geojson"}}, 0.35, 0, geo.MinLevel},
	{[]source{{geo.BaseLake, "lakes.geojson"}}, 0.35, 0, geo.MinLevel},
	{[]source{{geo.BasePlaya, "playas.geojson"}}, 0.35, 0, geo.MinLevel},
	{[]source{{geo.BaseDepth, "depths.geojson"}}, 0.6, 0, geo.MinLevel},
	{[]source{{geo.BaseRiver, "rivers.geojson"}}, 0.35, 0, geo.MinLevel},
	{[]source{{geo.BaseRoad, "roads.geojson"}}, 0.35, 0, geo.MinLevel},
	{[]source{{geo.BaseUrban, "urban.geojson"}}, 0.35, 13, geo.LateLevel},
}

// Build reads the layers of a folder and joins them.
func Build(fsys fs.FS) (*geo.Basemap, error) {
	b := &geo.Basemap{Arcs: []uint32{0}}
	disputes := make(map[string][]string)
	for _, group := range groups {
		s := newArcs()
		lines := make([][]line, len(group.layers))
		for i, g := range group.layers {
			features, err := readLayer(fsys, g.file)
			if err != nil {
				return nil, err
			}
			if g.layer == geo.BaseDepth { // the outline of the sea is the coast
				features = slices.DeleteFunc(features, func(f feature) bool { return f.number("depth") == 0 })
			}
			if lines[i], err = prepare(&b.Layers[g.layer], features, g.layer, disputes); err != nil {
				return nil, err
			}
		}
		if group.layers[0].layer == geo.BaseCountry {
			if err := refine(fsys, b, group, lines); err != nil {
				return nil, err
			}
		}
		if group.from != geo.LateLevel { // what begins this late need not stay joined
			for i := range lines {
				for _, l := range lines[i] {
					s.survey(l.points, l.ring)
				}
			}
		}
		first := int32(b.NumArcs())
		for i, g := range group.layers {
			assemble(&b.Layers[g.layer], lines[i], s, first)
		}
		thin(b, s.list, group)
	}
	if err := nameRegions(b, fsys); err != nil {
		return nil, err
	}
	b.Disputed = disputed(b, disputes)
	return b, readPoints(b, fsys)
}

// line is a part of a feature on the grid.
type line struct {
	feature int
	ring    bool
	points  []point
}

// prepare notes the features of a layer and returns their parts.
func prepare(layer *geo.BaseFeatures, features []feature, kind geo.BaseLayer, disputes map[string][]string) (out []line, err error) {
	for i := range features {
		f := &features[i]
		value := f.number("rank")
		if kind == geo.BaseDepth {
			value = f.number("depth")
		}
		layer.Features = append(layer.Features, geo.BaseFeature{ID: f.id, Name: f.names(), Value: int32(value), Region: -1})
		if f.flag("disputed") {
			disputes[f.id] = append(disputes[f.id], "")
		}
		if with := f.text("disputed_with"); with != "" {
			disputes[f.id] = append(disputes[f.id], strings.Fields(with)...)
		}
		for j, l := range f.lines {
			points, err := quantise(l, !kind.Line(), f.source)
			if err != nil {
				return nil, err
			}
			switch {
			case kind.Line() && len(points) < 2, !kind.Line() && len(points) < 3:
				continue // smaller than the grid
			case !kind.Line():
				wind(points, f.holes[j])
			}
			out = append(out, line{i, !kind.Line(), points})
		}
	}
	return out, nil
}

// assemble cuts the parts of a layer into arcs.
func assemble(layer *geo.BaseFeatures, lines []line, s *arcs, first int32) {
	layer.Parts = []uint32{0}
	k := 0
	for i := range layer.Features {
		layer.Features[i].First = uint32(len(layer.Parts) - 1)
		for ; k < len(lines) && lines[k].feature == i; k++ {
			for _, r := range s.cut(lines[k].points, lines[k].ring) {
				if r < 0 {
					r -= first
				} else {
					r += first
				}
				layer.Refs = append(layer.Refs, r)
			}
			layer.Parts = append(layer.Parts, uint32(len(layer.Refs)))
		}
		layer.Features[i].Last = uint32(len(layer.Parts) - 1)
	}
}

// thin gives the arcs of a group their levels and appends them.
func thin(b *geo.Basemap, lines [][]point, g group) {
	list := make([]arc, len(lines))
	for i, l := range lines {
		w := weights(l)
		list[i] = arc{l, w, levels(w, g)}
	}
	untangle(list)
	for _, a := range list {
		for i, p := range a.line {
			if a.level[i] == never {
				continue
			}
			b.X, b.Y, b.Level = append(b.X, p.x), append(b.Y, p.y), append(b.Level, a.level[i])
		}
		b.Arcs = append(b.Arcs, uint32(len(b.X)))
	}
}

// nameRegions connects the districts to their regions, which both carry the
// historical name.
func nameRegions(b *geo.Basemap, fsys fs.FS) error {
	regions, err := readLayer(fsys, "regions.geojson")
	if err != nil {
		return err
	}
	districts, err := readLayer(fsys, "districts.geojson")
	if err != nil {
		return err
	}
	for i, d := range districts {
		r := slices.IndexFunc(regions, func(r feature) bool { return r.text("region") == d.text("region") })
		if r < 0 {
			return fmt.Errorf("topology: %s: region %q is not in regions.geojson", d.source, d.text("region"))
		}
		b.Layers[geo.BaseDistrict].Features[i].Region = int16(r)
	}
	return nil
}

// disputed returns the arcs between two countries of which one is disputed
// as a whole, or disputes this border with the other.
func disputed(b *geo.Basemap, disputes map[string][]string) (out []int32) {
	users := make(map[int32][]string)
	layer := &b.Layers[geo.BaseCountry]
	for _, f := range layer.Features {
		for _, r := range layer.Refs[layer.Parts[f.First]:layer.Parts[f.Last]] {
			users[max(r, ^r)] = append(users[max(r, ^r)], f.ID)
		}
	}
	for a, u := range users {
		if len(u) == 2 && (slices.Contains(disputes[u[0]], "") || slices.Contains(disputes[u[1]], "") ||
			slices.Contains(disputes[u[0]], u[1]) || slices.Contains(disputes[u[1]], u[0])) {
			out = append(out, a)
		}
	}
	slices.Sort(out)
	return out
}
