package main

import (
	"html/template"
	"strconv"
	"strings"

	"watiya/geo"
)

// The time axis has slots of equal width: one for each year from 2011, one for
// January to March 2020, then one for each day of April to June. A slot is the
// step of the two range inputs, so that everything can be set by keyboard.
const (
	firstYear   = 2011
	yearSlots   = 2020 - firstYear
	earlySlots  = yearSlots + 1
	daySlots    = 91
	timeSlots   = earlySlots + daySlots
	cellHeight  = 3.4
	cellStep    = 4.5
	cellsHeight = 68 // of the picture; 14 cells of 21 May 2020 fit
)

var firstSlotDay = geo.DayOf(2020, 4, 1)

// slotOf is the slot of a day; days beyond the axis go into its ends.
func slotOf(d geo.Day) int {
	if d >= firstSlotDay {
		return min(earlySlots+int(d-firstSlotDay), timeSlots-1)
	}
	year, _, _ := max(d, geo.DayOf(firstYear, 1, 1)).Civil()
	return min(year-firstYear, yearSlots)
}

// slotDays are the first and last day of a slot.
func slotDays(i int) (from, to geo.Day) {
	switch {
	case i >= earlySlots:
		from = firstSlotDay + geo.Day(i-earlySlots)
		return from, from
	case i == yearSlots:
		return geo.DayOf(2020, 1, 1), firstSlotDay - 1
	}
	return geo.DayOf(firstYear+i, 1, 1), geo.DayOf(firstYear+i, 12, 31)
}

// timeView is the time control.
type timeView struct {
	Slots, Early, First int // for the script: number of slots, slots before the first day, that day
	Cells               template.HTML
	Axis                template.HTML
	From, To            int // slots of the window
	Undated             int
}

func (b *book) timeline(events []*eventView, from, to geo.Day, shown []bool) timeView {
	v := timeView{Slots: timeSlots, Early: earlySlots, First: int(firstSlotDay), From: slotOf(from), To: slotOf(to)}
	var s strings.Builder
	s.WriteString(`<svg class="cells" viewBox="0 0 ` + strconv.Itoa(timeSlots) + ` ` + strconv.Itoa(cellsHeight) + `" preserveAspectRatio="none" aria-hidden="true">`)
	s.WriteString(`<rect class="window" x="` + strconv.Itoa(v.From) + `" y="0" width="` + strconv.Itoa(v.To-v.From+1) + `" height="` + strconv.Itoa(cellsHeight) + `"/>`)
	height := make([]int, timeSlots)
	for i, e := range events {
		if !e.Date.Dated() {
			v.Undated++
			continue
		}
		n := slotOf(e.From)
		class := e.Side.String()
		if shown != nil && !shown[i] {
			class += " out"
		}
		y := cellsHeight - cellStep*float64(height[n]+1)
		height[n]++
		s.WriteString(`<rect class="` + class + `" data-n="` + strconv.Itoa(i) + `" x="` + strconv.Itoa(n) + `.15" y="` + tenth(y) + `" width=".7" height="` + tenth(cellHeight) + `"/>`)
	}
	s.WriteString(`</svg>`)
	v.Cells, v.Axis = template.HTML(s.String()), axis()
	return v
}

// axis writes the lines and words under the cells in parts of the width.
func axis() template.HTML {
	var s strings.Builder
	at := func(slot float64) string { return strconv.FormatFloat(slot/timeSlots*100, 'f', 2, 64) + "%" }
	tick := func(class string, slot float64, text, size string) {
		s.WriteString(`<line class="` + class + `" x1="` + at(slot) + `" x2="` + at(slot) + `" y1="0" y2="` + size + `"/>`)
		if text != "" {
			s.WriteString(`<text class="` + class + `" x="` + at(slot) + `" y="19" dx="4">` + text + `</text>`)
		}
	}
	s.WriteString(`<svg class="axis" aria-hidden="true">`)
	tick("far", 0, "2011", "6")
	for i := 1; i < yearSlots; i++ {
		text := ""
		if firstYear+i == 2015 {
			text = strconv.Itoa(firstYear + i)
		}
		tick("far", float64(i), text, "4")
	}
	for m, name := range [...]string{"April", "May", "June"} {
		first := geo.DayOf(2020, 4+m, 1)
		tick("month", float64(slotOf(first)), name, "22")
		for _, d := range [...]int{8, 15, 22, 29} {
			s.WriteString(`<line class="week" x1="` + at(float64(slotOf(first)+d-1)+.5) + `" x2="` + at(float64(slotOf(first)+d-1)+.5) + `" y1="0" y2="5"/>`)
			s.WriteString(`<text class="week" x="` + at(float64(slotOf(first)+d-1)+.5) + `" y="19">` + strconv.Itoa(d) + `</text>`)
		}
	}
	s.WriteString(`</svg>`)
	return template.HTML(s.String())
}

// Last is the largest value of the range inputs.
func (v timeView) Last() int { return v.Slots - 1 }
