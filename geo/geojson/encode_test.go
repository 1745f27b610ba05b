package geojson_test

import (
	"math"
	"testing"

	"watiya/geo/geojson"
)

func TestAppendString(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "Al-Watiya", `"Al-Watiya"`},
		{"empty", "", `""`},
		{"quote and backslash", `a"b\c`, `"a\"b\\c"`},
		{"controls", "a\n\t\x00\x1f", `"a\n\t\u0000\u001f"`},
		{"Arabic", "الوطية", `"الوطية"`},
		{"emoji", "😀", `"😀"`},
		{"end of script", "</script>", `"\u003c/script>"`},
		{"line separators", "\u2028\u2029", `"\u2028\u2029"`},
		{"invalid UTF-8", "a\xffb", `"a` + "\ufffd" + `b"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := string(geojson.AppendString(nil, test.text)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestAppendPosition(t *testing.T) {
	tests := []struct {
		name     string
		lon, lat float64
		want     string
	}{
		{"whole", 13, 32, `[13,32]`},
		{"zeros inside stay", 100, -20, `[100,-20]`},
		{"rounded", 13.1800049, 32.8999951, `[13.18,32.9]`},
		{"five decimals", 11.123456, -0.000006, `[11.12346,-0.00001]`},
		{"no minus zero", -0.0000001, math.Copysign(0, -1), `[0,0]`},
		{"limit", 180, -90, `[180,-90]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := string(geojson.AppendPosition(nil, test.lon, test.lat)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestAppendNumber(t *testing.T) {
	tests := []struct {
		name string
		f    float64
		want string
	}{
		{"whole", 14, `14`},
		{"fraction", 0.1, `0.1`},
		{"small", 1e-7, `1e-7`},
		{"smaller", 1.5e-12, `1.5e-12`},
		{"large", 1e20, `100000000000000000000`},
		{"larger", 1e21, `1e+21`},
		{"infinite", math.Inf(-1), `null`},
		{"not a number", math.NaN(), `null`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := string(geojson.AppendNumber(nil, test.f)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestRoundTrip: what the encoder writes, the reader reads and the encoder writes
// again, byte for byte.
func TestRoundTrip(t *testing.T) {
	l, err := geojson.Decode(points(500), geojson.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	once := geojson.AppendCollection(nil, l)
	if l, err = geojson.Decode(once, geojson.Limits{}); err != nil {
		t.Fatal(err)
	}
	if twice := geojson.AppendCollection(nil, l); string(once) != string(twice) {
		t.Error("the second writing differs from the first")
	}
}
