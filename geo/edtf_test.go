package geo_test

import (
	"strings"
	"testing"
	"watiya/geo"
)

func TestEDTF(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"2020-05-18", "2020-05-18", "2020-05-18"},
		{"2020-05", "2020-05-01", "2020-05-31"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2011", "2011-01-01", "2011-12-31"},
		{"201X", "2010-01-01", "2019-12-31"},
		{"20XX", "2000-01-01", "2099-12-31"},
		{"2020-XX", "2020-01-01", "2020-12-31"},
		{"2020-XX-XX", "2020-01-01", "2020-12-31"},
		{"2020-05-XX", "2020-05-01", "2020-05-31"},
		{"2020-06-28~", "2020-06-28", "2020-06-28"},
		{"2014-08/2020-05-18", "2014-08-01", "2020-05-18"},
		{"2014-08?/2020%", "2014-08-01", "2020-12-31"},
		{"2019-04/..", "2019-04-01", "9999-12-31"},
		{"2019-04/", "2019-04-01", "9999-12-31"},
		{"../2019-04", "0000-01-01", "2019-04-30"},
		{"/2019-04", "0000-01-01", "2019-04-30"},
	} {
		e, err := geo.ParseEDTF(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if e.From.String() != c.from || e.To.String() != c.to {
			t.Errorf("%s: %s..%s, want %s..%s", c.in, e.From, e.To, c.from, c.to)
		}
		if e.String() != c.in || !e.Dated() {
			t.Errorf("%s: printed as %q", c.in, e.String())
		}
		if strings.HasPrefix(c.from, "0000") != e.OpenStart || strings.HasPrefix(c.to, "9999") != e.OpenEnd {
			t.Errorf("%s: open %v %v", c.in, e.OpenStart, e.OpenEnd)
		}
		if strings.ContainsAny(c.in, "~%") != e.Approx || strings.ContainsAny(c.in, "?%") != e.Uncertain {
			t.Errorf("%s: approx %v uncertain %v", c.in, e.Approx, e.Uncertain)
		}
	}
}

func TestEDTFErrors(t *testing.T) {
	for in, want := range map[string]string{
		"2020-13":               "no such month",
		"2020-21":               "seasons",
		"2020-00":               "no such month",
		"2020-02-30":            "no such day",
		"2019-02-29":            "no such day",
		"2020-XX-05":            "the month is not",
		"20X0":                  "four digits",
		"20XX-05":               "four digits",
		"20-05-2020":            "EDTF level 1",
		"18 May 2020":           "EDTF level 1",
		"2020-05-18T10:00":      "EDTF level 1",
		"2020-5-1":              "EDTF level 1",
		"2020~?":                "EDTF level 1",
		"~":                     "EDTF level 1",
		"..":                    "EDTF level 1",
		"../..":                 "at one end",
		"/":                     "at one end",
		"2020-05-18/2020-05-17": "ends before",
		"2020/2021/2022":        "EDTF level 1",
		"-2020":                 "EDTF level 1",
		"2020-05-18 ":           "EDTF level 1",
	} {
		_, err := geo.ParseEDTF(in)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "geo: date \"") {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
	}
}

func TestBetween(t *testing.T) {
	day := func(s string) geo.Day { e, _ := geo.ParseEDTF(s); return e.From }
	for _, c := range []struct {
		from, to geo.Day
		want     string
	}{
		{day("2020-05-18"), day("2020-05-18"), "2020-05-18"},
		{day("2020-05-18"), day("2020-05-30"), "2020-05-18/2020-05-30"},
		{geo.MinDay, day("2020-05-30"), "../2020-05-30"},
		{day("2020-05-18"), geo.MaxDay, "2020-05-18/.."},
		{geo.MinDay, geo.MaxDay, ""},
		{day("2020-05-18"), day("2020-05-17"), ""},
	} {
		e := geo.Between(c.from, c.to)
		if e.String() != c.want {
			t.Errorf("%s..%s: %q, want %q", c.from, c.to, e, c.want)
		}
		if back, err := geo.ParseEDTF(c.want); err != nil || back != e {
			t.Errorf("%q does not read back: %+v %+v %v", c.want, back, e, err)
		}
	}
}

func FuzzEDTF(f *testing.F) {
	for _, s := range []string{"", "2020-05-18", "2014-08/2020-05-18", "2020-06-28~", "201X?/..", "/20XX%", "2020-XX-XX"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := geo.ParseEDTF(s)
		if err != nil {
			return
		}
		if got := e.String(); got != s {
			t.Errorf("%q printed as %q", s, got)
		}
		if e.Dated() && (e.From > e.To || e.From < geo.MinDay || e.To > geo.MaxDay) {
			t.Errorf("%q: %d..%d", s, e.From, e.To)
		}
	})
}
