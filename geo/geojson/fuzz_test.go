package geojson_test

import (
	"bytes"
	"strings"
	"testing"

	"watiya/geo/geojson"
)

// seeds are small documents that reach every branch of the reader; what the
// fuzzer found is beside them in testdata/fuzz.
var seeds = []string{
	`{"type":"FeatureCollection","bbox":[1,2,3,4],"features":[{"type":"Feature","id":1,"geometry":null,"properties":null}]}`,
	`{"features":[{"properties":{"a":"\u00e9\n","b":[1,{"c":2}],"d":-1.5e-3},"geometry":{"coordinates":[1,2,3],"type":"Point"},"type":"Feature"}],"type":"FeatureCollection"}`,
	`{"type":"Feature","id":"x","geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]},"properties":{"k":true,"l":false,"m":null}}`,
	`{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]},{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}]}`,
	`{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}`,
	`{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6.123456789012345],[-170.12345678901234,8e0]]],"x":{"type":"y"}}`,
	`{"type":"LineString","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"coordinates":[[0.1,0.2],[123456789e-7,1E1]]}`,
	`{"type":"Feature","geometry":{"type":"Point","coordinates":[]},"properties":{"a":1,"\u0061b":2,"الاسم":"\ud83d\ude00"}}`,
	"\xef\xbb\xbf" + ` { "type" : "Point" , "coordinates" : [ 180 , -90 ] } `,
	`{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}`,
}

// FuzzDecode checks what holds for any bytes: no panic, columns that fit each
// other, an error with a place inside the document, and a layer that survives
// writing and reading.
func FuzzDecode(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	limits := geojson.Limits{MaxDepth: 24, MaxFeatures: 50, MaxPositions: 500}
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := geojson.Decode(data, limits)
		if err != nil {
			e := err.(*geojson.Error)
			if e.Offset < 0 || e.Offset > len(data) || e.Msg == "" || !strings.HasPrefix(e.Path, "$") {
				t.Fatalf("%+v", *e)
			}
			return
		}
		positions := 0
		for i := range l.Len() {
			positions += len(l.Positions(i)) / 2
			for _, p := range l.Properties(i) {
				l.Value(p)
			}
		}
		if positions*2 != len(l.XY) || positions > limits.MaxPositions || l.Len() > limits.MaxFeatures {
			t.Fatalf("%d positions in features, %d in the column", positions, len(l.XY)/2)
		}
		once := appendCollection(nil, l)
		again, err := geojson.Decode(once, geojson.Limits{})
		if err != nil {
			t.Fatalf("%v in what was written: %s", err, once)
		}
		if twice := appendCollection(nil, again); !bytes.Equal(once, twice) {
			t.Fatalf("written once  %s\nwritten twice %s", once, twice)
		}
	})
}
