package state

import "watiya/geo"

// set describes a parameter whose value is a set of words of an enumeration.
type set struct {
	name  string
	n     int
	word  func(int) string
	find  func(string) (int, bool)
	field func(*View) *uint16
}

var sets = [...]set{
	{"kind", geo.NumKinds,
		func(i int) string { return geo.Kind(i).String() },
		func(s string) (int, bool) { k, ok := geo.ParseKind(s); return int(k), ok },
		func(v *View) *uint16 { return &v.Kinds }},
	{"side", geo.NumSides,
		func(i int) string { return geo.Side(i).String() },
		func(s string) (int, bool) { k, ok := geo.ParseSide(s); return int(k), ok },
		func(v *View) *uint16 { return &v.Sides }},
	{"status", geo.NumStatuses,
		func(i int) string { return geo.Status(i).String() },
		func(s string) (int, bool) { k, ok := geo.ParseStatus(s); return int(k), ok },
		func(v *View) *uint16 { return &v.Statuses }},
	{"prec", geo.NumPrecisions,
		func(i int) string { return geo.Precision(i).String() },
		func(s string) (int, bool) { k, ok := geo.ParsePrecision(s); return int(k), ok },
		func(v *View) *uint16 { return &v.Precisions }},
}

// words describes a parameter whose value is a list of names that only a story
// knows: whatever has their shape is understood.
type words struct {
	name  string
	ok    func(string) bool
	why   string
	field func(*View) *[]string
}

var lists = [...]words{
	{"who", isVoice, "it needs codes of speakers, separated by commas", func(v *View) *[]string { return &v.Who }},
	{"place", isID, "it needs ids of places, separated by commas", func(v *View) *[]string { return &v.Places }},
	{"about", isID, "it needs ids of disagreements, separated by commas", func(v *View) *[]string { return &v.About }},
	{"srclang", isLang, "it needs codes of languages such as ar,tr", func(v *View) *[]string { return &v.Langs }},
}

// seedYes is the only value of seed.
const seedYes = "yes"

// many tells whether a parameter holds several values: a form sends it once for
// each of them.
func many(name string) bool {
	for i := range sets {
		if sets[i].name == name {
			return true
		}
	}
	for i := range lists {
		if lists[i].name == name {
			return true
		}
	}
	return false
}

// Themes and Layers that an address may name.
var (
	Themes = []string{"light", "dark", "contrast", "print"} // as draw.ThemeNames
	Layers = []string{"roads", "districts", "relief"}
)
