// Package index finds points in a rectangle or near a position.
//
// # The model
//
// The points are put in Morton order (Morton, 1966: the bits of x and y
// interleaved), so that neighbours in the plane are mostly neighbours in
// memory, and cut into blocks of 256 with a bounding box each. A query looks at
// every box, of which there are few, and at the points of the boxes it
// touches. This is one level of a packed R-tree (Kamel and Faloutsos, 1993);
// at the sizes of a map a second level does not pay.
//
// The index is static: build it again when the points change. Queries do not
// allocate.
package index
