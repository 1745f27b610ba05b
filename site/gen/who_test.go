package main

import (
	"net/url"
	"strings"
	"testing"

	"watiya/geo/state"
)

// TestVoices: everyone who speaks has a view that shows all events that they speak of,
// in every language the same, and a choice in the filter.
func TestVoices(t *testing.T) {
	s, b := get(t), testBook(t)
	for _, root := range [...]string{"", "ar/", "tr/"} {
		filter, page := string(s.files[root+"filter/index.html"]), string(s.files[root+"who/index.html"])
		for _, v := range b.voices() {
			if len(v.Claims) == 0 {
				continue
			}
			if !strings.Contains(filter, `name="who" value="`+v.Code+`"`) {
				t.Errorf("%sfilter/ has no choice for %s", root, v.Code)
			}
			if !strings.Contains(page, `id="`+v.Code+`"`) || !strings.Contains(page, "who="+v.Code+`"`) {
				t.Errorf("%swho/ has no entry for %s, or no link to its view", root, v.Code)
			}
		}
	}
	for _, v := range b.voices() {
		u, err := url.Parse(v.View)
		if err != nil {
			t.Fatal(err)
		}
		view, bad := state.Parse(u.RawQuery)
		if len(bad) > 0 {
			t.Errorf("%s: %v", v.Code, bad)
		}
		var r state.Resolved
		r.Resolve(&view, b.story)
		events := map[string]bool{}
		for _, c := range v.Claims {
			events[c.Event.ID] = true
		}
		for i := range b.story.Events {
			if e := &b.story.Events[i]; r.Shown[i] != events[e.ID] {
				t.Errorf("%s: %s is shown: %v", v.View, e.ID, r.Shown[i])
			}
		}
	}
}
