package draw

import (
	"bytes"
	"testing"

	"watiya/geo/internal/golden"
	"watiya/geo/scene"
)

// dump is the top list as text. The golden files of whole views are those of
// geo/internal/views.
func dump(f *scene.Frame) []byte {
	top := *f
	top.Lists[scene.FrameBase].Words = nil
	return scene.AppendDump(nil, &top)
}

// A golden file that does not notice a symbol moved by one pixel is worth
// nothing.
func TestGoldenNoticesOnePixel(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	in := stepInput(s, stepNamed(t, s, "jets"), 1032, 656)
	p.Frame(f, in)
	painted := func() []byte {
		f.Lists[scene.FrameTop].Reset()
		p.paint(&f.Lists[scene.FrameTop])
		return dump(f)
	}
	before := painted()
	p.marks[0].x++
	moved := painted()
	p.marks[0].x--
	if _, _, _, same := golden.Differ(before, moved); same {
		t.Error("a symbol moved by one pixel and the dump stayed the same")
	}
	if !bytes.Equal(before, painted()) {
		t.Error("painting the same layout twice gives two dumps")
	}
}
