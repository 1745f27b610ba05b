package main

import (
	"html/template"
	"strconv"
	"strings"
)

// markdown writes the part of Markdown that site/data/CHANGELOG.md uses: #
// headings, paragraphs, - lists, | tables and `code`. Its first heading is left
// out, because the page has its own; the others move down by depth.
func markdown(src string, depth int) template.HTML {
	var out strings.Builder
	blocks := strings.Split(strings.TrimSpace(src), "\n\n")
	for i, block := range blocks {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		switch {
		case strings.HasPrefix(lines[0], "#"):
			level := len(lines[0]) - len(strings.TrimLeft(lines[0], "#"))
			if i > 0 {
				tag := "h" + strconv.Itoa(min(level+depth-1, 6))
				out.WriteString("<" + tag + ">" + inline(strings.TrimLeft(lines[0], "# ")) + "</" + tag + ">\n")
			}
			if len(lines) > 1 {
				out.WriteString("<p>" + inline(strings.Join(lines[1:], " ")) + "</p>\n")
			}
		case strings.HasPrefix(lines[0], "- "):
			out.WriteString("<ul>")
			for j, l := range lines {
				text, item := strings.CutPrefix(l, "- ")
				if item && j > 0 {
					out.WriteString("</li>")
				}
				if item {
					out.WriteString("<li>")
				} else {
					out.WriteByte(' ')
				}
				out.WriteString(inline(strings.TrimSpace(text)))
			}
			out.WriteString("</li></ul>\n")
		case strings.HasPrefix(lines[0], "|"):
			writeTable(&out, lines)
		default:
			out.WriteString("<p>" + inline(strings.Join(lines, " ")) + "</p>\n")
		}
	}
	return template.HTML(out.String())
}

func writeTable(out *strings.Builder, lines []string) {
	out.WriteString(`<div class="scrolls" tabindex="0" role="region" aria-label="Table of corrections"><table>`)
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
			out.WriteString("<" + tag + ">" + inline(strings.TrimSpace(cell)) + "</" + tag + ">")
		}
		out.WriteString("</tr>")
	}
	out.WriteString("</table></div>\n")
}

// inline escapes a text and marks what stands between backquotes.
func inline(s string) string {
	parts := strings.Split(s, "`")
	var out strings.Builder
	for i, p := range parts {
		p = template.HTMLEscapeString(p)
		if i%2 == 1 && i < len(parts)-1 {
			p = "<code>" + p + "</code>"
		}
		out.WriteString(p)
	}
	return out.String()
}
