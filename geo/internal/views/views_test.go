package views

import (
	"testing"

	"watiya/geo/draw"
	"watiya/geo/scene"
)

// The list is as wide as it promises: three languages, all themes, every whole
// zoom from 3 to 10.
func TestListIsComplete(t *testing.T) {
	langs, themes, zooms := map[string]bool{}, map[draw.Theme]bool{}, map[int]bool{}
	names := map[string]bool{}
	for i := range All {
		v := &All[i]
		if names[v.Name] {
			t.Errorf("two views are called %s", v.Name)
		}
		names[v.Name], langs[v.Lang], themes[v.Theme()] = true, true, true
		_, s := v.painter()
		zooms[int(v.Input(s).Camera.Zoom)] = true
		var f scene.Frame
		v.Draw(&f)
		if len(f.Lists[scene.FrameTop].Words) < 50 {
			t.Errorf("%s: nothing is drawn", v.Name)
		}
	}
	if len(All) < 24 || len(langs) != 3 || len(themes) != int(draw.NumThemes) {
		t.Errorf("%d views in %d languages and %d of %d themes", len(All), len(langs), len(themes), draw.NumThemes)
	}
	for z := 3; z <= 10; z++ {
		if !zooms[z] {
			t.Errorf("no view at zoom %d", z)
		}
	}
}
