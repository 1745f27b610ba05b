package geo

import (
	"testing"
)

func TestClock(t *testing.T) {
	num := func(v float64) Value { return Value{Kind: ValueNumber, Number: v} }
	text := func(s string) Value { return Value{Kind: ValueString, Text: s} }
	for _, c := range []struct {
		v        Value
		from, to string // "" none
	}{
		{text("2020-05-18"), "2020-05-18", "2020-05-18"},
		{text(" 2020-05-18T23:59:59+02:00 "), "2020-05-18", "2020-05-18"},
		{text("2020-05-18 14:03"), "2020-05-18", "2020-05-18"},
		{text("2020-05"), "2020-05-01", "2020-05-31"},
		{text("2014/2020-05"), "2014-01-01", "2020-05-31"},
		{text("2019~"), "2019-01-01", "2019-12-31"},
		{text("2020-02-30"), "", ""},
		{text("18/05/2020"), "", ""},
		{text("yesterday"), "", ""},
		{text(""), "", ""},
		{num(1589810580000), "2020-05-18", "2020-05-18"},
		{num(1589810580), "2020-05-18", "2020-05-18"},
		{num(-1e11 - 0.5), "1966-10-31", "1966-10-31"},
		{num(20200518), "2020-05-18", "2020-05-18"},
		{num(20201399), "", ""},
		{num(2020), "2020-01-01", "2020-12-31"},
		{num(1e300), "", ""},
		{num(7), "", ""},
		{Value{Kind: ValueBool, Number: 1}, "", ""},
		{Value{Kind: ValueJSON, Text: "[2020]"}, "", ""},
	} {
		l := &Layer{IDKind: []ValueKind{0}, ID: []Span{{}}, Keys: []string{"name", "Date"}, Text: c.v.Text}
		p := NumberProperty(1, c.v.Kind, c.v.Number)
		if c.v.Kind >= ValueString {
			p = TextProperty(1, c.v.Kind, Span{0, uint32(len(c.v.Text))})
		}
		l.PropStart, l.Props = []uint32{0, 2}, []Property{TextProperty(0, ValueString, Span{}), p}
		var clock Clock
		from, to, ok := clock.Of(l, 0)
		if ok != (c.from != "") || ok && (from.String() != c.from || to.String() != c.to) {
			t.Errorf("%+v: %v to %v, %v; want %q to %q", c.v, from, to, ok, c.from, c.to)
		}
	}
}

// The first of the names that a feature has counts, and a null is none.
func TestClockChoosesTheProperty(t *testing.T) {
	l := &Layer{IDKind: make([]ValueKind, 2), ID: make([]Span, 2), Keys: []string{"year", "time", "DATE"}}
	l.PropStart = []uint32{0, 2, 4}
	l.Props = []Property{NumberProperty(0, ValueNumber, 2011), NumberProperty(1, ValueNumber, 2012),
		NumberProperty(2, ValueNull, 0), NumberProperty(0, ValueNumber, 2013)}
	var clock Clock
	for i, want := range []string{"2012-01-01", "2013-01-01"} {
		if from, _, ok := clock.Of(l, i); !ok || from.String() != want {
			t.Errorf("feature %d: %v, %v; want %s", i, from, ok, want)
		}
	}
}
