package draw

import (
	"watiya/geo"
	"watiya/geo/view"
)

// Input is everything that a frame depends on besides the basemap and the
// story.
type Input struct {
	Camera view.Camera
	// Step is an index in Story.Steps: its events are drawn large, the others
	// small. -1: the reader explores, all events are equal.
	Step int
	// From and To are the time window, used when Window is set: control of places
	// is drawn as of To, and without Shown it chooses the events.
	From, To geo.Day
	Window   bool
	// Shown tells for each event whether it is shown; it is the filter's whole
	// answer, time included (state.Resolved). nil: those with a day in the window.
	Shown    []bool
	Selected int     // event, -1 none; drawn only when it passes, so that the numbers add up
	Hover    int     // event, -1 none
	Fan      Fan     // the mark that is spread out as rows (fan.go)
	Measure  Measure // what the reader measures (measure.go)
	Theme    Theme
	// Scale and Credits ask for a scale bar and a line of credits in the picture
	// itself, where no page stands around it.
	Scale, Credits bool
	// Page says that the furniture of a page stands over the map: names keep clear
	// of it. Covered are its boxes as the page has measured them (left, top, right,
	// bottom); nil: what the class of the window has. Frame: the page stands in another.
	Page    bool
	Frame   bool
	Covered [][4]float64
	// Follow says that the camera moved on from the frame before: names keep their
	// place as long as it fits. Without it a frame depends on nothing but this input.
	Follow bool
	// Moving says, with Follow, that the camera is on its way: names slide under
	// furniture and over the edge of the window. At rest they are whole again.
	Moving bool
	// Now is the time in milliseconds, by which names fade in and out; 0: at once.
	Now float64
}
