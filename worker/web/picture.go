package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"watiya/geo/draw"
	"watiya/geo/raster"
	"watiya/geo/state"
	"watiya/geo/svg"
)

// Limits of a picture in CSS pixels.
const (
	minSide, maxSide   = 64, 2048
	pictureW, pictureH = 1200, 630 // what preview cards ask for
	maxPictureArea     = 1600 * 1600
	maxScale           = 4
	pictureCache       = "public, max-age=300"
)

// shot is a request for a picture.
type shot struct {
	view  state.View
	w, h  int
	scale float64
	lang  string
}

// mapSVG is /map.svg: the map of a state, w by h pixels.
func mapSVG(req *request) Response {
	return pictureOf(req, "map.svg", func(p *Painting, s *shot) []byte {
		title := p.title(&s.view)
		if title == "" {
			title = PhrasesOf(p.Story.Lang).Site
		}
		return p.Picture(nil, &s.view, title, s.w, s.h)
	})
}

// mapPNG is /map.png: the same as pixels, with credits and the data version.
func mapPNG(req *request) Response {
	return pictureOf(req, "map.png", func(p *Painting, s *shot) []byte {
		return p.PNG(nil, &s.view, s.w, s.h, s.scale, req.site.manifest.Version)
	})
}

// pictureOf answers a request for a picture. It is made for programs, so anything
// that it does not understand is a 400.
func pictureOf(req *request, name string, draw func(p *Painting, s *shot) []byte) Response {
	s, rest, why := parseShot(req.query, name == "map.png")
	if why != "" {
		return refusal(http.StatusBadRequest, name+": "+why)
	}
	v, bad := state.Parse(rest)
	if len(bad) > 0 {
		return refusal(http.StatusBadRequest, name+": "+bad[0].String())
	}
	if len(v.Layers) > 0 { // the grammar has them, no picture draws them
		return refusal(http.StatusBadRequest, name+": "+state.Bad{Name: "layers", Value: strings.Join(v.Layers, ","),
			Why: "a picture has no optional layers"}.String())
	}
	p := req.site.painting(s.lang)
	if p == nil {
		return refusal(http.StatusServiceUnavailable, name+": the map data is missing from the built site")
	}
	s.view = v
	key := "/" + name + "?" + strconv.Itoa(s.w) + "x" + strconv.Itoa(s.h) + "@" + strconv.FormatFloat(s.scale, 'g', -1, 64) + s.lang + "&" + v.String()
	res := req.site.recent.answer(key, func() Response {
		return Response{Status: http.StatusOK, Type: contentType(name), Body: draw(p, &s), Cache: pictureCache}
	})
	if v.Version != "" && v.Version == req.site.manifest.Version {
		res.Cache = immutable
	}
	return res
}

// parseShot takes what only pictures know out of a query: w, h, lang and, for
// pixels, scale. why says what is wrong.
func parseShot(query string, pixels bool) (s shot, rest, why string) {
	s = shot{w: pictureW, h: pictureH, scale: 1, lang: "en"}
	var keep []string
	seen := map[string]bool{}
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		wrong := ""
		switch {
		case name == "w" || name == "h":
			n, err := strconv.Atoi(value)
			if err != nil || n < minSide || n > maxSide {
				wrong = "it needs a whole number of pixels from 64 to 2048"
			} else if name == "w" {
				s.w = n
			} else {
				s.h = n
			}
		case name == "lang":
			if s.lang = value; !slices.Contains(langs[:], value) {
				wrong = "it needs en, ar or tr"
			}
		case name == "scale" && pixels:
			var err error
			if s.scale, err = strconv.ParseFloat(value, 64); err != nil || !(s.scale >= 1 && s.scale <= maxScale) || len(value) > 4 {
				wrong = "it needs a number of pixels per pixel from 1 to 4"
			}
		default:
			keep = append(keep, pair)
			continue
		}
		if wrong == "" && seen[name] {
			wrong = "it may stand only once"
		}
		if wrong != "" {
			return shot{}, "", state.Bad{Name: name, Value: value, Why: wrong}.String()
		}
		seen[name] = true
	}
	if n := int(float64(s.w*s.h) * s.scale * s.scale); n > maxPictureArea {
		what := "w times h"
		if s.scale > 1 {
			what = "w times h times scale twice"
		}
		return shot{}, "", what + " is at most " + strconv.Itoa(maxPictureArea) + " pixels, not " + strconv.Itoa(n)
	}
	return s, strings.Join(keep, "&"), ""
}

// Print is Picture, and what its legend has to explain.
func (p *Painting) Print(dst []byte, v *state.View, title string, w, h int) ([]byte, draw.Legend) {
	dst = p.Picture(dst, v, title, w, h)
	p.mu.Lock()
	defer p.mu.Unlock()
	return dst, p.painter.Legend()
}

// Picture appends the view as a picture of its own, w by h CSS pixels. It is put
// together as a page is: the base, which is kept, under the frame's top. An image in
// a page and a program that opens it have no fonts of ours: letters are outlines.
func (p *Painting) Picture(dst []byte, v *state.View, title string, w, h int) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	p.large.alone = true
	p.draw(&p.large, v, float64(w), float64(h), draw.ThemeNamed(v.Theme), false)
	p.large.alone = false
	f := &p.large.frame
	use := svg.Use{Outlines: true}
	use.Add(f)
	const id = "b"
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg" width="`...)
	dst = strconv.AppendInt(dst, int64(w), 10)
	dst = append(dst, `" height="`...)
	dst = strconv.AppendInt(dst, int64(h), 10)
	dst = append(dst, `"><style>`...)
	dst = svg.AppendCSS(dst, "", f.Styles, &use, [2]string{})
	dst = append(dst, `</style><defs>`...)
	dst = svg.AppendHatches(dst, f.Styles, &use)
	g := groundOf(&p.large)
	g.scale = 1 // one rounding for all zooms, so that pictures share the base
	dst = append(dst, p.base(&p.large, g, "", id)...)
	dst = append(dst, `</defs>`...)
	dst = svg.AppendTop(dst, f, id, svg.Options{Title: title, Step: baseStep, Letters: raster.AppendPath})
	return append(dst, `</svg>`...)
}
