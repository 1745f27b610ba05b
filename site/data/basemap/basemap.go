// Package basemap holds the map's ground as committed GeoJSON layers: what is drawn beneath the story.
//
// Every layer is one file, RFC 7946, one feature per line, sorted by id, cropped to longitude 4 to 43 and latitude 16 to 43.
// The files are made by site/basemap ("make basemap") from the pinned packages listed in site/data/PROVENANCE.csv and are
// not edited by hand. Polygons that share a border share its vertices exactly, coordinate by coordinate: the 22 districts
// with each other and with Libya, the regions with the districts, and every country with its neighbours. A reader can
// therefore find shared arcs by comparing coordinates.
//
//	countries  id ISO 3166-1 alpha-3; name_en, name_ar, name_tr; disputed (dash all its borders); disputed_with (ids, by spaces: dash these borders)
//	coast      a finer coast from Sfax to Marsa Matruh, under a licence of its own (ODbL): package topology puts it in the place of
//	           the countries', districts' and regions'; property in: the ids of those that an island belongs to
//	districts  id ISO 3166-2 (LY-TB); names, name_iso; region: tripolitania, fezzan or cyrenaica
//	regions    western-libya, eastern-libya, southern-libya: districts merged, limits approximate
//	depths     property depth in metres: the area deeper than it; depth 0 is the whole range, land is drawn over it
//	lakes, rivers, playas, urban
//	towns      rank 1 (capital) to 4; airfields: runways with heading and length_ft, bearing of the longest, airbase, place
//	roads      schematic lines through town points
//	labels     kind sea, gulf or country; the line along which the name reads, from its first point to its last
//	relief     two paletted PNG files in Web Mercator, covering the range exactly, to be drawn over flat land
package basemap

import "embed"

// Files holds the layers by file name, for example "countries.geojson".
//
//go:embed *.geojson *.png
var Files embed.FS

// West, South, East and North are the edges of the range, in degrees, that every layer is cropped to.
const West, South, East, North = 4, 16, 43, 43
