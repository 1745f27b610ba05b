// Package topology turns the committed GeoJSON layers of the basemap into a
// [geo.Basemap]. It runs natively, when the site is built.
//
// # The model
//
// Every position is rounded to the grid of the basemap. Lines and rings are
// cut into arcs at junctions, the points where the neighbours of a point
// differ between two visits; an arc that two areas share is kept once (the
// method of TopoJSON: Mike Bostock, "How to Infer Topology", 2013). Each
// vertex of an arc then gets a level: the smallest zoom at which the arc
// without it would be off by more than the tolerance, in pixels of that zoom
// (Douglas and Peucker, 1973). The ends of an arc are always kept, so that
// areas which meet keep meeting.
//
// Thinning can make two lines cross that did not. Where it does, vertices are
// given back until they no longer do (the idea of de Berg, van Kreveld and
// Schirra, 1998, with repair in the place of prevention).
//
// Along a part of the countries' coast there is a finer one, of another source.
// Before anything is cut it takes the place of theirs, and the borders and limits
// that reach the coast are led to it (coast.go, coast_join.go).
package topology
