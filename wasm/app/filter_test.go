package app

import (
	"testing"

	"watiya/geo/find"
	"watiya/geo/pack"
	"watiya/geo/state"
)

// texts is an index of the small story, with a word that no title has.
func texts() []byte {
	var b find.TextBuilder
	for i, e := range testStory().Events {
		b.Add(i, e.Title, false)
		if e.ID == "in-tobruk" {
			b.Add(i, "طبرق Qaddafi", true)
		}
	}
	return pack.EncodeText(b.Text(0))
}

func TestFilterKeepsTheRest(t *testing.T) {
	a := started(t, "step=after&event=later&c=20,32&z=7")
	a.Frame(16)
	before := a.Camera()
	a.Filter("place=tobruk&step=warning&c=10,30&z=4&theme=dark", true)
	f := a.Frame(32)
	if f&(View|Push|Shown) != View|Push|Shown {
		t.Errorf("flags %b", f)
	}
	if got := string(a.Address()); got != "step=after&event=later&c=20.0000,32.0000&z=7.00&place=tobruk" {
		t.Errorf("the address is %q", got)
	}
	if a.Camera() != before {
		t.Error("the camera moved")
	}
	a.Filter("at=2020-05-21", false)
	a.Frame(48)
	if f := a.Frame(600); f&Push != 0 || f&View == 0 {
		t.Errorf("in place: flags %b", f)
	}
	if got := string(a.Address()); got != "step=after&event=later&at=2020-05-21&c=20.0000,32.0000&z=7.00" {
		t.Errorf("the address is %q", got)
	}
}

func TestSearchArrivesLater(t *testing.T) {
	a := started(t, "at=2020&q=gadhafi")
	if a.Resolved().Count != 0 {
		t.Error("the titles hold no such word")
	}
	if err := a.LoadSearch(texts()); err != nil {
		t.Fatal(err)
	}
	if f := a.Frame(16); f&(Shown|Draw) != Shown|Draw {
		t.Errorf("flags %b", f)
	}
	if r := a.Resolved(); r.Count != 1 || !r.Shown[1] {
		t.Errorf("%d events, %v", r.Count, r.Shown)
	}
	for _, bad := range [][]byte{nil, []byte("WSX"), texts()[:20]} {
		if a.LoadSearch(bad) == nil {
			t.Errorf("%q is read as an index", bad)
		}
	}
	if (&App{}).LoadSearch(texts()) == nil {
		t.Error("an index without a story is no error")
	}
}

func TestFacets(t *testing.T) {
	a := started(t, "at=2020&place=tobruk")
	n := a.Facets()
	places := n[state.FacetStart(a.story, int(state.FacetPlace)):][:3]
	if places[0] != 2 || places[1] != 1 || places[2] != 1 {
		t.Errorf("events in Tripoli, Tobruk, Libya: %v", places)
	}
	kept := n[len(n)-state.NumFilters:]
	if kept[state.FacetPlace] != 3 || kept[state.FacetKind] != 0 {
		t.Errorf("kept away by each filter: %v", kept)
	}
	if (&App{}).Facets() != nil {
		t.Error("counts before the start")
	}
}

// TestFacetsAllocateNothing: the page asks after every change.
func TestFacetsAllocateNothing(t *testing.T) {
	a := started(t, "at=2020&kind=strike")
	a.Facets()
	if n := testing.AllocsPerRun(20, func() { a.Facets() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
