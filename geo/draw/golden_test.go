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
	fan, fanPhone, fanArabic := exploreInput(12.9, 32.2, 8, 1200, 800), exploreInput(13.2, 33.1, 7, 390, 356), exploreInput(12.9, 32.2, 8, 1200, 800)
	for _, in := range [...]*Input{fan, fanPhone, fanArabic} {
		in.Fan = Fan{Open: true, Event: eventNamed(t, s, "tripoli-gna-2020-06-04")}
		in.Hover = in.Fan.Event
	}
	fanArea := stepInput(s, jets, 1032, 656)
	fanArea.Theme, fanArea.Fan = Dark, Fan{Open: true, Event: eventNamed(t, s, "bashagha-jets-2020-05-21")}
	for _, c := range []struct {
		name string
		p    *Painter
		in   *Input
	}{
		{"first-desktop", en, stepInput(s, 0, 1032, 656)},
		{"jets-desktop", en, stepInput(s, jets, 1032, 656)},
		{"jets-tablet", en, stepInput(s, jets, 768, 480)},
		{"jets-embed", en, stepInput(s, jets, 638, 318)},
		{"jets-phone", en, stepInput(s, jets, 390, 356)},
		{"jets-arabic", ar, stepInput(sa, jets, 1032, 656)},
		{"watiya-dark", en, dark},
		{"tripolitania", en, exploreInput(12.9, 32.2, 8, 1200, 800)},
		{"may", en, may},
		{"fan-desktop", en, fan},
		{"fan-phone", en, fanPhone},
		{"fan-arabic", ar, fanArabic},
		{"fan-area-dark", en, fanArea},
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
