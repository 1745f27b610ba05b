// Package density draws many points as a surface of pixels: a mark for every
// cell of two by two pixels that holds any, the stronger the more it holds.
//
// # The model
//
// A [Plane] shows a [points.Set] in tiles of [Side] pixels. A generation of
// tiles belongs to one scale: while the reader pans, only newly exposed tiles
// are counted; while he zooms, the tiles of the last generation are shown
// scaled, and a new generation is made behind them, at once when the scale has
// changed by half and exactly when it rests. It takes their place when all of
// it that is in the window is ready, so that nothing blinks.
//
// Work is counted in points, and a frame does a bounded amount of it: the cost
// of a frame does not grow with the number of points. When the set's window of
// days moves, the cells of the points that come and go are changed in place.
//
// The host takes pixels with [Plane.Next] and keeps them as images under the
// tile's slot; [Plane.Shown] says where to draw which. Nothing here allocates
// after the tiles of a window exist.
package density
