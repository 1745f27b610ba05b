package draw

import (
	"math"

	"watiya/geo"
	"watiya/geo/view"
)

// town is a town of the basemap, ready to be drawn.
type town struct {
	x, y    float64 // world
	name    text    // sans600
	rank    uint8
	capital bool
	place   int16 // the same place in the story, -1
	signed  bool  // in this frame
}

type airfield struct {
	x, y   float64
	name   text // sans400
	bars   [2]runway
	n      int
	signed bool // in this frame
}

// runway is the unit vector of a runway on the screen: Mercator keeps angles.
type runway struct {
	dx, dy float64
	half   float64 // of its length, in widths of the world
}

// district is the name of a district.
type district struct {
	name text
	at   []spot
}

// glyph is a letter of a name on a curve.
type glyph struct {
	s  uint32
	em float64
}

// title is the name of a sea or a country.
type title struct {
	kind    geo.LabelKind
	rank    uint8
	libya   bool
	line    []pixel // world
	spots   []spot  // countries: points well inside, for where the line is out of sight
	name    text    // as written at a point: countries in capitals
	caps    []glyph // seas: capitals, and mixed case
	mixed   []glyph
	shownIn bool // in this frame
}

// prepareBase interns the names of the basemap in the story's language.
func (p *Painter) prepareBase() {
	lang := p.story.Lang
	for i := range p.base.Towns {
		t := &p.base.Towns[i]
		x, y := geo.GridWorld(float64(t.X), float64(t.Y))
		p.towns = append(p.towns, town{x, y, p.text(t.Name.In(lang), sans600), t.Rank, t.Capital, -1, false})
	}
	for i := range p.base.Airfields {
		a := &p.base.Airfields[i]
		f := airfield{name: p.text(mapName(a.Name.In(lang)), sans400)}
		f.x, f.y = geo.GridWorld(float64(a.X), float64(a.Y))
		for _, r := range a.Runways {
			if r.Heading > 0 && f.n < len(f.bars) {
				f.bars[f.n] = runwayOf(float64(r.Heading), float64(r.Feet), f.y)
				f.n++
			}
		}
		p.airfields = append(p.airfields, f)
	}
	for i := range p.base.Labels {
		p.titles = append(p.titles, p.titleOf(&p.base.Labels[i]))
	}
	for i := range p.base.Layers[geo.BaseDistrict].Features {
		f := &p.base.Layers[geo.BaseDistrict].Features[i]
		if f.Name.En == "" {
			continue
		}
		spots, _, _, _, _ := p.interior(geo.BaseDistrict, i, 4, 10, 8)
		p.districts = append(p.districts, district{p.text(capitals(f.Name.In(lang), p.words), sans500), spots})
	}
}

func (p *Painter) titleOf(b *geo.BaseLabel) title {
	name := b.Name.In(p.story.Lang)
	t := title{kind: b.Kind, rank: b.Rank, libya: b.ID == "libya" || b.ID == "LY" || b.ID == "LBY"}
	for k := range b.X {
		x, y := geo.GridWorld(float64(b.X[k]), float64(b.Y[k]))
		t.line = append(t.line, pixel{x, y})
	}
	if b.Kind == geo.LabelCountry {
		f := sans500
		if t.libya {
			f = sans600
		}
		t.name = p.text(capitals(name, p.words), f)
		if b.Rank <= 2 {
			for i := range p.base.Layers[geo.BaseCountry].Features {
				if p.base.Layers[geo.BaseCountry].Features[i].Name.En == b.Name.En {
					t.spots, _, _, _, _ = p.interior(geo.BaseCountry, i, geo.MinLevel, 20, 60)
				}
			}
		}
		return t
	}
	t.name = p.text(name, serifItalic)
	if !p.arabic {
		t.mixed = p.glyphs(name)
		t.caps = p.glyphs(capitals(name, p.words))
	}
	return t
}

func (p *Painter) glyphs(s string) (g []glyph) {
	for _, r := range s {
		t := p.text(string(r), serifItalic)
		g = append(g, glyph{t.s, t.em})
	}
	return g
}

// runwayOf is a runway of so many feet at the Mercator ordinate y.
func runwayOf(heading, feet, y float64) runway {
	a := heading * math.Pi / 180
	_, lat := view.LonLat(0.5, y)
	metres := feet * 0.3048
	return runway{math.Sin(a), -math.Cos(a), metres / 2 / (2 * math.Pi * view.EarthRadius * math.Cos(lat*math.Pi/180))}
}
