package read

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
)

// A Grid is a field of heights (metres) on nodes spaced Step degrees apart, row 0 the southernmost.
type Grid struct {
	West, South, Step float64
	Width, Height     int
	Values            []float64
}

// At returns the value of a node; nodes outside take the nearest one's.
func (g Grid) At(x, y int) float64 {
	x, y = min(max(x, 0), g.Width-1), min(max(y, 0), g.Height-1)
	return g.Values[y*g.Width+x]
}

// NetCDF tags and types (NetCDF classic format specification, CDF-1).
const (
	ncDimension, ncVariable, ncAttribute = 10, 11, 12
	ncFloat, ncDouble                    = 5, 6
)

// NetCDF reads the two-dimensional float variable name of a classic NetCDF file, cut to the nodes from west, south to
// east, north. Its two dimensions must have coordinate variables of doubles, evenly spaced and ascending.
func NetCDF(file, name string, west, south, east, north float64) (Grid, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return Grid{}, fmt.Errorf("read: %w", err)
	}
	if len(raw) < 8 || string(raw[:4]) != "CDF\x01" {
		return Grid{}, fmt.Errorf("read: %s: not a classic NetCDF file", file)
	}
	r := &netcdf{raw: raw, at: 8} // after the magic number and the record count
	var dimNames []string
	var dims []int
	for range r.list(ncDimension) {
		dimNames, dims = append(dimNames, r.name()), append(dims, r.int())
	}
	r.attributes()
	type variable struct {
		dims       []int
		kind, from int
	}
	vars := map[string]variable{}
	for range r.list(ncVariable) {
		key := r.name()
		var v variable
		for range r.int() {
			v.dims = append(v.dims, r.int())
		}
		r.attributes()
		v.kind = r.int()
		r.int() // size
		v.from = r.int()
		vars[key] = v
	}
	v, ok := vars[name]
	if r.short || !ok || v.kind != ncFloat || len(v.dims) != 2 {
		return Grid{}, fmt.Errorf("read: %s: no two-dimensional float variable %q", file, name)
	}
	axis := func(dim int, low, high float64) (first, count int, start, step float64) {
		c := vars[dimNames[dim]]
		at := func(i int) float64 {
			return math.Float64frombits(binary.BigEndian.Uint64(raw[c.from+8*i:]))
		}
		start, step = at(0), (at(dims[dim]-1)-at(0))/float64(dims[dim]-1)
		first = int(math.Floor((low - start) / step))
		count = int(math.Ceil((high-start)/step)) - first + 1
		return first, count, start + float64(first)*step, step
	}
	y0, height, latitude, step := axis(v.dims[0], south, north)
	x0, width, longitude, _ := axis(v.dims[1], west, east)
	g := Grid{West: longitude, South: latitude, Step: step, Width: width, Height: height}
	if x0 < 0 || y0 < 0 || x0+width > dims[v.dims[1]] || y0+height > dims[v.dims[0]] || v.from+4*dims[v.dims[0]]*dims[v.dims[1]] > len(raw) {
		return Grid{}, fmt.Errorf("read: %s: variable %q does not cover the range", file, name)
	}
	for y := y0; y < y0+height; y++ {
		for x := x0; x < x0+width; x++ {
			bits := binary.BigEndian.Uint32(raw[v.from+4*(y*dims[v.dims[1]]+x):])
			g.Values = append(g.Values, float64(math.Float32frombits(bits)))
		}
	}
	return g, nil
}

type netcdf struct {
	raw   []byte
	at    int
	short bool
}

func (r *netcdf) int() int {
	if r.at+4 > len(r.raw) {
		r.short = true
		return 0
	}
	r.at += 4
	return int(binary.BigEndian.Uint32(r.raw[r.at-4:]))
}

// list reads a list's tag and length; an absent list has tag and length zero.
func (r *netcdf) list(tag int) int {
	got, n := r.int(), r.int()
	if got != tag && got != 0 || n > len(r.raw) {
		r.short = true
		return 0
	}
	return n
}

func (r *netcdf) name() string {
	n := r.int()
	if n > len(r.raw)-r.at {
		r.short = true
		return ""
	}
	s := string(r.raw[r.at : r.at+n])
	r.at += (n + 3) &^ 3 // names and values are padded to four bytes
	return s
}

func (r *netcdf) attributes() {
	for range r.list(ncAttribute) {
		r.name()
		kind, n := r.int(), r.int()
		size := [...]int{0, 1, 1, 2, 4, 4, 8}
		if kind <= 0 || kind >= len(size) {
			r.short = true
			return
		}
		r.at += (n*size[kind] + 3) &^ 3
	}
}
