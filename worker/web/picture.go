package web

import (
	"net/http"
	"strconv"
	"strings"

	"watiya/geo/draw"
	"watiya/geo/state"
	"watiya/geo/svg"
)

// Limits of a picture in CSS pixels.
const (
	minSide, maxSide   = 64, 2048
	pictureW, pictureH = 1200, 630 // what preview cards ask for
	maxPictureArea     = 1600 * 1600
	pictureCache       = "public, max-age=300"
)

// mapSVG is /map.svg: the map of a state, w by h pixels. It is made for
// programs, so anything that it does not understand is a 400.
func mapSVG(req *request) Response {
	rest, w, h, why := pictureSize(req.query)
	if why != "" {
		return refusal(http.StatusBadRequest, "map.svg: "+why)
	}
	v, bad := state.Parse(rest)
	if len(bad) > 0 {
		return refusal(http.StatusBadRequest, "map.svg: "+bad[0].String())
	}
	if len(v.Layers) > 0 { // the grammar has them, no picture draws them
		return refusal(http.StatusBadRequest, "map.svg: "+state.Bad{Name: "layers", Value: strings.Join(v.Layers, ","),
			Why: "a picture has no optional layers"}.String())
	}
	p := req.site.painting()
	if p == nil {
		return refusal(http.StatusServiceUnavailable, "map.svg: the map data is missing from the built site")
	}
	res := req.site.recent.answer("/map.svg?"+strconv.Itoa(w)+"x"+strconv.Itoa(h)+"&"+v.String(), func() Response {
		title := p.title(&v)
		if title == "" {
			title = "Watiya: Libya, spring 2020"
		}
		return Response{Status: http.StatusOK, Type: contentType("map.svg"), Body: p.Picture(nil, &v, title, w, h), Cache: pictureCache}
	})
	if v.Version != "" && v.Version == req.site.manifest.Version {
		res.Cache = immutable
	}
	return res
}

// pictureSize takes w and h out of a query.
func pictureSize(query string) (rest string, w, h int, why string) {
	w, h = pictureW, pictureH
	var keep []string
	var seen [2]bool
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		var to *int
		var again *bool
		switch name {
		case "w":
			to, again = &w, &seen[0]
		case "h":
			to, again = &h, &seen[1]
		default:
			keep = append(keep, pair)
			continue
		}
		n, err := strconv.Atoi(value)
		if err != nil || n < minSide || n > maxSide {
			return "", 0, 0, state.Bad{Name: name, Value: value,
				Why: "it needs a whole number of pixels from 64 to 2048"}.String()
		}
		if *again {
			return "", 0, 0, state.Bad{Name: name, Value: value, Why: "it may stand only once"}.String()
		}
		*to, *again = n, true
	}
	if w*h > maxPictureArea {
		return "", 0, 0, "w times h is at most " + strconv.Itoa(maxPictureArea) + " pixels, not " + strconv.Itoa(w*h)
	}
	return strings.Join(keep, "&"), w, h, ""
}

// Picture appends the view as a picture of its own, w by h CSS pixels. It is put
// together as a page is: the base, which is kept, under the frame's top.
func (p *Painting) Picture(dst []byte, v *state.View, title string, w, h int) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	p.draw(&p.large, v, float64(w), float64(h), draw.ThemeNamed(v.Theme), false)
	f := &p.large.frame
	var use svg.Use
	use.Add(f)
	const id = "b"
	dst = append(dst, `<svg xmlns="http://www.w3.org/2000/svg" width="`...)
	dst = strconv.AppendInt(dst, int64(w), 10)
	dst = append(dst, `" height="`...)
	dst = strconv.AppendInt(dst, int64(h), 10)
	dst = append(dst, `"><style>`...)
	dst = svg.AppendCSS(dst, "", f.Styles, &use, families)
	dst = append(dst, `</style><defs>`...)
	dst = svg.AppendHatches(dst, f.Styles, &use)
	g := groundOf(&p.large)
	g.scale = 1 // one rounding for all zooms, so that pictures share the base
	dst = append(dst, p.base(&p.large, g, "", id)...)
	dst = append(dst, `</defs>`...)
	dst = svg.AppendTop(dst, f, id, svg.Options{Title: title, Step: baseStep})
	return append(dst, `</svg>`...)
}
