package web

import (
	"strings"
	"testing"

	"watiya/geo/scene"
	"watiya/geo/state"
	"watiya/wasm/app"
)

// TestTimeAgrees: the client's first picture of time is the one that stands in the
// page, for every class and also where the window is beyond the usual months.
func TestTimeAgrees(t *testing.T) {
	site := real(t)
	p := realPainting(t)
	story, err := newSite(site, mustManifest(t, site), func(string) {}).asset(storyOf("en"))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"", "step=before", "at=2020-04/2020-06", "event=watiya-capture-2020-05-18", "at=1999", "step=jets&side=gna"} {
		v, bad := state.Parse(query)
		if len(bad) > 0 {
			t.Fatal(bad[0])
		}
		page, tally := p.Time(nil, &v)
		if n := tally.Cells + tally.Bars + tally.Earlier + tally.Later + tally.Undated; n != len(p.Story.Events) {
			t.Errorf("%q: %+v are %d events", query, tally, n)
		}
		for _, c := range TimeClasses {
			var a app.App
			if err := a.LoadBasemap(site["assets/base.bin"].Body); err != nil {
				t.Fatal(err)
			}
			if err := a.LoadStory(story); err != nil {
				t.Fatal(err)
			}
			a.SetView(query)
			if err := a.Start(); err != nil {
				t.Fatal(err)
			}
			a.Inputs[0], a.N = app.Record{app.InTime, app.TimeSize, c.W, c.H}, 1
			a.Frame(0)
			hash := string(scene.AppendHash(nil, a.Timeline.Hash()))
			if !strings.Contains(string(page), `class="strip `+c.Name+`" width="100%" height="`) || !strings.Contains(string(page), `data-hash="`+hash+`"`) {
				t.Errorf("%q, %s: the client draws %s, which is not in the page", query, c.Name, hash)
			}
		}
	}
}

func mustManifest(t *testing.T, site Bytes) Manifest {
	t.Helper()
	m, err := ParseManifest(site["manifest.json"].Body)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
