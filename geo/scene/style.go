package scene

// Color is sRGB with alpha: 0xRRGGBBAA. Zero paints nothing.
type Color uint32

// RGB returns an opaque colour from 0xRRGGBB.
func RGB(rgb uint32) Color { return Color(rgb<<8 | 0xff) }

// Alpha returns the colour with opacity a (0..1).
func (c Color) Alpha(a float64) Color {
	return c&^0xff | Color(uint32(a*255+0.5)&0xff)
}

// Fonts of the page; the host maps them to its own families.
const (
	FontSans  = 0
	FontSerif = 1
)

// Where text stands relative to its anchor.
const (
	AlignStart  = 0 // the anchor is the left end, whatever the script
	AlignMiddle = 1
	AlignEnd    = 2 // the anchor is the right end
)

// Line ends.
const (
	CapButt  = 0
	CapRound = 1
)

// Style says how Paint and Text look. The same record serves both; fields
// that do not concern an operation are ignored by it.
type Style struct {
	Fill   Color
	Hatch  float32 // not 0: Fill is drawn as lines at 45 degrees, this many pixels apart, rising where positive and falling where negative
	Stroke Color
	Width  float32    // stroke width, screen pixels
	Dash   [4]float32 // on, off, on, off, screen pixels; all zero is solid
	Cap    uint32

	Font    uint32
	Weight  uint32  // 400, 500, 600, 700
	Italic  uint32  // 1 is italic
	Size    float32 // pixels
	Spacing float32 // letter spacing, pixels; 0 for Arabic
	Align   uint32
	Halo    Color   // drawn behind the glyphs
	Around  float32 // halo width to each side, pixels
}

// HatchShare is how much of the distance of hatch lines their width is.
const HatchShare = 0.42

// StyleWords is the size of an encoded style; see [AppendStyles].
const StyleWords = 17
