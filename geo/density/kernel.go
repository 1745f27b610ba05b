package density

import "math/bits"

// Side is the width and height of a tile in pixels of the screen, cell that of
// a cell, and margin how many cells beyond its edge a tile counts, so that marks
// which cross the edge are drawn on both sides.
const (
	Side   = 512
	cell   = 2
	cells  = Side / cell
	margin = 2
	width  = cells + 2*margin
)

// Mark is how a cell is drawn.
type Mark uint8

// The marks, by how many points are in the window.
const (
	Dot   Mark = iota // a disc of some six pixels
	Speck             // a disc of four
	Grain             // the two by two pixels of the cell
)

// markFor chooses the mark for n points in the window; a mark that is in use
// is kept until n is well beyond its range, so that panning does not change it.
func markFor(n int, now Mark) Mark {
	const few, many = 16_000, 80_000
	m := Dot
	if n > many {
		m = Grain
	} else if n > few {
		m = Speck
	}
	switch {
	case m == now+1 && n < 2*[...]int{few, many}[now], now > 0 && m == now-1 && n > [...]int{few, many}[m]/2:
		return now
	}
	return m
}

// levels are the steps of strength: 1 point, 2, 3 to 4, 5 to 8, … more than 128.
const levels = 9

func levelOf(count uint32) int { return min(bits.Len32(count-1), levels-1) }

// kernels are the marks' coverage, 0 to 8, of the pixels around the cell.
var kernels = [...][6][6]uint8{
	Dot: {
		{0, 3, 7, 7, 3, 0},
		{3, 8, 8, 8, 8, 3},
		{7, 8, 8, 8, 8, 7},
		{7, 8, 8, 8, 8, 7},
		{3, 8, 8, 8, 8, 3},
		{0, 3, 7, 7, 3, 0}},
	Speck: {
		{},
		{0, 2, 7, 7, 2, 0},
		{0, 7, 8, 8, 7, 0},
		{0, 7, 8, 8, 7, 0},
		{0, 2, 7, 7, 2, 0},
		{}},
	Grain: {
		{},
		{},
		{0, 0, 8, 8, 0, 0},
		{0, 0, 8, 8, 0, 0},
		{},
		{}},
}

// weakest is the opacity of a single point, 0 to 255.
var weakest = [...]uint32{Dot: 150, Speck: 125, Grain: 100}

// ink is the table of a mark: the pixel of every level and coverage.
type ink [levels][9]uint32

// set makes the table for a colour 0xRRGGBB. A pixel is the bytes red, green,
// blue, alpha in the order of memory.
func (k *ink) set(rgb uint32, m Mark) {
	c := rgb>>16&0xff | rgb&0xff00 | rgb&0xff<<16
	for level := range uint32(levels) {
		alpha := weakest[m] + (255-weakest[m])*level/(levels-1)
		for cover := range uint32(9) {
			k[level][cover] = 0
			if cover > 0 {
				k[level][cover] = c | alpha*cover/8<<24
			}
		}
	}
}

// paint draws the counts of a tile. Where marks overlap the stronger stays: all
// pixels have one colour, so the larger number is the more opaque.
func paint(pix []uint32, counts []uint32, m Mark, k *ink) {
	clear(pix)
	if m == Grain {
		paintGrains(pix, counts, k)
		return
	}
	reach := 2 // pixels beyond the cell
	if m == Speck {
		reach = 1
	}
	kernel := &kernels[m]
	for cy := range width {
		row := counts[cy*width : (cy+1)*width]
		for cx, n := range row {
			if n == 0 {
				continue
			}
			x, y := (cx-margin)*cell-reach, (cy-margin)*cell-reach
			level := &k[levelOf(n)]
			size := cell + 2*reach
			for j := range size {
				if uint(y+j) >= Side {
					continue
				}
				line := pix[(y+j)*Side : (y+j+1)*Side]
				cover := &kernel[j+2-reach]
				for i := range size {
					if uint(x+i) >= Side {
						continue
					}
					if v := level[cover[i+2-reach]]; v > line[x+i] {
						line[x+i] = v
					}
				}
			}
		}
	}
}

func paintGrains(pix []uint32, counts []uint32, k *ink) {
	for cy := range cells {
		row := counts[(cy+margin)*width+margin:][:cells]
		a, b := pix[2*cy*Side:][:Side], pix[(2*cy+1)*Side:][:Side]
		for cx, n := range row {
			if n != 0 {
				v := k[levelOf(n)][8]
				a[2*cx], a[2*cx+1], b[2*cx], b[2*cx+1] = v, v, v, v
			}
		}
	}
}
