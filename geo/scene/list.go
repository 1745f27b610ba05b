package scene

import "math"

// List is one display list under construction or finished. The zero value is
// ready; Reset keeps the memory for the next frame.
type List struct {
	// Words is the encoded list. Readers may look; only the methods write.
	Words []uint32
	run   int // index of the open run's length word, 0 when none is open
}

// Reset empties the list and keeps its memory.
func (l *List) Reset() { l.Words, l.run = l.Words[:0], 0 }

// Repeat adds the operations that were written from word from to word to once
// more: the same path in another style, without its cost.
func (l *List) Repeat(from, to int) { l.Words = append(l.Words, l.Words[from:to]...) }

// Round returns v on the grid of written coordinates.
func Round(v float64) float32 { return float32(math.Floor(v/Grain+0.5) * Grain) }

func word(v float64) uint32 { return math.Float32bits(Round(v)) }

func (l *List) op(o Op, args ...uint32) {
	if l.run != 0 {
		panic("scene: operation inside an open run")
	}
	l.Words = append(append(l.Words, uint32(o)), args...)
}

// Style makes style i current.
func (l *List) Style(i int) { l.op(OpStyle, uint32(i)) }

// Begin opens a run of points; add them with [List.Point] and close it with
// [List.End]. A ring is closed by the reader: do not repeat its first point.
func (l *List) Begin(ring bool) {
	o := OpLine
	if ring {
		o = OpRing
	}
	l.op(o, 0)
	l.run = len(l.Words) - 1
}

// Point adds a point to the open run; a point equal to the previous one after
// rounding is left out.
func (l *List) Point(x, y float64) {
	if l.run == 0 {
		panic("scene: point outside a run")
	}
	wx, wy := word(x), word(y)
	n := len(l.Words)
	if l.Words[l.run] > 0 && l.Words[n-2] == wx && l.Words[n-1] == wy {
		return
	}
	l.Words = append(l.Words, wx, wy)
	l.Words[l.run]++
}

// End closes the run. A run too short to be seen (fewer than two points of a
// line, three of a ring) is taken back.
func (l *List) End() {
	if l.run == 0 {
		panic("scene: end without a run")
	}
	least := uint32(2)
	if Op(l.Words[l.run-1]) == OpRing {
		least = 3
	}
	if l.Words[l.run] < least {
		l.Words = l.Words[:l.run-1]
	}
	l.run = 0
}

// Circle adds a circle to the path.
func (l *List) Circle(x, y, r float64) { l.op(OpCircle, word(x), word(y), word(r)) }

// Rect adds a rectangle with rounded corners to the path.
func (l *List) Rect(x, y, w, h, r float64) {
	l.op(OpRect, word(x), word(y), word(w), word(h), word(r))
}

// Paint fills and strokes the path as the current style says.
func (l *List) Paint() { l.op(OpPaint) }

// Text writes string s of the frame's table with its anchor on the baseline at
// (x, y), turned clockwise by angle radians.
func (l *List) Text(s uint32, x, y, angle float64) {
	l.op(OpText, s, word(x), word(y), math.Float32bits(float32(math.Round(angle*1024)/1024)))
}

// Image draws image i of the host's table into a rectangle.
func (l *List) Image(i int, x, y, w, h float64) {
	l.op(OpImage, uint32(i), word(x), word(y), word(w), word(h))
}

// Clip makes the path the clip until [List.Unclip].
func (l *List) Clip() { l.op(OpClip) }

// Unclip ends the clip.
func (l *List) Unclip() { l.op(OpUnclip) }

// Call draws list i scaled by s, then moved by (x, y). The scale is not
// rounded to the grain: it is rounded to 2^-16.
func (l *List) Call(i int, s, x, y float64) {
	l.op(OpCall, uint32(i), math.Float32bits(float32(math.Round(s*65536)/65536)), word(x), word(y))
}

// Group says that what follows belongs to id (a string of the table): an event
// or a layer. Readers that can, keep it (SVG: an element with that id).
func (l *List) Group(id uint32) { l.op(OpGroup, id) }

// EndGroup ends the group.
func (l *List) EndGroup() { l.op(OpEndGroup) }

// Alpha sets the opacity of what follows.
func (l *List) Alpha(a float64) { l.op(OpAlpha, math.Float32bits(float32(math.Round(a*256)/256))) }

// Dash overrides the style's dash until the next Style: on and off lengths and
// the offset of the first dash, in pixels. on = 0 is a solid line.
func (l *List) Dash(on, off, offset float64) { l.op(OpDash, word(on), word(off), word(offset)) }
