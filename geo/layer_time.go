package geo

import (
	"math"
	"strings"
)

// timeKeys are the properties that may hold a feature's time; the first that
// a feature has counts. "Date" and "DATE" are read as well.
var timeKeys = [...]string{"date", "datetime", "time", "timestamp", "day", "year"}

// Clock reads the times of a layer's features: the first of the properties
// date, datetime, time, timestamp, day and year that a feature has.
//
//	"2020-05-18", "2020-05", "2014/2020-05", "2019~"   EDTF level 1
//	"2020-05-18T14:03:00Z", "2020-05-18 14:03"         ISO 8601: its day, as written
//	1589810580000                                      milliseconds since 1970 (UTC)
//	1589810580                                         seconds since 1970 (UTC)
//	20200518, 2020                                     a day, a year
//
// Anything else is no time. The zero Clock is ready; it keeps the keys that it
// has seen, so one Clock serves the features of one file.
type Clock struct {
	keys []int8 // by index of the layer's Keys: rank in timeKeys, -1 none
}

// Of returns the first and the last day that the time of feature i may mean; ok
// is false when it has none that can be read.
func (c *Clock) Of(l *Layer, i int) (from, to Day, ok bool) {
	for k := len(c.keys); k < len(l.Keys); k++ {
		c.keys = append(c.keys, timeKey(l.Keys[k]))
	}
	best := int8(len(timeKeys))
	var time Value
	for _, p := range l.Properties(i) {
		if r := c.keys[p.Key]; r >= 0 && r < best && p.Kind != ValueNull {
			best, time = r, l.Value(p)
		}
	}
	switch time.Kind {
	case ValueNumber:
		return dayOfNumber(time.Number)
	case ValueString:
		return dayOfText(time.Text)
	}
	return 0, 0, false
}

func timeKey(name string) int8 {
	if len(name) > 9 {
		return -1
	}
	for r, k := range timeKeys {
		if sameLetters(name, k) {
			return int8(r)
		}
	}
	return -1
}

// sameLetters tells whether a name is a word of small ASCII letters, in whatever
// case. (strings.ToLower costs the client its tables of Unicode.)
func sameLetters(name, word string) bool {
	if len(name) != len(word) {
		return false
	}
	for i := range len(name) {
		if c := name[i]; c != word[i] && (c < 'A' || c > 'Z' || c+'a'-'A' != word[i]) {
			return false
		}
	}
	return true
}

func dayOfNumber(v float64) (from, to Day, ok bool) {
	const day = 86400
	whole := v == float64(int64(v))
	switch {
	case whole && v >= 1000 && v <= 9999:
		return DayOf(int(v), 1, 1), DayOf(int(v), 12, 31), true
	case whole && v >= 1e7 && v < 1e8: // 20200518
		y, m, d := int(v)/10000, int(v)/100%100, int(v)%100
		if m < 1 || m > 12 || d < 1 || d > DaysIn(y, m) {
			return 0, 0, false
		}
		from = DayOf(y, m, d)
		return from, from, true
	case v >= 1e11 || v <= -1e11:
		v /= 1000
	case v < 1e8 && v > -1e8:
		return 0, 0, false
	}
	if !(v > float64(MinDay)*day && v < float64(MaxDay)*day) {
		return 0, 0, false
	}
	from = Day(math.Floor(v / day))
	return from, from, true
}

func dayOfText(s string) (from, to Day, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == 'T' || s[10] == 't' || s[10] == ' ') {
		s = s[:10]
	}
	if len(s) == 10 && s[4] == '-' && s[7] == '-' { // most files: no error value is made for them
		y, ok1 := digits(s[:4])
		m, ok2 := digits(s[5:7])
		d, ok3 := digits(s[8:])
		if ok1 && ok2 && ok3 && m >= 1 && m <= 12 && d >= 1 && d <= DaysIn(y, m) {
			from = DayOf(y, m, d)
			return from, from, true
		}
	}
	e, err := ParseEDTF(s)
	return e.From, e.To, err == nil && e.Dated()
}
