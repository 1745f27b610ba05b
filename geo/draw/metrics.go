package draw

import "strings"

// face is a font at a weight, as measured in metrics_gen.go.
type face int

const (
	sans400 face = iota
	sans500
	sans600
	serifItalic
	serif600
)

// missing is the width of a character that no table has, in em.
const missing = 0.6

// measure returns the width of a text in em, without letter spacing, and its
// number of letters. Kerning is left out: it makes names narrower, so a box is
// never too small.
func measure(s string, f face) (em float64, letters int) {
	var prev rune
	for i, r := range s {
		em += advance(r, prev, after(s, i), f)
		prev = r
		letters++
	}
	return em, letters
}

// after returns the rune behind the one at s[i].
func after(s string, i int) rune {
	first := true
	for _, r := range s[i:] {
		if !first {
			return r
		}
		first = false
	}
	return 0
}

func advance(r, prev, next rune, f face) float64 {
	if r >= 0x64B && r <= 0x652 || r == 0x200E || r == 0x200F || r >= 0x2066 && r <= 0x2069 {
		return 0 // vowel marks stand over a letter; direction marks are not seen
	}
	if r >= 0x621 && r <= 0x64A {
		return arabicAdvance(r, prev, next, f)
	}
	w := byte(0)
	if r >= 0x20 && r <= 0x17F {
		w = latinWidths[f][r-0x20]
	} else if i := strings.IndexRune(punctuation, r); i >= 0 {
		n := 0
		for range punctuation[:i] {
			n++
		}
		w = latinWidths[f][0x17F-0x20+1+n]
	}
	if w == 0 {
		return missing
	}
	return float64(w) / 200
}

// arabicAdvance picks the form of a letter by its neighbours: isolated, final,
// initial or medial (The Unicode Standard, 9.2, Arabic joining).
func arabicAdvance(r, prev, next rune, f face) float64 {
	t := arabicWidths[0]
	if f == sans600 || f == serif600 {
		t = arabicWidths[1]
	}
	form := 0
	if joins(prev) && arabicForm(t, r, 1) != 0 {
		form = 1
	}
	if joins(r) && next >= 0x622 && next <= 0x64A {
		form += 2
	}
	w := arabicForm(t, r, form)
	if w == 0 {
		return missing
	}
	return float64(w) / 200
}

// joins reports whether a letter joins to the next one.
func joins(r rune) bool { return r >= 0x621 && r <= 0x64A && arabicForm(arabicWidths[0], r, 2) != 0 }

// arabicForm is the width of a form in 1/200 em: 0 isolated, 1 final, 2
// initial, 3 medial; 0 when the letter has no such form.
func arabicForm(t string, r rune, form int) byte { return t[4*int(r-0x621)+form] }
