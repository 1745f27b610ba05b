package state

import (
	"strings"
	"unicode/utf8"
)

// isID is the shape of ids of steps and events: kebab case.
func isID(s string) bool {
	return s != "" && len(s) <= 80 && only(s, "abcdefghijklmnopqrstuvwxyz0123456789-")
}

// isVoice is the shape of the code of a speaker: that of an actor, upper case, or a
// name in kebab case (geo.SpeakerCode).
func isVoice(s string) bool {
	return s != "" && len(s) <= 80 && only(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")
}

// isLang is the shape of a language code (ISO 639-1).
func isLang(s string) bool { return len(s) == 2 && only(s, "abcdefghijklmnopqrstuvwxyz") }

func isHex(s string) bool { return len(s) == 12 && only(s, "0123456789abcdef") }

func only(s, set string) bool { return strings.Trim(s, set) == "" }

// escape appends s percent-encoded for a query value (RFC 3986; the comma,
// slash and colon stay, they need no escape there and read better).
func escape(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9',
			c == '-', c == '_', c == '.', c == '~', c == ',', c == '/', c == ':':
			dst = append(dst, c)
		default:
			dst = append(dst, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		}
	}
	return dst
}

// unescape undoes percent encoding; a plus is a space, as forms send it.
func unescape(s string) (string, bool) {
	if !strings.ContainsAny(s, "%+") {
		return s, utf8.ValidString(s)
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '+':
			b = append(b, ' ')
		case '%':
			if i+2 >= len(s) {
				return "", false
			}
			hi, lo := hex(s[i+1]), hex(s[i+2])
			if hi > 15 || lo > 15 {
				return "", false
			}
			b = append(b, hi<<4|lo)
			i += 2
		default:
			b = append(b, s[i])
		}
	}
	return string(b), utf8.Valid(b)
}

func hex(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return 255
}
