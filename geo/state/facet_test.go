package state

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"watiya/geo"
)

// letters is an index of one letter a row: enough to see that it is asked.
type letters []byte

func (l letters) Count(query string, hits []uint8) uint8 {
	for i, c := range l {
		for n := range len(query) {
			if query[n] != c {
				break
			}
			hits[i]++
		}
	}
	return uint8(len(query))
}

// many events of every sort, with little sense.
func manyEvents(r *rand.Rand, n int) *geo.Story {
	s := &geo.Story{Langs: []string{"ar", "en", "tr"}, Steps: []geo.StoryStep{{Slug: "warning", From: 18300, To: 18400}, {Slug: "before", From: 15000, To: 18000}}}
	for i := range 60 {
		s.Speakers = append(s.Speakers, "S"+strconv.Itoa(i))
		s.Places = append(s.Places, geo.StoryPlace{ID: "p" + strconv.Itoa(i)})
		s.Points = append(s.Points, "d"+strconv.Itoa(i))
	}
	text := make(letters, n)
	for i := range n {
		e := geo.StoryEvent{ID: "e" + strconv.Itoa(i), From: 15000 + geo.Day(r.IntN(3500)), Dated: r.IntN(10) > 0,
			Kind: geo.Kind(r.IntN(geo.NumKinds)), Precision: geo.Precision(r.IntN(geo.NumPrecisions)),
			Sides: uint8(r.IntN(1 << geo.NumSides)), Statuses: uint8(r.IntN(1 << geo.NumStatuses)), Langs: uint32(r.IntN(8)),
			Place: int16(r.IntN(61) - 1), ToPlace: int16(r.IntN(61) - 1), Seed: r.IntN(3) == 0}
		e.To = e.From + geo.Day(r.IntN(40))
		for w := r.IntN(20); w < len(s.Speakers); w += 1 + r.IntN(40) {
			e.Who = append(e.Who, uint16(w))
			e.Points = append(e.Points, uint16(w))
		}
		s.Events = append(s.Events, e)
		text[i] = "abc"[r.IntN(3)]
	}
	s.Text = text
	return s
}

// randomQuery asks for a few values of a few filters.
func randomQuery(r *rand.Rand) string {
	var q []string
	add := func(name string, n int, word func(int) string) {
		if r.IntN(3) > 0 {
			return
		}
		for range 1 + r.IntN(3) {
			q = append(q, name+"="+word(r.IntN(n))) // as a form sends it
		}
	}
	for i := range sets {
		add(sets[i].name, sets[i].n, sets[i].word)
	}
	add("who", 60, func(i int) string { return "S" + strconv.Itoa(i) })
	add("place", 60, func(i int) string { return "p" + strconv.Itoa(i) })
	add("about", 60, func(i int) string { return "d" + strconv.Itoa(i) })
	add("srclang", 3, func(i int) string { return [...]string{"ar", "en", "tr"}[i] })
	for name, values := range map[string][]string{"seed": {"yes"}, "q": {"a", "b"}, "at": {"2015", "2016-01/2019-05"}, "step": {"before"}} {
		if r.IntN(4) == 0 {
			q = append(q, name+"="+values[r.IntN(len(values))])
		}
	}
	return strings.Join(q, "&")
}

// TestFacetsAreWhatChoosingShows: the count of each value is the number of events
// that a view shows whose facet holds that value alone.
func TestFacetsAreWhatChoosingShows(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	var now, then Resolved
	var c Facets
	empty, helped := 0, 0
	for round := range 60 {
		s := manyEvents(r, 120)
		query := randomQuery(r)
		v, bad := Parse(query)
		if len(bad) > 0 {
			t.Fatal(bad)
		}
		now.Resolve(&v, s)
		now.Facets(&c)
		shows := func(v View) int {
			then.Resolve(&v, s)
			return then.Count
		}
		check := func(f FilterKind, i int, set func(*View)) {
			w := v.Without(f, s)
			set(&w)
			if got, want := int(c.N[FacetStart(s, int(f))+i]), shows(w); got != want {
				t.Fatalf("round %d: %q: value %d of %s is counted %d, choosing it (%s) shows %d", round, query, i, FilterNames[f], got, w.String(), want)
			}
		}
		for k := range sets {
			for i := range sets[k].n {
				check(FilterKind(k), i, func(v *View) { *sets[k].field(v) = 1 << i })
			}
		}
		for i := range s.Speakers {
			check(FacetWho, i, func(v *View) { v.Who = []string{s.Speakers[i]} })
			check(FacetPlace, i, func(v *View) { v.Places = []string{s.Places[i].ID} })
			check(FacetAbout, i, func(v *View) { v.About = []string{s.Points[i]} })
		}
		for i, l := range s.Langs {
			check(FacetLang, i, func(v *View) { v.Langs = []string{l} })
		}
		check(FacetSeed, 0, func(v *View) { v.Seed = true })
		if len(c.N) != FacetStart(s, NumFacets)+NumFilters {
			t.Fatalf("%d numbers", len(c.N))
		}
		for k := range FilterKind(NumFilters) {
			if w := v.Without(k, s); k != ByTime && now.Count+c.Kept(k) != shows(w) {
				t.Fatalf("%q: without %s there are %d events, not %d and %d", query, FilterNames[k], shows(w), now.Count, c.Kept(k))
			}
		}
		if now.Count == 0 {
			empty++
			if k, n, ok := c.Loosen(); ok {
				helped++
				if got := shows(v.Without(k, s)); k != ByTime && got != n || got < n {
					t.Fatalf("%q: loosening %s shows %d, not %d", query, FilterNames[k], got, n)
				}
			}
		}
	}
	if empty < 5 || helped < 5 {
		t.Errorf("only %d queries were empty and %d could be loosened", empty, helped)
	}
}

func TestWithoutTime(t *testing.T) {
	s := story()
	v, _ := Parse("step=before&at=2001&kind=strike")
	w := v.Without(ByTime, s)
	if got := w.String(); got != "step=before&at=2011-01-01/2020-05-21&kind=strike" {
		t.Errorf("all days are %s", got)
	}
	if v.At.String() != "2001" {
		t.Error("the view itself changed")
	}
}

func TestFacetsReuseMemory(t *testing.T) {
	s := manyEvents(rand.New(rand.NewPCG(1, 1)), 90)
	v, _ := Parse("at=2011/2021&who=S1,S2&place=p3&srclang=ar&q=a")
	var r Resolved
	var c Facets
	r.Resolve(&v, s)
	r.Facets(&c)
	if n := testing.AllocsPerRun(50, func() { r.Resolve(&v, s); r.Facets(&c) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// BenchmarkFacets is filter and counts together: under 5 ms for 90 events and
// 50 ms for 100,000.
func BenchmarkFacets(b *testing.B) {
	for _, n := range [...]int{90, 100_000} {
		for name, query := range map[string]string{"one": "at=2011/2021&kind=strike", "all": "at=2011/2021&kind=strike,shelling&side=gna,lna&status=reported&prec=exact,town&who=S1,S2,S3&place=p1,p2,p3&srclang=ar,tr&seed=yes&q=a"} {
			b.Run(strconv.Itoa(n)+"/"+name, func(b *testing.B) {
				s := manyEvents(rand.New(rand.NewPCG(1, 1)), n)
				v, _ := Parse(query)
				var r Resolved
				var c Facets
				b.ReportAllocs()
				for b.Loop() {
					r.Resolve(&v, s)
					r.Facets(&c)
				}
			})
		}
	}
}
