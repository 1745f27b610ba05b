package main

import (
	"bytes"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"sync"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// painter draws the first paints of pages with the code that the client draws
// with. It notes which styles were used, for the style sheet (paintcss.go).
type painter struct {
	story *geo.Story
	draw  [len(view.Classes)]*draw.Painter // one for each class: they work at the same time
	done  map[string]painting              // by the query of the view: a page and its embed show the same
	light []scene.Style
	dark  []scene.Style
	image string // address of the relief
}

// Rounding of the base in the page, in pixels of the largest picture: what is
// not seen under a coast line of 0.8 pixels, for two fifths of the bytes.
const (
	baseStep      = 0.5
	baseTolerance = 0.65
)

func newPainter(base *geo.Basemap, story *geo.Story) *painter {
	p := &painter{story: story, done: map[string]painting{}}
	for i := range p.draw {
		p.draw[i] = draw.New(base, story)
	}
	in := draw.Input{Camera: view.Camera{W: 400, H: 300, Ratio: 1}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.Fit(view.Box{West: 10, South: 25, East: 30, North: 35}, 8)
	for theme, to := range map[draw.Theme]*[]scene.Style{draw.Light: &p.light, draw.Dark: &p.dark} {
		in.Theme = theme
		var f scene.Frame
		p.draw[0].Frame(&f, &in)
		*to = append([]scene.Style(nil), f.Styles...)
	}
	return p
}

// painting is the first paint of a view: one picture for each class of map.
type painting struct {
	svg    template.HTML
	tally  draw.Tally // of the largest class
	routes bool       // some class shows a route
}

// picture is one class of a painting.
type picture struct {
	class  view.Class
	camera view.Camera
	frame  scene.Frame
	tally  draw.Tally
	legend draw.Legend
}

// first draws the pictures of a view. The phone has its own base and stands
// first, so that it is complete with the first packets; the larger classes share
// the base of the largest, scaled.
func (p *painter) first(v *state.View) painting {
	query := v.String()
	if out, ok := p.done[query]; ok {
		return out
	}
	var r state.Resolved
	r.Resolve(v, p.story)
	pictures := make([]picture, len(view.Classes))
	var group sync.WaitGroup
	for i, class := range view.Classes {
		group.Go(func() { pictures[i] = p.picture(p.draw[i], class, v, &r) })
	}
	group.Wait()
	out := painting{tally: pictures[len(pictures)-1].tally}
	for i := range pictures {
		out.routes = out.routes || pictures[i].legend.Routes
	}
	phone, largest := &pictures[0], &pictures[len(pictures)-1]
	dst := p.base(nil, phone, "b0")
	dst = p.top(dst, phone, phone, "b0")
	id := "b0"
	if !sameBase(phone, largest) {
		id = "b1"
		dst = p.base(dst, largest, id)
	} else {
		largest = phone
	}
	for i := 1; i < len(pictures); i++ {
		dst = p.top(dst, &pictures[i], largest, id)
	}
	out.svg = template.HTML(dst)
	p.done[query] = out
	return out
}

func (p *painter) picture(with *draw.Painter, class view.Class, v *state.View, r *state.Resolved) picture {
	in := draw.Input{Camera: view.Camera{W: class.W, H: class.H, Ratio: 1}, Step: r.Lead, Selected: r.Selected, Hover: -1,
		Window: r.Window, From: r.From, To: r.To, Shown: r.Shown, Theme: draw.Light}
	r.Point(&in.Camera, v, p.story)
	pic := picture{class: class, camera: in.Camera}
	with.Frame(&pic.frame, &in)
	pic.tally, pic.legend = with.Tally(), with.Legend()
	return pic
}

func sameBase(a, b *picture) bool {
	return slices.Equal(a.frame.Lists[scene.FrameBase].Words, b.frame.Lists[scene.FrameBase].Words)
}

func (p *painter) options(pic *picture) svg.Options {
	scale, _, _ := pic.call()
	return svg.Options{ID: pic.class.Name[:1], Images: []string{p.image}, Step: baseStep, Tolerance: baseTolerance / scale}
}

// base writes the base of a picture into a definition of the page.
func (p *painter) base(dst []byte, pic *picture, id string) []byte {
	dst = append(dst, `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`...)
	dst = svg.AppendBase(dst, &pic.frame, id, p.options(pic))
	return append(dst, "</defs></svg>"...)
}

// top writes the picture itself, over the base of another one.
func (p *painter) top(dst []byte, pic, base *picture, id string) []byte {
	dst = append(dst, `<div class="paint `+pic.class.Name+`" data-hash="`+strconv.FormatUint(pic.frame.Hash(), 16)+`">`...)
	f := pic.frame
	if pic != base {
		f.Lists[scene.FrameTop] = pic.over(base)
	}
	return append(append(dst, linked(svg.AppendTop(nil, &f, id, p.options(base)))...), "</div>\n"...)
}

// call is how the top list calls the base: it is its first operation.
func (pic *picture) call() (scale, x, y float64) {
	r := scene.Read(pic.frame.Lists[scene.FrameTop].Words)
	if !r.Next() || r.Op != scene.OpCall {
		panic("gen: the top list does not begin with a call of the base")
	}
	return float64(r.F(1)), float64(r.F(2)), float64(r.F(3))
}

// over is the top list with the call of the base of another picture: the same
// ground under another scale and origin.
func (pic *picture) over(base *picture) scene.List {
	scale, x, y := base.call()
	gx, gy := geo.WorldGrid(base.camera.X, base.camera.Y)
	k := geo.GridPixels(base.camera.Zoom) / scale // pixels of the base in a step of the grid
	ox, oy := gx*k-(base.camera.W/2-x)/scale, gy*k-(base.camera.H/2-y)/scale
	own := geo.GridPixels(pic.camera.Zoom)
	gx, gy = geo.WorldGrid(pic.camera.X, pic.camera.Y)

	var l scene.List
	l.Call(scene.FrameBase, own/k, pic.camera.W/2+(ox/k-gx)*own, pic.camera.H/2+(oy/k-gy)*own)
	const callWords = 5
	l.Words = append(l.Words, pic.frame.Lists[scene.FrameTop].Words[callWords:]...)
	return l
}

// linked makes every group of an event a link to its page, so that the picture
// can be used before any script and without one.
func linked(picture []byte) []byte {
	var out []byte
	var event []bool // of the open groups
	for {
		i := bytes.IndexByte(picture, '<')
		if i < 0 {
			return append(out, picture...)
		}
		out, picture = append(out, picture[:i]...), picture[i:]
		n := bytes.IndexByte(picture, '>') + 1
		tag := string(picture[:n])
		picture = picture[n:]
		switch {
		case strings.HasPrefix(tag, "<svg"): // the hash stands on the element around it
			if k := strings.Index(tag, ` data-hash="`); k >= 0 {
				tag = tag[:k] + ">"
			}
		case strings.HasPrefix(tag, "<g"):
			id, is := strings.CutPrefix(tag, `<g data-id="`)
			event = append(event, is)
			if is {
				id = strings.TrimSuffix(id, `">`)
				tag = `<a href="/event/` + id + `/" data-id="` + id + `" tabindex="-1">`
			}
		case tag == "</g>":
			if event[len(event)-1] {
				tag = "</a>"
			}
			event = event[:len(event)-1]
		}
		out = append(out, tag...)
	}
}
