package draw

// Edge is a side of the window.
type Edge uint8

// The edges.
const (
	EdgeNorth Edge = iota
	EdgeEast
	EdgeSouth
	EdgeWest
	NumEdges
)

// Tally says where the shown events are. Marks, Counts, Areas, Edges and Tray
// add up to Shown.
type Tally struct {
	Shown  int
	Marks  int           // each by a sign of its own
	Counts int           // in the numbers beside marks (a number counts all events of its mark)
	Areas  int           // in the numbers beside the names of areas
	Edges  [NumEdges]int // outside the window
	Tray   int           // without a place that can be drawn
	places []Beyond
}

// Beyond is a place outside the window with shown events.
type Beyond struct {
	Place int16 // in Story.Places, -1 for an area
	Edge  Edge
	N     int
}

// Beyond lists the places outside the window, those of the most important
// events first. It is valid until the next frame.
func (t *Tally) Beyond() []Beyond { return t.places }

func (t *Tally) beyond(place int16, edge Edge) {
	for i := range t.places {
		if t.places[i].Place == place && t.places[i].Edge == edge {
			t.places[i].N++
			return
		}
	}
	t.places = append(t.places, Beyond{place, edge, 1})
}

// Tally returns the numbers of the last frame.
func (p *Painter) Tally() Tally { return p.tally }

// count fills the numbers that are known only when everything has its room.
func (p *Painter) count() {
	t := &p.tally
	t.Shown = len(p.order)
	for k := range p.marks {
		m := &p.marks[k]
		switch {
		case m.gone:
		case m.more:
			t.Counts += m.n
		default:
			t.Marks += m.n
		}
	}
	for i := range p.areas {
		if p.areas[i].placed {
			t.Areas += p.areas[i].n
		}
	}
}
