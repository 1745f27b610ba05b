package tables_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"watiya/geo"
	"watiya/geo/tables"
)

func TestStory(t *testing.T) {
	b, _ := tables.Load(good(t))
	s := tables.Story(b, "en")
	var ids []string
	for _, e := range s.Events {
		ids = append(ids, e.ID)
	}
	if want := []string{"drift", "shells", "base-taken", "jets-arrive", "old-times"}; !slices.Equal(ids, want) {
		t.Fatalf("order %v, want %v", ids, want)
	}
	jets := s.Events[3]
	if jets.Side != geo.SideGNA || jets.Sides != 1<<geo.SideGNA|1<<geo.SideLNA || jets.Statuses != 1<<geo.StatusDisputed ||
		jets.Claims != 2 || !jets.Seed || jets.Area != -1 || s.Places[jets.Place].ID != "hmeimim" || s.Places[jets.ToPlace].ID != "east" {
		t.Errorf("%+v", jets)
	}
	for _, w := range jets.Who {
		if who := s.Speakers[w]; who != "MINISTER" && who != "OTHERS" {
			t.Errorf("jets are spoken of by %s", who)
		}
	}
	if old := s.Events[4]; old.Dated || old.From != geo.MinDay || old.To != geo.MaxDay || old.Place != -1 || old.Area != -1 {
		t.Errorf("undated: %+v", old)
	}
	if e := s.Events[0]; !e.OpenEnd || e.OpenStart || e.To != geo.MaxDay || s.Areas[e.Area].ID != "eastern-libya" {
		t.Errorf("open: %+v", e)
	}
	if e := s.Events[1]; !e.Approx || s.Areas[e.Area].ID != "LY-TB" {
		t.Errorf("approximate, district: %+v", e)
	}
	if r := s.Routes[0]; s.Events[r.Event].ID != "jets-arrive" || r.Via != -1 || r.To != -1 || s.Areas[r.ToArea].ID != "eastern-libya" || r.Denial == "" {
		t.Errorf("%+v", r)
	}
	if c := s.Controls; len(c) != 2 || c[0].Side != geo.SideLNA || c[0].From.String() != "2014-08-01" || c[0].To.String() != "2020-05-18" ||
		c[1].Side != geo.SideGNA || !c[1].OpenEnd || c[1].OpenStart {
		t.Errorf("%+v", c)
	}
	if st := s.Steps[0]; st.From.String() != "2020-05-18" || !slices.Equal(st.Focus, []uint16{3}) || !slices.Equal(st.Events, []uint16{2, 1}) {
		t.Errorf("%+v", st)
	}
}

func TestShortNames(t *testing.T) {
	b, _ := tables.Load(good(t))
	for lang, want := range map[string][]string{
		"en": {"Hmeimim", "Al-Watiya", "Embassy area", "Tripoli", "Tripoli International Airport", "Eastern Libya", "Moscow"},
		"ar": {"حميميم", "الوطية", "Embassy area", "طرابلس", "مطار طرابلس العالمي", "شرق ليبيا", "موسكو"},
		"tr": {"Hmeymim", "Vatiyye", "Embassy area", "Trablus", "Trablus Uluslararası Havalimanı", "Libya’nın doğusu", "Moskova"},
	} {
		var got []string
		for _, p := range tables.Story(b, lang).Places {
			got = append(got, p.Short)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// The story of the site fits the small numbers it is made of, and every index
// points at something.
func TestStoryOfTheSite(t *testing.T) {
	b, problems := tables.Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal("the tables have problems; TestSiteData shows them")
	}
	for _, lang := range []string{"en", "ar", "tr"} {
		s := tables.Story(b, lang)
		if len(s.Events) != len(b.Events) || len(s.Routes) != len(b.Movements) || len(s.Controls) != len(b.Tenures) || len(s.Steps) != len(b.Steps) {
			t.Errorf("%s: %d events, %d routes, %d controls, %d steps", lang, len(s.Events), len(s.Routes), len(s.Controls), len(s.Steps))
		}
		for i, e := range s.Events {
			if i > 0 && e.Dated && (!s.Events[i-1].Dated || s.Events[i-1].From > e.From) {
				t.Errorf("%s stands before %s", s.Events[i-1].ID, e.ID)
			}
			if len(e.Who) == 0 || !slices.IsSorted(e.Who) || int(e.Who[len(e.Who)-1]) >= len(s.Speakers) || int(e.Claims) != len(b.EventClaims[e.ID]) {
				t.Errorf("%s: %+v", e.ID, e)
			}
			if e.Precision == geo.PrecisionRegion && e.Area < 0 {
				t.Errorf("%s has no area", e.ID)
			}
			if e.Precision <= geo.PrecisionTown && !s.Places[e.Place].HasPoint {
				t.Errorf("%s has no point", e.ID)
			}
		}
		for _, p := range s.Places {
			if p.Name == "" || p.Short == "" {
				t.Errorf("%s: %+v", lang, p)
			}
		}
	}
}

func ExampleStory() {
	b, _ := tables.Load(os.DirFS("testdata/good"))
	s := tables.Story(b, "tr")
	for _, e := range s.Events {
		if e.Place >= 0 && e.Dated {
			fmt.Println(e.From, s.Places[e.Place].Short, e.Side)
		}
	}
	// Output:
	// 2014-01-01 Libya’nın doğusu other
	// 2020-05-07 Embassy area other
	// 2020-05-18 Vatiyye gna
	// 2020-05-21 Hmeymim gna
}
