package web

import (
	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/state"
	"watiya/geo/svg"
	"watiya/geo/timeline"
)

// The first picture of time stands in the page like that of the map: one for windows
// in which the time is a strip at the thumb, one for those where it lies under the
// map. Both are as wide as their room (svg.AppendFluid).

// TimeClass is a picture of time: for which windows, and the size that it is laid
// out for.
type TimeClass struct {
	Name string
	W, H float64
}

// TimeClasses are the pictures of a page.
var TimeClasses = [...]TimeClass{{"thumb", 360, 104}, {"broad", 820, 148}}

// TimePrefix stands before the classes of the styles of time (svg.Options).
const TimePrefix = "k"

// The marks round the pictures of time in a page.
const (
	timeBegin = "<!--time-->"
	timeEnd   = "<!--/time-->"
)

// Time appends the pictures of time of a view, and returns what they show.
func (p *Painting) Time(dst []byte, v *state.View) ([]byte, timeline.Tally) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now.Resolve(v, p.Story)
	if p.time == nil {
		p.time = timeline.New(p.Story)
	}
	for _, c := range TimeClasses {
		p.drawTime(c.W, c.H, draw.Light)
		dst = svg.AppendFluid(dst, &p.timeFrame, svg.Options{Class: "strip " + c.Name, Classes: TimePrefix})
	}
	return dst, p.time.Tally()
}

// drawTime draws the time of the resolved view for one size.
func (p *Painting) drawTime(w, h float64, theme draw.Theme) {
	in := timeline.Input{W: w, H: h, Window: p.now.Window, From: p.now.From, To: p.now.To, Shown: p.now.Shown,
		Selected: p.now.Selected, Hover: -1, Theme: theme}
	all := p.time.All()
	from, to := geo.Day(all.From), geo.Day(all.To)-1
	if in.Window {
		from, to = in.From, in.To
	}
	in.View = timeline.Fit(from, to, all)
	p.time.Frame(&p.timeFrame, &in)
}

// TimeDays are the first and last day that the handles of time reach.
func TimeDays(s *geo.Story) (first, last geo.Day) {
	all := timeline.Extent(s)
	return geo.Day(all.From), geo.Day(all.To) - 1
}
