package geo

// Story is the briefing in one language as a map needs it: flat rows that refer
// to one another by index, with -1 for none. It is made by the build, packed
// for the client and never changed after that.
type Story struct {
	Lang     string       // "en", "ar" or "tr"
	Events   []StoryEvent // document order: by first day, then file order; undated last
	Places   []StoryPlace
	Areas    []StoryArea // areas that exist as polygons of the basemap: districts, regions, Libya
	Routes   []Route
	Controls []Control
	Steps    []StoryStep
	Coverage []Days   // what was researched, in order, without overlaps; empty: not told
	Speakers []string // their codes (Claim.Voice), the same in all languages; indexed by StoryEvent.Who
	Langs    []string // languages of the sources, at most MaxLangs; indexed by the bits of StoryEvent.Langs
	Points   []string // of disagreement, their ids; indexed by StoryEvent.Points

	// Text finds events by their words. It travels on its own, because few readers
	// search: nil where it is not loaded.
	Text TextIndex
}

// TextIndex finds rows by the words of a query (see package find).
type TextIndex interface {
	// Count adds one to the byte of each row that a word of the query is found in,
	// for one word after the other and only while none was missing, and returns
	// the number of words: a row matches when its byte is that number. The bytes
	// must be zero before.
	Count(query string, hits []uint8) (words uint8)
}

// MaxLangs is how many languages of sources a story can tell apart.
const MaxLangs = 32

// StoryEvent is one event as a mark on the map and a line of the list.
type StoryEvent struct {
	ID, Title                  string
	From, To                   Day  // first and last day that the date may mean; MinDay and MaxDay where open or undated
	Begun, Ending              Day  // it has begun by the end of one and does not end before the other: equal to From and To where those are sharp
	Dated                      bool // false: the event has no date at all
	OpenStart, OpenEnd, Approx bool
	Kind                       Kind
	Side                       Side // of the lead claim's speaker: the mark's colour
	Status                     Status
	Precision                  Precision
	Place, ToPlace             int16    // in Places
	Area                       int16    // in Areas, for district and region precision
	Sides, Statuses            uint8    // bit sets over all its claims: bit 1<<Side, bit 1<<Status
	Who                        []uint16 // all its speakers, in Speakers, ascending
	Langs                      uint32   // of the sources of its claims: bits, in Story.Langs
	Points                     []uint16 // of disagreement that it belongs to, in Story.Points, ascending
	Seed                       bool     // part of the article that the briefing starts from
	Claims                     uint8    // how many
}

// Days are those from the first to the last, both included.
type Days struct{ From, To Day }

// StoryPlace is a named place; without a point it is drawn as its area or not
// at all.
type StoryPlace struct {
	ID, Name, Short string  // Short: the name as a label, without country or "air base"
	Lon, Lat        float64 // degrees; 0 without a point
	HasPoint        bool
	Kind            string // "city", "air base", "airport", "region", "country" …
	Area            int16  // in Areas
}

// StoryArea names a polygon of the basemap.
type StoryArea struct{ ID, Name string }

// Route is one claimed movement, drawn as great-circle arcs.
type Route struct {
	Event                      int16 // in Events
	From, Via, To              int16 // in Places
	ToArea                     int16 // in Areas, when To is none
	Side                       Side  // of the claimant
	Status                     Status
	Units                      uint8  // marks that stand for the quantity, 0 none
	AtLeast                    bool   // there may have been more
	Quantity, Claimant, Denial string // "6 MiG-29 · 2 Su-24"; "GNA interior minister, via Bloomberg"; "denied by the LNA"
}

// Control says who held a place in which days, where a source says so.
type Control struct {
	Place              int16
	Side               Side
	From, To           Day // MinDay and MaxDay where open
	OpenStart, OpenEnd bool
	Note               string
}

// StoryStep is one step of the briefing as the map needs it.
type StoryStep struct {
	Slug, Title, Deck, Short string
	From, To                 Day
	Box                      [4]float64 // west, south, east, north in degrees: what must be visible
	Focus, Events            []uint16   // in Story.Events; Focus[0] is the subject
}
