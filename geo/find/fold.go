package find

import "strings"

// Fold returns s in the form in which names are compared: small letters without
// diacritics, words with one space between them, no articles. Arabic loses
// vowel signs and tatweel; the forms of alef, ya and ta marbuta become one.
func Fold(s string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r < 0x80:
			out = append(out, plainASCII(byte(r))...)
		case r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640, // vowel signs, tatweel
			r >= 0x300 && r <= 0x36F, // combining diacritics
			r == '’', r == '‘', r == 'ʿ', r == 'ʾ', r == '`':
		case r == '‐', r == '‑', r == '–', r == '—', r == '\u00a0', r == '\u202f', r == '\u2060', r == '،', r == '؛', r == '؟', r == '«', r == '»', r == '“', r == '”', r == '…', r == '·':
			out = append(out, ' ')
		case r >= 0x600 && r < 0x700:
			out = appendRune(out, arabicLetter(r))
		default:
			if l := PlainLatin(r); l != "" {
				out = append(out, l...)
			} else {
				out = appendRune(out, r)
			}
		}
	}
	return withoutArticles(string(out))
}

func appendRune(out []byte, r rune) []byte { return append(out, string(r)...) }

// plainASCII is a letter as it is compared; an apostrophe is nothing.
func plainASCII(b byte) string {
	switch {
	case b >= 'A' && b <= 'Z':
		b += 'a' - 'A'
	case b == '\'':
		return ""
	case b >= 'a' && b <= 'z', b >= '0' && b <= '9':
	default:
		return " "
	}
	return ascii[b : b+1]
}

var ascii = func() string {
	var all [128]byte
	for i := range all {
		all[i] = byte(i)
	}
	return string(all[:])
}()

// arabicLetter folds what writers interchange (Unicode, "Arabic", and the
// orthographic normalisation usual in Arabic retrieval).
func arabicLetter(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ئ':
		return 'ي'
	case 'ؤ':
		return 'و'
	case 'ة':
		return 'ه'
	case 'ک': // Persian kaf, of some keyboards
		return 'ك'
	case 'ی':
		return 'ي'
	}
	if r >= 0x660 && r <= 0x669 { // Arabic-Indic digits
		return '0' + r - 0x660
	}
	return r
}

// PlainLatin is a letter of Latin-1 or Latin Extended-A without its diacritic, small;
// the dotless and dotted i of Turkish are plain i. It is "" for any other sign.
func PlainLatin(r rune) string {
	for _, g := range latin {
		if strings.ContainsRune(g.from, r) {
			return g.to
		}
	}
	return ""
}

var latin = [...]struct{ from, to string }{
	{"àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a"}, {"æÆ", "ae"}, {"çćčĉċÇĆČĈĊ", "c"}, {"ďđðḍĎĐÐḌ", "d"}, {"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "e"},
	{"ĝğġģĜĞĠĢ", "g"}, {"ĥħḥḩĤĦḤḨ", "h"}, {"ìíîïĩīĭįıİÌÍÎÏĨĪĬĮ", "i"}, {"ĵĴ", "j"}, {"ķĶ", "k"}, {"ĺļľŀłĹĻĽĿŁ", "l"},
	{"ñńņňÑŃŅŇ", "n"}, {"òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "o"}, {"œŒ", "oe"}, {"ŕŗřŔŖŘ", "r"}, {"śŝşšșṣŚŜŞŠȘṢ", "s"}, {"ß", "ss"},
	{"ţťŧțṭŢŤŦȚṬ", "t"}, {"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "u"}, {"ŵŴ", "w"}, {"ýÿŷÝŶŸ", "y"}, {"źżžẓŹŻŽẒ", "z"},
}

// articles are words that people leave out, or write in another way: al, el and
// what al becomes before s, t, z, n, sh, d, r.
var articles = [...]string{"al", "el", "as", "es", "at", "et", "az", "ez", "an", "en", "ash", "ad", "ed", "ar", "er", "the", "us"}

// withoutArticles joins words with one space and leaves articles out, unless
// nothing else is there.
func withoutArticles(s string) string {
	var kept []string
	words := strings.Fields(s)
	for i, w := range words {
		if i < len(words)-1 && isArticle(w) {
			continue
		}
		if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) > 2 {
			w = rest
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

func isArticle(w string) bool {
	for _, a := range articles {
		if w == a {
			return true
		}
	}
	return false
}
