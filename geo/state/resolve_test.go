package state

import (
	"testing"

	"watiya/geo"
	"watiya/geo/view"
)

func story() *geo.Story {
	d := geo.DayOf
	return &geo.Story{
		Speakers: []string{"GNA", "LNA"}, Langs: []string{"ar", "en"},
		Places: []geo.StoryPlace{{ID: "tripoli", Name: "Tripoli", Lon: 13.19, Lat: 32.89, HasPoint: true}, {ID: "libya", Name: "Libya"}},
		Events: []geo.StoryEvent{
			{ID: "old", Title: "Old", Dated: true, From: d(2011, 1, 1), To: d(2011, 12, 31), Place: 1, ToPlace: -1, Precision: geo.PrecisionCountry, Langs: 2, Sides: 1 << geo.SideUN},
			{ID: "jets", Title: "Jets", Dated: true, From: d(2020, 5, 21), To: d(2020, 5, 21), Kind: geo.KindDelivery, Place: 0, ToPlace: 1, Sides: 1<<geo.SideGNA | 1<<geo.SideLNA, Who: []uint16{0, 1}, Langs: 3, Seed: true},
			{ID: "undated", Title: "Undated", Place: -1, ToPlace: -1},
		},
		Steps: []geo.StoryStep{
			{Slug: "warning", From: d(2020, 5, 20), To: d(2020, 5, 22), Box: [4]float64{10, 24, 37, 38}},
			{Slug: "before", From: d(2011, 1, 1), To: d(2019, 12, 31), Box: [4]float64{10, 30, 16, 34}},
		},
	}
}

func TestResolve(t *testing.T) {
	s := story()
	for _, c := range []struct {
		name, query string
		shown       [3]bool
	}{
		{"home is the first step; the undated stay", "", [3]bool{false, true, true}},
		{"another step", "step=before", [3]bool{true, false, true}},
		{"a time of its own", "at=2010/2021", [3]bool{true, true, true}},
		{"an opened event is always shown", "step=before&event=jets", [3]bool{true, true, true}},
		{"days around an opened event", "event=jets", [3]bool{false, true, true}},
		{"kind", "at=2010/2021&kind=delivery", [3]bool{false, true, false}},
		{"any claim's side", "at=2010/2021&side=lna", [3]bool{false, true, false}},
		{"speaker", "at=2010/2021&who=LNA", [3]bool{false, true, false}},
		{"text in the place", "at=2010/2021&q=tripoli", [3]bool{false, true, false}},
		{"place, also where it went", "at=2010/2021&place=libya", [3]bool{true, true, false}},
		{"place, one of several", "at=2010/2021&place=nowhere&place=tripoli", [3]bool{false, true, false}},
		{"precision", "at=2010/2021&prec=country", [3]bool{true, false, false}},
		{"language of a source", "at=2010/2021&srclang=ar", [3]bool{false, true, false}},
		{"a language that no source has", "at=2010/2021&srclang=de", [3]bool{false, false, false}},
		{"seed", "at=2010/2021&seed=yes", [3]bool{false, true, false}},
		{"all at once", "at=2010/2021&seed=yes&place=tripoli&srclang=en&q=JETS&kind=delivery&prec=exact", [3]bool{false, true, false}},
		{"unknown names are ignored", "step=nothing&event=nothing", [3]bool{false, true, true}},
	} {
		v, bad := Parse(c.query)
		if len(bad) > 0 {
			t.Fatal(bad)
		}
		var r Resolved
		r.Resolve(&v, s)
		n := 0
		for i, want := range c.shown {
			if r.Shown[i] != want {
				t.Errorf("%s: event %s shown is %v", c.name, s.Events[i].ID, r.Shown[i])
			}
			if want {
				n++
			}
		}
		if r.Count != n {
			t.Errorf("%s: count %d, want %d", c.name, r.Count, n)
		}
	}
}

func TestLead(t *testing.T) {
	for query, want := range map[string]int{"": 0, "step=before": 1, "step=before&at=2011": 1, "at=2011": -1, "kind=strike": -1, "q=x": -1, "c=20,30&z=6": 0} {
		v, _ := Parse(query)
		var r Resolved
		if r.Resolve(&v, story()); r.Lead != want {
			t.Errorf("%q: lead %d, want %d", query, r.Lead, want)
		}
	}
}

func TestPoint(t *testing.T) {
	s := story()
	for query, want := range map[string][4]float64{
		"c=20,30&z=6": {20, 30, 0, 0},
		"event=jets":  {13.19, 32.89, 32, 28}, // half of what furniture takes
	} {
		v, _ := Parse(query)
		var r Resolved
		r.Resolve(&v, s)
		c := view.Camera{W: 1032, H: 656}
		r.Point(&c, &v, s)
		x, y := c.Project(want[0], want[1])
		x, y = x+want[2], y+want[3]
		if x < c.W/2-2 || x > c.W/2+2 || y < c.H/2-20 || y > c.H/2+20 {
			t.Errorf("%s: the point is at %.1f,%.1f", query, x, y)
		}
	}
}

func TestResolveReusesMemory(t *testing.T) {
	s := story()
	v, _ := Parse("at=2010/2021&who=LNA")
	var r Resolved
	r.Resolve(&v, s)
	if n := testing.AllocsPerRun(50, func() { r.Resolve(&v, s) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
