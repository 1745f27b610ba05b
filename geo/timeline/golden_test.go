package timeline

import (
	"bytes"
	"fmt"
	"testing"

	"watiya/geo/draw"
	"watiya/geo/internal/golden"
	"watiya/geo/raster"
	"watiya/geo/scene"
)

// TestScenes: what a reviewer reads in a diff, and the hash of the pixels, which the
// raster makes alike on every machine.
func TestScenes(t *testing.T) {
	var sums bytes.Buffer
	var c raster.Canvas
	for i := range views {
		v := &views[i]
		p, f := v.draw(t)
		golden.Check(t, "testdata/"+v.name+".scene", scene.AppendDump(nil, f))
		fmt.Fprintf(&sums, "%-12s %s %+v\n", v.name, scene.AppendHash(nil, f.Hash()), p.Tally())
		onPaper(f, v.theme)
		c.Draw(f, raster.Options{Scale: 1})
		lit := 0
		for _, px := range c.Pix {
			if px != c.Pix[0] {
				lit++
			}
		}
		if lit < 1000 {
			t.Errorf("%s: only %d pixels are drawn", v.name, lit)
		}
	}
	golden.Check(t, "testdata/tallies.txt", sums.Bytes())
}

// onPaper puts the ground under a picture, as the page does.
func onPaper(f *scene.Frame, theme draw.Theme) {
	f.Styles = append(f.Styles[:len(f.Styles):len(f.Styles)], scene.Style{Fill: draw.ColoursOf(theme).Paper})
	var l scene.List
	l.Style(len(f.Styles) - 1)
	l.Rect(0, 0, f.W, f.H, 0)
	l.Paint()
	f.Lists[scene.FrameTop].Words = append(l.Words, f.Lists[scene.FrameTop].Words...)
}
