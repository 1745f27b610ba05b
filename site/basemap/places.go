package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"watiya/site/basemap/layer"
	"watiya/site/basemap/read"
	"watiya/site/basemap/shape"
	"watiya/site/basemap/table"
)

// readCities reads the GeoNames rows once.
func (a *atlas) readCities() ([]read.City, error) {
	if a.cities != nil {
		return a.cities, nil
	}
	file, err := a.path("cities")
	if err != nil {
		return nil, err
	}
	a.cities, err = read.Cities(file)
	return a.cities, err
}

// towns joins the hand-written selection to GeoNames by id. Rank 1 is a national capital, 2 important to the story or
// the region, 3 and 4 fill in as the map grows. Populations are old: they rank, they are not figures to print.
func towns(a *atlas) ([]layer.Feature, error) {
	cities, err := a.readCities()
	if err != nil {
		return nil, err
	}
	byID := map[int64]read.City{}
	for _, c := range cities {
		byID[c.ID] = c
	}
	rows, err := table.Read("towns")
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for _, row := range rows {
		id, err := row.Int("geonames")
		if err != nil {
			return nil, err
		}
		rank, err := row.Int("rank")
		if err != nil {
			return nil, err
		}
		c, ok := byID[int64(id)]
		if !ok {
			return nil, row.Errorf("geonames", "is not in the source")
		}
		props := append(names(row),
			layer.Prop{Key: "country", Value: c.Country}, layer.Prop{Key: "population", Value: c.Population},
			layer.Prop{Key: "rank", Value: rank}, layer.Prop{Key: "capital", Value: rank == 1},
			layer.Prop{Key: "geonames", Value: id})
		out = append(out, layer.Feature{ID: row.Get("id"), Props: props, Geometry: c.Point})
	}
	return out, nil
}

// runway is how a runway is written into the layer: true heading of one end in degrees (0 to 180), length in feet.
type runway struct {
	Heading  float64 `json:"heading"`
	LengthFt int     `json:"length_ft"`
}

// airfields keeps every Libyan strip that is not closed, Tripoli International (which the source calls closed), and the
// rows of the table abroad. The source's civil size class is not carried over: it says nothing about the time of the story.
func airfields(a *atlas) ([]layer.Feature, error) {
	file, err := a.path("airports")
	if err != nil {
		return nil, err
	}
	airports, err := read.Airports(file, shape.Range)
	if err != nil {
		return nil, err
	}
	rows, err := table.Read("airfields")
	if err != nil {
		return nil, err
	}
	byIdent := map[string]table.Row{}
	for _, row := range rows {
		byIdent[row.Get("ident")] = row
	}
	var out []layer.Feature
	for _, p := range airports {
		row, named := byIdent[p.Ident]
		if !named && (p.Country != "LY" || p.Type == "closed") {
			continue
		}
		delete(byIdent, p.Ident)
		props := []layer.Prop{{Key: "name_en", Value: plainName(p.Name)}}
		base, rank, place := false, 3, ""
		if named {
			props, base, place = names(row), row.Get("airbase") == "yes", row.Get("place")
			if rank, err = row.Int("rank"); err != nil {
				return nil, err
			}
		}
		props = append(props, layer.Prop{Key: "country", Value: p.Country}, layer.Prop{Key: "rank", Value: rank}, layer.Prop{Key: "airbase", Value: base})
		if place != "" {
			props = append(props, layer.Prop{Key: "place", Value: place})
		}
		list := []runway{}
		for _, r := range p.Runways {
			list = append(list, runway{math.Round(math.Mod(r.Heading, 180)*10) / 10, r.LengthFt})
		}
		if len(list) > 0 { // the longest runway comes first: its bearing is the sign's
			props = append(props, layer.Prop{Key: "bearing", Value: list[0].Heading})
		}
		props = append(props, layer.Prop{Key: "runways", Value: list})
		out = append(out, layer.Feature{ID: p.Ident, Props: props, Geometry: orb.Point{math.Round(p.Point[0]*1e5) / 1e5, math.Round(p.Point[1]*1e5) / 1e5}})
	}
	for _, row := range byIdent {
		return nil, row.Errorf("ident", "is not in the source")
	}
	return out, nil
}

// plainName turns "Zella 74 Airport" into "Zella 74 airfield".
func plainName(name string) string {
	for _, suffix := range []string{" Agricultural Aviation Airport", " International Airport", " Airport", " Airstrip", " Air Base", " Field"} {
		if plain, ok := strings.CutSuffix(name, suffix); ok {
			return plain + " airfield"
		}
	}
	return name + " airfield"
}

// roads runs schematic lines through town points; a via that holds a space is a point "lon lat" of its own.
func roads(a *atlas) ([]layer.Feature, error) {
	all, err := towns(a)
	if err != nil {
		return nil, err
	}
	at := map[string]orb.Point{}
	for _, f := range all {
		at[f.ID] = f.Geometry.(orb.Point)
	}
	rows, err := table.Read("roads")
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for _, row := range rows {
		var line orb.LineString
		for _, via := range strings.Split(row.Get("via"), ";") {
			p, ok := at[via]
			if !ok {
				if p, ok = parsePoint(via); !ok {
					return nil, row.Errorf("via", "%q is neither a town nor a point", via)
				}
			}
			line = append(line, shape.RoundPoint(p))
		}
		rank, err := row.Int("rank")
		if err != nil {
			return nil, err
		}
		out = append(out, layer.Feature{ID: row.Get("id"), Geometry: line,
			Props: append(names(row), layer.Prop{Key: "rank", Value: rank}, layer.Prop{Key: "schematic", Value: true})})
	}
	return out, nil
}

// labels gives the lines along which the names of seas, gulfs and countries read.
func labels(*atlas) ([]layer.Feature, error) {
	rows, err := table.Read("labels")
	if err != nil {
		return nil, err
	}
	var out []layer.Feature
	for _, row := range rows {
		var line orb.LineString
		for _, text := range strings.Split(row.Get("line"), ";") {
			p, ok := parsePoint(text)
			if !ok {
				return nil, row.Errorf("line", "%q is not a point", text)
			}
			line = append(line, p)
		}
		rank, err := row.Int("rank")
		if err != nil {
			return nil, err
		}
		kind := row.Get("kind")
		if !slices.Contains([]string{"sea", "gulf", "country"}, kind) {
			return nil, row.Errorf("kind", "is not sea, gulf or country")
		}
		out = append(out, layer.Feature{ID: row.Get("id"), Geometry: line,
			Props: append([]layer.Prop{{Key: "kind", Value: kind}, {Key: "rank", Value: rank}}, names(row)...)})
	}
	return out, nil
}

func parsePoint(s string) (orb.Point, bool) {
	lon, lat, ok := strings.Cut(s, " ")
	x, err1 := strconv.ParseFloat(lon, 64)
	y, err2 := strconv.ParseFloat(lat, 64)
	return orb.Point{x, y}, ok && err1 == nil && err2 == nil
}
