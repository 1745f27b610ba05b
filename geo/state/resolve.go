package state

import (
	"watiya/geo"
	"watiya/geo/view"
)

// Resolved is a view applied to a story: which events it shows and where it
// looks. Page, client, build and Worker draw from it, so that they agree.
type Resolved struct {
	Step     int  // in Story.Steps: whose text stands beside the map; 0 on the home page
	Lead     int  // the step whose events are drawn large: Step, or -1 where the reader asks for a time or a filter of their own
	Selected int  // in Story.Events, -1 none
	Fan      int  // in Story.Events, -1 none: its mark is spread out
	Window   bool // From and To bound the events
	From, To geo.Day
	Shown    []bool // per event: it passes time and filters, or it is selected
	Count    int    // how many are shown

	pass pass
}

// around is how many days before and after an opened event are shown when the
// address gives no time of its own.
const around = 3

// Resolve applies v to the story. Names that the story does not have are
// ignored. It reuses the memory of r.
func (r *Resolved) Resolve(v *View, s *geo.Story) {
	r.Step, r.Selected, r.Window = max(StepIndex(s, v.Step), 0), EventIndex(s, v.Event), false
	r.Lead = r.Step
	if v.Step == "" && (v.At.Dated() || v.Active()) {
		r.Lead = -1
	}
	switch {
	case v.At.Dated():
		r.Window, r.From, r.To = true, v.At.From, v.At.To
	case v.Step == "" && r.Selected >= 0 && s.Events[r.Selected].Dated:
		e := &s.Events[r.Selected]
		r.Window, r.From, r.To = true, e.From-around, e.To+around
	case r.Step < len(s.Steps):
		r.Window, r.From, r.To = true, s.Steps[r.Step].From, s.Steps[r.Step].To
	}
	if cap(r.Shown) < len(s.Events) {
		r.Shown = make([]bool, len(s.Events))
	}
	r.Shown = r.Shown[:len(s.Events)]
	r.Count = 0
	r.Fan = EventIndex(s, v.Fan)
	r.pass.ready(v, s)
	r.pass.window, r.pass.from, r.pass.to = r.Window, r.From, r.To
	for i := range s.Events {
		r.Shown[i] = i == r.Selected || r.pass.fails(i) == 0
		if r.Shown[i] {
			r.Count++
		}
	}
}

// StepIndex finds a step by its slug, -1 if there is none.
func StepIndex(s *geo.Story, slug string) int {
	for i := range s.Steps {
		if s.Steps[i].Slug == slug {
			return i
		}
	}
	return -1
}

// EventIndex finds an event by its id, -1 if there is none.
func EventIndex(s *geo.Story, id string) int {
	if id == "" {
		return -1
	}
	for i := range s.Events {
		if s.Events[i].ID == id {
			return i
		}
	}
	return -1
}

// near is half the width in degrees of what is shown round an opened event.
const near = 1.6

// Point aims the camera as the view says: its own camera, else the opened
// event (without a step), else the step. The window size of c stays.
func (r *Resolved) Point(c *view.Camera, v *View, s *geo.Story) {
	if v.Camera {
		c.X, c.Y = view.World(v.Lon, v.Lat)
		c.Zoom = v.Zoom
		c.Clamp()
		return
	}
	if v.Step == "" && r.Selected >= 0 {
		if p := s.Events[r.Selected].Place; p >= 0 && s.Places[p].HasPoint {
			x, y := s.Places[p].Lon, s.Places[p].Lat
			if x > view.West && x < view.East && y > view.South && y < view.North {
				c.FitClass(view.Box{West: x - near, South: y - near/2, East: x + near, North: y + near/2})
				return
			}
		}
	}
	if r.Step < len(s.Steps) {
		b := s.Steps[r.Step].Box
		c.FitClass(view.Box{West: b[0], South: b[1], East: b[2], North: b[3]})
	}
}
