package raster

import (
	"slices"
	"testing"

	"watiya/geo/scene"
)

// Letters take the form that their neighbours ask for.
func TestJoin(t *testing.T) {
	for s, want := range map[string][]rune{
		"ب":     {0xFE8F},                                 // alone
		"ببب":   {0xFE91, 0xFE92, 0xFE90},                 // initial, medial, final
		"دب":    {0xFEA9, 0xFE8F},                         // dal does not reach out
		"سرت":   {0xFEB3, 0xFEAE, 0xFE95},                 // Sirte
		"لا":    {0xFEFB},                                 // lam-alef
		"بلا":   {0xFE91, 0xFEFC},                         // its final form
		"الأ":   {0xFE8D, 0xFEF7},                         // with hamza
		"سُمّ":  {0xFEB3, 0x64F, 0xFEE2, 0x651},           // marks do not part letters
		"ء":     {0xFE80},                                 // hamza joins nothing
		"بء":    {0xFE8F, 0xFE80},                         //
		"ب ب":   {0xFE8F, ' ', 0xFE8F},                    // a space parts
		"غ٢":    {0xFECD, 0x662},                          // so does a digit
		"ليبيا": {0xFEDF, 0xFEF4, 0xFE92, 0xFEF4, 0xFE8E}, // Libya
		"ى":     {0xFEEF}, "ي": {0xFEF1}, "و": {0xFEED}, "ه": {0xFEE9}, "ف": {0xFED1}, "غ": {0xFECD}, "آ": {0xFE81}, "گ": {0xFB92},
		"Sirte": []rune("Sirte"),
	} {
		if got := join(nil, s); !slices.Equal(got, want) {
			t.Errorf("join(%q) = %x, want %x", s, got, want)
		}
	}
}

// Texts that hold Arabic read from the right, their numbers and Latin words from
// the left (as ICU orders them).
func TestVisual(t *testing.T) {
	for s, want := range map[string]string{
		"Tripoli (GNA) 21":   "Tripoli (GNA) 21",
		"دب":                 "بد",
		"دب 21":              "21 بد",
		"21 دب":              "بد 21",
		"دب (21)":            "(21) بد",
		"دب-29":              "29-بد",
		"دب MiG-29 زر":       "رز MiG-29 بد",
		"1.5 دب":             "بد 1.5",
		"دب، زر":             "رز ،بد",
		"دب — AFRICOM، زر":   "رز ،AFRICOM — بد",
		"دُب":                "بدُ",
		"٢١ دب":              "بد ٢١",
		"رز 10:30 (MiG 29)!": "!(MiG 29) 10:30 زر",
	} {
		got, _ := visual([]rune(s), nil)
		if string(got) != want {
			t.Errorf("visual(%q) = %q, want %q", s, string(got), want)
		}
	}
}

// Every letter that the map may need has a glyph, and every glyph an outline that
// reads to its end.
func TestFacesAreComplete(t *testing.T) {
	for i := range numFaces {
		f := open(i)
		if f.em != 1000 && f.em != 2048 {
			t.Errorf("%s: %v units", faceFiles[i], f.em)
		}
		for k := range f.runes {
			if g := f.shape(k); len(g.pieces) > 0 && g.pieces[0].kind != move {
				t.Errorf("%s: %q does not begin with a move", faceFiles[i], f.runes[k])
			}
		}
	}
	for _, r := range "ABCÇĞİÖŞÜabcçğıöşüÂâ0123456789.,:;–—’“”·×()/+-&" {
		for i := range arabic400 {
			if open(i).find(r) < 0 {
				t.Errorf("%s has no %q", faceFiles[i], r)
			}
		}
	}
	for r := rune(0x621); r <= 0x64A; r++ {
		first, forms := formsOf(r)
		if (forms == 0) != (r > 0x63A && r < 0x641) {
			t.Errorf("U+%04X has %d forms", r, forms)
		}
		for k := range forms {
			if open(arabic400).find(first+rune(k)) < 0 || open(arabic600).find(first+rune(k)) < 0 {
				t.Errorf("form %d of U+%04X has no glyph", k, r)
			}
		}
	}
}

// Kerning draws letters together, spacing apart.
func TestWidth(t *testing.T) {
	s := &scene.Style{Size: 100, Font: scene.FontSerif, Weight: 600}
	if a, b := Width("AV", s), Width("A", s)+Width("V", s); a >= b {
		t.Errorf("AV is %v wide, A and V %v", a, b)
	}
	spaced := *s
	spaced.Spacing = 10
	if got := Width("abc", &spaced) - Width("abc", s); got < 29.9 || got > 30.1 {
		t.Errorf("three letters spaced by 10 are %v wider", got)
	}
	if a, b := Width("لا", s), Width("ل", s)+Width("ا", s); a >= b {
		t.Errorf("the ligature of lam and alef is %v wide, the letters %v", a, b)
	}
}
