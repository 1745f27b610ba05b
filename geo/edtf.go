package geo

// EDTF is a date as far as it is known: a date or an interval of the Extended
// Date/Time Format, level 1 (ISO 8601-2:2019, annex A), without times and
// seasons. The zero value is "no date at all" and is written as "".
//
//	2020-05-18               a day
//	2020-05, 2020, 202X      a month, a year, a decade: somewhere in it
//	2020-05-XX               the same as 2020-05, its day expressly not known
//	2020-06-28~  2020? 2020% approximate, uncertain, both
//	2014-08/2020-05-18       from some time in August 2014 to a day
//	2019-04/..  /2020        open, not known when
//
// Every expression has a canonical spelling and it is the only one accepted:
// what [EDTF.String] returns is what [ParseEDTF] has read.
type EDTF struct {
	From, To           Day // first and last day that it may mean; MinDay, MaxDay where open
	OpenStart, OpenEnd bool
	Approx, Uncertain  bool // of either end
	Interval           bool
	Start, End         Bound // equal unless Interval
}

// Bound is one end of an interval as it was written.
type Bound struct {
	Granularity       Granularity
	Year              int16
	Month, Day        uint8
	Masked            uint8 // trailing XX parts: 1 in 2014-XX and 2014-08-XX, 2 in 2014-XX-XX
	Approx, Uncertain bool
	Unknown           bool // an open end written as "" (not known) instead of ".." (goes on)
}

// Granularity is how finely a date is given.
type Granularity uint8

const (
	GranularityNone Granularity = iota // open or no date
	GranularityDay
	GranularityMonth
	GranularityYear
	GranularityDecade
	GranularityCentury
)

// Dated tells whether there is a date.
func (e EDTF) Dated() bool {
	return e.Start.Granularity != GranularityNone || e.End.Granularity != GranularityNone
}

// Touches tells whether the date may lie in the days from..to, both included.
func (e EDTF) Touches(from, to Day) bool { return e.Dated() && e.From <= to && e.To >= from }

// Begun is the day by the end of which what the date is of has begun.
func (e EDTF) Begun() Day { return e.Start.last() }

// Ending is the day before which it has not ended.
func (e EDTF) Ending() Day { return e.End.first() }

// Between is the expression for a range of days: a single date when they are
// equal, an open end where one is MinDay or MaxDay, no date when both are.
func Between(from, to Day) EDTF {
	if from <= MinDay && to >= MaxDay || from > to {
		return EDTF{}
	}
	e := EDTF{From: max(from, MinDay), To: min(to, MaxDay), Interval: from != to}
	e.OpenStart, e.OpenEnd = from <= MinDay, to >= MaxDay
	if !e.OpenStart {
		e.Start = boundOf(from)
	}
	if !e.OpenEnd {
		e.End = boundOf(to)
	}
	return e
}

func boundOf(d Day) Bound {
	y, m, day := d.Civil()
	return Bound{Granularity: GranularityDay, Year: int16(y), Month: uint8(m), Day: uint8(day)}
}

// Append appends the canonical spelling.
func (e EDTF) Append(dst []byte) []byte {
	if !e.Dated() {
		return dst
	}
	dst = e.Start.append(dst)
	if e.Interval {
		dst = append(dst, '/')
		dst = e.End.append(dst)
	}
	return dst
}

// String returns the canonical spelling.
func (e EDTF) String() string { return string(e.Append(nil)) }

func (b Bound) append(dst []byte) []byte {
	year := int(b.Year)
	switch b.Granularity {
	case GranularityNone:
		if !b.Unknown {
			dst = append(dst, ".."...)
		}
		return dst
	case GranularityCentury:
		dst = append(appendDigits(dst, year/100, 2), "XX"...)
	case GranularityDecade:
		dst = append(appendDigits(dst, year/10, 3), 'X')
	default:
		dst = appendDigits(dst, year, 4)
	}
	if b.Granularity <= GranularityMonth {
		dst = appendDigits(append(dst, '-'), int(b.Month), 2)
	}
	if b.Granularity <= GranularityDay {
		dst = appendDigits(append(dst, '-'), int(b.Day), 2)
	}
	for range b.Masked {
		dst = append(dst, "-XX"...)
	}
	switch {
	case b.Approx && b.Uncertain:
		dst = append(dst, '%')
	case b.Approx:
		dst = append(dst, '~')
	case b.Uncertain:
		dst = append(dst, '?')
	}
	return dst
}

// first and last are the days that the bound may mean.
func (b Bound) first() Day {
	switch b.Granularity {
	case GranularityDay:
		return DayOf(int(b.Year), int(b.Month), int(b.Day))
	case GranularityMonth:
		return DayOf(int(b.Year), int(b.Month), 1)
	case GranularityNone:
		return MinDay
	}
	return DayOf(int(b.Year), 1, 1)
}

func (b Bound) last() Day {
	year, month := int(b.Year), 12
	switch b.Granularity {
	case GranularityDay:
		return b.first()
	case GranularityMonth:
		month = int(b.Month)
	case GranularityDecade:
		year += 9
	case GranularityCentury:
		year += 99
	case GranularityNone:
		return MaxDay
	}
	return DayOf(year, month, DaysIn(year, month))
}
