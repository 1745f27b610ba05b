package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/pack"
	"watiya/geo/state"
	"watiya/worker/web"
)

// camera is where all contestants begin. Zoom counts tiles of 256 pixels. The
// largest picture of the build must show it without touching the edge of the map.
type camera struct {
	Lon  float64 `json:"lon"`
	Lat  float64 `json:"lat"`
	Zoom float64 `json:"zoom"`
}

var home = camera{20.5, 31.5, 6}

// query is our view: home, with the one event of the briefing that is left in
// the picture so that the first script has a mark to answer for. Its window
// holds the days of all points.
func query() string {
	v, problems := state.Parse(fmt.Sprintf("at=2020-01-01/2020-06-30&c=%.4f,%.4f&z=%.2f&q=take+the+al-watiya", home.Lon, home.Lat, home.Zoom))
	if len(problems) > 0 {
		panic("bench: " + fmt.Sprint(problems))
	}
	return v.String()
}

// peerPage is the page of a peer: both files are preloaded, so that they come
// beside the script and not after it.
func peerPage(name, dataset string, css bool) []byte {
	sheet := ""
	if css {
		sheet = `<link rel="stylesheet" href="/` + name + `.css">`
	}
	points := dataset
	return fmt.Appendf(nil, `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>%s</title>
<link rel="preload" as="fetch" crossorigin href="/basemap.geojson"><link rel="preload" as="fetch" crossorigin href="%s">%s
<style>html,body{margin:0;height:100%%}#map{position:fixed;inset:0;background:%s}#tip{position:fixed;left:8px;top:8px;margin:0;z-index:999;font:12px sans-serif}canvas{display:block}</style>
<body data-base="/basemap.geojson" data-points="%s" data-worker="/maplibre-worker.js"><div id="map"></div><p id="tip"></p>
<script type="module" src="/%s.js"></script>
`, name, points, sheet, light.Depth[0], points, name)
}

const floorPath = "/floor/"

// floorPage is a page of nothing but land.
func floorPage() []byte {
	return fmt.Appendf(nil, "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>floor</title>\n<style>html{background:%s}</style>\n", light.Land)
}

// product is what the pages of our map are made of: the built site.
type product struct {
	dist     string
	manifest web.Manifest
	first    string // the style sheet in the head
	mapTag   string // the start tag of the map
	boot     string // address of the first script
	painting *web.Painting
}

var (
	parts     = regexp.MustCompile(` data-engine="[^>]*? data-layer="[^"]*"`)
	headStyle = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	mapStart  = regexp.MustCompile(`<div id="map"[^>]*>`)
	mapState  = regexp.MustCompile(` data-state="[^"]*"`)
)

// readProduct takes the built site apart.
func readProduct(dist string) (*product, error) {
	page, err := os.ReadFile(filepath.Join(dist, "index.html"))
	if err != nil {
		return nil, errors.New("bench: there is no built site in " + dist + "; run make build")
	}
	list, err := os.ReadFile(filepath.Join(dist, "manifest.json"))
	if err != nil {
		return nil, err
	}
	p := &product{dist: dist}
	if p.manifest, err = web.ParseManifest(list); err != nil {
		return nil, err
	}
	style, tag := headStyle.FindSubmatch(page), mapStart.Find(page)
	p.boot = p.manifest.Assets["boot.js"]
	if style == nil || tag == nil || p.boot == "" {
		return nil, errors.New("bench: the home page of the built site has no style sheet, map or first script where they were")
	}
	p.first = string(style[1])
	// The parts that the page names behind its picture are named at the map here.
	tag = []byte(strings.TrimSuffix(string(tag), ">") + string(parts.Find(page)) + ">")
	p.mapTag = mapState.ReplaceAllString(string(tag), ` data-state="`+html.EscapeString(query())+`"`)
	pack, err := p.packs()
	if err != nil {
		return nil, err
	}
	p.painting = web.NewPainting(pack.base, pack.story, "/"+p.manifest.Assets["relief.png"])
	return p, nil
}

type packs struct {
	base  *geo.Basemap
	story *geo.Story
}

func (p *product) packs() (out packs, err error) {
	body, err := os.ReadFile(filepath.Join(p.dist, p.manifest.Assets["base.bin"]))
	if err != nil {
		return out, err
	}
	if out.base, err = pack.DecodeBasemap(body); err != nil {
		return out, err
	}
	if body, err = os.ReadFile(filepath.Join(p.dist, p.manifest.Assets["story.en.bin"])); err != nil {
		return out, err
	}
	out.story, err = pack.DecodeStory(body)
	return out, err
}

// maxDrawn is up to how many points the picture of the build draws them: above
// that it would be heavier than the program.
const maxDrawn = 2000

// page is our map on a page of its own: style sheet, first picture, first script
// and policy of the product.
func (p *product) page(n int, dataset string) ([]byte, [][2]string, error) {
	var layer *geo.Layer
	if n <= maxDrawn {
		var err error
		if layer, err = pointsLayer(n); err != nil {
			return nil, nil, err
		}
	}
	p.painting.SetLayer(layer)
	v, _ := state.Parse(query())
	var b strings.Builder
	b.WriteString(`<!doctype html>
<html lang="en" data-fonts><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>watiya</title><style>`)
	b.WriteString(p.first)
	b.WriteString(`</style><style>html,body{margin:0;height:100%}#map{position:fixed;inset:0}#tip{position:fixed;left:8px;top:8px;z-index:999}</style></head>
<body data-points="` + dataset + `">` + p.mapTag)
	svg, _ := p.painting.First(nil, &v, false)
	b.Write(svg)
	b.WriteString(`</div><p id="tip"></p>
<link rel="stylesheet" href="/` + p.manifest.Assets["app.css"] + `"><script src="/` + p.boot + `" defer></script><script type="module" src="/watiya.js"></script></body></html>
`)
	page := []byte(b.String())
	m := p.manifest
	m.Scripts, m.Styles = web.InlineHashes(page)
	var headers [][2]string
	for _, h := range web.Policy(web.Page, m) {
		headers = append(headers, [2]string{h.Name, h.Value})
	}
	return page, headers, nil
}

// pointsFile is the address of n points.
func pointsFile(n int) string { return "/points-" + strconv.Itoa(n) + ".geojson" }

// versions reads which peers are installed.
func versions(folder string) map[string]string {
	read := func(p string) ([]byte, error) { return os.ReadFile(filepath.Join(folder, p)) }
	out := map[string]string{}
	for _, name := range []string{"maplibre-gl", "leaflet", "leaflet.markercluster", "ol", "d3-geo"} {
		out[name] = installed(read, name)
	}
	return out
}

// text is v as JSON, for a script.
func text(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // numbers and strings always marshal
	}
	return string(b)
}

// markEvent is the event that is left in our picture.
const markEvent = "watiya-capture-2020-05-18"

// mark is where its mark stands.
func (p *product) mark() (target, error) {
	for _, e := range p.painting.Story.Events {
		if e.ID == markEvent && e.Place >= 0 {
			place := p.painting.Story.Places[e.Place]
			x, y := homeCameraProject(point{place.Lon, place.Lat})
			return target{x, y, e.ID}, nil
		}
	}
	return target{}, fmt.Errorf("bench: the briefing has no event %q with a place", markEvent)
}
