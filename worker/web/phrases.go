package web

import "strings"

// phrases are the words that the handler itself puts into pages; page.js has the
// same (site/static/words.js).
type phrases struct{ of, area, rest, off string }

var phraseBook = map[string]phrases{
	"en": {"% of %", "an area", "elsewhere", "off the map"},
	"ar": {"% من %", "منطقة", "أماكن أخرى", "خارج الخريطة"},
	"tr": {"% / %", "bir alan", "başka yerde", "harita dışında"},
}

func phrasesOf(lang string) phrases {
	if p, ok := phraseBook[lang]; ok {
		return p
	}
	return phraseBook["en"]
}

// nOf is “3 of 90”.
func nOf(lang, n, total string) string { return fill(fill(phrasesOf(lang).of, n), total) }

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
