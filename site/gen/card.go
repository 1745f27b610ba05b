package main

import (
	"strings"

	"watiya/geo/state"
	"watiya/worker/web"
)

// cards draws the pictures of the preview cards of the home page and of every
// step. Those of events and of all other views are drawn when a preview asks for
// them: the build would wait five seconds for pictures that few look at.
func (g *pages) cards() error {
	draw := func(name string, v state.View) {
		g.site.add("card/"+name+".png", g.paint.card(&v, g.book.version))
	}
	draw("home", state.View{})
	for _, s := range g.book.steps {
		draw(s.Slug, state.View{Step: s.Slug})
	}
	return nil
}

// cardPath is the address of the card of a page.
func (g *pages) cardPath(page string) string {
	page = strings.TrimPrefix(page, "/embed")
	if slug, ok := strings.CutPrefix(page, "/step/"); ok {
		return "/card/" + strings.Trim(slug, "/") + ".png"
	}
	if id, ok := strings.CutPrefix(page, "/event/"); ok {
		return web.CardOf(&state.View{Event: strings.Trim(id, "/")}, g.book.version)
	}
	return "/card/home.png"
}

// card is the picture of a view.
func (p *painter) card(v *state.View, version string) []byte {
	return p.drawing().PNG(nil, v, web.CardW, web.CardH, web.CardScale, version)
}
