package app

import (
	"strconv"
	"strings"
	"testing"

	"watiya/geo"
)

// pointsJSON is n points of 2020 on a lattice, every fifth without a date.
func pointsJSON(n int) []byte {
	b := []byte(`{"type":"FeatureCollection","features":[`)
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"type":"Feature","id":`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `,"properties":{`...)
		if i%5 > 0 {
			b = append(b, `"date":"2020-0`...)
			b = append(b, byte('1'+i%9), '-', '1', '5', '"')
		}
		b = append(b, `},"geometry":{"type":"Point","coordinates":[`...)
		b = strconv.AppendFloat(b, 9+float64(i%1000)*0.016, 'f', 3, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, 28+float64(i/1000)*0.1, 'f', 3, 64)
		b = append(b, `]}}`...)
	}
	return append(b, `]}`...)
}

// bring hands a document over in pieces, as the host does.
func bring(a *App, b []byte, piece int) error {
	if err := a.OpenLayer(float64(len(b))); err != nil {
		return err
	}
	for len(b) > 0 {
		n := min(piece, len(b))
		copy(a.LayerRoom(n), b[:n])
		if err := a.ReadLayer(n); err != nil {
			return err
		}
		b = b[n:]
	}
	for {
		if done, err := a.BuildLayer(); done || err != nil {
			return err
		}
	}
}

func rowOf(a *App) (row [NumLayer]uint32) {
	a.TellLayer(&row)
	return row
}

func TestLayerInPieces(t *testing.T) {
	a := started(t, "at=2019/2021")
	doc := pointsJSON(20_000)
	if err := bring(a, doc, 7001); err != nil {
		t.Fatal(err)
	}
	images := 0
	for range 60 {
		f := a.Frame(1e6)
		for {
			if _, _, ok := a.NextImage(); !ok {
				break
			}
			images++
		}
		if f&More == 0 {
			break
		}
	}
	row := rowOf(a)
	if row[LayerFeatures] != 20_000 || row[LayerPoints] != 20_000 || row[LayerUndated] != 4000 || row[LayerInView] == 0 || images == 0 {
		t.Errorf("%v, %d images", row, images)
	}
	// The document holds a feature where the row says.
	for _, f := range []int{0, 63, 64, 12_345, 19_999} {
		a.TellFeature(&row, f)
		part := "[" + strings.TrimRight(string(doc[row[LayerFrom]:row[LayerTo]]), " ,") + "]"
		if !strings.Contains(part, `"id":`+strconv.Itoa(f)+",") || strings.Count(part[:strings.Index(part, `"id":`+strconv.Itoa(f)+",")], `"id":`) != int(row[LayerWhich]) {
			t.Errorf("feature %d is not number %d of %.60s", f, row[LayerWhich], part)
		}
	}
	// Time: the dated of the window, and all undated.
	a.Inputs[0], a.N = Record{InWindow, float64(geo.DayOf(2020, 3, 1)), float64(geo.DayOf(2020, 3, 31))}, 1
	a.Frame(2e6)
	want := uint32(0)
	for i := range 20_000 {
		if i%5 == 0 || i%9 == 2 {
			want++
		}
	}
	if got := rowOf(a)[LayerInTime]; got != want {
		t.Errorf("%d points in March, want %d", got, want)
	}
	a.DropLayer()
	a.Frame(3e6)
	if row := rowOf(a); row[LayerPoints] != 0 {
		t.Errorf("after it was taken away: %v", row)
	}
}

// TestBadLayers: what a stranger may send is refused with one sentence that says
// what and where, and the map stays as it was.
func TestBadLayers(t *testing.T) {
	a := started(t, "at=2019/2021")
	if err := bring(a, pointsJSON(10), 100); err != nil {
		t.Fatal(err)
	}
	a.Frame(1e6)
	before := rowOf(a)
	point := func(c string) string {
		return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[` + c + `]}}]}`
	}
	for doc, want := range map[string]string{
		"":                      "the document ends where a GeoJSON object is expected (byte 0)",
		"hello":                 "'h' where a GeoJSON object is expected (byte 0)",
		`{"type":"Topology"}`:   `type "Topology" is not a GeoJSON type`,
		point("18,95"):          "feature 0: $.features[0].geometry.coordinates",
		point("900000,3000000"): "feature 0: $.features[0].geometry.coordinates",
		point("null,1"):         "feature 0: $.features[0].geometry.coordinates",
		point("1"):              "feature 0: $.features[0].geometry.coordinates",
		point("1,2")[:90]:       "(byte ",
		"\xff\xfe{\x00":         "byte 0xff",
		`{"type":"Feature","properties":null,"geometry":null,"type":"Feature"}`:                              "twice in one object",
		`{"x":` + strings.Repeat("[", 100):                                                                   "nested deeper than the limit of 64",
		`{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}`: "crs EPSG:3857 is not WGS 84",
	} {
		for _, piece := range []int{1, 17, 1 << 20} {
			err := bring(a, []byte(doc), piece)
			if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%.60q: %v, want %q", doc, err, want)
			}
			if a.LayerPending() {
				t.Errorf("%.60q: still being read", doc)
			}
		}
		a.Frame(2e6)
		if now := rowOf(a); now != before {
			t.Errorf("%.60q: the map shows %v, before %v", doc, now, before)
		}
	}
	if err := a.OpenLayer(MaxLayer + 1); err == nil || !strings.Contains(err.Error(), "268435457 bytes; 268435456") {
		t.Errorf("too large: %v", err)
	}
	if a.LayerRoom(5) != nil || a.ReadLayer(1) == nil {
		t.Error("bytes are taken without a layer")
	}
}

// Altitudes are read and dropped, null geometries counted, what lies beyond the
// map counted: nothing is lost without a number.
func TestOddLayers(t *testing.T) {
	a := started(t, "at=2019/2021")
	err := bring(a, []byte(`{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"time":1589810580000},"geometry":{"type":"Point","coordinates":[18,29,250.5]}},
		{"type":"Feature","properties":{"date":"soon"},"geometry":null},
		{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[]}},
		{"type":"Feature","properties":null,"geometry":{"type":"MultiPoint","coordinates":[[18,28],[-70,-20]]}}]}`), 50)
	if err != nil {
		t.Fatal(err)
	}
	a.Frame(1e6)
	row := rowOf(a)
	if row[LayerFeatures] != 4 || row[LayerPoints] != 3 || row[LayerOutside] != 1 || row[LayerUnplaced] != 2 || row[LayerUndated] != 3 {
		t.Errorf("%v", row)
	}
}

func BenchmarkLayerRead(b *testing.B) {
	doc := pointsJSON(100_000)
	a := started(b, "")
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		if err := bring(a, doc, 512<<10); err != nil {
			b.Fatal(err)
		}
	}
}

func TestOwnLayer(t *testing.T) {
	a := started(t, "")
	if err := bring(a, []byte(`{"type":"FeatureCollection","features":[
	 {"type":"Feature","id":"mine","properties":{},"geometry":{"type":"Point","coordinates":[18,27]}},
	 {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[19,27]}}]}`), 1<<16); err != nil {
		t.Fatal(err)
	}
	if f := feed(a, 16); f&Draw == 0 {
		t.Error("the layer is not drawn")
	}
	for want, lon := range map[string]float64{"mine": 18, "#2": 19} {
		x, y := at(a, lon, 27)
		if id, _, ok := a.FeatureAt(x, y); !ok || id != want {
			t.Errorf("at %v is %q, %v; want %q", lon, id, ok, want)
		}
	}
	words := len(a.Picture.Lists[0].Words)
	err := bring(a, []byte(`{"type":"Point","coordinates":[200,0]}`), 1<<16)
	if err == nil || !strings.Contains(err.Error(), "200") {
		t.Errorf("error %v", err)
	}
	feed(a, 32, Record{InHover, 1}, Record{InHover, -1})
	if _, _, ok := a.FeatureAt(at(a, 18, 27)); !ok || len(a.Picture.Lists[0].Words) != words {
		t.Error("a bad layer changes the map")
	}
}
