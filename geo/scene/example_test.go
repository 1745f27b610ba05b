package scene_test

import (
	"os"

	"watiya/geo/scene"
)

// A painter writes a frame; a reader dumps it.
func Example() {
	f := &scene.Frame{W: 40, H: 20, Strings: &scene.Strings{}, Styles: []scene.Style{{Fill: scene.RGB(0xF1EDE1)}}}
	l := &f.Lists[scene.FrameTop]
	l.Style(0)
	l.Begin(true)
	l.Point(0, 0)
	l.Point(40, 0)
	l.Point(40, 20)
	l.End()
	l.Paint()
	l.Text(f.Strings.Intern("Tripoli"), 20, 12, 0)
	os.Stdout.Write(scene.AppendDump(nil, f))
	// Output:
	// list 0
	// style 0
	// ring 3 0 0 40 0 40 20
	// paint
	// text "Tripoli" 20 12 0
	// list 1
}
