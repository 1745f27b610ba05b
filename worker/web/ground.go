package web

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// ground is where a base list lies: k pixels of the list are a step of the grid of
// the basemap, its origin is at (x, y) of that grid, and its own picture shows it
// under scale.
type ground struct{ k, x, y, scale float64 }

// groundOf reads it off the first operation of the top list, which calls the base.
func groundOf(pic *picture) ground {
	r := scene.Read(pic.frame.Lists[scene.FrameTop].Words)
	if !r.Next() || r.Op != scene.OpCall {
		panic("web: the top list does not begin with a call of the base")
	}
	scale, tx, ty := float64(r.F(1)), float64(r.F(2)), float64(r.F(3))
	gx, gy := geo.WorldGrid(pic.camera.X, pic.camera.Y)
	own := geo.GridPixels(pic.camera.Zoom)
	return ground{k: own / scale, x: gx - (pic.camera.W/2-tx)/own, y: gy - (pic.camera.H/2-ty)/own, scale: scale}
}

// tolerance is how far a line of the base may be off, in pixels of the list.
func (g ground) tolerance() float64 { return baseTolerance / g.scale }

// reach is what of the base a window of a picture's class may show, and a reader
// who drags before the client is there: about twice the picture each way. It is
// snapped to a coarse grid, so that near views share it.
func (g ground) reach(pic *picture) box {
	const snap = 64
	gx, gy := geo.WorldGrid(pic.camera.X, pic.camera.Y)
	x, y, k := (gx-g.x)*g.k, (gy-g.y)*g.k, g.k/geo.GridPixels(pic.camera.Zoom)
	w, h := 1.9*pic.camera.W/2*k, 1.9*pic.camera.H/2*k
	down := func(v float64) float64 { return math.Floor(v/snap) * snap }
	up := func(v float64) float64 { return math.Ceil(v/snap) * snap }
	return box{down(x - w), down(y - h), up(x + w), up(y + h)}
}

// callWords is how long the call of the base is.
const callWords = 5

// class appends the picture of one class, over the base at g: the same ground
// under its own scale and origin.
func (p *Painting) class(dst []byte, pic *picture, name string, g ground, baseID string) []byte {
	gx, gy := geo.WorldGrid(pic.camera.X, pic.camera.Y)
	own := geo.GridPixels(pic.camera.Zoom)
	hash := pic.frame.Hash() // of the frame as the client draws it, over its own base
	f := pic.frame
	var top scene.List
	top.Call(scene.FrameBase, own/g.k, pic.camera.W/2+(g.x-gx)*own, pic.camera.H/2+(g.y-gy)*own)
	top.Words = append(top.Words, pic.frame.Lists[scene.FrameTop].Words[callWords:]...)
	f.Lists[scene.FrameTop] = top

	dst = append(dst, `<div class="paint `...)
	dst = append(dst, name...)
	dst = append(dst, `" data-hash="`...)
	dst = scene.AppendHash(dst, hash)
	dst = append(appendReach(append(dst, `" data-reach="`...), &pic.camera), `" aria-hidden="true">`...) // the list has all of it, in words
	dst = linked(dst, svg.AppendTop(nil, &f, baseID, svg.Options{ID: name[:1], Images: []string{p.relief}, Step: baseStep}))
	return append(dst, "</div>\n"...)
}

// appendReach appends how far the picture may be moved by the page's first
// script, so that the client can go on from there: the edges of the map west,
// north, east and south in pixels of the picture, and the largest scale.
func appendReach(dst []byte, c *view.Camera) []byte {
	x0, y0, x1, y1 := view.Extent()
	left, top := c.At(x0, y0)
	right, bottom := c.At(x1, y1)
	for _, v := range [...]float64{left, top, right, bottom} {
		dst = append(strconv.AppendFloat(dst, math.Round(v), 'f', 0, 64), ' ')
	}
	return strconv.AppendFloat(dst, math.Exp2(view.MaxZoom-c.Zoom), 'f', 2, 64)
}

// linked appends a picture in which every group of an event is a link to its
// page, so that it can be used before any script and without one. The hash stands
// on the element around it.
func linked(dst, picture []byte) []byte {
	var event []bool // of the open groups
	for {
		i := bytes.IndexByte(picture, '<')
		if i < 0 {
			return append(dst, picture...)
		}
		dst, picture = append(dst, picture[:i]...), picture[i:]
		n := bytes.IndexByte(picture, '>') + 1
		tag := picture[:n]
		picture = picture[n:]
		switch {
		case bytes.HasPrefix(tag, []byte("<svg")):
			if k := bytes.Index(tag, []byte(` data-hash="`)); k >= 0 {
				dst = append(append(dst, tag[:k]...), '>')
				continue
			}
		case bytes.HasPrefix(tag, []byte("<g")):
			id, is := strings.CutPrefix(string(tag), `<g data-id="`)
			event = append(event, is)
			if is {
				id = strings.TrimSuffix(id, `">`)
				dst = append(dst, `<a href="/event/`+id+`/" data-id="`+id+`" tabindex="-1">`...)
				continue
			}
		case string(tag) == "</g>":
			is := event[len(event)-1]
			event = event[:len(event)-1]
			if is {
				dst = append(dst, "</a>"...)
				continue
			}
		}
		dst = append(dst, tag...)
	}
}
