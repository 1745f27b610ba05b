// Package timeline draws the time of a story as a display list: the same list is SVG
// in the page before any script has come, and canvas calls afterwards.
//
// # The model
//
// A [Range] is the time that is shown, from the eleven years of a whole story down
// to three days; it is the reader's, like the camera of the map. A [Scale] lays it
// evenly on the width: a day is as wide as any other, so that the eye may compare.
// Arabic reads from right to left, and so does its time.
//
// Every dated event that touches the shown time is drawn once. Where its whole date
// fits into one bin (a day, a week, a month, as the zoom allows) it is a cell of the
// histogram: one cell, one event. A date that is longer than a bin is a bar below
// the axis, whose ends are as sharp as the date is: a day ends in a tick, a month,
// “about” or an open end fades over the days that it may mean. What lies before or
// after the shown time is a number at that edge. So cells, bars, the two numbers and
// the events without a date add up to all events ([Tally]).
//
// Time that no source was read for is hatched and says so: it is not empty, it is
// not known.
//
// The brush is the window of time that map and list show. Its later edge is also the
// date of which the map draws who holds a place, and says that date.
package timeline
