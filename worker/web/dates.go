package web

import (
	"strconv"

	"watiya/geo"
)

// Months by their numbers.
var Months = [...]string{"", "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// DateWords is a date in words: “18 May 2020”, “18–30 May 2020”, “about
// 28 June 2020”, “August 2014 to 18 May 2020”, “2011 – April 2019”.
func DateWords(e geo.EDTF) string {
	if !e.Dated() {
		return "no date"
	}
	if !e.Interval {
		return boundWords(e.Start, true, true)
	}
	switch {
	case e.OpenStart:
		return "until " + boundWords(e.End, true, true)
	case e.OpenEnd:
		return "from " + boundWords(e.Start, true, true)
	}
	a, b := e.Start, e.End
	plain := !a.Approx && !a.Uncertain && !b.Approx && !b.Uncertain
	sameYear := a.Year == b.Year && a.Granularity <= geo.GranularityMonth && b.Granularity <= geo.GranularityMonth
	if plain && sameYear {
		if a.Month == b.Month && a.Granularity == geo.GranularityDay && b.Granularity == geo.GranularityDay {
			return strconv.Itoa(int(a.Day)) + "–" + boundWords(b, true, true)
		}
		return boundWords(a, false, true) + " – " + boundWords(b, true, true)
	}
	return boundWords(a, true, true) + " – " + boundWords(b, true, true)
}

// ShortDate is a date for a narrow column: “18 May”, “28 Jun”, “2014”. The
// year is left out in 2020.
func ShortDate(e geo.EDTF) string {
	if !e.Dated() {
		return "no date"
	}
	b, about := e.Start, ""
	if e.OpenStart {
		b, about = e.End, "to "
	}
	if b.Approx || b.Uncertain {
		about = "c. "
	}
	year := strconv.Itoa(int(b.Year))
	short := Months[b.Month]
	if len(short) > 4 {
		short = short[:3]
	}
	switch b.Granularity {
	case geo.GranularityDay:
		s := about + strconv.Itoa(int(b.Day)) + " " + short
		if e.Interval && e.End.Granularity == geo.GranularityDay && e.End.Year == b.Year && e.End.Month == b.Month {
			s = about + strconv.Itoa(int(b.Day)) + "–" + strconv.Itoa(int(e.End.Day)) + " " + short
		}
		if b.Year != 2020 {
			s += " " + year
		}
		return s
	case geo.GranularityMonth:
		return about + short + " " + year
	case geo.GranularityDecade:
		return about + year + "s"
	}
	return about + year
}

func boundWords(b geo.Bound, withYear, about bool) string {
	s := ""
	if about && (b.Approx || b.Uncertain) {
		s = "about "
		if b.Uncertain && !b.Approx {
			s = "perhaps "
		}
	}
	year := strconv.Itoa(int(b.Year))
	switch b.Granularity {
	case geo.GranularityDay:
		s += strconv.Itoa(int(b.Day)) + " " + Months[b.Month]
	case geo.GranularityMonth:
		s += Months[b.Month]
	case geo.GranularityDecade:
		return s + "the " + year + "s"
	case geo.GranularityCentury:
		return s + "the century from " + year
	case geo.GranularityNone:
		return "an unknown day"
	default:
		return s + year
	}
	if withYear {
		s += " " + year
	}
	return s
}
