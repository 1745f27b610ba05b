package state

import (
	"watiya/geo"
)

// View is a view of the map. The zero value is the home page.
type View struct {
	Step  string
	Event string
	Fan   string   // event whose mark is spread out as rows
	At    geo.EDTF // not dated: the step's own window

	Camera         bool // Lon, Lat, Zoom are set
	Lon, Lat, Zoom float64

	Filter
	Layers  []string // sorted, no duplicates
	Theme   string
	Version string
}

// Filter is which events a view shows. The zero value is all.
type Filter struct {
	Kinds      uint16 // bit 1<<geo.Kind; 0 is all
	Sides      uint16
	Statuses   uint16
	Precisions uint16
	Who        []string // codes of speakers, sorted, no duplicates
	Places     []string // ids, likewise
	About      []string // ids of disagreements, likewise
	Langs      []string // languages of the sources, likewise
	Seed       bool
	Query      string
}

// Active tells whether the filter names anything.
func (f *Filter) Active() bool {
	return f.Kinds|f.Sides|f.Statuses|f.Precisions != 0 || len(f.Who)+len(f.Places)+len(f.About)+len(f.Langs) > 0 || f.Seed || f.Query != ""
}

// The grain of a camera in the address: about 11 m and a hundredth of a zoom.
const (
	degreeDigits = 4
	zoomDigits   = 2
)

// Append appends the canonical query, without a question mark; nothing for the
// zero view.
func (v *View) Append(dst []byte) []byte {
	start := len(dst)
	text := func(dst []byte, name, value string) []byte {
		if value == "" {
			return dst
		}
		return escape(param(dst, start, name), value)
	}
	dst = text(dst, "step", v.Step)
	dst = text(dst, "event", v.Event)
	dst = text(dst, "fan", v.Fan)
	if v.At.Dated() {
		dst = v.At.Append(param(dst, start, "at"))
	}
	if v.Camera {
		dst = fixed(param(dst, start, "c"), v.Lon, degreeDigits)
		dst = fixed(append(dst, ','), v.Lat, degreeDigits)
		dst = fixed(param(dst, start, "z"), v.Zoom, zoomDigits)
	}
	for i := range sets {
		if bits := *sets[i].field(v); bits != 0 {
			dst = param(dst, start, sets[i].name)
			for k, first := 0, true; k < sets[i].n; k++ {
				if bits&(1<<k) != 0 {
					if !first {
						dst = append(dst, ',')
					}
					dst, first = append(dst, sets[i].word(k)...), false
				}
			}
		}
	}
	for i := range lists {
		dst = list(dst, start, lists[i].name, *lists[i].field(v))
	}
	if v.Seed {
		dst = append(param(dst, start, "seed"), seedYes...)
	}
	dst = text(dst, "q", v.Query)
	dst = list(dst, start, "layers", v.Layers)
	dst = text(dst, "theme", v.Theme)
	return text(dst, "v", v.Version)
}

// String is the canonical query.
func (v *View) String() string { return string(v.Append(nil)) }

func param(dst []byte, start int, name string) []byte {
	if len(dst) > start {
		dst = append(dst, '&')
	}
	return append(append(dst, name...), '=')
}

func list(dst []byte, start int, name string, values []string) []byte {
	for i, s := range values {
		if i == 0 {
			dst = param(dst, start, name)
		} else {
			dst = append(dst, ',')
		}
		dst = escape(dst, s)
	}
	return dst
}
