package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestClaimsHaveTheirSources: every claim of a card leads to each source that was read
// for it.
func TestClaimsHaveTheirSources(t *testing.T) {
	s, b := get(t), testBook(t)
	for _, lang := range []string{"en", "ar", "tr"} {
		var cards map[string]string
		if err := json.Unmarshal(s.files[s.assets["cards."+lang+".json"]], &cards); err != nil {
			t.Fatal(err)
		}
		want := map[string]int{}
		for _, c := range b.Claims {
			want[c.Event] += len(c.Sources)
		}
		for id, card := range cards {
			if n := strings.Count(card, `class="ref"`); n != want[id] || n == 0 {
				t.Errorf("%s: the claims of %s have %d sources, their card leads to %d", lang, id, want[id], n)
			}
		}
	}
}
