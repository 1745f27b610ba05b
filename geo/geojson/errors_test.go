package geojson_test

import (
	"errors"
	"strings"
	"testing"

	"watiya/geo/geojson"
)

func feature(geometry string) string {
	return `{"type":"Feature","properties":{},"geometry":` + geometry + `}`
}

func TestErrors(t *testing.T) {
	tests := []struct{ name, doc, want string }{
		// The document.
		{"empty", ``, `$: the document ends where a GeoJSON object is expected (byte 0)`},
		{"not an object", `[1]`, `$: '[' where a GeoJSON object is expected (byte 0)`},
		{"trailing data", `{"type":"Point","coordinates":[1,2]} {}`, `$: '{' where the end of the document is expected (byte 37)`},
		{"cut short", `{"type":"FeatureCollection","features":[`, `feature 0: $.features[0]: the document ends where a Feature object is expected (byte 40)`},
		{"no type", `{"name":"x"}`, `$: no "type" member (byte 0)`},
		{"unknown type", `{"type":"Topology"}`, `$.type: type "Topology" is not a GeoJSON type (byte 8)`},
		{"type of wrong case", `{"type":"point","coordinates":[1,2]}`, `$.type: type "point" is not a GeoJSON type (byte 8)`},
		{"type not a string", `{"type":7}`, `$.type: '7' where a type name is expected (byte 8)`},
		{"features without type", `{"features":[]}`, `$: no "type" member (byte 0)`},
		{"type against features", `{"features":[],"type":"Feature"}`, `$.type: type "Feature" where "FeatureCollection" is expected (byte 22)`},
		{"collection without features", `{"type":"FeatureCollection"}`, `$: a FeatureCollection without "features" (byte 0)`},
		{"features not an array", `{"type":"FeatureCollection","features":{}}`, `$.features: '{' where an array of features is expected (byte 39)`},
		{"feature null", `{"type":"FeatureCollection","features":[null]}`, `feature 0: $.features[0]: 'n' where a Feature object is expected (byte 40)`},
		{"geometry among features", `{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}`,
			`feature 0: $.features[0].type: type "Point" where "Feature" is expected (byte 48)`},
		{"second feature", `{"type":"FeatureCollection","features":[` + feature(`null`) + `,` + feature(`{"type":"Point","coordinates":[1,91]}`) + `]}`,
			`feature 1: $.features[1].geometry.coordinates[1]: latitude 91 is outside -90 to 90 degrees (byte 169)`},

		// Features.
		{"no geometry", `{"type":"Feature","properties":{}}`, `feature 0: $: a Feature without "geometry" (null says that it has no place) (byte 0)`},
		{"no properties", `{"type":"Feature","geometry":null}`, `feature 0: $: a Feature without "properties" (null says that it has none) (byte 0)`},
		{"feature without type", `{"geometry":null,"properties":{}}`, `feature 0: $: no "type" member (byte 0)`},
		{"properties an array", `{"type":"Feature","geometry":null,"properties":[]}`, `feature 0: $.properties: '[' where an object of properties or null is expected (byte 47)`},
		{"id null", `{"type":"Feature","id":null}`, `feature 0: $.id: 'n' where a string or a number as id is expected (byte 23)`},
		{"id an object", `{"type":"Feature","id":{}}`, `feature 0: $.id: '{' where a string or a number as id is expected (byte 23)`},
		{"coordinates in a feature", `{"type":"Feature","coordinates":[1,2]}`, `feature 0: $.coordinates: a Feature must not have a "coordinates" member (RFC 7946 section 7.1) (byte 18)`},
		{"properties in a collection", `{"type":"FeatureCollection","properties":{}}`, `$.properties: a FeatureCollection must not have a "properties" member (RFC 7946 section 7.1) (byte 28)`},
		{"geometry a string", feature(`"x"`), `feature 0: $.geometry: a string where a geometry object is expected (byte 45)`},

		// Geometries.
		{"geometry of feature type", feature(`{"type":"Feature"}`), `feature 0: $.geometry.type: type "Feature" is not a geometry type (byte 53)`},
		{"no coordinates", `{"type":"Point"}`, `feature 0: $: a Point without "coordinates" (byte 0)`},
		{"no geometries", `{"type":"GeometryCollection"}`, `feature 0: $: a GeometryCollection without "geometries" (byte 0)`},
		{"coordinates in a collection", `{"type":"GeometryCollection","coordinates":[]}`, `feature 0: $.coordinates: a GeometryCollection has "geometries", not "coordinates" (byte 29)`},
		{"geometries in a point", `{"type":"Point","geometries":[]}`, `feature 0: $.geometries: a Point has "coordinates", not "geometries" (byte 16)`},
		{"null in a collection", `{"type":"GeometryCollection","geometries":[null]}`, `feature 0: $.geometries[0]: 'n' where a geometry object is expected (byte 43)`},
		{"coordinates null", `{"type":"Point","coordinates":null}`, `feature 0: $.coordinates: 'n' where an array of coordinates is expected (byte 30)`},
		{"position of one", `{"type":"Point","coordinates":[1]}`, `feature 0: $.coordinates: a position needs longitude and latitude; the numbers in this one: 1 (byte 30)`},
		{"position of text", `{"type":"Point","coordinates":["1","2"]}`, `feature 0: $.coordinates[0]: a string where a number is expected (byte 31)`},
		{"too deep for its type", `{"type":"Point","coordinates":[[1,2]]}`, `feature 0: $.coordinates[0]: '[' where a number is expected (byte 31)`},
		{"too shallow for its type", `{"type":"LineString","coordinates":[1,2]}`, `feature 0: $.coordinates[0]: '1' where a position is expected (byte 36)`},
		{"empty position", `{"type":"MultiPoint","coordinates":[[]]}`, `feature 0: $.coordinates[0]: a position needs longitude and latitude; the numbers in this one: 0 (byte 36)`},
		{"longitude", `{"coordinates":[ 180.001,0],"type":"Point"}`, `feature 0: $.coordinates[0]: longitude 180.001 is outside -180 to 180 degrees (byte 17)`},
		{"latitude first", `{"type":"Point","coordinates":[32.9,-100]}`, `feature 0: $.coordinates[1]: latitude -100 is outside -90 to 90 degrees (byte 36)`},
		{"line of one", `{"type":"LineString","coordinates":[[1,2]]}`, `feature 0: $.coordinates: a line string needs at least 2 positions and has 1 (byte 35)`},
		{"empty line in many", `{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[]]}`, `feature 0: $.coordinates[1]: a line string needs at least 2 positions and has 0 (byte 55)`},
		{"ring of three", `{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}`, `feature 0: $.coordinates[0]: a ring needs at least 4 positions and has 3 (byte 33)`},
		{"open ring", `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1.5],[0.5,1]]]}`,
			`feature 0: $.coordinates[0]: the ring is not closed: it starts at [0,0] and ends at [0.5,1] (byte 33)`},
		{"open hole in a multipolygon", `{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,2],[2,1],[1,2]]]]}`,
			`feature 0: $.coordinates[0][1]: the ring is not closed: it starts at [1,1] and ends at [1,2] (byte 65)`},
		{"polygon without rings in many", `{"type":"MultiPolygon","coordinates":[[]]}`, `feature 0: $.coordinates[0]: a polygon without rings (byte 38)`},
		{"bbox of three", `{"type":"Point","bbox":[1,2,3],"coordinates":[1,2]}`, `feature 0: $.bbox: a bbox needs 4 or 6 numbers and has 3 (byte 23)`},
		{"bbox null", `{"type":"FeatureCollection","bbox":null}`, `$.bbox: 'n' where an array of numbers is expected (byte 35)`},
		{"crs", `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}}`,
			`$.crs: crs urn:ogc:def:crs:EPSG::3857 is not WGS 84 longitude and latitude (CRS84) (byte 34)`},
		{"crs null", `{"type":"FeatureCollection","crs":null}`, `$.crs: crs null is not WGS 84 longitude and latitude (byte 34)`},
		{"crs link", `{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"x"}}}`,
			`$.crs: a crs without a name; only WGS 84 longitude and latitude (CRS84) can be read (byte 34)`},

		// JSON.
		{"key twice", `{"type":"Feature","geometry":null,"properties":{"a":1,"b":2,"a":3}}`, `feature 0: $.properties.a: member "a" twice in one object (byte 60)`},
		{"key twice, one escaped", `{"type":"Feature","geometry":null,"properties":{"a":1,"\u0061":3}}`, `feature 0: $.properties["\\u0061"]: member "a" twice in one object (byte 54)`},
		{"key twice deep inside", `{"type":"Feature","geometry":null,"properties":{"a":[{"b":{"c":1}},{"b":{"c":1,"d":{"c":2},"c":1}}]}}`,
			`feature 0: $.properties.a[1].b.c: member "c" twice in one object (byte 91)`},
		{"type twice", `{"type":"Feature","type":"Feature"}`, `feature 0: $.type: member "type" twice in one object (byte 18)`},
		{"comma at the end", `{"type":"Point","coordinates":[1,2],}`, `feature 0: $: '}' where a member name is expected (byte 36)`},
		{"comma at the end of an array", `{"type":"Point","coordinates":[1,2,]}`, `feature 0: $.coordinates[2]: ']' where a value is expected (byte 35)`},
		{"no comma", `{"type":"Point" "coordinates":[1,2]}`, `feature 0: $.type: a string where ',' or '}' is expected (byte 16)`},
		{"no colon", `{"type":"Point","coordinates"[1,2]}`, `feature 0: $.coordinates: '[' where ':' is expected (byte 29)`},
		{"bare name", `{type:"Point"}`, `$: 't' where a member name is expected (byte 1)`},
		{"comment", `{"type":"Point",/**/"coordinates":[1,2]}`, `feature 0: $: '/' where a member name is expected (byte 16)`},
		{"NaN", `{"type":"Point","coordinates":[NaN,2]}`, `feature 0: $.coordinates[0]: 'N' where a value is expected (byte 31)`},
		{"leading zero", `{"type":"Point","coordinates":[01,2]}`, `feature 0: $.coordinates[0]: a number with a leading zero (byte 31)`},
		{"leading plus", `{"type":"Point","coordinates":[+1,2]}`, `feature 0: $.coordinates[0]: '+' where a value is expected (byte 31)`},
		{"no digit after point", `{"type":"Point","coordinates":[1.,2]}`, `feature 0: $.coordinates[0]: ',' where a digit is expected (byte 33)`},
		{"no digit in exponent", `{"type":"Point","coordinates":[1e,2]}`, `feature 0: $.coordinates[0]: ',' where a digit is expected (byte 33)`},
		{"lone minus", `{"type":"Point","coordinates":[-,2]}`, `feature 0: $.coordinates[0]: ',' where a digit is expected (byte 32)`},
		{"infinite number", `{"type":"Feature","properties":{"a":1e400}}`, `feature 0: $.properties.a: number 1e400 is too large (byte 36)`},
		{"wrong literal", `{"type":"Feature","properties":{"a":nul}}`, `feature 0: $.properties.a: 'n' where null is expected (byte 36)`},
		{"open string", `{"type":"Feature","properties":{"a":"b}}`, `feature 0: $.properties.a: the string does not end (byte 36)`},
		{"wrong escape", `{"type":"Feature","properties":{"a":"b\x41"}}`, `feature 0: $.properties.a: wrong escape \x41"} in a string (byte 38)`},
		{"lone surrogate", `{"type":"Feature","properties":{"a":"\ud83dx"}}`, `feature 0: $.properties.a: wrong escape \ud83d in a string (byte 37)`},
		{"line break in a string", "{\"type\":\"Feature\",\"properties\":{\"a\":\"b\n\"}}", `feature 0: $.properties.a: byte 0x0a where a character or, for a control character, its escape is expected (byte 38)`},
		{"invalid UTF-8", "{\"type\":\"Feature\",\"properties\":{\"a\":\"\xff\"}}", `feature 0: $.properties.a: byte 0xff where UTF-8 text is expected (byte 37)`},
		{"key that is not a name", `{"type":"Feature","properties":{"a.b c":tru}}`, `feature 0: $.properties["a.b c"]: 't' where true is expected (byte 40)`},
		{"Arabic key", `{"type":"Feature","properties":{"الاسم":tru}}`, `feature 0: $.properties["الاسم"]: 't' where true is expected (byte 45)`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l, err := geojson.Decode([]byte(test.doc), geojson.Limits{})
			if err == nil {
				t.Fatal("no error")
			}
			if l != nil {
				t.Error("a layer beside the error")
			}
			if want := "geojson: " + test.want; err.Error() != want {
				t.Errorf("\ngot  %s\nwant %s", err, want)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	point := `{"type":"Point","coordinates":[1,2]}`
	two := `{"type":"FeatureCollection","features":[` + feature(point) + `,` + feature(point) + `]}`
	deep := feature(strings.Repeat(`{"type":"GeometryCollection","geometries":[`, 10) + point + strings.Repeat(`]}`, 10))
	tests := []struct {
		name, doc string
		limits    geojson.Limits
		want      string // "" is no error
	}{
		{"bytes", two, geojson.Limits{MaxBytes: len(two)}, ``},
		{"bytes exceeded", two, geojson.Limits{MaxBytes: len(two) - 1}, `$: the document has 207 bytes, the limit is 206 (byte 0)`},
		{"features", two, geojson.Limits{MaxFeatures: 2}, ``},
		{"features exceeded", two, geojson.Limits{MaxFeatures: 1}, `$.features[1]: more features than the limit of 1 (byte 123)`},
		{"positions", two, geojson.Limits{MaxPositions: 2}, ``},
		{"positions exceeded", two, geojson.Limits{MaxPositions: 1}, `feature 1: $.features[1].geometry.coordinates: more positions than the limit of 1 (byte 203)`},
		{"keys", two, geojson.Limits{MaxKeys: 7}, ``},
		{"keys exceeded", two, geojson.Limits{MaxKeys: 6}, `feature 0: $.features[0].geometry.coordinates: more different member names than the limit of 6 (byte 101)`},
		{"depth", two, geojson.Limits{MaxDepth: 5}, ``},
		{"depth exceeded", two, geojson.Limits{MaxDepth: 4}, `feature 0: $.features[0].geometry.coordinates: nested deeper than the limit of 4 (byte 115)`},
		{"nested collections", deep, geojson.Limits{MaxDepth: 23}, ``},
		{"nested collections exceeded", deep, geojson.Limits{MaxDepth: 22}, `feature 0: $.geometry` + strings.Repeat(".geometries[0]", 10) + `.coordinates: nested deeper than the limit of 22 (byte 505)`},
		{"foreign depth, default", `{"x":` + strings.Repeat("[", 100_000), geojson.Limits{}, `$.x` + strings.Repeat("[0]", 63) + `: nested deeper than the limit of 64 (byte 68)`},
		{"depth has a ceiling", `{"x":` + strings.Repeat("[", 100_000), geojson.Limits{MaxDepth: 1 << 30}, `$.x` + strings.Repeat("[0]", 254) + `: nested deeper than the limit of 255 (byte 259)`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := geojson.Decode([]byte(test.doc), test.limits)
			got := ""
			if err != nil {
				got = strings.TrimPrefix(err.Error(), "geojson: ")
			}
			if got != test.want {
				t.Errorf("\ngot  %s\nwant %s", got, test.want)
			}
		})
	}
}

// TestErrorFields: callers show the place, so the fields are API.
func TestErrorFields(t *testing.T) {
	_, err := geojson.Decode([]byte(feature(`{"type":"Point","coordinates":[1,200]}`)), geojson.Limits{})
	var e *geojson.Error
	if !errors.As(err, &e) {
		t.Fatalf("%T is not an *Error", err)
	}
	if e.Feature != 0 || e.Path != "$.geometry.coordinates[1]" || e.Offset != 78 {
		t.Errorf("%+v", *e)
	}
}
