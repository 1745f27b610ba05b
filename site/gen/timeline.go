package main

import (
	"html/template"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/worker/web"
)

// Sizes of the cells over the axis (web.TimeSlots).
const (
	cellHeight  = 3.4
	cellStep    = 4.5
	cellsHeight = 68 // of the picture; 14 cells of 21 May 2020 fit
)

// slotDays are the first and last day of a slot.
func slotDays(i int) (from, to geo.Day) {
	switch {
	case i >= web.EarlySlots:
		from = web.FirstSlotDay + geo.Day(i-web.EarlySlots)
		return from, from
	case i == web.YearSlots:
		return geo.DayOf(2020, 1, 1), web.FirstSlotDay - 1
	}
	return geo.DayOf(web.FirstYear+i, 1, 1), geo.DayOf(web.FirstYear+i, 12, 31)
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
	v := timeView{Slots: web.TimeSlots, Early: web.EarlySlots, First: int(web.FirstSlotDay), From: web.SlotOf(from), To: web.SlotOf(to)}
	var s strings.Builder
	s.WriteString(`<svg class="cells" viewBox="0 0 ` + strconv.Itoa(web.TimeSlots) + ` ` + strconv.Itoa(cellsHeight) + `" preserveAspectRatio="none" aria-hidden="true">`)
	s.WriteString(`<rect class="window" x="` + strconv.Itoa(v.From) + `" y="0" width="` + strconv.Itoa(v.To-v.From+1) + `" height="` + strconv.Itoa(cellsHeight) + `"/>`)
	height := make([]int, web.TimeSlots)
	for i, e := range events {
		if !e.Date.Dated() {
			v.Undated++
			continue
		}
		n := web.SlotOf(e.From)
		class := e.Side.String()
		if shown != nil && !shown[i] {
			class += " out"
		}
		y := cellsHeight - cellStep*float64(height[n]+1)
		height[n]++
		s.WriteString(`<rect class="` + class + `" data-n="` + strconv.Itoa(i) + `" x="` + strconv.Itoa(n) + `.15" y="` + tenth(y) + `" width=".7" height="` + tenth(cellHeight) + `"/>`)
	}
	s.WriteString(`</svg>`)
	v.Cells, v.Axis = template.HTML(s.String()), b.axis()
	return v
}

// axis writes the lines and words under the cells in parts of the width. Time runs
// as the language is read: the style sheet turns the cells round, the words here
// must not be turned.
func (b *book) axis() template.HTML {
	var s strings.Builder
	dx := "4"
	at := func(slot float64) string { return strconv.FormatFloat(slot/web.TimeSlots*100, 'f', 2, 64) + "%" }
	if b.Dir == "rtl" {
		dx = "-4"
		at = func(slot float64) string {
			return strconv.FormatFloat((1-slot/web.TimeSlots)*100, 'f', 2, 64) + "%"
		}
	}
	tick := func(class string, slot float64, text, size string) {
		s.WriteString(`<line class="` + class + `" x1="` + at(slot) + `" x2="` + at(slot) + `" y1="0" y2="` + size + `"/>`)
		if text != "" {
			s.WriteString(`<text class="` + class + `" x="` + at(slot) + `" y="19" dx="` + dx + `">` + text + `</text>`)
		}
	}
	s.WriteString(`<svg class="axis" aria-hidden="true">`)
	tick("far", 0, "2011", "6")
	for i := 1; i < web.YearSlots; i++ {
		text := ""
		if web.FirstYear+i == 2015 {
			text = strconv.Itoa(web.FirstYear + i)
		}
		tick("far", float64(i), text, "4")
	}
	months := web.Months(b.Lang)
	for m, name := range months[3:6] {
		first := geo.DayOf(2020, 4+m, 1)
		tick("month", float64(web.SlotOf(first)), name, "22")
		for _, d := range [...]int{8, 15, 22, 29} {
			s.WriteString(`<line class="week" x1="` + at(float64(web.SlotOf(first)+d-1)+.5) + `" x2="` + at(float64(web.SlotOf(first)+d-1)+.5) + `" y1="0" y2="5"/>`)
			s.WriteString(`<text class="week" x="` + at(float64(web.SlotOf(first)+d-1)+.5) + `" y="19">` + strconv.Itoa(d) + `</text>`)
		}
	}
	s.WriteString(`</svg>`)
	return template.HTML(s.String())
}

// Last is the largest value of the range inputs.
func (v timeView) Last() int { return v.Slots - 1 }
