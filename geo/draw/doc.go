// Package draw turns the basemap and the briefing into a display list.
//
// # The model
//
// A [Painter] belongs to one basemap and one story in one language. For every
// frame it is told where the reader looks from and which events pass the
// filter ([Input]) and fills a [scene.Frame]. The base list (land, water,
// borders) is geometry of a whole zoom level and changes seldom; the top list
// (grounds, routes, signs, marks, counts, lettering) is made anew for every
// frame, in screen pixels, without allocating.
//
// Four questions have four channels: what happened is the shape of a mark, who
// says it the colour, how well it is supported the outline, how precisely it
// is placed the ground under it.
//
// Every event that passes the filter is in exactly one number of [Tally]: a
// mark of its own, a count beside a mark or an area's name, a tag for what lies
// beyond an edge, or the tray for what has no place.
//
// One frame: choose and stack the marks (layout.go, stack.go), work out the
// routes (routes.go), find room for signs and names (labels.go and the files
// called label_*), then write everything from the ground up (paint.go). What
// was written is kept until the next frame for [Painter.Hit].
//
// A frame depends on its input alone, unless the input says that it follows the
// one before ([Input.Follow]): then names keep the side and the place that they
// had against the land, new ones need more room than old ones, and what comes or
// goes fades (memory.go).
package draw
