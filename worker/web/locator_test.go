package web

import (
	"bytes"
	"testing"

	"watiya/geo/pack"
	"watiya/geo/view"
)

func TestLocators(t *testing.T) {
	b := real(t)
	base, err := pack.DecodeBasemap(b["assets/base.bin"].Body)
	if err != nil {
		t.Fatal(err)
	}
	story := realPainting(t).Story
	l := NewLocators(Quiet(base), story, view.Box{West: 8, South: 19, East: 26, North: 34}, 300, 284, "land")
	ground := l.Ground(nil)
	if len(ground) > 8<<10 || !bytes.Contains(ground, []byte(`<g id="land">`)) || bytes.Contains(ground, []byte("<text")) {
		t.Errorf("the ground has %d bytes: %.200s", len(ground), ground)
	}
	shown := make([]bool, len(story.Events))
	for i := range shown {
		shown[i] = story.Events[i].Seed
	}
	first, tally := l.Map(nil, shown, "a")
	if again, _ := l.Map(nil, shown, "a"); !bytes.Equal(first, again) {
		t.Error("a map is drawn differently the second time")
	}
	if other, _ := l.Map(nil, make([]bool, len(shown)), "a"); bytes.Equal(first, other) {
		t.Error("two maps are the same")
	}
	if !bytes.Contains(first, []byte(`<use href="#land"`)) || bytes.Contains(first, []byte("data-hash")) || !bytes.Contains(first, []byte(`aria-hidden="true"`)) {
		t.Errorf("%.300s", first)
	}
	n := tally.Marks + tally.Counts + tally.Areas + tally.Tray
	for _, k := range tally.Edges {
		n += k
	}
	if n != tally.Shown || n == 0 {
		t.Errorf("%+v", tally)
	}
	if len(base.Labels) == 0 || len(base.Airfields) == 0 {
		t.Error("the basemap itself lost its names")
	}
}
