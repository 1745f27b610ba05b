package read

import (
	"encoding/binary"
	"fmt"
	"os"

	"github.com/paulmach/orb"
)

// Flags of a ring in a PN2 file.
const (
	pn2Outer = 2
	pn2Inner = 3
	pn2Multi = 4
)

// PN2 reads the polygons of a Marble PN2 file, version 2. All numbers are big-endian; coordinates are signed 16-bit half
// arc-minutes, latitude first; after each absolute node come its relative nodes as signed 8-bit differences to it
// (format as described at the head of Marble's Pn2Runner.cpp).
func PN2(file string) (polygons []orb.Polygon, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	r := pn2{raw: raw}
	if v := r.u8(); v != 2 {
		return nil, fmt.Errorf("read: %s: PN2 version %d, expected 2", file, v)
	}
	records, coloured := r.u32(), r.u8()
	last := uint32(0)
	// The record count may be higher than what is stored; Marble's reader stops at the end of the file, and so does this.
	for ; records > 0 && r.at < len(r.raw) && !r.short; records-- {
		flag, id := r.u8(), r.u32()
		if coloured != 0 && id != last {
			r.u8()
		}
		last = id
		rings := 1
		if flag == pn2Multi {
			rings = int(r.u8())
		}
		for i := 0; i < rings && !r.short; i++ {
			if flag == pn2Multi || i > 0 {
				flag = r.u8()
				r.u32()
			}
			ring := r.ring()
			if flag == pn2Inner && len(polygons) > 0 {
				polygons[len(polygons)-1] = append(polygons[len(polygons)-1], ring)
			} else if flag == pn2Outer || flag == 1 {
				polygons = append(polygons, orb.Polygon{ring})
			}
		}
	}
	if r.short {
		return nil, fmt.Errorf("read: %s: the file ends early, at byte %d", file, len(raw))
	}
	return polygons, nil
}

// pn2 is a cursor that remembers running off the end instead of failing at every read.
type pn2 struct {
	raw   []byte
	at    int
	short bool
}

func (r *pn2) take(n int) []byte {
	if r.at+n > len(r.raw) {
		r.short, r.at = true, len(r.raw)
		return make([]byte, n)
	}
	r.at += n
	return r.raw[r.at-n : r.at]
}
func (r *pn2) u8() byte    { return r.take(1)[0] }
func (r *pn2) i16() int    { return int(int16(binary.BigEndian.Uint16(r.take(2)))) }
func (r *pn2) u32() uint32 { return binary.BigEndian.Uint32(r.take(4)) }

func (r *pn2) ring() (ring orb.Ring) {
	for nodes := r.u32(); nodes > 0 && !r.short; nodes-- {
		lat, lon, relatives := r.i16(), r.i16(), r.i16()
		ring = append(ring, orb.Point{float64(lon) / 120, float64(lat) / 120})
		for ; relatives > 0 && !r.short; relatives-- {
			d := r.take(2)
			ring = append(ring, orb.Point{float64(lon+int(int8(d[1]))) / 120, float64(lat+int(int8(d[0]))) / 120})
		}
	}
	if len(ring) > 0 && ring[0] != ring[len(ring)-1] {
		ring = append(ring, ring[0])
	}
	return ring
}
