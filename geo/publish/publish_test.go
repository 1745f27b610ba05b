package publish_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"watiya/geo"
	"watiya/geo/publish"
	"watiya/geo/tables"
)

const (
	fixture = "../tables/testdata/good"
	site    = "../../site/data"
)

func load(t testing.TB, dir string) (*geo.Briefing, []publish.File, string) {
	t.Helper()
	b, problems := tables.Load(os.DirFS(dir))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	files, version, err := publish.Files(os.DirFS(dir), b)
	if err != nil {
		t.Fatal(err)
	}
	return b, files, version
}

func TestFiles(t *testing.T) {
	_, files, version := load(t, fixture)
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
		if strings.HasSuffix(f.Name, ".csv") {
			want, _ := os.ReadFile(fixture + "/" + f.Name)
			if !bytes.Equal(f.Data, want) || f.Type != publish.TypeCSV {
				t.Errorf("%s is not the table as it was written", f.Name)
			}
		}
	}
	if got := strings.Join(names, " "); got != "actors.csv claims.csv control.csv coverage.csv disagreements.csv events.csv events.geojson places.csv positions.csv routes.csv sources.csv translations.csv" {
		t.Errorf("files: %s", got)
	}
	_, _, again := load(t, fixture)
	if len(version) != 12 || version != again {
		t.Errorf("versions %s, %s", version, again)
	}
	files[0].Data = append(bytes.Clone(files[0].Data), '\n')
	if publish.Version(files) == version {
		t.Error("a changed byte leaves the version")
	}
	if _, _, err := publish.Files(fstest.MapFS{}, &geo.Briefing{}); err == nil || !strings.HasPrefix(err.Error(), "publish: actors.csv: ") {
		t.Errorf("without files: %v", err)
	}
}

type collection struct {
	Type     string
	Features []struct {
		Type, ID string
		Geometry *struct {
			Type        string
			Coordinates []float64
		}
		Properties map[string]any
	}
}

// Every event of the site is there, in order, placed only where it is known.
func TestEventsOfTheSite(t *testing.T) {
	b, _, _ := load(t, site)
	data := publish.Events(b)
	var c collection
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	if c.Type != "FeatureCollection" || len(c.Features) != len(b.Events) || bytes.Count(data, []byte("\n")) != len(b.Events)+2 {
		t.Fatalf("%d features, %d lines", len(c.Features), bytes.Count(data, []byte("\n")))
	}
	members := 0
	for i, f := range c.Features {
		e := b.Events[i]
		p := f.Properties
		if f.Type != "Feature" || f.ID != e.ID || p["id"] != e.ID || p["title"] != e.Title || p["placePrecision"] != e.Precision.String() {
			t.Errorf("feature %d: %+v", i, f)
		}
		if (f.Geometry != nil) != (e.Precision <= geo.PrecisionDistrict) {
			t.Errorf("%s: precision %s, geometry %+v", e.ID, e.Precision, f.Geometry)
		}
		if f.Geometry != nil && !(f.Geometry.Type == "Point" && len(f.Geometry.Coordinates) == 2) {
			t.Errorf("%s: %+v", e.ID, f.Geometry)
		}
		if (e.Precision == geo.PrecisionRegion || e.Precision == geo.PrecisionCountry) && p["area"] == nil {
			t.Errorf("%s has no area", e.ID)
		}
		claims := p["claims"].([]any)
		if len(claims) != len(b.EventClaims[e.ID]) || len(claims) == 0 {
			t.Errorf("%s: %d claims", e.ID, len(claims))
		}
		for _, cl := range claims {
			if m := cl.(map[string]any); m["speaker"] == "" || len(m["sources"].([]any)) == 0 || len(m) != 16 {
				t.Errorf("%s: %v", e.ID, m)
			}
		}
		if members == 0 {
			members = len(p)
		}
		if len(p) != members {
			t.Errorf("%s has %d members, the first event has %d", e.ID, len(p), members)
		}
	}
}

func TestUndatedAndOpen(t *testing.T) {
	b, _, _ := load(t, fixture)
	var c collection
	if err := json.Unmarshal(publish.Events(b), &c); err != nil {
		t.Fatal(err)
	}
	for i, want := range map[int][3]any{
		1: {"2020-05-18", "2020-05-18", "2020-05-18"},
		2: {nil, nil, nil},
		4: {"2014/..", "2014-01-01", nil},
	} {
		p := c.Features[i].Properties
		if got := [3]any{p["date"], p["dateFrom"], p["dateTo"]}; got != want {
			t.Errorf("%s: %v, want %v", c.Features[i].ID, got, want)
		}
	}
	if g := c.Features[4].Geometry; g != nil || c.Features[4].Properties["area"] != "eastern-libya" {
		t.Errorf("region: %v, %v", g, c.Features[4].Properties["area"])
	}
}

// Strings against encoding/json, which decodes what the hand-written code wrote.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "الوطية", "a\"b\\c\n\x00\x1f\x7f", "\u2028\u2029", "bad \xff utf8", "😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := &geo.Briefing{Events: []geo.Event{{ID: "x", Title: s}}}
		b.Reindex()
		var c collection
		if err := json.Unmarshal(publish.Events(b), &c); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		want := s
		if !utf8.ValidString(s) {
			want = string([]rune(s))
		}
		if got := c.Features[0].Properties["title"]; got != want {
			t.Errorf("%q read back as %q", s, got)
		}
	})
}

func ExampleEvents() {
	b := &geo.Briefing{
		Places: []geo.Place{{ID: "al-watiya", Name: geo.Names{En: "Al-Watiya air base"}, Lon: 11.8979, Lat: 32.4734, HasPoint: true}},
		Events: []geo.Event{{ID: "watiya-capture", Place: "al-watiya", Precision: geo.PrecisionExact}},
	}
	b.Reindex()
	line := strings.Split(string(publish.Events(b)), "\n")[1]
	fmt.Println(line[:strings.Index(line, ",\"properties\"")])
	// Output:
	// {"type":"Feature","id":"watiya-capture","geometry":{"type":"Point","coordinates":[11.8979,32.4734]}
}
