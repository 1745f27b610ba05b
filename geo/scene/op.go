package scene

// Op is the first word of an operation.
type Op uint32

// The operations. Arguments are 32-bit words; f is an IEEE 754 float32, u an
// unsigned integer. A new operation needs a row in Ops, and every reader has a
// test that walks Ops.
const (
	OpEnd      Op = iota // end of the list
	OpStyle              // u style index
	OpLine               // u n, n×(f x, f y): open subpath
	OpRing               // u n, n×(f x, f y): closed subpath
	OpCircle             // f x, f y, f radius: subpath
	OpRect               // f x, f y, f width, f height, f corner radius: subpath
	OpPaint              // fill and stroke the path, then forget it
	OpText               // u string, f x, f y, f angle (radians, clockwise): at the baseline, aligned as the style says
	OpImage              // u image, f x, f y, f width, f height
	OpClip               // the path becomes the clip until OpUnclip; clips do not nest
	OpUnclip             //
	OpCall               // u list, f scale, f x, f y: draw that list scaled, then moved; calls do not nest
	OpGroup              // u string: what follows belongs to this id, until OpEndGroup; groups do not nest
	OpEndGroup           //
	OpAlpha              // f opacity 0..1 of what follows, until the next OpAlpha
	OpDash               // f on, f off, f offset: overrides the dash of the style until the next OpStyle
	numOps
)

// Spec describes an operation for readers and tests.
type Spec struct {
	Op   Op
	Name string
	Args string // one letter per word: u integer, f float; "*" after a pair repeats it u times
}

// Ops lists every operation.
var Ops = [...]Spec{
	{OpEnd, "end", ""},
	{OpStyle, "style", "u"},
	{OpLine, "line", "u*"},
	{OpRing, "ring", "u*"},
	{OpCircle, "circle", "fff"},
	{OpRect, "rect", "fffff"},
	{OpPaint, "paint", ""},
	{OpText, "text", "ufff"},
	{OpImage, "image", "uffff"},
	{OpClip, "clip", ""},
	{OpUnclip, "unclip", ""},
	{OpCall, "call", "ufff"},
	{OpGroup, "group", "u"},
	{OpEndGroup, "endgroup", ""},
	{OpAlpha, "alpha", "f"},
	{OpDash, "dash", "fff"},
}

// Grain is the step of written coordinates in pixels.
const Grain = 1.0 / 16
