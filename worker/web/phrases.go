package web

import "strings"

// Phrases are the words that both the handler and the page's script (words.js) put
// into pages.
type Phrases struct {
	Of   string `json:"of"`   // “% of %”: a number, then the total
	Area string `json:"area"` // an area beyond the edges of the map
	Rest string `json:"rest"` // what is there besides the places with most events
	Off  string `json:"off"`  // everything that is
	Site string `json:"-"`    // name of the site
}

var phraseBook = map[string]Phrases{
	"en": {"% of %", "an area", "elsewhere", "off the map", "Watiya: Libya, spring 2020"},
	"ar": {"% من %", "منطقة", "أماكن أخرى", "خارج الخريطة", "الوطية: ليبيا، ربيع 2020"},
	"tr": {"% / %", "bir alan", "başka yerde", "harita dışında", "Watiya: Libya, 2020 ilkbaharı"},
}

// PhrasesOf are the phrases of a language, the English ones where there are none.
func PhrasesOf(lang string) Phrases {
	if p, ok := phraseBook[lang]; ok {
		return p
	}
	return phraseBook["en"]
}

// nOf is “3 of 90”.
func nOf(lang, n, total string) string { return fill(fill(PhrasesOf(lang).Of, n), total) }

// langOf is the language of a path: /ar/view is Arabic.
func langOf(path string) string {
	for _, l := range langs[1:] {
		if strings.HasPrefix(path, pathOf(l)) {
			return l
		}
	}
	return langs[0]
}

// pathOf is where the pages of a language stand: "/", "/ar/", "/tr/".
func pathOf(lang string) string {
	if lang == langs[0] {
		return "/"
	}
	return "/" + lang + "/"
}
