package geo

// Day is a date of the proleptic Gregorian calendar: the number of days since
// 1970-01-01, negative before it. Hours and zones do not exist here, because
// the sources give days.
type Day int32

// The ends of the calendar. They stand for an open end of an interval, so that
// a comparison needs no special case.
const (
	MinDay Day = -719528 // 0000-01-01
	MaxDay Day = 2932896 // 9999-12-31
)

// DayOf returns the day of a civil date. The month may be any of 1..12 and the
// day any number: day 0 is the last of the month before.
//
// The arithmetic is Howard Hinnant's days_from_civil (“chrono-Compatible
// Low-Level Date Algorithms”): years begin in March, so that the leap day is
// the last of its year, and 400 years are one era of 146097 days.
func DayOf(year, month, day int) Day {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Civil returns the date of a day: the inverse of [DayOf].
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp%12 + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
	}
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Append appends the day as YYYY-MM-DD.
func (d Day) Append(dst []byte) []byte {
	y, m, day := d.Civil()
	dst = appendDigits(dst, y, 4)
	dst = append(dst, '-')
	dst = appendDigits(dst, m, 2)
	dst = append(dst, '-')
	return appendDigits(dst, day, 2)
}

// String returns the day as YYYY-MM-DD.
func (d Day) String() string { return string(d.Append(nil)) }

// DaysIn is the number of days of a month.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// appendDigits appends the last width decimal digits of n >= 0.
func appendDigits(dst []byte, n, width int) []byte {
	i := len(dst)
	for range width {
		dst = append(dst, '0')
	}
	for j := i + width - 1; j >= i && n > 0; j-- {
		dst[j] = byte('0' + n%10)
		n /= 10
	}
	return dst
}
