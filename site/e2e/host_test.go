//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// TestWrongCallsBeforeClient: a host's program that calls wrongly before the
// client is there neither keeps the map from starting nor goes unanswered.
func TestWrongCallsBeforeClient(t *testing.T) {
	t.Parallel()
	s, gate := late(setup{})
	p := open(t, "/", s)
	eval[int](p, `(() => {
		watiya.map.setState(Symbol())
		watiya.map.setView(1n, 2n, 3n)
		watiya.map.step(1)
		window.layer = watiya.map.addLayer({ type: 'Nothing' }).then(() => 'shown', e => String(e.message))
		return 1
	})()`)
	close(gate)
	p.until("the map starts", `document.getElementById('map').dataset.live !== undefined`)
	if says := eval[string](p, `window.layer`); !strings.Contains(says, `"Nothing" is not a GeoJSON type`) {
		p.Errorf("the caller of addLayer is told %q", says)
	}
	p.until("the right call is done", `location.pathname === '/step/`+story(t).Steps[1].Slug+`/'`)
	if eval[bool](p, `document.getElementById('map').dataset.failed !== undefined`) {
		p.Error("the page says that the map failed")
	}
}

// TestTimeBeyondTheBar: a window that lies wholly beyond the ends of the bar is
// called by its own dates, not by one of them and an end of the bar.
func TestTimeBeyondTheBar(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"at=1970-01-01":            "1 January 1970",
		"at=9999-12-31":            "31 December 9999",
		"at=2000-01-01/2000-02-02": "1 January – 2 February 2000",
	} {
		t.Run(query, func(t *testing.T) {
			p := openMap(t, "/view?"+query, setup{})
			got := eval[string](p, `document.getElementById('window').textContent`)
			got = strings.NewReplacer("\u2009", " ", "\u202f", " ", "\u00a0", " ").Replace(got)
			if got != want {
				p.Errorf("the page says %q, want %q", got, want)
			}
		})
	}
}
