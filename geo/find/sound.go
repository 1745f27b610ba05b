package find

import "strings"

// sound returns a folded Latin name with one letter for the ways in which the
// same Arabic sound is written: Watiya, Vatiyye, Wattiyah. Other scripts stay.
func sound(folded string) string {
	s := merge(folded)
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		b := s[i]
		switch b {
		case 'w':
			b = 'v'
		case 'y':
			b = 'i'
		case 'q', 'g':
			b = 'k'
		case 'c': // as Turkish writes it
			b = 'j'
		case 'e':
			b = 'a'
		case 'o':
			b = 'u'
		case 'h':
			if i+1 == len(s) || s[i+1] == ' ' {
				continue // Zawiyah, Zawiya
			}
		}
		if n := len(out); n > 0 && out[n-1] == b {
			continue
		}
		out = append(out, b)
	}
	return string(out)
}

// pairs are two letters for one sound.
var pairs = [...][2]string{{"kh", "h"}, {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"sh", "s"}, {"ou", "u"}, {"oo", "u"},
	{"ee", "i"}, {"ck", "k"}, {"ph", "f"}, {"dj", "j"}, {"tch", "c"}}

// merge writes the pairs of s as their one sound. Not strings.NewReplacer: it
// costs the client 10 KB.
func merge(s string) string {
	out := make([]byte, 0, len(s))
next:
	for i := 0; i < len(s); {
		for _, p := range pairs {
			if strings.HasPrefix(s[i:], p[0]) {
				out = append(out, p[1]...)
				i += len(p[0])
				continue next
			}
		}
		out = append(out, s[i])
		i++
	}
	return string(out)
}

// bare is a sounded name without its vowels.
func bare(sounded string) string {
	out := make([]byte, 0, len(sounded))
	for i := range len(sounded) {
		switch sounded[i] {
		case 'a', 'i', 'u':
			continue
		}
		if n := len(out); n > 0 && out[n-1] == sounded[i] {
			continue
		}
		out = append(out, sounded[i])
	}
	return string(out)
}

// skeleton is the consonants of an Arabic word as [bare] leaves them of its Latin
// spellings: القذافي and Kaddafi meet, مصراتة and Misrata.
func skeleton(w string) string {
	out := make([]byte, 0, len(w)/2)
	for i, r := range w {
		if r < firstLetter || int(r-firstLetter) >= len(consonants) {
			continue
		}
		c := consonants[r-firstLetter]
		if c == ' ' || c == 'v' && i > 0 || c == 'h' && i+2 >= len(w) { // long vowels; ta marbuta at the end
			continue
		}
		if n := len(out); n == 0 || out[n-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

// consonants are how the letters sound from firstLetter (U+0628) to U+064A.
const (
	firstLetter = 'ب'
	consonants  = "b ttjhhddrzsssdtz k      fkklmnhv  "
)
