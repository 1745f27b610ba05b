package geo_test

import (
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/view"
)

// The rules know the map's range without importing package view.
func TestMapRangeIsThatOfTheView(t *testing.T) {
	if geo.MapWest != view.West || geo.MapSouth != view.South || geo.MapEast != view.East || geo.MapNorth != view.North {
		t.Errorf("geo has %v %v %v %v, view has %v %v %v %v", geo.MapWest, geo.MapSouth, geo.MapEast, geo.MapNorth,
			view.West, view.South, view.East, view.North)
	}
}

func TestLoadedWords(t *testing.T) {
	for text, want := range map[string]string{
		"The militias left.":                         "militias",
		"A Regime falls":                             "Regime",
		"A regiment, a regimen and a corporation":    "",
		"They call it “liberated”":                   "",
		"They “say” that it was liberated":           "liberated",
		"the so-called army":                         "so-called",
		"anti-regime forces":                         "anti-regime",
		"It fuels terrorism, in his words":           "",
		"A counter-terrorism research centre":        "",
		"He took the coup de grâce of Mercenaries’ ": "Mercenaries",
	} {
		b := &geo.Briefing{Actors: []geo.Actor{{Row: 2, Code: "A", Name: geo.Names{En: "Warlord"}, Kind: "person", Role: text}}}
		got := ""
		for _, p := range geo.Check(b) {
			if _, after, ok := strings.Cut(p.What, "loaded word “"); ok {
				got, _, _ = strings.Cut(after, "”")
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestProblemIsOneLine(t *testing.T) {
	p := geo.Problem{File: "events.csv", Row: 7, Column: "title", Value: "two\nlines, a \" and " + strings.Repeat("é", 60), What: "is wrong"}
	s := p.String()
	if strings.Contains(s, "\n") || !strings.HasPrefix(s, `events.csv:7: title: "two\nlines, a \" and é`) || !strings.HasSuffix(s, `é…": is wrong`) {
		t.Error(s)
	}
}

func TestAreas(t *testing.T) {
	districts := 0
	for i, a := range geo.Areas {
		if geo.AreaIndex(a.ID) != i || a.Name.En == "" || a.Name.Ar == "" {
			t.Errorf("area %d: %+v", i, a)
		}
		if strings.HasPrefix(a.ID, "LY-") {
			districts++
		}
	}
	if districts != 22 || geo.AreaIndex("LY-XX") != -1 {
		t.Errorf("%d districts", districts)
	}
}
