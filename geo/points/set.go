package points

// blockSize is how many points share a box, groupSize how many boxes share one.
const (
	blockSize = 64
	groupSize = 32
)

// Set holds points. Its zero value holds none.
type Set struct {
	x, y, unit float64 // top left of the area, and the grain of positions

	// Columns in Morton order.
	xs, ys   []uint16
	from, to []int32  // the same column when no point has a span
	owner    []uint32 // the caller's numbers

	byFrom, byTo   []uint32 // the time index: rows by first and by last day
	blocks, groups []block

	winFrom, winTo         int32
	live, undated, outside int
}

// block is the bounding box of some rows and how many of them are live.
type block struct {
	x0, y0, x1, y1 uint16
	n, live        uint32
}

func (b *block) add(x, y uint16) {
	if b.n == 0 {
		b.x0, b.y0, b.x1, b.y1 = x, y, x, y
	}
	b.x0, b.x1 = min(b.x0, x), max(b.x1, x)
	b.y0, b.y1 = min(b.y0, y), max(b.y1, y)
	b.n++
	b.live++
}

// Len is how many points the set holds.
func (s *Set) Len() int { return len(s.xs) }

// Live is how many of them are inside the window of days.
func (s *Set) Live() int { return s.live }

// Outside is how many were left out because they lie outside the area.
func (s *Set) Outside() int { return s.outside }

// At is where row i lies.
func (s *Set) At(i uint32) (x, y float64) {
	return s.x + float64(s.xs[i])*s.unit, s.y + float64(s.ys[i])*s.unit
}

// Owner is the caller's number of row i.
func (s *Set) Owner(i uint32) uint32 { return s.owner[i] }

func (s *Set) rows(b int) (from, to int) { return b * blockSize, min((b+1)*blockSize, len(s.xs)) }
