// Package scene is the display list: what a picture consists of, without a
// word about maps. A painter writes a [Frame]; readers turn it into canvas
// calls, SVG text, pixels, a dump for golden tests, or a hash.
//
// # The model
//
// A [List] is a flat sequence of 32-bit words: an [Op], then its arguments.
// Lengths are CSS pixels, x to the right, y down. Path operations (Line, Ring,
// Circle, Rect) collect into a current path; Paint fills and strokes it with
// the current style and forgets it. Styles live in a table and are named by
// index; strings live in one intern table. Nothing in a list is a pointer, so
// the browser reads it in place from WebAssembly memory: one crossing a frame
// (idea: the operation lists of gioui.org/op).
//
// A frame has two lists. [FrameBase] is geometry that seldom changes, in the
// pixels of a whole zoom level; [FrameTop] is rebuilt for every frame in
// screen pixels and calls the base under a translation and a scale (glCallList).
// Stroke widths and dashes are screen pixels in both: a reader divides them by
// the scale of the call.
//
// Coordinates are rounded to [Grain] when they are written. Go may fuse
// multiply and add on some processors (golang.org/issue/17671 and arm64), and
// the rounding hides the last-bit difference, so that hashes and golden files
// agree everywhere.
package scene
