package svg

import (
	"watiya/geo/scene"
)

// Options say how a frame is written. The zero value is usable.
type Options struct {
	Title, Desc string    // text for readers that do not see the picture
	Class       string    // class of the svg element
	ID          string    // put before every id in the output, so that pictures on one page differ
	Families    [2]string // font-family for scene.FontSans and scene.FontSerif
	Images      []string  // address of each image; an image without address is left out
	Step        float64   // AppendBase: pixels to which coordinates are rounded, 0 is 0.25
	Tolerance   float64   // AppendBase: pixels by which lines may be off, 0 keeps every point
	Classes     string    // put before the class of every style, so that two tables of styles may share a page
	// Letters appends a text as path data (raster.AppendPath), for AppendTop, whose list
	// is not scaled; nil writes texts as text, which needs the fonts where the picture is
	// shown.
	Letters func(dst []byte, text string, s *scene.Style, x, y, angle float64) []byte
	fluid   bool // set by AppendFluid
}

// Append writes a frame as a standalone picture. A base list is written where
// it is called, in the pixels of the frame.
func Append(dst []byte, f *scene.Frame, o Options) []byte {
	dst = appendOpen(dst, f, &o, ` xmlns="http://www.w3.org/2000/svg"`)
	var use Use
	use.Add(f)
	dst = append(dst, "<style>"...)
	dst = AppendCSS(dst, "", f.Styles, &use, o.Families)
	dst = append(dst, "</style>"...)
	if h := AppendHatches(nil, f.Styles, &use); len(h) > 0 {
		dst = append(append(append(dst, "<defs>"...), h...), "</defs>"...)
	}
	w := newWriter(dst, f, &o, o.ID+"p")
	w.list(scene.FrameTop)
	w.close()
	return append(w.dst, "</svg>"...)
}

// AppendBase writes the base list of a frame as a g element with this id, to
// stand in the defs of an svg element of the page. Lengths inside are whole
// steps of [Options].Step; [AppendTop] scales them.
func AppendBase(dst []byte, f *scene.Frame, id string, o Options) []byte {
	dst = append(dst, `<g id="`...)
	dst = appendEscaped(dst, id)
	dst = append(dst, `">`...)
	w := newWriter(dst, f, &o, id)
	w.step, w.digits, w.nonScaling, w.tolerance = o.step(), 0, true, o.Tolerance
	w.list(scene.FrameBase)
	w.close()
	return append(w.dst, "</g>"...)
}

// AppendTop writes the frame as an svg element of a page whose base list was
// written by [AppendBase] under baseID with the same Step. A base that covers
// the whole map serves other zooms too: where the one written was that of zoom
// b and this frame calls that of zoom z, Step is 2^(z-b) times as long. The
// styles are not written: see [AppendCSS].
func AppendTop(dst []byte, f *scene.Frame, baseID string, o Options) []byte {
	dst = appendOpen(dst, f, &o, "")
	w := newWriter(dst, f, &o, o.ID+"p")
	w.baseID = baseID
	w.list(scene.FrameTop)
	w.close()
	return append(w.dst, "</svg>"...)
}

// AppendFluid writes the top list of a frame as an svg element that is as wide as
// the room it is given: shapes are stretched, texts keep their size and stand at
// the same part of the width. The styles are not written.
func AppendFluid(dst []byte, f *scene.Frame, o Options) []byte {
	o.fluid = true
	dst = appendOpen(dst, f, &o, "")
	dst = append(dst, `<svg`...)
	dst = appendLength(append(dst, ` viewBox="0 0 `...), "", scene.Round(f.W))
	dst = append(appendLength(dst, " ", scene.Round(f.H)), `" preserveAspectRatio="none">`...)
	w := newWriter(dst, f, &o, o.ID+"p")
	w.skip = scene.OpText
	w.list(scene.FrameTop)
	w.close()
	w = newWriter(append(w.dst, "</svg>"...), f, &o, o.ID+"p")
	w.skip = scene.OpPaint
	w.list(scene.FrameTop)
	w.close()
	return append(w.dst, "</svg>"...)
}

func (o *Options) step() float64 {
	if o.Step > 0 {
		return o.Step
	}
	return 0.25
}

// appendOpen writes the start tag with the hash of the frame, title and description.
func appendOpen(dst []byte, f *scene.Frame, o *Options, attributes string) []byte {
	dst = append(dst, "<svg"...)
	dst = append(dst, attributes...)
	if o.Class != "" {
		dst = append(dst, ` class="`...)
		dst = append(appendEscaped(dst, o.Class), '"')
	}
	size := func(before string, v float64) { dst = appendLength(append(dst, before...), "", scene.Round(v)) }
	if o.fluid {
		size(` width="100%" height="`, f.H)
	} else {
		size(` width="`, f.W)
		size(`" height="`, f.H)
		size(`" viewBox="0 0 `, f.W)
		size(` `, f.H)
	}
	dst = append(dst, `" data-hash="`...)
	dst = scene.AppendHash(dst, f.Hash())
	dst = append(dst, '"')
	if o.Title == "" {
		return append(dst, '>')
	}
	dst = append(dst, ` role="img"><title>`...)
	dst = append(appendEscaped(dst, o.Title), "</title>"...)
	if o.Desc != "" {
		dst = append(dst, "<desc>"...)
		dst = append(appendEscaped(dst, o.Desc), "</desc>"...)
	}
	return dst
}
