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
}

// Themes and Layers that an address may name.
var (
	Themes = []string{"light", "dark", "contrast", "print"} // as draw.ThemeNames
	Layers = []string{"roads", "districts", "relief"}
)
