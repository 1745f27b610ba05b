package main

import (
	"bytes"
	"encoding/binary"
	"hash/maphash"
	"html/template"
	"strconv"
	"strings"

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
	draw  *draw.Painter
	light []scene.Style
	dark  []scene.Style
	image string // address of the relief
}

// Rounding of the base in the page: a third of a pixel is not seen under a
// coast line that is 0.8 pixels wide, and it halves the bytes.
const (
	baseStep      = 0.25
	baseTolerance = 0.3
)

func newPainter(base *geo.Basemap, story *geo.Story) *painter {
	p := &painter{story: story, draw: draw.New(base, story)}
	in := draw.Input{Camera: view.Camera{W: 400, H: 300, Ratio: 1}, Step: -1, Selected: -1, Hover: -1}
	in.Camera.Fit(view.Box{West: 10, South: 25, East: 30, North: 35}, 8)
	for theme, to := range map[draw.Theme]*[]scene.Style{draw.Light: &p.light, draw.Dark: &p.dark} {
		in.Theme = theme
		var f scene.Frame
		p.draw.Frame(&f, &in)
		*to = append([]scene.Style(nil), f.Styles...)
	}
	return p
}

// painting is the first paint of a view: one picture for each class of map.
type painting struct {
	svg   template.HTML
	tally draw.Tally // of the largest class
}

// first draws the pictures of a view. Classes whose base is the same share it.
func (p *painter) first(v *state.View) painting {
	var r state.Resolved
	r.Resolve(v, p.story)
	var out []byte
	var tally draw.Tally
	bases := map[uint64]string{}
	seed := maphash.MakeSeed()
	for _, class := range view.Classes {
		in := draw.Input{Camera: view.Camera{W: class.W, H: class.H, Ratio: 1}, Step: r.Step, Selected: r.Selected, Hover: -1,
			Window: r.Window, From: r.From, To: r.To, Shown: r.Shown, Theme: draw.Light}
		r.Point(&in.Camera, v, p.story)
		var f scene.Frame
		p.draw.Frame(&f, &in)
		tally = p.draw.Tally()
		key := maphash.Bytes(seed, words(f.Lists[scene.FrameBase].Words))
		o := svg.Options{ID: class.Name[:1], Images: []string{p.image}, Step: baseStep, Tolerance: baseTolerance}
		id := bases[key]
		if id == "" {
			id = "b" + strconv.Itoa(len(bases))
			bases[key] = id
			out = append(out, `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`...)
			out = svg.AppendBase(out, &f, id, o)
			out = append(out, "</defs></svg>"...)
		}
		out = append(out, `<div class="paint `+class.Name+`" data-hash="`+strconv.FormatUint(f.Hash(), 16)+`">`...)
		out = append(out, linked(svg.AppendTop(nil, &f, id, o))...)
		out = append(out, "</div>\n"...)
	}
	return painting{template.HTML(out), tally}
}

func words(w []uint32) []byte {
	var b bytes.Buffer
	if err := binary.Write(&b, binary.LittleEndian, w); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
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
