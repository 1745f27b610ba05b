package tables

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"watiya/geo"
)

// row is one record; its methods turn cells into values and report the cells
// that are none. A row with too few or too many cells is mute: what follows
// from that is no news.
type row struct {
	r      *reader
	file   string
	line   int
	cells  []string
	column map[string]int
	mute   bool
}

func (w *row) add(column, value, what string) {
	if !w.mute {
		w.r.add(w.file, w.line, column, value, what)
	}
}

// tidy reports what hides in any cell: spaces at its ends, line breaks and
// control characters.
func (w *row) tidy(header []string) {
	for i, name := range header {
		if i >= len(w.cells) {
			return
		}
		s := w.cells[i]
		if strings.TrimSpace(s) != s {
			w.add(name, s, "has a space at its start or end")
		}
		if at := strings.IndexFunc(s, hidden); at >= 0 {
			w.add(name, s, "has a line break or an invisible character ("+strconv.QuoteRuneToASCII([]rune(s[at:])[0])+")")
		}
		if formula(s) {
			w.add(name, s, "starts as a formula does in spreadsheet programs, which would run it when they open the published table; start with another character")
		}
	}
}

// hidden is a control character or one of the invisible marks that change how
// other text is shown or compared: zero width space, direction overrides, BOM.
func hidden(r rune) bool {
	return unicode.IsControl(r) || r == '\u200B' || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' || r == '\uFEFF'
}

// formula tells whether spreadsheet programs take a cell for a formula (OWASP, CSV
// injection). The sign of a number is none.
func formula(s string) bool {
	if s == "" || strings.IndexByte("=+-@", s[0]) < 0 {
		return false
	}
	_, number := decimal(s)
	return !number
}

func (w *row) text(column string) string {
	if i := w.column[column]; i < len(w.cells) {
		return w.cells[i]
	}
	return ""
}

// list splits a cell at semicolons.
func (w *row) list(column string) []string {
	s := w.text(column)
	if s == "" {
		return nil
	}
	items := strings.Split(s, ";")
	for i, item := range items {
		if items[i] = strings.TrimSpace(item); items[i] == "" || items[i] != item {
			w.add(column, s, "is not a list joined by single semicolons without spaces")
			break
		}
	}
	return items
}

func (w *row) date(column string) geo.EDTF {
	s := w.text(column)
	e, err := geo.ParseEDTF(s)
	if err != nil {
		w.add(column, s, reason(err))
	}
	return e
}

// reason is what stands after the last value of an error of package geo.
func reason(err error) string {
	s := err.Error()
	if i := strings.LastIndex(s, "\": "); i >= 0 {
		return s[i+3:]
	}
	return s
}

func (w *row) number(column string) geo.Number {
	s := w.text(column)
	if s == "" {
		return geo.Number{}
	}
	v, ok := decimal(s)
	if !ok {
		w.add(column, s, "is not a plain number such as 14 or 2.5")
	}
	return geo.Number{Value: v, Known: ok, Text: s}
}

// decimal reads digits with an optional sign and point; no exponent, no NaN.
func decimal(s string) (float64, bool) {
	if strings.Trim(s, "-.0123456789") != "" || strings.ContainsAny(s, "eExXpP_") {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsInf(v, 0)
}

func (w *row) whole(column string) int {
	s := w.text(column)
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || strconv.Itoa(n) != s {
		w.add(column, s, "is not a whole number")
		return -1
	}
	return n
}

func (w *row) flag(column string) bool {
	s := w.text(column)
	if s != "yes" && s != "no" {
		w.add(column, s, "is neither yes nor no")
	}
	return s == "yes"
}

// word reads an enumeration of package geo.
func word[T ~uint8](w *row, column string, parse func(string) (T, bool), print func(T) string) T {
	s := w.text(column)
	v, ok := parse(s)
	if !ok {
		var all []string
		for i := T(0); print(i) != ""; i++ {
			all = append(all, print(i))
		}
		w.add(column, s, "is none of "+strings.Join(all, ", "))
	}
	return v
}

func (w *row) kind() geo.Kind     { return word(w, "kind", geo.ParseKind, geo.Kind.String) }
func (w *row) side() geo.Side     { return word(w, "side", geo.ParseSide, geo.Side.String) }
func (w *row) status() geo.Status { return word(w, "status", geo.ParseStatus, geo.Status.String) }
func (w *row) stance() geo.Stance { return word(w, "stance", geo.ParseStance, geo.Stance.String) }
func (w *row) precision() geo.Precision {
	return word(w, "precision", geo.ParsePrecision, geo.Precision.String)
}

func (w *row) names() geo.Names {
	return geo.Names{En: w.text("name_en"), Ar: w.text("name_ar"), Tr: w.text("name_tr")}
}
