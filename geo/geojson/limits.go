package geojson

import "math"

// Limits bound what a document may cost. A field that is zero or negative
// means its default. Within them at most about ten bytes are allocated for each byte
// of the document, columns left behind by growing included.
type Limits struct {
	MaxBytes     int // size of the document; default 64 MiB, at most 2 GiB
	MaxDepth     int // objects and arrays inside each other; default 64, at most 255
	MaxFeatures  int // default 1,000,000
	MaxPositions int // over all features; default 5,000,000
	MaxKeys      int // different member names, counted at each depth; default 100,000
}

// Offsets are 32 bits wide and geo.Layer counts nesting in 8.
const (
	maxBytes = math.MaxInt32
	maxDepth = math.MaxUint8
)

func (l Limits) withDefaults() Limits {
	l.MaxBytes = min(orDefault(l.MaxBytes, 64<<20), maxBytes)
	l.MaxDepth = min(orDefault(l.MaxDepth, 64), maxDepth)
	l.MaxFeatures = orDefault(l.MaxFeatures, 1_000_000)
	l.MaxPositions = orDefault(l.MaxPositions, 5_000_000)
	l.MaxKeys = orDefault(l.MaxKeys, 100_000)
	return l
}

func orDefault(v, byDefault int) int {
	if v <= 0 {
		return byDefault
	}
	return v
}
