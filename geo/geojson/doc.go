// Package geojson reads GeoJSON (RFC 7946) into flat columns.
//
// One pass over the bytes fills a [geo.Layer]; nothing is built in between, so
// the number of heap objects does not depend on the number of features. The
// reader is strict where a mistake would draw a wrong map, and silent where the
// RFC asks readers to be:
//
//   - Errors: anything that is not JSON (RFC 8259), invalid UTF-8, lone
//     surrogates, a key twice in one object, data after the document, a longitude
//     outside -180..180 or latitude outside -90..90 degrees, a position of fewer
//     than two numbers, a line string of fewer than two positions, a ring of fewer
//     than four or not closed, a missing type, geometry or properties, an id that
//     is neither string nor number, members of another type (section 7.1), a bbox
//     that is not two positions, a crs other than WGS 84, a limit exceeded.
//   - Accepted: a FeatureCollection, a Feature or a Geometry as the document (the
//     latter two become one feature); members in any order; foreign members; both
//     ring directions (section 3.1.6); a byte order mark
//     (RFC 8259 section 8.1).
//   - Dropped after checking: altitude and further numbers of a position, bbox,
//     crs, foreign members.
//
// An empty coordinates array is a geometry of its type without positions
// (section 3.1 lets readers treat it as null; keeping the type loses nothing).
// Inside a Multi geometry an empty position, line or polygon is an error.
//
// Property values keep their kind; numbers become the nearest float64, strings
// are unescaped, objects and arrays stay raw JSON.
package geojson
