// Package view is where the reader looks from: Web Mercator, the camera and
// its limits.
//
// # The model
//
// The world is the unit square of Web Mercator (EPSG:3857 scaled to 0..1): x
// grows east from 180°W, y grows south from 85.05°N. A [Camera] is a point of
// the world that stands in the middle of a window of W×H CSS pixels, and a
// zoom: at zoom z the world is 256·2^z pixels wide, as in every tile scheme.
package view
