package draw

import (
	"math"
	"strings"
	"testing"

	"watiya/geo/raster"
	"watiya/geo/scene"
)

// The painter measures names from a table; pictures set them from the outlines
// of the same faces. The two agree but for what the table leaves out: kerning,
// the ligature of lam and alef, marks between joined letters, and letters wider
// than 1.275 em. All of that is less than the margin of a box.
func TestMeasuresAgreeWithPictures(t *testing.T) {
	styles := map[face]scene.Style{
		sans400:     {Weight: 400},
		sans500:     {Weight: 500},
		sans600:     {Weight: 600},
		serifItalic: {Font: scene.FontSerif, Italic: 1, Weight: 400},
		serif600:    {Font: scene.FontSerif, Weight: 600},
	}
	seen := 0
	for _, lang := range [...]string{"en", "ar", "tr"} {
		p, _ := painter(lang)
		for i := range p.strings.Len() {
			s := p.strings.At(uint32(i))
			for f, style := range styles {
				style.Size = 100
				em, letters := measure(s, f)
				want := 100 * em
				got := raster.Width(s, &style)
				// The table counts in 1/200 em.
				rounding := 100*float64(letters)/400 + 4
				if strings.ContainsFunc(s, func(r rune) bool { return r >= 0x600 }) {
					rounding += 10
				}
				least := want - rounding - 6*float64(letters) - 45*float64(strings.Count(s, "لا")+strings.Count(s, "لأ")+strings.Count(s, "لإ"))
				if got > want+rounding || got < least {
					t.Errorf("%s: %q in face %d is %.1f wide in a picture, the painter counts with %.1f", lang, s, f, got, want)
				}
				if single := letters == 1 && s < "\u0600" && math.Abs(got-want) > 0.3; single {
					t.Errorf("%s: %q in face %d is %.2f wide in a picture, the painter counts with %.2f", lang, s, f, got, want)
				}
				seen++
			}
		}
	}
	if seen < 1000 {
		t.Errorf("only %d texts were measured", seen)
	}
}
