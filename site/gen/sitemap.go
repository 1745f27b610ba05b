package main

import (
	"html"
	"strings"
)

// robots.txt and sitemap.xml, for search engines. A sitemap wants whole addresses:
// without the host of the site there is none.
func (s *site) sitemap(origin string) {
	robots := "User-agent: *\nAllow: /\n"
	if origin != "" {
		s.add("sitemap.xml", s.sitemapOf(origin))
		robots += "Sitemap: " + origin + "/sitemap.xml\n"
	}
	s.add("robots.txt", []byte(robots))
}

// sitemapOf lists every page in every language, each with its other languages.
// Pages for frames are left out: they name the full page as theirs.
func (s *site) sitemapOf(origin string) []byte {
	var out strings.Builder
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, name := range s.names() {
		path, ok := strings.CutSuffix(name, "index.html")
		if !ok || strings.HasPrefix(path, "embed/") || s.languageOf(name) != "en" {
			continue
		}
		var others strings.Builder
		alternate := func(lang, href string) {
			others.WriteString(`<xhtml:link rel="alternate" hreflang="` + lang + `" href="` + html.EscapeString(origin+href) + `"/>`)
		}
		for i := range tongues {
			alternate(tongues[i].Lang, tongues[i].path()+path)
		}
		alternate("x-default", "/"+path)
		for i := range tongues {
			out.WriteString("<url><loc>" + html.EscapeString(origin+tongues[i].path()+path) + "</loc>" + others.String() + "</url>\n")
		}
	}
	out.WriteString("</urlset>\n")
	return []byte(out.String())
}

// languageOf is the language of a page by its path.
func (s *site) languageOf(name string) string {
	for i := range tongues {
		if t := &tongues[i]; t.Lang != "en" && strings.HasPrefix(name, t.Lang+"/") {
			return t.Lang
		}
	}
	return "en"
}
