package read

import (
	"fmt"
	"strings"

	"github.com/jonas-p/go-shp"
	"github.com/paulmach/orb"
)

// A Line is one polyline record of a shapefile with its attributes by column name.
type Line struct {
	Row        int // record number in the file, from 0
	Geometry   orb.MultiLineString
	Attributes map[string]string
}

// Lines reads the polyline records of a shapefile and the attribute table beside it.
func Lines(file string) ([]Line, error) {
	r, err := shp.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	defer r.Close()
	fields := r.Fields()
	var out []Line
	for r.Next() {
		n, shape := r.Shape()
		p, ok := shape.(*shp.PolyLine)
		if !ok {
			continue // null shapes carry no line
		}
		line := Line{Row: n, Attributes: map[string]string{}}
		for i, start := range p.Parts {
			end := int32(len(p.Points))
			if i+1 < len(p.Parts) {
				end = p.Parts[i+1]
			}
			var part orb.LineString
			for _, q := range p.Points[start:end] {
				part = append(part, orb.Point{q.X, q.Y})
			}
			line.Geometry = append(line.Geometry, part)
		}
		for i, f := range fields {
			line.Attributes[strings.TrimRight(string(f.Name[:]), "\x00")] = strings.Trim(r.ReadAttribute(n, i), " \x00")
		}
		out = append(out, line)
	}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("read: %s: %w", file, err)
	}
	return out, nil
}
