package geo

import (
	"errors"
	"strings"
)

// ParseEDTF reads a date or interval. The error says in one sentence what is
// wrong and carries the value.
func ParseEDTF(s string) (EDTF, error) {
	if s == "" {
		return EDTF{}, nil
	}
	start, end, interval := strings.Cut(s, "/")
	a, why := parseBound(start, interval)
	b := a
	if why == "" && interval {
		b, why = parseBound(end, true)
	}
	e := EDTF{Start: a, End: b, Interval: interval, From: a.first(), To: b.last(),
		OpenStart: a.Granularity == GranularityNone, OpenEnd: b.Granularity == GranularityNone,
		Approx: a.Approx || b.Approx, Uncertain: a.Uncertain || b.Uncertain}
	switch {
	case why != "":
	case e.OpenStart && e.OpenEnd:
		why = "an interval needs a date at one end at least"
	case e.From > e.To:
		why = "the interval ends before it starts"
	default:
		return e, nil
	}
	return EDTF{}, errors.New("geo: date " + quote(s) + ": " + why)
}

// parseBound reads one date, or an open end where the interval allows it. The
// second result is empty or says what is wrong.
func parseBound(s string, open bool) (b Bound, why string) {
	if open && (s == "" || s == "..") {
		return Bound{Unknown: s == ""}, ""
	}
	if s == "" {
		return b, "it is empty"
	}
	switch s[len(s)-1] {
	case '~':
		b.Approx = true
	case '?':
		b.Uncertain = true
	case '%':
		b.Approx, b.Uncertain = true, true
	}
	if b.Approx || b.Uncertain {
		s = s[:len(s)-1]
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 || len(s) > 4 && s[4] != '-' || len(s) > 7 && s[7] != '-' {
		return b, "it is not YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)"
	}
	b.Granularity = GranularityYear
	year, ok := digits(s[:4])
	if !ok && len(s) == 4 { // 202X and 20XX, the year alone
		if strings.HasSuffix(s, "XX") {
			b.Granularity = GranularityCentury
			year, ok = digits(s[:2] + "00")
		} else if s[3] == 'X' {
			b.Granularity = GranularityDecade
			year, ok = digits(s[:3] + "0")
		}
	}
	if !ok {
		return b, "the year is not four digits"
	}
	b.Year = int16(year)
	if len(s) >= 7 {
		if s[5:7] == "XX" {
			b.Masked = 1
		} else if m, ok := digits(s[5:7]); !ok || m < 1 || m > 12 {
			return b, "there is no such month (seasons are not supported)"
		} else {
			b.Month, b.Granularity = uint8(m), GranularityMonth
		}
	}
	if len(s) == 10 {
		if s[8:] == "XX" {
			b.Masked++
		} else if b.Masked > 0 {
			return b, "a day is given, but the month is not"
		} else if d, ok := digits(s[8:]); !ok || d < 1 || d > DaysIn(year, int(b.Month)) {
			return b, "the month has no such day"
		} else {
			b.Day, b.Granularity = uint8(d), GranularityDay
		}
	}
	return b, ""
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// quote puts a value between quotation marks, shortened, on one line.
func quote(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
		s = s[:cut] + "…"
	}
	// Not strings.NewReplacer: it costs the client 10 KB.
	b := []byte{'"'}
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < ' ', c == 0x7F:
			b = append(b, '\\', 'x', "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		case c == '"':
			b = append(b, '\\', '"')
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}
