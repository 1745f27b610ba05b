package geojson_test

import (
	"strings"
	"testing"

	"watiya/geo/geojson"
)

func TestDecodeGeometry(t *testing.T) {
	const ring = `[[0,0],[4,0],[4,4],[0,0]]`
	tests := []struct{ name, doc, want string }{ // want "" means doc
		{"point", `{"type":"Point","coordinates":[11.89,32.47]}`, ``},
		{"point at the limits", `{"type":"Point","coordinates":[-180,90]}`, ``},
		{"point, altitude dropped", `{"type":"Point","coordinates":[1,2,300,4.5]}`, `{"type":"Point","coordinates":[1,2]}`},
		{"point, exponents", `{"type":"Point","coordinates":[1.25e1,-325E-1]}`, `{"type":"Point","coordinates":[12.5,-32.5]}`},
		{"point, coordinates first", `{"coordinates":[1,2],"type":"Point"}`, `{"type":"Point","coordinates":[1,2]}`},
		{"point, white space", "\r\n{ \"type\" : \"Point\" ,\t\"coordinates\" : [ 1 , 2 ] }\n", `{"type":"Point","coordinates":[1,2]}`},
		{"point, byte order mark", "\xef\xbb\xbf" + `{"type":"Point","coordinates":[1,2]}`, `{"type":"Point","coordinates":[1,2]}`},
		{"point, escaped names", `{"t\u0079pe":"Po\u0069nt","coordinates":[1,2]}`, `{"type":"Point","coordinates":[1,2]}`},
		{"point, foreign members, bbox and crs", `{"x":{"type":[1,{"a":null}]},"type":"Point","bbox":[1,2,1,2],
			"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"coordinates":[1,2],"y":"z"}`,
			`{"type":"Point","coordinates":[1,2]}`},
		{"empty point", `{"type":"Point","coordinates":[]}`, ``},
		{"multipoint", `{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}`, ``},
		{"multipoint of one", `{"type":"MultiPoint","coordinates":[[1,2]]}`, ``},
		{"empty multipoint", `{"type":"MultiPoint","coordinates":[]}`, ``},
		{"line string", `{"type":"LineString","coordinates":[[1,2],[3,4],[5,6]]}`, ``},
		{"empty line string", `{"type":"LineString","coordinates":[ ]}`, `{"type":"LineString","coordinates":[]}`},
		{"multi line string", `{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8],[9,10]]]}`, ``},
		{"empty multi line string", `{"type":"MultiLineString","coordinates":[]}`, ``},
		{"polygon", `{"type":"Polygon","coordinates":[` + ring + `]}`, ``},
		{"polygon with a hole", `{"type":"Polygon","coordinates":[` + ring + `,[[1,1],[2,2],[2,1],[1,1]]]}`, ``},
		{"polygon, clockwise", `{"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,0]]]}`, ``},
		{"polygon, coordinates first", `{"coordinates":[` + ring + `],"type":"Polygon"}`, `{"type":"Polygon","coordinates":[` + ring + `]}`},
		{"empty polygon", `{"type":"Polygon","coordinates":[]}`, ``},
		{"multipolygon", `{"type":"MultiPolygon","coordinates":[[` + ring + `],[` + ring + `,` + ring + `]]}`, ``},
		{"empty multipolygon", `{"type":"MultiPolygon","coordinates":[]}`, ``},
		{"empty collection", `{"type":"GeometryCollection","geometries":[]}`, ``},
		{"nested collections", `{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},` +
			`{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]},` +
			`{"type":"Polygon","coordinates":[` + ring + `]}]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}`, ``},
		{"collection, geometries first", `{"geometries":[{"coordinates":[1,2],"type":"Point"}],"type":"GeometryCollection"}`,
			`{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.want == "" {
				test.want = test.doc
			}
			l, err := geojson.Decode([]byte(test.doc), geojson.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := geometryOnly(l, 0); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			// The same geometry inside a feature, and that inside a collection.
			feature := `{"geometry":` + strings.TrimPrefix(test.doc, "\xef\xbb\xbf") + `,"type":"Feature","properties":null}`
			collection := `{"features":[` + feature + `,` + feature + `],"type":"FeatureCollection"}`
			for _, doc := range []string{feature, collection} {
				l, err := geojson.Decode([]byte(doc), geojson.Limits{})
				if err != nil {
					t.Fatal(err)
				}
				if got := geometryOnly(l, 0); got != test.want {
					t.Errorf("%s:\ngot  %s\nwant %s", doc, got, test.want)
				}
			}
		})
	}
}

func TestDecodeFeature(t *testing.T) {
	tests := []struct{ name, doc, want string }{ // want "" means doc
		{"null geometry", `{"type":"Feature","geometry":null,"properties":{}}`, ``},
		{"null properties", `{"type":"Feature","geometry":null,"properties":null}`, `{"type":"Feature","geometry":null,"properties":{}}`},
		{"string id", `{"type":"Feature","id":"e-12","geometry":null,"properties":{}}`, ``},
		{"empty id", `{"type":"Feature","id":"","geometry":null,"properties":{}}`, ``},
		{"number id as written", `{"type":"Feature","id":12.50e1,"geometry":null,"properties":{}}`, ``},
		{"large id", `{"type":"Feature","id":90071992547409931234,"geometry":null,"properties":{}}`, ``},
		{"every kind", `{"type":"Feature","geometry":null,"properties":{"a":"x","b":1.5,"c":true,"d":false,"e":null,"f":{"g": [1]},"h":[]}}`, ``},
		{"Arabic", `{"type":"Feature","id":"الوطية","geometry":null,"properties":{"الاسم":"قاعدة الوطية الجوية"}}`, ``},
		{"escapes", `{"type":"Feature","geometry":null,"properties":{"\u0061\n":"\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\uD83D\uDE00é€😀"}}`,
			`{"type":"Feature","geometry":null,"properties":{"a\n":"\"\\/\b\f\n\r\tAé€😀é€😀"}}`},
		{"escaped key is the plain key", `{"type":"Feature","geometry":null,"properties":{"\u0061":1,"ab":2}}`,
			`{"type":"Feature","geometry":null,"properties":{"a":1,"ab":2}}`},
		{"same names at other depths", `{"type":"Feature","geometry":null,"properties":{"type":"x","id":1,"a":{"a":{"a":1}},"coordinates":[9]}}`, ``},
		{"long key", `{"type":"Feature","geometry":null,"properties":{"a key of more than sixteen bytes":1,"a key of more than sixteen bytes too":2}}`, ``},
		{"numbers", `{"type":"Feature","geometry":null,"properties":{"a":0,"b":-0.0,"c":1e3,"d":12345678.25,"e":1E-7,"f":123456789012345678901234567890,"g":0.1234567890123456}}`,
			`{"type":"Feature","geometry":null,"properties":{"a":0,"b":-0,"c":1000,"d":12345678.25,"e":1e-7,"f":1.2345678901234568e+29,"g":0.1234567890123456}}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.want == "" {
				test.want = test.doc
			}
			l, err := geojson.Decode([]byte(test.doc), geojson.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := string(appendFeature(nil, l, 0)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestDecodeCollection(t *testing.T) {
	const doc = `{"type":"FeatureCollection","name":"x","features":[
		{"type":"Feature","id":"a","geometry":null,"properties":{"n":1,"s":"x"}},
		{"type":"Feature","properties":{"s":"y","t":{"n":[2]}},"geometry":{"type":"Point","coordinates":[3,4]},"when":"2020-05-18"},
		{ "type": "Feature", "id": 7, "geometry": {"type": "Point", "coordinates": [-1, 9]}, "properties": {"s": null, "n": 2}}
	],"bbox":[-1,4,3,9]}`
	l, err := geojson.Decode([]byte(doc), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(l.Keys, " "); got != "n s t" {
		t.Errorf("keys %q, want each once", got)
	}
	var got []string
	for i := range l.Len() {
		row := l.Type(i).String() + " " + l.FeatureID(i)
		for _, name := range []string{"n", "s", "t", "none"} {
			v, ok := l.Prop(i, l.Key(name))
			if !ok {
				row += " -"
				continue
			}
			row += " " + string(appendValue(nil, v))
		}
		got = append(got, row)
	}
	want := []string{`null a 1 "x" - -`, `Point  - "y" {"n":[2]} -`, `Point 7 2 null - -`}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if l, err = geojson.Decode([]byte(`{"type":"FeatureCollection","features":[]}`), geojson.Limits{}); err != nil || l.Len() != 0 {
		t.Errorf("empty collection: %d features, %v", l.Len(), err)
	}
}

// TestDecodeSharesNothing: a caller may reuse its buffer.
func TestDecodeSharesNothing(t *testing.T) {
	doc := []byte(`{"type":"Feature","id":"abc","geometry":null,"properties":{"key":"value"}}`)
	l, err := geojson.Decode(doc, geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	before := string(appendFeature(nil, l, 0))
	clear(doc)
	if after := string(appendFeature(nil, l, 0)); after != before {
		t.Errorf("after the buffer was cleared: %q, want %q", after, before)
	}
}
