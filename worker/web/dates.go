package web

import (
	"strconv"
	"strings"

	"watiya/geo"
)

// calendar is how dates are written in a language (CLDR 46, “dates”: long and
// abbreviated months; numerals are Western in all three, as the Maghreb writes
// Arabic). In the patterns % is the date.
type calendar struct {
	months, short                *[12]string
	about, perhaps, until, since string
	circa, upTo                  string // in a narrow column
	decade, century              string // % is the first year
	none, unknown, all           string
}

var calendars = map[string]*calendar{
	"en": {
		months: geo.MonthNames("en"),
		short:  &[12]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"},
		about:  "about %", perhaps: "perhaps %", until: "until %", since: "from %", circa: "c. %", upTo: "to %",
		decade: "the %s", century: "the century from %", none: "no date", unknown: "an unknown day", all: "all dates",
	},
	"ar": {
		months: geo.MonthNames("ar"),
		short:  geo.MonthNames("ar"),
		about:  "نحو %", perhaps: "ربما %", until: "حتى %", since: "منذ %", circa: "نحو %", upTo: "حتى %",
		decade: "العقد الذي يبدأ في %", century: "القرن الذي يبدأ في %", none: "بلا تاريخ", unknown: "يوم غير معروف", all: "كل التواريخ",
	},
	"tr": {
		months: geo.MonthNames("tr"),
		short:  &[12]string{"Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"},
		about:  "yaklaşık %", perhaps: "belki %", until: "en geç %", since: "en erken %", circa: "y. %", upTo: "en geç %",
		decade: "%’lar", century: "% ile başlayan yüzyıl", none: "tarihsiz", unknown: "bilinmeyen bir gün", all: "bütün tarihler",
	},
}

// calendarOf is the calendar of a language, the English one where there is none.
func calendarOf(lang string) *calendar {
	if c, ok := calendars[lang]; ok {
		return c
	}
	return calendars["en"]
}

// AllDates says in a language that no time is left out.
func AllDates(lang string) string { return calendarOf(lang).all }

func fill(pattern, date string) string { return strings.Replace(pattern, "%", date, 1) }

// DateWords is a date in words in a language: “18 May 2020”, “18–30 May 2020”,
// “about 28 June 2020”, “August 2014 – 18 May 2020”, “2011 – April 2019”.
func DateWords(e geo.EDTF, lang string) string {
	c := calendarOf(lang)
	if !e.Dated() {
		return c.none
	}
	if !e.Interval {
		return c.bound(e.Start, true)
	}
	switch {
	case e.OpenStart:
		return fill(c.until, c.bound(e.End, true))
	case e.OpenEnd:
		return fill(c.since, c.bound(e.Start, true))
	}
	a, b := e.Start, e.End
	plain := !a.Approx && !a.Uncertain && !b.Approx && !b.Uncertain
	sameYear := a.Year == b.Year && a.Granularity <= geo.GranularityMonth && b.Granularity <= geo.GranularityMonth
	if plain && sameYear {
		if a.Month == b.Month && a.Granularity == geo.GranularityDay && b.Granularity == geo.GranularityDay {
			return strconv.Itoa(int(a.Day)) + "–" + c.bound(b, true)
		}
		return c.bound(a, false) + " – " + c.bound(b, true)
	}
	return c.bound(a, true) + " – " + c.bound(b, true)
}

// ShortDate is a date for a narrow column: “18 May”, “28 June”, “2014”. The
// year is left out in 2020.
func ShortDate(e geo.EDTF, lang string) string {
	c := calendarOf(lang)
	if !e.Dated() {
		return c.none
	}
	b, pattern := e.Start, "%"
	if e.OpenStart {
		b, pattern = e.End, c.upTo
	}
	if b.Approx || b.Uncertain {
		pattern = c.circa
	}
	year := strconv.Itoa(int(b.Year))
	switch b.Granularity {
	case geo.GranularityDay:
		s := strconv.Itoa(int(b.Day))
		if e.Interval && e.End.Granularity == geo.GranularityDay && e.End.Year == b.Year && e.End.Month == b.Month {
			s += "–" + strconv.Itoa(int(e.End.Day))
		}
		s += " " + c.short[b.Month-1]
		if b.Year != 2020 {
			s += " " + year
		}
		return fill(pattern, s)
	case geo.GranularityMonth:
		return fill(pattern, c.short[b.Month-1]+" "+year)
	case geo.GranularityDecade:
		if c == calendars["en"] {
			year += "s"
		}
		return fill(pattern, year)
	}
	return fill(pattern, year)
}

func (c *calendar) bound(b geo.Bound, withYear bool) string {
	pattern := "%"
	switch {
	case b.Approx:
		pattern = c.about
	case b.Uncertain:
		pattern = c.perhaps
	}
	year := strconv.Itoa(int(b.Year))
	s := ""
	switch b.Granularity {
	case geo.GranularityDay:
		s = strconv.Itoa(int(b.Day)) + " " + c.months[b.Month-1]
	case geo.GranularityMonth:
		s = c.months[b.Month-1]
	case geo.GranularityDecade:
		return fill(pattern, fill(c.decade, year))
	case geo.GranularityCentury:
		return fill(pattern, fill(c.century, year))
	case geo.GranularityNone:
		return c.unknown
	default:
		return fill(pattern, year)
	}
	if withYear {
		s += " " + year
	}
	return fill(pattern, s)
}
