package timeline

import "watiya/geo"

// unit is how long a bin of the histogram is.
type unit int

const (
	unitDay unit = iota
	unitWeek
	unitMonth
	unitQuarter
	unitYear
	numUnits
)

// days is about how long a unit is.
var days = [numUnits]float64{1, 7, 30, 91, 365}

// leastBin is how wide a bin must be, in pixels.
const leastBin = 2.8

// bins numbers the bins from the one in which the shown time begins.
type bins struct {
	unit  unit
	first int
	n     int
}

func binsOf(s *Scale) bins {
	b := bins{}
	for b.unit < unitYear && days[b.unit]*s.PerDay() < leastBin {
		b.unit++
	}
	b.first = b.unit.of(geo.Day(floor(s.From)))
	b.n = b.unit.of(geo.Day(floor(s.To-1e-6))) - b.first + 1
	return b
}

// of is the number of the unit that a day lies in, in the whole calendar.
func (u unit) of(d geo.Day) int {
	switch u {
	case unitDay:
		return int(d)
	case unitWeek: // from Monday; 1970 began on a Thursday
		return floorDiv(int(d)+3, 7)
	}
	y, m, _ := d.Civil()
	switch u {
	case unitMonth:
		return y*12 + m - 1
	case unitQuarter:
		return y*4 + (m-1)/3
	}
	return y
}

// begin is the first day of a unit.
func (u unit) begin(n int) geo.Day {
	switch u {
	case unitDay:
		return geo.Day(n)
	case unitWeek:
		return geo.Day(n*7 - 3)
	case unitMonth:
		return geo.DayOf(floorDiv(n, 12), n-12*floorDiv(n, 12)+1, 1)
	case unitQuarter:
		return geo.DayOf(floorDiv(n, 4), 3*(n-4*floorDiv(n, 4))+1, 1)
	}
	return geo.DayOf(n, 1, 1)
}

func floor(v float64) float64 {
	n := float64(int(v))
	if n > v {
		n--
	}
	return n
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
