package geo

import "math"

// The grid of the basemap: positions are whole steps of 2^-GridBits of the
// Mercator world, counted east and south from 4°E 43°N. One step is half a
// pixel at zoom 10 and about 76 m of the equator; the map (39×27 degrees) fits
// into 16 bits.
const (
	GridBits  = 19
	GridWest  = 4.0
	GridNorth = 43.0
	GridEast  = 43.0 // where the map ends
	GridSouth = 16.0
)

// Levels of a vertex: the smallest whole zoom at which it is drawn.
const (
	MinLevel = 3
	MaxLevel = 10
	// LateLevel is where the second half of the detail begins: what a file
	// may leave for later (see package pack), and the first level of layers
	// such as urban areas that an overview does without.
	LateLevel = 7
)

// BaseLayer names a layer of the basemap.
type BaseLayer uint8

// The layers. Rivers and roads are lines, the others are areas.
const (
	BaseCountry BaseLayer = iota
	BaseDistrict
	BaseRegion
	BaseLake
	BasePlaya
	BaseUrban
	BaseDepth
	BaseRiver
	BaseRoad
	NumBaseLayers
)

var baseLayerNames = [NumBaseLayers]string{
	"country", "district", "region", "lake", "playa", "urban", "depth", "river", "road",
}

// String is the name of the layer in messages and element ids.
func (l BaseLayer) String() string {
	if l < NumBaseLayers {
		return baseLayerNames[l]
	}
	return "layer"
}

// Line reports whether the layer consists of lines, not of areas.
func (l BaseLayer) Line() bool { return l == BaseRiver || l == BaseRoad }

// Basemap is everything under the story: land, borders, water, towns. It is a
// topology in the sense of TopoJSON (Bostock, 2012): areas and lines are made
// of arcs, a border is stored once, and leaving out vertices of an arc changes
// both of its sides alike, so that neighbours stay joined at every zoom.
//
// The vertices are flat columns: arc a has the vertices Arcs[a] to Arcs[a+1]
// of X, Y and Level. A part (a ring or a line) is a list of signed arc
// numbers in Layers[l].Refs: a means arc a forwards, ^a the same backwards.
type Basemap struct {
	X, Y  []uint16
	Level []uint8
	Arcs  []uint32 // one more than there are arcs

	Disputed []int32 // arcs of disputed borders, ascending

	Layers    [NumBaseLayers]BaseFeatures
	Towns     []Town
	Airfields []Airfield
	Labels    []BaseLabel
}

// BaseFeatures is one layer.
type BaseFeatures struct {
	Features []BaseFeature
	Parts    []uint32 // part p is Refs[Parts[p]:Parts[p+1]]; one more than there are parts
	Refs     []int32
}

// BaseFeature is a country, a district, a lake and so on: the parts
// [First, Last) of its layer. Outer rings run clockwise on the screen, holes
// against it, so that the non-zero rule fills a feature or a whole layer.
type BaseFeature struct {
	ID          string
	Name        Names
	First, Last uint32
	Value       int32 // metres for a depth step, else the rank (1 first) or 0
	Region      int16 // districts: index in the features of BaseRegion, else -1
}

// Names is a name in the three languages of the page.
type Names struct{ En, Ar, Tr string }

// In returns the name in a language, the English one where there is none.
func (n *Names) In(lang string) string {
	s := n.En
	switch lang {
	case "ar":
		s = n.Ar
	case "tr":
		s = n.Tr
	}
	if s == "" {
		return n.En
	}
	return s
}

// Town is a town or city. Rank 1 is the most important.
type Town struct {
	ID         string
	Name       Names
	X, Y       uint16
	Rank       uint8
	Population int32
	Capital    bool
}

// Airfield is an airport or air base with its runways.
type Airfield struct {
	ID      string // its identifier in OurAirports: HL77
	Name    Names
	X, Y    uint16
	Base    bool // used by an air force
	Runways []Runway
}

// Runway is the true bearing of a runway in degrees, 0 when unknown, and its
// length in feet as published.
type Runway struct{ Heading, Feet uint16 }

// LabelKind says what a base label names.
type LabelKind uint8

// What a base label names.
const (
	LabelSea LabelKind = iota
	LabelGulf
	LabelCountry
	LabelRegion
	NumLabelKinds
)

// BaseLabel is a name written over an area: along the line of its vertices,
// or at a point when there is one vertex.
type BaseLabel struct {
	ID   string
	Name Names
	Kind LabelKind
	Rank uint8
	X, Y []uint16
}

// NumArcs is how many arcs there are.
func (b *Basemap) NumArcs() int { return max(len(b.Arcs)-1, 0) }

// Arc returns the range of vertices of arc a.
func (b *Basemap) Arc(a int) (from, to int) { return int(b.Arcs[a]), int(b.Arcs[a+1]) }

// Part returns the signed arcs of part p of a layer.
func (b *Basemap) Part(l BaseLayer, p int) []int32 {
	f := &b.Layers[l]
	return f.Refs[f.Parts[p]:f.Parts[p+1]]
}

// Find returns the index of the feature with an id, or -1.
func (b *Basemap) Find(l BaseLayer, id string) int {
	for i := range b.Layers[l].Features {
		if b.Layers[l].Features[i].ID == id {
			return i
		}
	}
	return -1
}

// Walk visits the vertices of a part that are drawn at a whole zoom, each
// shared arc end once; the last vertex of a ring is its first again. It
// allocates nothing.
//
//	for w := b.Walk(b.Part(geo.BaseCountry, p), 6); w.Next(); {
//		use(w.X, w.Y)
//	}
func (b *Basemap) Walk(part []int32, zoom int) Walk {
	return Walk{b: b, part: part, level: uint8(min(max(zoom, MinLevel), MaxLevel)), first: true}
}

// Walk is a position in a part; see [Basemap.Walk].
type Walk struct {
	X, Y  uint16
	b     *Basemap
	part  []int32
	next  int // part[:next] has been entered
	i     int // next vertex of the arc
	n     int // vertices left in the arc
	step  int
	level uint8
	first bool
}

// Next moves to the next vertex; false at the end.
func (w *Walk) Next() bool {
	for {
		for w.n > 0 {
			i := w.i
			w.i += w.step
			w.n--
			if w.b.Level[i] <= w.level {
				w.X, w.Y = w.b.X[i], w.b.Y[i]
				w.first = false
				return true
			}
		}
		if w.next == len(w.part) {
			return false
		}
		a := w.part[w.next]
		w.next++
		if a >= 0 {
			from, to := w.b.Arc(int(a))
			w.i, w.n, w.step = from, to-from, 1
		} else {
			from, to := w.b.Arc(int(^a))
			w.i, w.n, w.step = to-1, to-from, -1
		}
		if !w.first && w.n > 0 { // the end of the arc before is the start of this one
			w.i += w.step
			w.n--
		}
	}
}

// gridY0 is the Mercator ordinate of GridNorth (Snyder 1987, eq. 7-2).
var gridY0 = mercatorY(GridNorth)

func mercatorY(lat float64) float64 {
	s := math.Sin(lat * math.Pi / 180)
	return 0.5 - math.Log((1+s)/(1-s))/(4*math.Pi)
}

// GridWorld returns the point of the unit square of Mercator (see geo/view)
// of a position on the grid.
func GridWorld(x, y float64) (wx, wy float64) {
	const step = 1.0 / (1 << GridBits)
	return GridWest/360 + 0.5 + x*step, gridY0 + y*step
}

// WorldGrid is the reverse of [GridWorld].
func WorldGrid(wx, wy float64) (x, y float64) {
	return (wx - GridWest/360 - 0.5) * (1 << GridBits), (wy - gridY0) * (1 << GridBits)
}

// LonLatGrid returns the position on the grid of degrees, not rounded.
func LonLatGrid(lon, lat float64) (x, y float64) {
	return WorldGrid(lon/360+0.5, mercatorY(lat))
}

// GridPixels is how many pixels a step of the grid measures at a zoom.
func GridPixels(zoom float64) float64 { return math.Exp2(zoom + 8 - GridBits) }
