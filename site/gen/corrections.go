package main

import (
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"watiya/geo"
	"watiya/worker/web"
)

// correction is an entry of site/data/CHANGELOG.md, in the language of the page.
type correction struct {
	ID    string // of its element, and what its identifier in the feed is made of
	Day   string // 2026-11-26
	Date  string // the same in words
	Title string
	Body  template.HTML
}

const logFile = "site/data/CHANGELOG.md"

// readLog reads the log: entries, newest first, each under a heading
// "## 2026-11-26: what was changed". It is written in English; what the table of
// words does not have in the language stops the build.
func readLog(root string, w *words) ([]correction, error) {
	body, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(logFile)))
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	var out []correction
	row, seen := 0, map[string]int{}
	for i, part := range strings.Split("\n"+string(body), "\n## ") {
		if i > 0 {
			head, text, _ := strings.Cut(part, "\n")
			day, title, _ := strings.Cut(head, ": ")
			e, err := geo.ParseEDTF(day)
			if err != nil || e.Start.Granularity != geo.GranularityDay || e.Interval || title == "" {
				return nil, fmt.Errorf("gen: %s:%d: %q is not a day, a colon and a title", logFile, row, head)
			}
			if n := len(out); n > 0 && out[n-1].Day < day {
				return nil, fmt.Errorf("gen: %s:%d: %s stands below %s; the newest entry comes first", logFile, row, day, out[n-1].Day)
			}
			seen[day]++
			out = append(out, correction{ID: "c" + day, Day: day, Date: web.DateWords(e, w.Lang), Title: w.t(title), Body: markdown("#\n\n"+text, 1, func(s string) string { return w.t(s) })})
		}
		row += strings.Count(part, "\n") + 1
	}
	// Several of one day are numbered from the oldest, so that their names stay.
	for i := range out {
		if n := seen[out[i].Day]; n > 1 {
			out[i].ID += "-" + strconv.Itoa(n)
		}
		seen[out[i].Day]--
	}
	return out, nil
}

func (g *pages) correctionsPage() error {
	p := g.start("corrections/", g.t("Corrections"), g.t("Every change to the published data after it first appeared, with date and reason."))
	var err error
	if p.Log, err = readLog(g.root, g.words); err != nil {
		return err
	}
	feed, err := g.feed(p.Log)
	if err != nil {
		return err
	}
	g.site.add(g.path()[1:]+"corrections.atom", feed)
	return g.render("corrections/index.html", "corrections", p)
}

// feed is the log as an Atom feed (RFC 4287). Its identifiers are made of the
// entries' names and stay when the site moves to another host.
func (g *pages) feed(log []correction) ([]byte, error) {
	type link struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	type text struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
	type entry struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    link   `xml:"link"`
		Content text   `xml:"content"`
	}
	type atom struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string   `xml:"xml:lang,attr"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Author  string   `xml:"author>name"`
		Updated string   `xml:"updated"`
		Links   []link   `xml:"link"`
		Entries []entry  `xml:"entry"`
	}
	page := g.at("corrections/")
	name := "corrections"
	if g.Lang != "en" {
		name += " " + g.Lang
	}
	f := atom{Lang: g.Lang, ID: urn(name), Title: g.t("Watiya: corrections"), Author: "Watiya",
		Links: []link{{"self", "application/atom+xml", g.at("corrections.atom")}, {"alternate", "text/html", page}}}
	for _, c := range log {
		e := entry{urn(name + " " + c.ID), c.Title, c.Day + "T00:00:00Z", link{"alternate", "text/html", page + "#" + c.ID}, text{"html", string(c.Body)}}
		if f.Updated == "" {
			f.Updated = e.Updated
		}
		f.Entries = append(f.Entries, e)
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	if err := xml.NewEncoder(&out).Encode(f); err != nil {
		return nil, fmt.Errorf("gen: corrections.atom: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// urn is an identifier that is made of a name (RFC 9562, UUID version 5).
func urn(name string) string {
	sum := sha1.Sum([]byte("watiya " + name))
	sum[6], sum[8] = sum[6]&0x0f|0x50, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return "urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
