package svg

import (
	"strings"
	"unicode/utf8"
)

// appendEscaped writes text for element content and quoted attributes.
// Characters that XML 1.0 has no room for are written as U+FFFD.
func appendEscaped(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '"':
			dst = append(dst, "&quot;"...)
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xfffe, r == 0xffff:
			dst = utf8.AppendRune(dst, utf8.RuneError)
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// The directional isolate that keeps a text from right to left in one piece.
const (
	isolate    = "\u2067"
	endIsolate = "\u2069"
)

// rightToLeft reports whether a text holds Hebrew or Arabic letters.
func rightToLeft(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfeff && r != 0xfeff
	}) >= 0
}
