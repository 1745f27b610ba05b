package svg_test

import (
	"os"

	"watiya/geo/scene"
	"watiya/geo/svg"
)

// frame is a picture of one island, painted twice, with a mark and a name.
func frame() *scene.Frame {
	f := &scene.Frame{W: 40, H: 20, Strings: &scene.Strings{}, Styles: []scene.Style{
		{Fill: scene.RGB(0xF1EDE1)},
		{Stroke: scene.RGB(0x6E8794).Alpha(0.5), Width: 0.8, Dash: [4]float32{3, 2.4}},
		{Fill: scene.RGB(0x1E2326), Size: 12, Weight: 600, Align: scene.AlignMiddle, Halo: scene.RGB(0xF7F3E9), Around: 2.8},
	}}
	base := &f.Lists[scene.FrameBase]
	for style := range 2 {
		base.Style(style)
		base.Begin(true)
		base.Point(0, 0)
		base.Point(40, 0)
		base.Point(40.5, 20.25)
		base.End()
		base.Paint()
	}
	top := &f.Lists[scene.FrameTop]
	top.Call(scene.FrameBase, 0.5, 3, 4)
	top.Group(f.Strings.Intern("e-2020-05-18-a"))
	top.Style(0)
	top.Circle(10, 10, 5)
	top.Paint()
	top.Style(2)
	top.Text(f.Strings.Intern("Al-Watiya & Zintan"), 10, 12.3, 0)
	top.EndGroup()
	return f
}

func Example() {
	os.Stdout.Write(svg.Append(nil, frame(), svg.Options{Title: "Al-Watiya"}))
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20" data-hash="804e93e8e13d43a9" role="img"><title>Al-Watiya</title><style>.s0{fill:#f1ede1}.s1{fill:none;stroke:#6e8794;stroke-opacity:.5;stroke-width:0.8;stroke-linejoin:round}.t2{font:600 12px sans-serif;fill:#1e2326;stroke:#f7f3e9;stroke-width:5.6;stroke-linejoin:round;paint-order:stroke;text-anchor:middle;direction:ltr}</style><path class="s0" d="m3 4 20 0 .3 10.1z"/><path class="s1" stroke-dasharray="3 2.4" d="m3 4 20 0 .3 10.1z"/><g data-id="e-2020-05-18-a"><circle class="s0" cx="10" cy="10" r="5"/><text class="t2" x="10" y="12.3">Al-Watiya &amp; Zintan</text></g></svg>
}

// A page keeps the base once and its rules in one style element.
func ExampleAppendTop() {
	f, o := frame(), svg.Options{Step: 0.25}
	var use svg.Use
	use.Add(f)
	page := svg.AppendCSS([]byte("<style>"), "", f.Styles, &use, o.Families)
	page = append(page, "</style>\n<svg width=\"0\" height=\"0\"><defs>"...)
	page = svg.AppendBase(page, f, "base", o)
	page = append(page, "</defs></svg>\n"...)
	page = svg.AppendTop(page, f, "base", o)
	os.Stdout.Write(page)
	// Output:
	// <style>.s0{fill:#f1ede1}.s1{fill:none;stroke:#6e8794;stroke-opacity:.5;stroke-width:0.8;stroke-linejoin:round}.t2{font:600 12px sans-serif;fill:#1e2326;stroke:#f7f3e9;stroke-width:5.6;stroke-linejoin:round;paint-order:stroke;text-anchor:middle;direction:ltr}</style>
	// <svg width="0" height="0"><defs><g id="base"><path class="s0" vector-effect="non-scaling-stroke" d="m0 0 160 0 2 81z"/><path class="s1" stroke-dasharray="3 2.4" vector-effect="non-scaling-stroke" d="m0 0 160 0 2 81z"/></g></defs></svg>
	// <svg width="40" height="20" viewBox="0 0 40 20" data-hash="804e93e8e13d43a9"><use href="#base" transform="translate(3 4)scale(0.125)"/><g data-id="e-2020-05-18-a"><circle class="s0" cx="10" cy="10" r="5"/><text class="t2" x="10" y="12.3">Al-Watiya &amp; Zintan</text></g></svg>
}
