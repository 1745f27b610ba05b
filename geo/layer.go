package geo

// GeometryType is one of the seven geometry types of RFC 7946 section 3.1, or
// GeometryNull for a feature without a geometry ("unlocated", section 3.2).
type GeometryType uint8

// The geometry types.
const (
	GeometryNull GeometryType = iota
	GeometryPoint
	GeometryMultiPoint
	GeometryLineString
	GeometryMultiLineString
	GeometryPolygon
	GeometryMultiPolygon
	GeometryCollection
)

var geometryNames = [...]string{"null", "Point", "MultiPoint", "LineString",
	"MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"}

// String returns the GeoJSON name of the type, "null" for GeometryNull.
func (t GeometryType) String() string {
	if int(t) < len(geometryNames) {
		return geometryNames[t]
	}
	return "unknown"
}

// Layer is a list of features as flat columns: a few large slices without
// pointers, whatever the number of features, so that the garbage collector has
// nothing to walk and a frame has nothing to chase.
//
// The hierarchy is that of Arrow's list columns: an offset column with one
// element more than there are items, where item i owns [Start[i], Start[i+1]).
//
//	feature → geometries → parts → rings → positions
//
// A point, a multipoint and a line string have one part of one ring; a multi
// line string has a part of one ring for each line; a polygon has one part,
// first ring outside, the others holes; a multipolygon has a part for each
// polygon. A geometry collection is a geometry without parts followed by its
// members with a GeomDepth larger than its own (pre-order), so a loop over
// Geometries sees every part whether or not it cares for nesting. A geometry
// with an empty coordinates array keeps its type and has no parts.
//
// Columns are exported for code that fills or ships layers; readers use the
// methods, none of which allocates. The zero Layer is empty and valid.
type Layer struct {
	GeomStart []uint32       // per feature: first geometry; none for a null geometry
	GeomType  []GeometryType // per geometry
	GeomDepth []uint8        // per geometry: number of collections around it
	PartStart []uint32       // per geometry: first part
	RingStart []uint32       // per part: first ring
	PosStart  []uint32       // per ring: first position
	XY        []float64      // longitude, latitude in degrees (CRS84), interleaved

	IDKind    []ValueKind // per feature: ValueNull (no id), ValueString or ValueNumber
	ID        []Span      // per feature: into Text; a number as it was written
	PropStart []uint32    // per feature: first property
	Props     []Property  // in the order of the file

	Keys []string // property names, each once
	Text string   // every id, string value and raw nested value
}

// Span is a piece of a Layer's Text.
type Span struct{ Off, Len uint32 }

// Len returns the number of features.
func (l *Layer) Len() int { return len(l.IDKind) }

// Type returns the geometry type of feature i.
func (l *Layer) Type(i int) GeometryType {
	if l.GeomStart[i] == l.GeomStart[i+1] {
		return GeometryNull
	}
	return l.GeomType[l.GeomStart[i]]
}

// Geometries returns the range of feature i's geometries: none for a null
// geometry, one for a plain one, more for a collection.
func (l *Layer) Geometries(i int) (from, to int) {
	return int(l.GeomStart[i]), int(l.GeomStart[i+1])
}

// Parts returns the range of geometry g's parts.
func (l *Layer) Parts(g int) (from, to int) {
	return int(l.PartStart[g]), int(l.PartStart[g+1])
}

// Rings returns the range of part p's rings.
func (l *Layer) Rings(p int) (from, to int) {
	return int(l.RingStart[p]), int(l.RingStart[p+1])
}

// Ring returns the positions of ring r, longitude and latitude interleaved. It
// shares memory with the layer. A polygon's ring repeats its first position at
// the end, as in the file.
func (l *Layer) Ring(r int) []float64 {
	from, to := 2*l.PosStart[r], 2*l.PosStart[r+1]
	return l.XY[from:to:to]
}

// Positions returns all positions of feature i as one slice, longitude and
// latitude interleaved, whatever its geometry. It shares memory with the layer.
func (l *Layer) Positions(i int) []float64 {
	ring := func(geom uint32) uint32 { return l.RingStart[l.PartStart[geom]] }
	if l.Type(i) == GeometryNull {
		return nil
	}
	from, to := 2*l.PosStart[ring(l.GeomStart[i])], 2*l.PosStart[ring(l.GeomStart[i+1])]
	return l.XY[from:to:to]
}
