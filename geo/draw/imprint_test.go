package draw

import (
	"strings"
	"testing"

	"watiya/geo/scene"
)

// A picture without a page has its scale bar and its credits, in words of the
// language, and inside the picture; a page's picture has neither.
func TestImprint(t *testing.T) {
	for _, lang := range []string{"en", "ar", "tr"} {
		p, s := painter(lang)
		for _, w := range []float64{300, 800, 1200} {
			in := stepInput(s, 2, w, 630)
			in.Scale, in.Credits = true, true
			f := newFrame()
			p.Frame(f, in)
			words := ""
			for r := scene.Read(f.Lists[scene.FrameTop].Words); r.Next(); {
				if r.Op == scene.OpText {
					words += f.Strings.At(r.U(0)) + "\n"
				}
			}
			if unit := map[string]string{"ar": "0 كم\n"}[lang]; unit == "" && !strings.Contains(words, "0 km\n") || unit != "" && !strings.Contains(words, unit) {
				t.Errorf("%s, %v wide: no scale in %q", lang, w, words)
			}
			room := rect{0, 630 - footEdge - 12, p.foot.ends, 630}
			for _, x := range p.written {
				if b := x.box; b != (rect{}) && b.x0 < room.x1 && b.y1 > room.y0 {
					t.Errorf("%s, %v wide: lettering at %v stands in the foot", lang, w, b)
				}
			}
			if got := strings.Contains(words, "OurAirports"); got != (w > 1000) && w != 800 { // there it depends on the language
				t.Errorf("%s, %v wide: credits: %v", lang, w, got)
			}
		}
		in := stepInput(s, 2, 1200, 630)
		f := newFrame()
		p.Frame(f, in)
		for r := scene.Read(f.Lists[scene.FrameTop].Words); r.Next(); {
			if r.Op == scene.OpText && strings.Contains(f.Strings.At(r.U(0)), "OurAirports") {
				t.Error("a page's picture has credits of its own")
			}
		}
	}
}
