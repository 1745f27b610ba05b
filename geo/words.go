package geo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Loaded is the words that this briefing does not use in its own voice, because
// one side uses them of the other or because they judge. A star stands for any
// ending. Inside “ ” they may be quoted.
var Loaded = [...]string{"militia*", "militant*", "warlord*", "strongman", "strongmen", "terrorist*", "mercenar*", "regime", "regimes",
	"puppet*", "liberat*", "martyr*", "putsch*", "coupist*", "illegitimate*", "renegade*", "rebel", "rebels", "rogue", "thug*",
	"butcher*", "aggressor*", "invader*", "occupier*", "traitor*", "heroic*", "so-called", "neutralis*", "neutraliz*",
	"threat*", "oust*", "overthrow*", "dictator*", "ruler", "rulers", "fanatic*", "hardline*", "stronghold*", "self-styled", "crush*", "repel*",
	"massacre*", "barbar*", "brutal*", "crony", "cronies", "henchm*", "jihadi*", "extremist*", "propaganda",
	// Turkish
	"terör*", "milis*", "darbeci*", "işgal*", "rejim*", "katliam*", "cani*", "isyancı*", "şehit*", "kukla*", "gayrimeşru*", "sözde",
	"etkisiz", "çete*", "vahşi*", "cunta*",
	// Arabic: without the article and what else is joined to the front
	"ميليشي*", "مليشي*", "إرهاب*", "ارهاب*", "مرتزق*", "عدوان*", "انقلاب*", "متمرد*", "احتلال*", "محتل*", "شهيد*", "شهداء",
	"مجرم*", "عميل", "عملاء", "خائن*", "خونة", "غاشم*", "طاغية", "مزعوم*", "غزاة"}

// LoadedWord returns the first loaded word outside “ ”, or "".
func LoadedWord(s string) string {
	quoted := false
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if !unicode.IsLetter(r) {
			quoted = r == '“' || quoted && r != '”'
			s = s[n:]
			continue
		}
		end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		if end < 0 {
			end = len(s)
		}
		word := s[:end]
		s = s[end:]
		if quoted {
			continue
		}
		if isLoaded(word) {
			return word
		}
		for part := range strings.SplitSeq(word, "-") { // pro-regime
			if isLoaded(part) {
				return word
			}
		}
	}
	return ""
}

func isLoaded(word string) bool {
	word = strings.ToLower(word)
	if isStem(word) {
		return true
	}
	for _, joined := range arabicFronts {
		if rest, ok := strings.CutPrefix(word, joined); ok && isStem(rest) {
			return true
		}
	}
	return false
}

// arabicFronts is what Arabic joins to the front of a word: and, so, by, for, as,
// and the article.
var arabicFronts = [...]string{"ال", "وال", "فال", "بال", "كال", "لل", "ولل", "و", "ف", "ب", "ل", "ك"}

func isStem(word string) bool {
	for _, l := range Loaded {
		if stem, ok := strings.CutSuffix(l, "*"); ok && strings.HasPrefix(word, stem) || word == l {
			return true
		}
	}
	return false
}

// badQuotes says what is wrong with the quotation marks and spaces of a text in
// our voice, or "". They matter: what stands inside “ ” is somebody else's.
func badQuotes(s string) string {
	open := false
	for _, r := range s {
		switch {
		case r == '\'':
			return "has a straight apostrophe; write ’"
		case r == '"':
			return "has a straight quotation mark; write “ ”"
		case r == '“' && open, r == '”' && !open:
			return "has a “ or ” without its partner"
		case r == '“':
			open = true
		case r == '”':
			open = false
		}
	}
	if open {
		return "has a “ without its ”"
	}
	if strings.Contains(s, "  ") {
		return "has two spaces in a row"
	}
	return ""
}
