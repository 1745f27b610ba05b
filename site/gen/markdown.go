package main

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// markdown writes the part of Markdown that site/data/CHANGELOG.md uses: #
// headings, paragraphs, - lists, | tables and `code`. Its first heading is left
// out, because the page has its own; the others move down by depth.
// Every text, a paragraph, an item, a cell, goes through say, which translates it.
func markdown(src string, depth int, say func(string) string) template.HTML {
	var out strings.Builder
	text := func(lines ...string) string {
		for i, l := range lines {
			lines[i] = strings.TrimSpace(l)
		}
		return inline(say(strings.Join(lines, " ")))
	}
	blocks := strings.Split(strings.TrimSpace(src), "\n\n")
	for i, block := range blocks {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		switch {
		case strings.HasPrefix(lines[0], "#"):
			level := len(lines[0]) - len(strings.TrimLeft(lines[0], "#"))
			if i > 0 {
				tag := "h" + strconv.Itoa(min(level+depth-1, 6))
				out.WriteString("<" + tag + ">" + text(strings.TrimLeft(lines[0], "# ")) + "</" + tag + ">\n")
			}
			if len(lines) > 1 {
				out.WriteString("<p>" + text(lines[1:]...) + "</p>\n")
			}
		case strings.HasPrefix(lines[0], "- "):
			out.WriteString("<ul>")
			for item := range strings.SplitSeq(strings.TrimPrefix(strings.Join(lines, "\n"), "- "), "\n- ") {
				out.WriteString("<li>" + text(strings.Split(item, "\n")...) + "</li>")
			}
			out.WriteString("</ul>\n")
		case strings.HasPrefix(lines[0], "|"):
			writeTable(&out, lines, text)
		default:
			out.WriteString("<p>" + text(lines...) + "</p>\n")
		}
	}
	return template.HTML(out.String())
}

func writeTable(out *strings.Builder, lines []string, text func(...string) string) {
	out.WriteString(`<div class="scrolls" tabindex="0" role="region" aria-label="` + text("Table of corrections") + `"><table>`)
	for i, l := range lines {
		if i == 1 { // the line of dashes
			continue
		}
		tag := "td"
		if i == 0 {
			tag = "th"
		}
		out.WriteString("<tr>")
		for cell := range strings.SplitSeq(strings.Trim(strings.TrimSpace(l), "|"), "|") {
			cell = strings.TrimSpace(cell)
			if asItIs(cell) {
				cell = `<bdi dir="ltr">` + inline(cell) + "</bdi>"
			} else {
				cell = text(cell)
			}
			out.WriteString("<" + tag + ">" + cell + "</" + tag + ">")
		}
		out.WriteString("</tr>")
	}
	out.WriteString("</table></div>\n")
}

// asItIs tells whether a cell reads the same in every language: figures and names in
// code.
func asItIs(cell string) bool {
	return !strings.ContainsFunc(cell, unicode.IsLetter) || len(cell) > 1 && cell[0] == '`' && strings.IndexByte(cell[1:], '`') == len(cell)-2
}

// inline escapes a text and marks what stands between backquotes and, in Arabic, words
// of Latin letters: a mark or an Arabic letter beside them stays where it belongs.
func inline(s string) string {
	parts := strings.Split(s, "`")
	arabic := strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
	var out strings.Builder
	for i, p := range parts {
		switch {
		case i%2 == 1 && i < len(parts)-1:
			out.WriteString("<code>" + template.HTMLEscapeString(p) + "</code>")
		case arabic:
			at := 0
			for _, m := range latin.FindAllStringIndex(p, -1) {
				out.WriteString(template.HTMLEscapeString(p[at:m[0]]) + "<bdi>" + template.HTMLEscapeString(p[m[0]:m[1]]) + "</bdi>")
				at = m[1]
			}
			out.WriteString(template.HTMLEscapeString(p[at:]))
		default:
			out.WriteString(template.HTMLEscapeString(p))
		}
	}
	return out.String()
}

// latin is a run of words of Latin letters.
var latin = regexp.MustCompile(`\p{Latin}[\p{Latin}0-9’'-]*(?: \p{Latin}[\p{Latin}0-9’'-]*)*`)
