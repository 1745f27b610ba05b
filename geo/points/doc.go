// Package points holds many points with their days: up to some millions, as
// flat columns that do not change, and answers what a map asks of them.
//
// # The model
//
// A [Builder] takes the points one by one and puts them in Morton order
// (Morton, 1966: the bits of x and y interleaved) by a radix sort that can be
// worked off in small steps, so that no frame waits for it. Neighbours in the
// plane are then mostly neighbours in memory. 64 points are a block with a
// bounding box, 32 blocks a group: a packed R-tree of two levels. Positions
// are 16 bits each way inside a square area: under half a pixel of this map's
// deepest zoom.
//
// The time index is a second static order, by first day (and a third by last
// day, when points have spans). A [Set] has a window of days; moving an edge of
// the window visits only the points whose day the edge passed, and keeps for
// every block how many of its points are live, that is, inside the window. A
// point without a day is always live.
//
// Counts and the nearest point are exact: they agree with a scan of all points
// (points_test.go). [Set.Bin] counts the live points of a rectangle into the
// cells of a grid, a bounded number of points at a time. Nothing allocates
// after the set is built.
package points
