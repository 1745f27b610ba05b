package geo_test

import (
	"strings"
	"testing"

	"watiya/geo"
)

func TestSpeakerCode(t *testing.T) {
	for name, want := range map[string]string{
		"Reuters": "reuters", "Hürriyet Daily News": "hurriyet-daily-news", "L’Osservatorio": "losservatorio", "Al-Masdar News": "al-masdar-news",
		"National Board for Libyan Elders and Notables, Zintan": "national-board-for-libyan-elders-and-notables-zintan",
		"European Commission (DG ECHO)":                         "european-commission-dg-echo", "İstanbul": "istanbul", "رويترز": "", " -- ": "",
	} {
		if got := geo.SpeakerCode(name); got != want || want != "" && !geo.IsSlug(got) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// Every speaker has an address of their own, which is that of no actor.
func TestVoices(t *testing.T) {
	b := &geo.Briefing{Actors: []geo.Actor{{Row: 2, Code: "WHO"}}}
	for i, name := range []string{"Who", "L’Echo", "Lecho", "رويترز", "Reuters", "Reuters"} {
		b.Claims = append(b.Claims, geo.Claim{Row: i + 2, Speaker: name})
	}
	got := map[int]string{}
	for _, p := range geo.Check(b) {
		if p.File == geo.FileClaims && p.Column == "speaker" {
			got[p.Row] = p.What
		}
	}
	for row, want := range map[int]string{2: "the actor WHO", 4: "L’Echo", 5: "no Latin letter"} {
		if !strings.Contains(got[row], want) {
			t.Errorf("line %d: %q, want %q", row, got[row], want)
		}
	}
	if len(got) != 3 {
		t.Error(got)
	}
}
