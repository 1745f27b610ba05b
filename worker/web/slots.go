package web

import "watiya/geo"

// The time axis of a page has slots of equal width: one for each year from 2011,
// one for January to March 2020, then one for each day of April to June. A slot is
// the step of the two range inputs, so that everything can be set by keyboard.
const (
	FirstYear  = 2011
	YearSlots  = 2020 - FirstYear
	EarlySlots = YearSlots + 1
	TimeSlots  = EarlySlots + 91
)

// FirstSlotDay is the first day with a slot of its own.
var FirstSlotDay = geo.DayOf(2020, 4, 1)

// SlotOf is the slot of a day; days beyond the axis go into its ends.
func SlotOf(d geo.Day) int {
	if d >= FirstSlotDay {
		return min(EarlySlots+int(d-FirstSlotDay), TimeSlots-1)
	}
	year, _, _ := max(d, geo.DayOf(FirstYear, 1, 1)).Civil()
	return min(year-FirstYear, YearSlots)
}
