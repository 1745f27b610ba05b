package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// probeScript is in every page before its own scripts.
//
//go:embed probe.js
var probeScript string

// contestant is one row of the tables.
type contestant struct {
	ID, Label string // the script is peers/<ID>.js
	Peer      bool
}

// Ours is the product. Small is the same with the client that TinyGo compiles, where
// there is one. Floor is no map: a page of one rectangle in the colour of land, before
// which this browser shows nothing.
const (
	ours  = "watiya"
	small = "tinygo"
	floor = "floor"
)

var contestants = []contestant{
	{ours, "Watiya", false},
	{small, "Watiya, TinyGo’s client", false},
	{"d3", "d3-geo, own canvas", true},
	{"leaflet", "Leaflet, canvas", true},
	{"cluster", "Leaflet + markercluster", true},
	{"openlayers", "OpenLayers, canvas", true},
	{"maplibre", "MapLibre GL, without GPU", true},
	{floor, "*one rectangle, no map*", false},
}

// enters reports whether a contestant is measured with n points.
func (c contestant) enters(n int) bool { return n <= maxSlow || c.ID != small && c.ID != floor }

// all makes everything that the server sends; products are ours and, if it is chosen,
// the small one.
func (q squeezer) all(root string, products map[string]*product, chosen []contestant, counts []int) (map[string]file, error) {
	folder := filepath.Join(root, "site", "bench")
	out := map[string]file{}
	add := func(path string, body []byte, headers ...[2]string) (err error) {
		out[path], err = q.file(body, headers...)
		return
	}
	base, err := basemap(os.DirFS(filepath.Join(root, "site", "data", "basemap")))
	if err != nil {
		return nil, err
	}
	if err := add("/basemap.geojson", base); err != nil {
		return nil, err
	}
	for _, n := range counts {
		if err := add(pointsFile(n), pointsGeoJSON(seeded(n))); err != nil {
			return nil, err
		}
	}
	for _, c := range chosen {
		if c.ID == floor {
			if err := add(floorPath, floorPage()); err != nil {
				return nil, err
			}
			continue
		}
		script := c.ID
		if c.ID == small {
			script = ours
		}
		js, css, err := bundle(folder, script)
		if err != nil {
			return nil, err
		}
		if err := add("/"+script+".js", js); err != nil {
			return nil, err
		}
		if css != nil {
			if err := add("/"+c.ID+".css", css); err != nil {
				return nil, err
			}
		}
		for _, n := range counts {
			body, headers := peerPage(c.ID, pointsFile(n), css != nil), [][2]string(nil)
			if p := products[c.ID]; p != nil {
				if body, headers, err = p.page(n, pointsFile(n)); err != nil {
					return nil, err
				}
			}
			if err := add(pagePath(c, n), body, headers...); err != nil {
				return nil, err
			}
		}
		if c.ID == "maplibre" {
			worker, err := mapLibreWorker(folder)
			if err != nil {
				return nil, err
			}
			if err := add("/maplibre-worker.js", worker); err != nil {
				return nil, err
			}
		}
	}
	for _, p := range products {
		if err := q.product(out, p); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// product adds the assets of the built site. Pictures and fonts are compressed already.
func (q squeezer) product(out map[string]file, p *product) error {
	for _, name := range p.manifest.Assets {
		body, err := os.ReadFile(filepath.Join(p.dist, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, ".png") || strings.HasSuffix(name, ".woff2") {
			out["/"+name] = file{body: body}
			continue
		}
		if out["/"+name], err = q.file(body); err != nil {
			return err
		}
	}
	return nil
}

// mapLibreWorker is the second program of MapLibre, whole.
func mapLibreWorker(folder string) ([]byte, error) {
	o := options(folder)
	o.EntryPoints = []string{filepath.Join(folder, "node_modules", "maplibre-gl", "dist", "maplibre-gl-worker.mjs")}
	r := api.Build(o)
	if len(r.Errors) > 0 {
		return nil, fmt.Errorf("bench: the worker of MapLibre does not bundle: %s", r.Errors[0].Text)
	}
	return r.OutputFiles[0].Contents, nil
}

func pagePath(c contestant, n int) string { return fmt.Sprintf("/%s/%d/", c.ID, n) }
