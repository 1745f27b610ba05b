package state

import "watiya/geo"

// FilterKind is one of the questions by which events are chosen. The first
// NumFacets have values to choose from and are called facets.
type FilterKind uint8

const (
	FacetKind FilterKind = iota
	FacetSide
	FacetStatus
	FacetPrecision
	FacetWho
	FacetPlace
	FacetLang
	FacetSeed
	FacetAbout
	ByText
	ByTime
	NumFilters = iota
	NumFacets  = int(ByText)
)

// FilterNames are the parameters of the filters in an address.
var FilterNames = [NumFilters]string{"kind", "side", "status", "prec", "who", "place", "srclang", "seed", "about", "q", "at"}

// Facets says how many events there are for every value of every facet under all
// other filters: what choosing that value alone in its facet would show. It is
// one row of numbers, so that a host can read it in place: the values of each
// facet (kinds, sides, statuses and precisions in their order, speakers, places
// and languages in the order of the story, one for the seed, then points of
// disagreement), then for each
// filter how many events only it keeps away.
type Facets struct {
	N []int32
}

// Sizes of the facets in a story.
func facetSizes(s *geo.Story) [NumFacets]int {
	return [NumFacets]int{geo.NumKinds, geo.NumSides, geo.NumStatuses, geo.NumPrecisions, len(s.Speakers), len(s.Places), len(s.Langs), 1, len(s.Points)}
}

// FacetStart is where the values of a facet begin in Facets.N; of NumFacets it is
// where the second part begins.
func FacetStart(s *geo.Story, f int) int {
	sum := 0
	for i, n := range facetSizes(s) {
		if i < f {
			sum += n
		}
	}
	return sum
}

// Kept is how many events only filter k keeps away.
func (c *Facets) Kept(k FilterKind) int { return int(c.N[len(c.N)-NumFilters+int(k)]) }

// Facets counts, in one pass, what the last Resolve was asked. It reuses the
// memory of c.
func (r *Resolved) Facets(c *Facets) {
	s := r.pass.s
	sizes := facetSizes(s)
	kept := FacetStart(s, NumFacets)
	if n := kept + NumFilters; cap(c.N) < n {
		c.N = make([]int32, n)
	} else {
		c.N = c.N[:n]
	}
	clear(c.N)
	for i := range s.Events {
		fails := r.pass.fails(i)
		if fails&(fails-1) != 0 {
			continue // two filters keep it away: it counts nowhere
		}
		e := &s.Events[i]
		seed := uint32(0)
		if e.Seed {
			seed = 1
		}
		sets := [NumFacets]uint32{FacetKind: 1 << e.Kind, FacetSide: uint32(e.Sides), FacetStatus: uint32(e.Statuses), FacetPrecision: 1 << e.Precision,
			FacetLang: e.Langs, FacetSeed: seed}
		at := c.N
		for f := range sets {
			if fails&^(1<<f) != 0 { // another filter keeps it away
				at = at[sizes[f]:]
				continue
			}
			switch FilterKind(f) {
			case FacetWho:
				for _, w := range e.Who {
					at[w]++
				}
			case FacetAbout:
				for _, p := range e.Points {
					at[p]++
				}
			case FacetPlace:
				if e.Place >= 0 {
					at[e.Place]++
				}
				if e.ToPlace >= 0 && e.ToPlace != e.Place {
					at[e.ToPlace]++
				}
			default:
				for k, bits := 0, sets[f]; bits != 0; k, bits = k+1, bits>>1 {
					at[k] += int32(bits & 1)
				}
			}
			at = at[sizes[f]:]
		}
		for k := range at { // what is left: one number for each filter
			if fails == 1<<k {
				at[k]++
			}
		}
	}
}

// Loosen is the one filter without which most events are shown, where none is
// shown now; n is how many there are then. ok is false when no single one helps.
func (c *Facets) Loosen() (k FilterKind, n int, ok bool) {
	for f := range FilterKind(NumFilters) {
		if m := c.Kept(f); m > n {
			k, n, ok = f, m, true
		}
	}
	return k, n, ok
}

// Without is the view without one filter. Without its time it shows all days of
// the story.
func (v *View) Without(k FilterKind, s *geo.Story) View {
	w := *v
	switch k {
	case FacetKind:
		w.Kinds = 0
	case FacetSide:
		w.Sides = 0
	case FacetStatus:
		w.Statuses = 0
	case FacetPrecision:
		w.Precisions = 0
	case FacetWho:
		w.Who = nil
	case FacetPlace:
		w.Places = nil
	case FacetLang:
		w.Langs = nil
	case FacetSeed:
		w.Seed = false
	case ByText:
		w.Query = ""
	case ByTime:
		w.At = AllDays(s)
	case FacetAbout:
		w.About = nil
	}
	return w
}

// AllDays is the time from the first to the last day that an event of the story
// may have had, where those are known.
func AllDays(s *geo.Story) geo.EDTF {
	from, to := geo.MaxDay, geo.MinDay
	for i := range s.Events {
		if e := &s.Events[i]; e.Dated {
			if !e.OpenStart {
				from, to = min(from, e.From), max(to, e.From)
			}
			if !e.OpenEnd {
				from, to = min(from, e.To), max(to, e.To)
			}
		}
	}
	return geo.Between(from, to)
}
