package geo

import (
	"strings"

	"watiya/geo/find"
)

// SpeakerCode is what addresses call a speaker who has no row in the table of actors:
// the English name in kebab case, "libya-security-monitor". Codes of actors are upper
// case, so the two never meet. It is empty where the name has no Latin letter.
func SpeakerCode(name string) string {
	var out []byte
	gap := false
	add := func(s string) {
		if gap && len(out) > 0 {
			out = append(out, '-')
		}
		out, gap = append(out, s...), false
	}
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			add(string(r))
		case r == '’', r == '\'', r == 0x307: // L’Osservatorio; the dot that a small İ leaves
		default:
			if l := find.PlainLatin(r); l != "" {
				add(l)
			} else {
				gap = true
			}
		}
	}
	return string(out)
}

// voices checks that every speaker has an address of their own.
func (c *checker) voices() {
	actors := map[string]string{} // by their codes as a speaker's would be
	for i := range c.b.Actors {
		actors[strings.ToLower(c.b.Actors[i].Code)] = c.b.Actors[i].Code
	}
	names := map[string]string{}
	for i := range c.b.Claims {
		cl := &c.b.Claims[i]
		if cl.Actor != "" || cl.Speaker == "" {
			continue
		}
		c.at(FileClaims, cl.Row)
		code := SpeakerCode(cl.Speaker)
		switch {
		case code == "":
			c.add("speaker", cl.Speaker, "has no Latin letter or digit that an address could be made of")
		case len(code) > maxSlug:
			c.add("speaker", cl.Speaker, "is too long for an address")
		case actors[code] != "":
			c.add("speaker", cl.Speaker, "would have the address of the actor "+actors[code]+"; name the actor in its column")
		case names[code] != "" && names[code] != cl.Speaker:
			c.add("speaker", cl.Speaker, "would have the same address as "+quote(names[code])+", "+code)
		}
		names[code] = cl.Speaker
	}
}
