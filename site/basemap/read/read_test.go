package read_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"watiya/site/basemap/read"
)

func write(t *testing.T, raw []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "source")
	if err := os.WriteFile(file, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func ExampleCities() {
	// Two rows: each coordinate is the difference to the row before, in 1e-5 degrees, zigzag-coded.
	row := func(id int64, name string, dlon, dlat int64) []byte {
		var m []byte
		m = binary.AppendVarint(append(m, 1<<3), id)
		m = append(append(append(m, 2<<3|2), byte(len(name))), name...)
		m = binary.AppendVarint(append(m, 10<<3), dlon)
		m = binary.AppendVarint(append(m, 11<<3), dlat)
		return append([]byte{byte(len(m))}, m...)
	}
	file := filepath.Join(os.TempDir(), "watiya-example-cities.pbf")
	defer os.Remove(file)
	if err := os.WriteFile(file, append(row(2210247, "Tripoli", 1318733, 3288743), row(88319, "Benghazi", 688126, -77257)...), 0o644); err != nil {
		fmt.Println(err)
	}
	cities, err := read.Cities(file)
	for _, c := range cities {
		fmt.Println(c.ID, c.Name, c.Point, err)
	}
	// Output:
	// 2210247 Tripoli [13.18733 32.88743] <nil>
	// 88319 Benghazi [20.06859 32.11486] <nil>
}

func TestCitiesCutShort(t *testing.T) {
	for _, raw := range [][]byte{{5, 1}, {2, 0x12, 9}, {1, 0xff}} {
		if _, err := read.Cities(write(t, raw)); err == nil {
			t.Errorf("%v: no error", raw)
		}
	}
}

func TestPN2(t *testing.T) {
	raw := []byte{2, 0, 0, 0, 1, 0, // version, one polygon, no colours
		2, 0, 0, 0, 1, 0, 0, 0, 1, // outer ring, id, one absolute node
		0x0f, 0, 0x04, 0xb0, 0, 2, // 3840, 1200 half minutes: 32 N, 10 E; two relative nodes
		120, 0, 0, 120}
	got, err := read.PN2(write(t, raw))
	if want := "[[[[10 32] [10 33] [11 32] [10 32]]]]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("%v %v, want %s", got, err, want)
	}
	if _, err := read.PN2(write(t, raw[:len(raw)-1])); err == nil {
		t.Error("a file cut short is not refused")
	}
	if _, err := read.PN2(write(t, []byte{7})); err == nil {
		t.Error("version 7 is not refused")
	}
}

// netcdf builds a classic file with axes x, y and a float field of 3 by 3 nodes, 1 degree apart from 10 E 30 N.
func netcdf() []byte {
	u := binary.BigEndian.AppendUint32
	name := func(b []byte, s string) []byte {
		return append(append(u(b, uint32(len(s))), s...), make([]byte, -len(s)&3)...)
	}
	header := func(from [3]uint32) []byte {
		b := u(u(u([]byte("CDF\x01"), 0), 10), 2)
		b = u(name(u(name(b, "x"), 3), "y"), 3)
		b = u(u(u(u(b, 0), 0), 11), 3)
		b = u(u(u(u(u(u(name(b, "x"), 1), 0), 0), 0), 6), 24)
		b = u(b, from[0])
		b = u(u(u(u(u(u(name(b, "y"), 1), 1), 0), 0), 6), 24)
		b = u(b, from[1])
		b = u(u(u(u(u(u(u(name(b, "h"), 2), 1), 0), 0), 0), 5), 36)
		return u(b, from[2])
	}
	at := uint32(len(header([3]uint32{})))
	b := header([3]uint32{at, at + 24, at + 48})
	for _, start := range []float64{10, 30} {
		for i := range 3 {
			b = binary.BigEndian.AppendUint64(b, math.Float64bits(start+float64(i)))
		}
	}
	for i := range 9 {
		b = u(b, math.Float32bits(float32(i)))
	}
	return b
}

func TestNetCDF(t *testing.T) {
	raw := netcdf()
	g, err := read.NetCDF(write(t, raw), "h", 11, 30, 12, 31)
	if err != nil || g.West != 11 || g.South != 30 || g.Step != 1 || fmt.Sprint(g.Values) != "[1 2 4 5]" {
		t.Errorf("%+v %v", g, err)
	}
	for what, bad := range map[string][]byte{"cut short": raw[:len(raw)-4], "not NetCDF": []byte("GIF89a..")} {
		if _, err := read.NetCDF(write(t, bad), "h", 11, 30, 12, 31); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
	if _, err := read.NetCDF(write(t, raw), "h", 5, 30, 12, 31); err == nil {
		t.Error("a range outside the grid is not refused")
	}
}
