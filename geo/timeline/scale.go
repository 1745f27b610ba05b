package timeline

import "watiya/geo"

// Range is the time that is shown, in days since 1970-01-01. The last day ends with To.
type Range struct{ From, To float64 }

// least is the shortest time that can be shown, in days.
const least = 3

// Length is how long it is, in days.
func (r Range) Length() float64 { return r.To - r.From }

// Within moves and cuts r so that it lies in all; what is no range becomes all.
func (r Range) Within(all Range) Range {
	if n := r.Length(); !(n >= 0 && n < 1e9 && r.From > -1e9 && r.From < 1e9) {
		return all
	}
	n := min(max(r.Length(), least), all.Length())
	from := min(max(r.From, all.From), all.To-n)
	return Range{from, from + n}
}

// Zoom makes the time about a day k times as long.
func (r Range) Zoom(day, k float64, all Range) Range {
	day = min(max(day, r.From), r.To)
	n := min(max(r.Length()*k, least), all.Length())
	part := (day - r.From) / r.Length()
	from := day - part*n
	return Range{from, from + n}.Within(all)
}

// Holds reports whether both days are shown whole.
func (r Range) Holds(from, to geo.Day) bool {
	return r.From <= float64(from) && r.To >= float64(to)+1
}

// Extent is all the time of a story: whole years from the first that was researched,
// to the last day that was.
func Extent(s *geo.Story) Range {
	first, last := geo.MaxDay, geo.MinDay
	take := func(from, to geo.Day) {
		if from > geo.MinDay {
			first = min(first, from)
		}
		if to < geo.MaxDay {
			last = max(last, to)
		}
	}
	for _, c := range s.Coverage {
		take(c.From, c.To)
	}
	if len(s.Coverage) == 0 {
		for i := range s.Events {
			if e := &s.Events[i]; e.Dated {
				take(e.From, e.To)
			}
		}
	}
	if first > last {
		first, last = geo.DayOf(2020, 1, 1), geo.DayOf(2020, 12, 31)
	}
	y, _, _ := first.Civil()
	return Range{float64(geo.DayOf(y, 1, 1)), max(float64(last)+1, float64(geo.DayOf(y, 1, 1))+least)}
}

// long is the number of days from which a window is no matter of months.
const long = 200

// Fit is the time to show for a window: whole months and, where the window does not
// begin or end with one, the month before and after.
func Fit(from, to geo.Day, all Range) Range {
	from, to = max(from, geo.Day(all.From)), min(to, geo.Day(all.To)-1)
	if from > to { // wholly beyond one end
		return Range{all.From, all.From + 91}.Within(all)
	}
	if n := float64(to-from) + 1; n > long {
		return Range{float64(from) - n*0.03, float64(to) + 1 + n*0.03}.Within(all)
	}
	y, m, d := from.Civil()
	if d > 1 {
		y, m = month(y, m-1)
	}
	r := Range{From: float64(geo.DayOf(y, m, 1))}
	y, m, d = to.Civil()
	after := 1
	if d < geo.DaysIn(y, m) {
		after = 2
	}
	y, m = month(y, m+after)
	r.To = float64(geo.DayOf(y, m, 1))
	r.From, r.To = max(r.From, all.From), min(r.To, all.To)
	return r.Within(all)
}

// month carries a month beyond a year's ends into the next.
func month(y, m int) (int, int) {
	switch {
	case m < 1:
		return y - 1, m + 12
	case m > 12:
		return y + 1, m - 12
	}
	return y, m
}

// Scale lays a range on the pixels from X0 to X1.
type Scale struct {
	Range
	X0, X1 float64
	RTL    bool
}

// PerDay is how many pixels a day has.
func (s *Scale) PerDay() float64 { return (s.X1 - s.X0) / s.Length() }

// X is where the beginning of a day is.
func (s *Scale) X(day float64) float64 {
	d := (day - s.From) * s.PerDay()
	if s.RTL {
		return s.X1 - d
	}
	return s.X0 + d
}

// Day is the inverse of X.
func (s *Scale) Day(x float64) float64 {
	d := x - s.X0
	if s.RTL {
		d = s.X1 - x
	}
	return s.From + d/s.PerDay()
}

// span is the pixels from the beginning of one day to that of another, in the order
// of the screen, cut to the scale; ok is false when nothing is left.
func (s *Scale) span(from, to float64) (x0, x1 float64, ok bool) {
	if to <= s.From || from >= s.To {
		return 0, 0, false
	}
	x0, x1 = s.X(max(from, s.From)), s.X(min(to, s.To))
	if s.RTL {
		x0, x1 = x1, x0
	}
	return x0, x1, true
}
