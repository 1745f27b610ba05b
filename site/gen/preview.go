package main

import (
	"strings"

	"watiya/geo/state"
	"watiya/worker/web"
)

// cards draws the pictures of the preview cards of the home page and of every
// step. Those of events and of all other views are drawn when a preview asks for
// them: the build would wait five seconds for pictures that few look at.
func (g *pages) cards() {
	draw := func(name string, v state.View) {
		g.site.add("card/"+name+".png", g.paint.card(&v, g.version))
	}
	draw("home", state.View{})
	for _, s := range g.steps {
		draw(s.Slug, state.View{Step: s.Slug})
	}
}

// cardPath is the address of the card of a page. Those of other languages are
// drawn when they are asked for.
func (g *pages) cardPath(page string) string {
	page = strings.TrimPrefix(page, "embed/")
	v := state.View{}
	name := "home"
	if slug, ok := strings.CutPrefix(page, "step/"); ok {
		name = strings.Trim(slug, "/")
		v.Step = name
	}
	if id, ok := strings.CutPrefix(page, "event/"); ok {
		v.Event = strings.Trim(id, "/")
	}
	if g.Lang == "en" && v.Event == "" {
		return "/card/" + name + ".png"
	}
	return web.CardOf(&v, g.version, g.Lang)
}

// card is the picture of a view.
func (p *painter) card(v *state.View, version string) []byte {
	return p.drawing().PNG(nil, v, web.CardW, web.CardH, web.CardScale, version)
}
