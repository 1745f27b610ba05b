package geo

// The enumerations are small numbers, so that a column of them is an array of
// bytes and a set of them is one byte of bits. Their names are the words of the
// tables, of the published files and of the address.

// Kind is what sort of thing an event is. It chooses the symbol's shape.
type Kind uint8

const (
	KindStatement Kind = iota
	KindStrike
	KindShelling
	KindCapture
	KindWithdrawal
	KindDelivery // a claimed delivery: read its status
	KindDeployment
	KindAdvance
	KindPolitical
	KindHumanitarian
	KindContext
	NumKinds = iota
)

var kindNames = [NumKinds]string{"statement", "strike", "shelling", "capture", "withdrawal", "delivery",
	"deployment", "advance", "political", "humanitarian", "context"}

// String returns the word of the tables, or "" for a value that is none.
func (k Kind) String() string { return name(kindNames[:], uint8(k)) }

// ParseKind finds a kind by its word.
func ParseKind(s string) (Kind, bool) { i, ok := parse(kindNames[:], s); return Kind(i), ok }

// Side is whom a speaker stands with. It chooses the symbol's colour: the side
// of the one who says it, never of the one who did it.
type Side uint8

const (
	SideGNA Side = iota
	SideGNABacker
	SideLNA
	SideLNABacker
	SideUN
	SideOther // media, observers, third states: nobody's colour
	NumSides  = iota
)

var sideNames = [NumSides]string{"gna", "gna-backer", "lna", "lna-backer", "un", "other"}

// String returns the word of the tables, or "" for a value that is none.
func (s Side) String() string { return name(sideNames[:], uint8(s)) }

// ParseSide finds a side by its word.
func ParseSide(s string) (Side, bool) { i, ok := parse(sideNames[:], s); return Side(i), ok }

// Status is how well a claim is supported. It chooses the symbol's outline.
type Status uint8

const (
	StatusCorroborated Status = iota // confirmed by a second independent source or by the other party
	StatusReported                   // carried by media or a third party, not independently confirmed
	StatusDisputed                   // contradicted by another party or source
	StatusAsserted                   // said by one party, nothing else read
	NumStatuses        = iota
)

var statusNames = [NumStatuses]string{"corroborated", "reported", "disputed", "asserted"}

// String returns the word of the tables, or "" for a value that is none.
func (s Status) String() string { return name(statusNames[:], uint8(s)) }

// ParseStatus finds a status by its word.
func ParseStatus(s string) (Status, bool) { i, ok := parse(statusNames[:], s); return Status(i), ok }

// Precision is how exactly an event is placed. It chooses the ground under the
// symbol.
type Precision uint8

const (
	PrecisionExact    Precision = iota // the point itself: an air base, an airport
	PrecisionTown                      // somewhere in or near the town
	PrecisionDistrict                  // the point is only indicative
	PrecisionRegion                    // an area with approximate limits, no point
	PrecisionCountry                   // the whole country, no point
	PrecisionUnknown                   // not placed at all: the tray beside the map
	NumPrecisions     = iota
)

var precisionNames = [NumPrecisions]string{"exact", "town", "district", "region", "country", "unknown"}

// String returns the word of the tables, or "" for a value that is none.
func (p Precision) String() string { return name(precisionNames[:], uint8(p)) }

// ParsePrecision finds a precision by its word.
func ParsePrecision(s string) (Precision, bool) {
	i, ok := parse(precisionNames[:], s)
	return Precision(i), ok
}

// Stance is what a claim does in its event.
type Stance uint8

const (
	StanceClaims    Stance = iota // says that it is so
	StanceDenies                  // says that it is not so
	StanceReports                 // passes on, without taking a position
	StanceQualifies               // narrows it, doubts a part of it
	NumStances      = iota
)

var stanceNames = [NumStances]string{"claims", "denies", "reports", "qualifies"}

// String returns the word of the tables, or "" for a value that is none.
func (s Stance) String() string { return name(stanceNames[:], uint8(s)) }

// ParseStance finds a stance by its word.
func ParseStance(s string) (Stance, bool) { i, ok := parse(stanceNames[:], s); return Stance(i), ok }

func name(names []string, i uint8) string {
	if int(i) < len(names) {
		return names[i]
	}
	return ""
}

func parse(names []string, s string) (uint8, bool) {
	for i, n := range names {
		if n == s {
			return uint8(i), true
		}
	}
	return 0, false
}
