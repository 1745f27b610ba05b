package topology

import (
	"fmt"
	"io/fs"

	"watiya/geo"
)

// readPoints adds towns, airfields and labels.
func readPoints(b *geo.Basemap, fsys fs.FS) error {
	towns, err := readLayer(fsys, "towns.geojson")
	if err != nil {
		return err
	}
	for i := range towns {
		f := &towns[i]
		at, err := f.points()
		if err != nil {
			return err
		}
		b.Towns = append(b.Towns, geo.Town{
			ID: f.id, Name: f.names(), X: at[0].x, Y: at[0].y, Rank: uint8(f.number("rank")),
			Population: int32(f.number("population")), Capital: f.flag("capital"),
		})
	}
	airfields, err := readLayer(fsys, "airfields.geojson")
	if err != nil {
		return err
	}
	for i := range airfields {
		f := &airfields[i]
		at, err := f.points()
		if err != nil {
			return err
		}
		b.Airfields = append(b.Airfields, geo.Airfield{
			ID: f.id, Name: f.names(), X: at[0].x, Y: at[0].y, Base: f.flag("airbase"), Runways: f.runways(),
		})
	}
	labels, err := readLayer(fsys, "labels.geojson")
	if err != nil {
		return err
	}
	kinds := map[string]geo.LabelKind{"sea": geo.LabelSea, "gulf": geo.LabelGulf, "country": geo.LabelCountry, "region": geo.LabelRegion}
	for i := range labels {
		f := &labels[i]
		kind, ok := kinds[f.text("kind")]
		if !ok {
			return fmt.Errorf("topology: %s: kind %q is not sea, gulf, country or region", f.source, f.text("kind"))
		}
		at, err := f.points()
		if err != nil {
			return err
		}
		l := geo.BaseLabel{ID: f.id, Name: f.names(), Kind: kind, Rank: uint8(f.number("rank"))}
		for _, p := range at {
			l.X, l.Y = append(l.X, p.x), append(l.Y, p.y)
		}
		b.Labels = append(b.Labels, l)
	}
	return nil
}

// points returns the only line of a feature on the grid.
func (f *feature) points() ([]point, error) {
	if len(f.lines) != 1 || len(f.lines[0]) == 0 {
		return nil, fmt.Errorf("topology: %s: want one point or one line, have %d", f.source, len(f.lines))
	}
	return quantise(f.lines[0], false, f.source)
}

func (f *feature) names() geo.Names {
	return geo.Names{En: f.text("name_en"), Ar: f.text("name_ar"), Tr: f.text("name_tr")}
}

func (f *feature) runways() (out []geo.Runway) {
	list, _ := f.props["runways"].([]any)
	for _, r := range list {
		m, _ := r.(map[string]any)
		heading, _ := m["heading"].(float64)
		feet, _ := m["length_ft"].(float64)
		out = append(out, geo.Runway{Heading: uint16(heading + 0.5), Feet: uint16(feet + 0.5)})
	}
	return out
}
