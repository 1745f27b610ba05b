package main

import "watiya/geo"

// datePrecision says how finely a date is known.
func datePrecision(e geo.EDTF) string {
	switch {
	case !e.Dated():
		return "no date in the sources"
	case e.OpenStart || e.OpenEnd:
		return "one end not known"
	case e.Approx:
		return "about that day"
	case e.Uncertain:
		return "date not certain"
	}
	g := max(e.Start.Granularity, e.End.Granularity)
	switch {
	case g == geo.GranularityDay && e.Interval:
		return "first and last day known"
	case g == geo.GranularityDay:
		return "day known"
	case g == geo.GranularityMonth:
		return "month known, day not"
	case g == geo.GranularityYear:
		return "year known, day not"
	}
	return "only roughly known"
}
