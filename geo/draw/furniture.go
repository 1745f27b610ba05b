package draw

import (
	"math"

	"watiya/geo/view"
)

// piece is where a piece of the page's furniture stands over the map: so far from
// the left (or, with far, from the right) and from the top (or the bottom), in CSS
// pixels. Pages in Arabic are mirrored, the map and what stands on it are not: its
// empty corners stay where they are.
type piece struct {
	far, bottom bool
	dx, dy      float64
	w, h        float64
}

// furnitureOf is the furniture by class of window, as the style sheets lay it out
// on the map that the class is composed for (view.Classes): names in the picture
// of the build keep clear of it. A running page tells its real boxes.
var furnitureOf = [len(view.Classes)][]piece{
	{ // phone: edge of the sheet, sum of what is off the map, tray, key with three buttons; the last two as in the lowest window, too
		{false, true, 0, 0, 520, 16},
		{false, false, 12, 12, 98, 26}, {false, true, 12, 26, 118, 32}, {true, true, 12, 26, 194, 34},
		{false, false, 12, 182, 118, 32}, {true, false, 12, 180, 194, 34},
	},
	{ // small: an embed, with its count and two buttons
		{false, false, 12, 10, 184, 26}, {true, true, 12, 10, 32, 64},
	},
	{ // tablet: tray, key, four buttons, edge of the sheet
		{false, true, 12, 26, 122, 32}, {true, true, 12, 26, 73, 34}, {true, true, 12, 72, 36, 136}, {false, true, 0, 0, 900, 16},
	},
	{ // desktop: tray, scale, three buttons, legend, credits
		{false, true, 16, 32, 216, 32}, {false, true, 16, 10, 170, 14}, {true, false, 16, 12, 32, 96}, {true, true, 16, 34, 256, 180}, {true, true, 16, 10, 612, 14},
	},
	{ // wide: the same
		{false, true, 16, 32, 216, 32}, {false, true, 16, 10, 170, 14}, {true, false, 16, 12, 32, 96}, {true, true, 16, 34, 256, 180}, {true, true, 16, 10, 612, 14},
	},
}

// Tags for what lies off the map stand in a row behind the tray, from tablets on.
const (
	tagsClass = 2
	tagGap    = 7
	tagHeight = 32
)

// takeFurniture keeps names from under the furniture. Marks cannot yield; they
// stay counted.
func (p *Painter) takeFurniture() {
	p.covered = p.covered[:0]
	if !p.in.Page {
		return
	}
	if p.in.Covered != nil {
		for _, b := range p.in.Covered {
			p.cover(rect{b[0], b[1], b[2], b[3]})
		}
		return
	}
	class := 0
	for i := range view.Classes {
		if p.cam.W >= view.Classes[i].Least {
			class = i
		}
	}
	if p.in.Frame {
		class = max(class, 1) // the smallest frame has no more than a larger one
	}
	for _, f := range furnitureOf[class] {
		p.cover(p.stand(f))
	}
	if class < tagsClass {
		return
	}
	tray := furnitureOf[class][0] // it stands first
	tag := piece{false, true, tray.dx + tray.w + tagGap, tray.dy, 0, tagHeight}
	places := p.tally.places
	for i := range min(len(places), 4) {
		tag.w = 104 // "elsewhere"
		if pl := p.tagged(i); i < 3 && pl >= 0 {
			tag.w = p.places[pl].short.em*12 + 48
		}
		p.cover(p.stand(tag))
		tag.dx += tag.w + tagGap
	}
}

// cover keeps a box, and a little air around it, free of names.
func (p *Painter) cover(b rect) { p.covered = append(p.covered, b.grow(2)) }

// hidden reports whether furniture stands over a part of a box.
func (p *Painter) hidden(b rect) bool {
	for i := range p.covered {
		if p.covered[i].overlaps(b) {
			return true
		}
	}
	return false
}

// Clear reports whether the last frame kept names away from a box of the page
// (left, top, right, bottom).
func (p *Painter) Clear(box [4]float64) bool {
	b := rect{box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1}
	if b.x0 >= b.x1 || b.y0 >= b.y1 {
		return true // not shown
	}
	for i := range p.written {
		if p.written[i].meets(b) {
			return false
		}
	}
	return true
}

// meets reports whether lettering lies over a box.
func (w *writing) meets(b rect) bool {
	if w.long == 0 {
		return w.box.overlaps(b)
	}
	const half = 6 // of the height of a line
	dy, dx := math.Sincos(w.angle)
	for d := -w.long / 2; d <= w.long/2; d += half {
		if b.grow(half).has(w.x+dx*d, w.y+dy*d) {
			return true
		}
	}
	return false
}

// tagged is the place of the nth tag: those with the most events come first.
func (p *Painter) tagged(n int) int16 {
	places := p.tally.places
	for i := range places {
		before := 0
		for j := range places {
			if places[j].N > places[i].N || places[j].N == places[i].N && j < i {
				before++
			}
		}
		if before == n {
			return places[i].Place
		}
	}
	return -1
}

// stand is the box of a piece of furniture.
func (p *Painter) stand(f piece) rect {
	x, y := f.dx, f.dy
	if f.far {
		x = p.cam.W - f.dx - f.w
	}
	if f.bottom {
		y = p.cam.H - f.dy - f.h
	}
	return rect{x, y, x + f.w, y + f.h}
}
