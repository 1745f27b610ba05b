package raster

// join replaces Arabic letters, in the order of reading, by the presentation
// forms that their neighbours ask for, and lam with alef by their ligature (The
// Unicode Standard, 9.2; Arabic Presentation Forms-B). Other characters stay.
func join(dst []rune, s string) []rune {
	from := len(dst)
	for _, r := range s {
		dst = append(dst, r)
	}
	in := dst[from:]
	out := dst[:from]
	joined := false // the letter before reaches out to this one
	for i := 0; i < len(in); i++ {
		r := in[i]
		if mark(r) {
			out = append(out, r) // over the letter; it does not part its neighbours
			continue
		}
		next := after(in, i)
		form, forms := formsOf(r)
		if forms == 0 {
			out = append(out, r)
			joined = r == tatweel
			continue
		}
		if r == lam && next >= 0 {
			if lig := ligature(in[next]); lig != 0 {
				if joined {
					lig++
				}
				out = append(out, lig)
				out = append(out, in[i+1:next]...) // marks on the lam
				i, joined = next, false
				continue
			}
		}
		reaches := forms == 4 && next >= 0 && takes(in[next])
		switch {
		case joined && reaches:
			form += 3
		case reaches:
			form += 2
		case joined && forms > 1:
			form++
		}
		out = append(out, form)
		joined = reaches
	}
	return out
}

const (
	tatweel = 0x640
	lam     = 0x644
)

// after is the next letter's index, beyond marks, or -1.
func after(in []rune, i int) int {
	for i++; i < len(in); i++ {
		if !mark(in[i]) {
			return i
		}
	}
	return -1
}

// mark reports whether a character stands over or under the letter before it.
func mark(r rune) bool { return r >= 0x64B && r <= 0x652 || r == 0x670 }

// takes reports whether a letter lets the one before join.
func takes(r rune) bool {
	_, forms := formsOf(r)
	return forms > 1 || r == tatweel
}

// ligature is the isolated form of lam with an alef, or 0.
func ligature(alef rune) rune {
	switch alef {
	case 0x622:
		return 0xFEF5
	case 0x623:
		return 0xFEF7
	case 0x625:
		return 0xFEF9
	case 0x627:
		return 0xFEFB
	}
	return 0
}

// formsOf returns the first presentation form of a letter and how many it has:
// isolated; and final; and initial and medial. 0: it has none.
func formsOf(r rune) (first rune, forms int) {
	if r >= 0x621 && r <= 0x63A {
		f := arabicForms[r-0x621]
		return 0xFE80 + rune(f>>3), int(f & 7)
	}
	if r >= 0x641 && r <= 0x64A {
		f := arabicForms[26+r-0x641]
		return 0xFE80 + rune(f>>3), int(f & 7)
	}
	switch r { // of names from Persian and Turkish
	case 0x67E:
		return 0xFB56, 4
	case 0x686:
		return 0xFB7A, 4
	case 0x698:
		return 0xFB8A, 2
	case 0x6A4:
		return 0xFB6A, 4
	case 0x6A9:
		return 0xFB8E, 4
	case 0x6AF:
		return 0xFB92, 4
	case 0x6CC:
		return 0xFBFC, 4
	}
	return 0, 0
}

// arabicForms packs distance from U+FE80 and number of forms of U+0621 to U+063A,
// then of U+0641 to U+064A.
var arabicForms = func() (t [36]uint16) {
	at := uint16(0)
	for i, n := range "12222424244444222244444444" + "4444444224" {
		t[i] = at<<3 | uint16(n-'0')
		at += uint16(n - '0')
	}
	return t
}()
