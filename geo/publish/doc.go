// Package publish makes the files that other people read of a briefing: the
// tables as CSV and the events as GeoJSON, with the same ids.
//
// # The model
//
// The CSV files are the authoring tables themselves, byte for byte, so that a
// published row is a row that an editor can be asked about. events.geojson is
// RFC 7946 with one feature per line. An event that has no known point has
// the geometry null and, where it is placed in an area, that area's id; no
// point is invented. The bytes depend on nothing but the tables: the same
// tables give the same data version everywhere.
package publish
