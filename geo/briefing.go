package geo

// Briefing is everything an editor wrote, in the order of the files. Rows refer
// to one another by id; the maps, filled by [Briefing.Reindex], find a row by its id.
type Briefing struct {
	Events        []Event
	Claims        []Claim
	Sources       []Source
	Actors        []Actor
	Places        []Place
	Disagreements []Disagreement
	Positions     []Position
	Steps         []Step
	StepsIn       map[string][]Step // title, deck, short and prose in another language
	Movements     []Movement
	Tenures       []Tenure
	Coverage      []Researched
	Translations  []Translation
	Published     []PublishedID

	// Partial names the files of which rows are missing, because they could not
	// be read. Check does not look for what may have been in them.
	Partial []string

	EventIndex, ClaimIndex, SourceIndex, ActorIndex map[string]int
	PlaceIndex, DisagreementIndex, StepIndex        map[string]int
	EventClaims                                     map[string][]int        // event id to its claims, in file order
	DisagreementPositions                           map[string][]int        // disagreement id to its positions, in file order
	Phrases                                         map[string]*Translation // by the English
}

// Event is one thing that happened or was said to have happened.
type Event struct {
	Row            int // line of the file, 1 is the header
	ID             string
	Date           EDTF // the zero value: undated
	DateNote       string
	Kind           Kind
	Title, Summary string
	Place          string // place id, "" unknown
	Precision      Precision
	ToPlace        string   // place id, "" none
	Actors         []string // codes: concerned or mentioned, not responsible
	Status         Status
	Quantity       string // as given
	Seed           bool
	Disagreements  []string // ids
}

// Claim is what one speaker says about an event. The first claim of an event
// leads: its side colours the event's mark.
type Claim struct {
	Row                  int
	ID, Event            string
	Speaker, Actor, Role string // Actor: code, "" when the speaker is none
	Voice                string // what addresses call the speaker, in every language: Actor, or a SpeakerCode
	Side                 Side   // of the speaker
	Outlet               string // who carried it
	Date                 EDTF
	Says                 string
	Question             string // the same key for claims that answer the same question
	Value                string // the answer as given
	Low, High            Number // its range
	Unit                 string
	Stance               Stance
	Status               Status
	Sources              []string
}

// Source is where something was read.
type Source struct {
	Row                int
	ID, Outlet, Title  string
	Published          EDTF // the zero value: no date shown
	URL, Lang, Leaning string
}

// Actor is a person, body or state.
type Actor struct {
	Row  int
	Code string
	Name Names
	Kind string
	Side Side // a drawing aid; the role tells where the actor denies it
	Role string
	Seed bool
}

// Place is a named place.
type Place struct {
	Row      int
	ID       string
	Name     Names
	Kind     string
	Lon, Lat float64 // degrees
	HasPoint bool
	Note     string
	Source   string // of the coordinates
	Area     string // id of the area that is drawn for it, "" none
	District string // ISO 3166-2 code of the district it lies in, "" outside Libya
}

// Disagreement is a point on which sources contradict one another.
type Disagreement struct {
	Row               int
	ID, Topic, Title  string
	Question, Summary string
}

// Position is what one speaker says on a disagreement.
type Position struct {
	Row          int
	Disagreement string
	N            int // 1.. within the disagreement, -1 unreadable
	Speaker      string
	Side         Side
	Date         EDTF
	Says, Value  string
	Low, High    Number
	Unit         string
	Sources      []string
}

// Movement is a row of routes.csv: a claimed movement.
type Movement struct {
	Row                        int
	ID, Event                  string
	From, Via, To              string // place ids; Via and To may be empty
	ToArea                     string // area id, when To is empty
	Quantity, Claimant, Denial string
	Low, High                  Number // of vehicles or aircraft; without a high it is “at least”
	Side                       Side
	Status                     Status
}

// Tenure is a row of control.csv: who held a place and when.
type Tenure struct {
	Row       int
	ID, Place string
	Side      Side
	From, To  EDTF // the zero value: open
	Event     string
	Note      string
	Sources   []string
}

// Days is the first and last day of the tenure.
func (t *Tenure) Days() (from, to Day) {
	from, to = MinDay, MaxDay
	if t.From.Dated() {
		from = t.From.From
	}
	if t.To.Dated() {
		to = t.To.To
	}
	return from, to
}

// Researched is a row of coverage.csv: a span of time for which sources were read.
// Outside all of them nothing is known to this briefing, which is not the same as
// nothing having happened.
type Researched struct {
	Row  int
	ID   string
	At   EDTF
	Note string
}

// PublishedID is a row of ids.csv: an id that addresses out there depend on.
type PublishedID struct {
	Row      int
	File, ID string
}

// Step is one step of the briefing.
type Step struct {
	Row                      int // line of its heading
	Slug, Title, Deck, Short string
	At                       EDTF
	Box                      [4]float64     // west, south, east, north in degrees
	Focus, Events            []string       // event ids; Focus[0] is the subject
	Compare                  string         // question key, "" none
	Lines                    map[string]int // line of each key that is given
	Prose                    []Paragraph
}

// Paragraph is a line of runs.
type Paragraph struct {
	Row  int
	Runs []Run
}

// Run is a piece of text, linked or not.
type Run struct {
	Text   string
	Link   LinkKind
	Target string // event id, actor code, place id or query of a view
}

// LinkKind is what a run of prose points at.
type LinkKind uint8

const (
	LinkNone LinkKind = iota
	LinkEvent
	LinkWho
	LinkPlace
	LinkView
	NumLinks = iota
)

var linkNames = [NumLinks]string{"", "event", "who", "place", "view"}

// String returns the word before the colon of a link, "" for plain text.
func (l LinkKind) String() string { return name(linkNames[:], uint8(l)) }

// ParseLink finds the kind of a link by its word.
func ParseLink(s string) (LinkKind, bool) { i, ok := parse(linkNames[:], s); return LinkKind(i), ok }

// Number is a number that may be missing. Text keeps it as it was written.
type Number struct {
	Value float64
	Known bool
	Text  string
}

// Reindex fills the maps from the rows. Of rows with the same id the first
// is found; [Check] reports the others.
func (b *Briefing) Reindex() {
	b.EventIndex = indexBy(b.Events, func(e *Event) string { return e.ID })
	b.ClaimIndex = indexBy(b.Claims, func(c *Claim) string { return c.ID })
	b.SourceIndex = indexBy(b.Sources, func(s *Source) string { return s.ID })
	b.ActorIndex = indexBy(b.Actors, func(a *Actor) string { return a.Code })
	b.PlaceIndex = indexBy(b.Places, func(p *Place) string { return p.ID })
	b.DisagreementIndex = indexBy(b.Disagreements, func(d *Disagreement) string { return d.ID })
	b.StepIndex = indexBy(b.Steps, func(s *Step) string { return s.Slug })
	b.Phrases = make(map[string]*Translation, len(b.Translations))
	for i := range b.Translations {
		if t := &b.Translations[i]; b.Phrases[t.En] == nil {
			b.Phrases[t.En] = t
		}
	}
	b.EventClaims = make(map[string][]int, len(b.Events))
	for i := range b.Claims {
		b.EventClaims[b.Claims[i].Event] = append(b.EventClaims[b.Claims[i].Event], i)
	}
	b.DisagreementPositions = make(map[string][]int, len(b.Disagreements))
	for i := range b.Positions {
		d := b.Positions[i].Disagreement
		b.DisagreementPositions[d] = append(b.DisagreementPositions[d], i)
	}
}

func indexBy[T any](rows []T, id func(*T) string) map[string]int {
	m := make(map[string]int, len(rows))
	for i := range rows {
		k := id(&rows[i])
		if _, ok := m[k]; !ok {
			m[k] = i
		}
	}
	return m
}
