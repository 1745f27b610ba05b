package geo_test

import (
	"testing"
	"time"
	"watiya/geo"
)

// Every day of the calendar against package time, which the client does without.
func TestDayAgainstTime(t *testing.T) {
	at := time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := geo.MinDay; d <= geo.MaxDay; d++ {
		y, m, day := d.Civil()
		if ty, tm, td := at.Date(); y != ty || m != int(tm) || day != td {
			t.Fatalf("day %d is %d-%d-%d, package time says %d-%d-%d", d, y, m, day, ty, tm, td)
		}
		if geo.DayOf(y, m, day) != d {
			t.Fatalf("%d-%d-%d is day %d, want %d", y, m, day, geo.DayOf(y, m, day), d)
		}
		if d%97 == 0 && d.String() != at.Format("2006-01-02") {
			t.Fatalf("day %d printed as %s", d, d)
		}
		at = at.AddDate(0, 0, 1)
	}
	if at.Year() != 10000 {
		t.Fatalf("the calendar ends at %v", at)
	}
}
