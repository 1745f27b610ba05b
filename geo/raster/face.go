package raster

import (
	"embed"
	"encoding/binary"
	"sort"
	"sync"
)

// The faces are written by internal/fontgen from the fonts of the page. A file
// is a row of varints (encoding/binary): units of an em, number of glyphs, number
// of kerning rows; each row as its bytes' length and pairs (step to the right
// glyph, change of advance); each glyph as step to its character, advance, row,
// length of its outline and the outline. A piece of an outline is move, line or
// curve in the low two bits of the first number, and one or two points relative
// to the one before, y down.
//
//go:embed fonts/*.glyphs
var files embed.FS

type face struct {
	em     float64
	runes  []rune
	glyphs []glyph
	rows   [][]byte
}

type glyph struct {
	advance float64 // units
	row     int
	outline []byte
	once    bool
	pieces  []piece
	left    float64 // of the outline, units
	right   float64
}

// piece of an outline: a move, a line or a curve to (x, y), in units.
type piece struct {
	kind         uint8
	cx, cy, x, y float32
}

const (
	move = iota
	straight
	curve
)

// The faces in the files' names.
const (
	sans400 = iota
	sans500
	sans600
	serifItalic
	serif600
	arabic400
	arabic600
	numFaces
)

var faceFiles = [numFaces]string{"sans-400", "sans-500", "sans-600", "serif-400-italic", "serif-600", "arabic-400", "arabic-600"}

var faces [numFaces]struct {
	sync.Once
	face
}

// open returns a face, read when it is first asked for. It is shared: glyphs are
// unpacked under a lock.
func open(i int) *face {
	f := &faces[i]
	f.Do(func() {
		b, err := files.ReadFile("fonts/" + faceFiles[i] + ".glyphs")
		if err != nil {
			panic("raster: " + err.Error())
		}
		f.face = parse(b)
	})
	return &f.face
}

func parse(b []byte) (f face) {
	next := func() int {
		v, n := binary.Uvarint(b)
		b = b[n:]
		return int(v)
	}
	take := func() []byte {
		n := next()
		out := b[:n:n]
		b = b[n:]
		return out
	}
	f.em = float64(next())
	n, rows := next(), next()
	for range rows {
		f.rows = append(f.rows, take())
	}
	f.runes, f.glyphs = make([]rune, n), make([]glyph, n)
	last := rune(0)
	for i := range n {
		last += rune(next())
		f.runes[i] = last
		f.glyphs[i] = glyph{advance: float64(next()), row: next(), outline: take()}
	}
	return f
}

// find returns the number of a character's glyph, or -1.
func (f *face) find(r rune) int {
	i := sort.Search(len(f.runes), func(i int) bool { return f.runes[i] >= r })
	if i < len(f.runes) && f.runes[i] == r {
		return i
	}
	return -1
}

// kern is what a pair of glyphs stands closer or wider than its advance says.
func (f *face) kern(a, b int) float64 {
	at := -1
	for row := f.rows[f.glyphs[a].row]; len(row) > 0; {
		step, n := binary.Uvarint(row)
		v, m := binary.Varint(row[n:])
		row = row[n+m:]
		if at += int(step); at == b {
			return float64(v)
		} else if at > b {
			break
		}
	}
	return 0
}

var unpacking sync.Mutex

// shape returns a glyph with its outline unpacked.
func (f *face) shape(i int) *glyph {
	unpacking.Lock()
	defer unpacking.Unlock()
	g := &f.glyphs[i]
	if g.once {
		return g
	}
	var x, y int64
	b := g.outline
	next := func() int64 {
		v, n := binary.Varint(b)
		b = b[n:]
		return v
	}
	g.left, g.right = 1e9, -1e9
	for len(b) > 0 {
		v, n := binary.Uvarint(b)
		b = b[n:]
		p := piece{kind: uint8(v & 3)}
		v >>= 2
		x += int64(v>>1) ^ -int64(v&1)
		y += next()
		if p.kind == curve {
			p.cx, p.cy = float32(x), float32(y)
			x += next()
			y += next()
		}
		p.x, p.y = float32(x), float32(y)
		g.left, g.right = min(g.left, float64(x)), max(g.right, float64(x))
		g.pieces = append(g.pieces, p)
	}
	g.once = true
	return g
}
