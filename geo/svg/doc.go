// Package svg reads a display list (geo/scene) and writes SVG text.
//
// # The model
//
// A style becomes a CSS class, "s" and its number for shapes, "t" and its
// number for text, so that a page can keep one style element per theme under
// a content security policy that forbids style attributes: [AppendCSS]. Dashes
// are attributes, since a list may override them.
//
// There are two ways to write a frame. [Append] writes a standalone picture:
// everything in the pixels of the frame. For a page that shows one base under
// several windows, [AppendBase] writes the base list once, as a g element to
// be put into defs, and [AppendTop] writes an svg element that uses it under a
// transform; strokes keep their width on the screen (vector-effect).
//
// Path data are relative and rounded, a path that is painted several times is
// written once and used, and texts that read from right to left are isolated
// (Unicode Annex 9, RLI and PDI), because anchors in a list are left and right,
// not start and end.
package svg
