package main

import (
	"html/template"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/view"
	"watiya/worker/web"
)

// painter draws the first paints of pages with the code that the server draws
// other views with (web.Painting).
type painter struct {
	base  *geo.Basemap
	story *geo.Story
	done  map[string]painting      // by the query of the view: a page and its embed show the same
	image string                   // address of the relief
	file  func(name string) []byte // an asset by its plain name
	pages *web.Painting

	styles [draw.NumThemes][]scene.Style // all of them, for the style sheets (paintcss.go)
}

func newPainter(base *geo.Basemap, story *geo.Story) *painter {
	p := &painter{base: base, story: story, done: map[string]painting{}}
	d := draw.New(base, story)
	in := draw.Input{Camera: view.Camera{W: 400, H: 300, Ratio: 1}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.Fit(view.Box{West: 10, South: 25, East: 30, North: 35}, 8)
	for theme := range draw.NumThemes {
		in.Theme = theme
		var f scene.Frame
		d.Frame(&f, &in)
		p.styles[theme] = append([]scene.Style(nil), f.Styles...)
	}
	return p
}

// painting is the first paint of a view: one picture for each class of map.
type painting struct {
	svg template.HTML
	web.Drawn
}

// marked is what a page has: worker/web puts other views between these marks.
func (p *painting) marked() template.HTML { return "<!--map-->" + p.svg + "<!--/map-->" }

// first draws the pictures of a view, once, for a page or for a frame.
func (p *painter) first(v *state.View, frame bool) painting {
	query := v.String()
	if frame {
		query += "&" // no query ends so
	}
	if out, ok := p.done[query]; ok {
		return out
	}
	picture, drawn := p.drawing().First(nil, v, frame)
	out := painting{template.HTML(picture), drawn}
	p.done[query] = out
	return out
}

// drawing is what draws, made when the address of the relief is known.
func (p *painter) drawing() *web.Painting {
	if p.pages == nil {
		p.pages = web.NewPainting(p.base, p.story, p.image)
		p.pages.ReadReliefs(p.file)
	}
	return p.pages
}
