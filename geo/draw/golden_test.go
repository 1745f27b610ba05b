package draw

import (
	"bytes"
	"testing"

	"watiya/geo"
	"watiya/geo/internal/golden"
	"watiya/geo/scene"
)

// dump is the top list as text; the base list has tests of its own and would
// drown what a reviewer wants to see.
func dump(f *scene.Frame) []byte {
	top := *f
	top.Lists[scene.FrameBase].Words = nil
	return scene.AppendDump(nil, &top)
}

func TestGolden(t *testing.T) {
	en, s := painter("en")
	ar, sa := painter("ar")
	jets := stepNamed(t, s, "jets")
	dark := stepInput(s, stepNamed(t, s, "watiya"), 1032, 656)
	dark.Theme, dark.Selected = Dark, eventNamed(t, s, "watiya-capture-2020-05-18")
	may := exploreInput(17, 31, 6, 1032, 656)
	may.Window, may.From, may.To = true, geo.DayOf(2020, 5, 1), geo.DayOf(2020, 5, 31)
	for _, c := range []struct {
		name string
		p    *Painter
		in   *Input
	}{
		{"first-desktop", en, stepInput(s, 0, 1032, 656)},
		{"jets-desktop", en, stepInput(s, jets, 1032, 656)},
		{"jets-tablet", en, stepInput(s, jets, 768, 480)},
		{"jets-embed", en, stepInput(s, jets, 640, 340)},
		{"jets-phone", en, stepInput(s, jets, 390, 356)},
		{"jets-arabic", ar, stepInput(sa, jets, 1032, 656)},
		{"watiya-dark", en, dark},
		{"tripolitania", en, exploreInput(12.9, 32.2, 8, 1200, 800)},
		{"may", en, may},
	} {
		f := newFrame()
		c.p.Frame(f, c.in)
		golden.Check(t, "testdata/"+c.name+".scene", dump(f))
	}
}

// A golden file that does not notice a symbol moved by one pixel is worth
// nothing.
func TestGoldenNoticesOnePixel(t *testing.T) {
	p, s := painter("en")
	f := newFrame()
	in := stepInput(s, stepNamed(t, s, "jets"), 1032, 656)
	p.Frame(f, in)
	want := dump(f)
	p.marks[0].x++
	l := &f.Lists[scene.FrameTop]
	l.Reset()
	l.Call(scene.FrameBase, 1, 0, 0)
	p.paint(l)
	moved := dump(f)
	p.marks[0].x--
	l.Reset()
	l.Call(scene.FrameBase, 1, 0, 0)
	p.paint(l)
	again := dump(f)
	if bytes.Equal(moved, again) {
		t.Error("a symbol moved by one pixel and the dump stayed the same")
	}
	_, rest, _ := bytes.Cut(want, []byte("\ncall ")) // the call of the base differs by design
	_, same, _ := bytes.Cut(again, []byte("\ncall "))
	_, rest, _ = bytes.Cut(rest, []byte("\n"))
	_, same, _ = bytes.Cut(same, []byte("\n"))
	if !bytes.Equal(rest, same) {
		t.Error("painting the same layout twice gives two dumps")
	}
}
