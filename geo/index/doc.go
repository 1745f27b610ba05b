// Package index finds points in a rectangle or near a position.
//
// # The model
//
// The points are put in Morton order (Morton, 1966: the bits of x and y
// interleaved), so that neighbours in the plane are mostly neighbours in
// memory, and cut into blocks of 64 with a bounding box each; 32 blocks share a
// box again. A query looks at every large box, at the small boxes of those it
// touches, and at the points of those: a packed R-tree (Kamel and Faloutsos,
// 1993) of two levels, enough for a million points.
//
// The index is static: build it again when the points change. Queries do not
// allocate.
package index
