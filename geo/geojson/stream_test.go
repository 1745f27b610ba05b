package geojson_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/geojson"
)

func ExampleReader() {
	r := geojson.NewReader(geojson.Limits{})
	for _, piece := range []string{
		`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":"Tri`,
		`poli"},"geometry":{"type":"Point","coordinates":[13.19,32.89]}},{"type":"Fea`,
		`ture","properties":null,"geometry":null}]}`,
	} {
		copy(r.Room(len(piece)), piece)
		if err := r.Advance(len(piece)); err != nil {
			fmt.Println(err)
		}
		fmt.Println(r.Batch().Len())
	}
	fmt.Println(r.Finish())
	// Output:
	// 0
	// 1
	// 1
	// <nil>
}

// stream reads a document in pieces and joins what it wrote of each batch.
func stream(data []byte, limits geojson.Limits, piece func() int) (features []string, err error) {
	r := geojson.NewReader(limits)
	data0 := data
	take := func() {
		b := r.Batch()
		if at, end := r.Offsets(); len(at) > 0 {
			if len(at) != b.Len() {
				panic("an offset for every feature, please")
			}
			for i, from := range at {
				to := end
				if i+1 < len(at) {
					to = int(at[i+1])
				}
				if data0[from] != '{' || data0[bytes.LastIndexByte(data0[:to], '}')] != '}' {
					panic("a feature begins with a brace")
				}
			}
		}
		for f := range b.Len() {
			features = append(features, told(b, f))
		}
	}
	for len(data) > 0 {
		n := min(piece(), len(data))
		copy(r.Room(n), data[:n])
		data = data[n:]
		if err := r.Advance(n); err != nil {
			return nil, err
		}
		take()
	}
	if err := r.Finish(); err != nil {
		return nil, err
	}
	take()
	return features, nil
}

// told is everything that a layer holds of a feature.
func told(l *geo.Layer, f int) string {
	s := l.FeatureID(f) + "|" + strconv.Itoa(int(l.IDKind[f])) + "|" + l.Type(f).String() + fmt.Sprint(l.Positions(f))
	from, to := l.Geometries(f)
	for g := from; g < to; g++ {
		s += fmt.Sprint(l.GeomType[g], l.GeomDepth[g])
		p0, p1 := l.Parts(g)
		for p := p0; p < p1; p++ {
			r0, r1 := l.Rings(p)
			for r := r0; r < r1; r++ {
				s += fmt.Sprint(l.Ring(r))
			}
			s += ";"
		}
	}
	for _, p := range l.Properties(f) {
		s += l.Keys[p.Key] + "=" + fmt.Sprint(l.Value(p)) + ","
	}
	return s
}

func same(t *testing.T, data []byte, limits geojson.Limits, piece func() int) {
	t.Helper()
	got, err := stream(data, limits, piece)
	l, want := geojson.Decode(data, limits)
	if want != nil {
		w := want.(*geojson.Error)
		if err == nil {
			t.Fatalf("%q: read in pieces, want %v", data, want)
		}
		e := err.(*geojson.Error)
		if bytes.IndexByte(data, '\\') >= 0 { // a name with an escape is quoted otherwise
			e.Path = w.Path
		}
		if *e != *w {
			t.Fatalf("%q:\n in pieces  %v\n at once    %v", data, err, want)
		}
		return
	}
	if err != nil {
		t.Fatalf("%q: in pieces %v", data, err)
	}
	if len(got) != l.Len() {
		t.Fatalf("%q: %d features in pieces, want %d", data, len(got), l.Len())
	}
	for f := range got {
		if want := told(l, f); got[f] != want {
			t.Fatalf("%q: feature %d\n in pieces  %s\n at once    %s", data, f, got[f], want)
		}
	}
}

// TestReaderIsDecode: documents, good and bad, cut off and spoiled anywhere,
// read in pieces of any size give what Decode gives, error by error.
func TestReaderIsDecode(t *testing.T) {
	docs := append([]string{}, seeds...)
	many := `{"name":"a b","crs":{"type":"name","properties":{"name":"OGC:CRS84"}},"type":"FeatureCollection","features":[`
	for i := range 30 {
		if i > 0 {
			many += " , "
		}
		many += `{"type":"Feature","id":` + strconv.Itoa(i) + `,"properties":{"name":"place ` + strconv.Itoa(i) + `","k` + strconv.Itoa(i%7) + `":[1,{"x":null}]},"geometry":{"type":"Point","coordinates":[` + strconv.Itoa(i) + `.25,1` + strconv.Itoa(i%10) + `e-1]}}`
	}
	docs = append(docs, many+`],"more":[true]}`, many+`]} x`, many+`],"type":"Feature"}`,
		`{"features":[],"type":"FeatureCollection"}`, `{"type":"FeatureCollection","features":[]}`, `{"type":"FeatureCollection"}`, `{"features":[]}`, ``, `[]`, `{"a":1}`)
	files, _ := filepath.Glob("testdata/*")
	for _, f := range files {
		if b, err := os.ReadFile(f); err == nil && len(b) < 20_000 {
			docs = append(docs, string(b))
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	spoil := `{}[]",:0-e\ nt` + "\x00\xff"
	for _, doc := range docs {
		for round := range 120 {
			b := []byte(doc)
			if round%3 == 1 && len(b) > 0 {
				b = b[:r.IntN(len(b))]
			}
			if round%3 == 2 && len(b) > 0 {
				b[r.IntN(len(b))] = spoil[r.IntN(len(spoil))]
			}
			most := 1 + r.IntN(60)
			limits := geojson.Limits{}
			if round%10 == 0 {
				limits = geojson.Limits{MaxFeatures: 20, MaxPositions: 25, MaxDepth: 8}
			}
			same(t, b, limits, func() int { return 1 + r.IntN(most) })
		}
	}
}

func FuzzReader(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s), uint8(7))
	}
	limits := geojson.Limits{MaxDepth: 24, MaxFeatures: 50, MaxPositions: 500, MaxKeys: 200}
	f.Fuzz(func(t *testing.T, data []byte, piece uint8) {
		same(t, data, limits, func() int { return 1 + int(piece) })
	})
}

// TestReaderForgets: what the reader keeps does not grow with the document.
func TestReaderForgets(t *testing.T) {
	r := geojson.NewReader(geojson.Limits{MaxBytes: 1 << 30})
	head := `{"type":"FeatureCollection","features":[`
	copy(r.Room(len(head)), head)
	if err := r.Advance(len(head)); err != nil {
		t.Fatal(err)
	}
	one := strings.Repeat(`{"type":"Feature","properties":{"a":"b"},"geometry":{"type":"Point","coordinates":[1,2]}},`, 50)
	piece := func() {
		copy(r.Room(len(one)), one)
		if err := r.Advance(len(one)); err != nil {
			t.Fatal(err)
		}
	}
	for range 50 {
		piece()
	}
	if n := testing.AllocsPerRun(200, piece); n > 10 { // of the feature that is cut off, for a message nobody needs
		t.Errorf("%v allocations for a piece of 50 features", n)
	}
}

func BenchmarkReader(b *testing.B) {
	one := strings.Repeat(`{"type":"Feature","id":123456,"properties":{"title":"A title of an event","date":"2020-05-18"},"geometry":{"type":"Point","coordinates":[13.18234,32.88712]}},`, 6000)
	b.SetBytes(int64(len(one)))
	r := geojson.NewReader(geojson.Limits{MaxBytes: 1 << 31, MaxFeatures: 1 << 30, MaxPositions: 1 << 30})
	head := `{"type":"FeatureCollection","features":[`
	copy(r.Room(len(head)), head)
	r.Advance(len(head))
	for b.Loop() {
		copy(r.Room(len(one)), one)
		if err := r.Advance(len(one)); err != nil {
			b.Fatal(err)
		}
	}
}
