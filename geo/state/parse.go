package state

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"watiya/geo"
	"watiya/geo/view"
)

// MaxQuery is the longest query that is read, in bytes.
const MaxQuery = 2048

const (
	maxText = 80 // characters of a search text
	maxList = 40 // members of a list
)

// Bad is a parameter that could not be understood.
type Bad struct {
	Name, Value string
	Why         string
}

// String is one sentence: parameter, value, what is wrong.
func (b Bad) String() string {
	if b.Name == "" {
		return b.Why // of the whole query
	}
	s := "parameter " + strconv.Quote(clip(b.Name)) + ": " + b.Why
	switch {
	case !strings.HasPrefix(b.Why, "it needs "):
		return s + "; its value is " + strconv.Quote(clip(b.Value))
	case b.Value == "":
		return s + ", and is empty or missing"
	}
	return s + ", not " + strconv.Quote(clip(b.Value))
}

func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}

// Parse reads a query string (with or without its question mark). What it
// understands is in the view; the rest is in the list, in order.
func Parse(query string) (View, []Bad) {
	var v View
	var bad []Bad
	query = strings.TrimPrefix(query, "?")
	if len(query) > MaxQuery {
		return v, []Bad{{"", query, "a query has at most " + strconv.Itoa(MaxQuery) + " bytes, this one has " + strconv.Itoa(len(query))}}
	}
	seen := map[string]bool{}
	var z, c string
	for query != "" {
		var pair string
		pair, query, _ = strings.Cut(query, "&")
		if pair == "" {
			continue
		}
		rawName, rawValue, _ := strings.Cut(pair, "=")
		name, ok1 := unescape(rawName)
		value, ok2 := unescape(rawValue)
		why := ""
		switch {
		case !ok1 || !ok2:
			name, value, why = rawName, rawValue, "it needs valid UTF-8 and percent escapes"
		case seen[name] && !many(name):
			why = "it may stand only once"
		case name == "c":
			c = value
		case name == "z":
			z = value
		default:
			why = v.set(name, value)
		}
		seen[name] = true
		if why != "" {
			bad = append(bad, Bad{name, value, why})
		}
	}
	if c != "" || z != "" {
		if name, value, why := v.camera(c, z); why != "" {
			bad = append(bad, Bad{name, value, why})
		}
	}
	return v, bad
}

// set assigns one parameter and returns what is wrong with it, or "".
func (v *View) set(name, value string) string {
	for i := range sets {
		if sets[i].name == name {
			return parseSet(&sets[i], sets[i].field(v), value)
		}
	}
	for i := range lists {
		if l := &lists[i]; l.name == name {
			return parseList(l.field(v), value, l.ok, l.why)
		}
	}
	switch name {
	case "step":
		return assign(&v.Step, value, isID(value), "it needs the name of a step")
	case "event":
		return assign(&v.Event, value, isID(value), "it needs the id of an event")
	case "fan":
		return assign(&v.Fan, value, isID(value), "it needs the id of an event")
	case "at":
		d, err := geo.ParseEDTF(value)
		if err != nil || !d.Dated() {
			return "it needs an EDTF date or interval such as 2020-05-18/2020-05-30"
		}
		v.At = d
	case "seed":
		if value != seedYes {
			return "it needs " + seedYes
		}
		v.Seed = true
	case "q":
		return assign(&v.Query, strings.TrimSpace(value), utf8.RuneCountInString(value) <= maxText, "it has at most 80 characters")
	case "layers":
		return parseList(&v.Layers, value, func(s string) bool { return contains(Layers, s) },
			"it needs some of "+strings.Join(Layers, ", "))
	case "theme":
		return assign(&v.Theme, value, contains(Themes, value), "it needs one of "+strings.Join(Themes, ", "))
	case "v":
		return assign(&v.Version, value, isHex(value), "it needs a data version of 12 hexadecimal digits")
	default:
		return "there is no such parameter"
	}
	return ""
}

func assign(to *string, value string, ok bool, why string) string {
	if !ok {
		return why
	}
	*to = value
	return ""
}

func parseSet(s *set, to *uint16, value string) string {
	var bits uint16
	for _, w := range strings.Split(value, ",") {
		i, ok := s.find(w)
		if !ok {
			words := make([]string, s.n)
			for k := range words {
				words[k] = s.word(k)
			}
			return "it needs some of " + strings.Join(words, ", ")
		}
		bits |= 1 << i
	}
	*to |= bits
	return ""
}

func parseList(to *[]string, value string, ok func(string) bool, why string) string {
	words := strings.Split(value, ",")
	if len(words)+len(*to) > maxList {
		return "it has at most " + strconv.Itoa(maxList) + " members"
	}
	list := append(make([]string, 0, len(words)+len(*to)), *to...)
	for _, w := range words {
		if !ok(w) {
			return why
		}
		list = insert(list, w)
	}
	*to = list
	return ""
}

// insert puts a word into a sorted list, once. (slices.Insert costs the client
// 2 KB.)
func insert(list []string, w string) []string {
	if contains(list, w) {
		return list
	}
	list = append(list, w)
	for i := len(list) - 1; i > 0 && list[i-1] > w; i-- {
		list[i-1], list[i] = w, list[i-1]
	}
	return list
}

func (v *View) camera(c, z string) (name, value, why string) {
	const need = "it needs longitude,latitude in degrees inside the map"
	lon, lat, ok := strings.Cut(c, ",")
	if !ok {
		return "c", c, need
	}
	x, ok1 := number(lon)
	y, ok2 := number(lat)
	if !ok1 || !ok2 || x < view.West || x > view.East || y < view.South || y > view.North {
		return "c", c, need
	}
	k, ok := number(z)
	if !ok || k < view.MinZoom || k > view.MaxZoom {
		return "z", z, "it needs a zoom from 3 to 10"
	}
	v.Camera, v.Lon, v.Lat, v.Zoom = true, grain(x, degreeDigits), grain(y, degreeDigits), grain(k, zoomDigits)
	return "", "", ""
}
