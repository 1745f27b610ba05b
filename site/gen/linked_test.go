package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"watiya/geo"
)

// graphOf is what a page says to programs.
func graphOf(t *testing.T, name string) []map[string]any {
	t.Helper()
	var out []map[string]any
	for _, m := range regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindAllSubmatch(get(t).files[name], -1) {
		var doc struct {
			Context string           `json:"@context"`
			Graph   []map[string]any `json:"@graph"`
		}
		if err := json.Unmarshal(m[1], &doc); err != nil || doc.Context != "https://schema.org" {
			t.Fatalf("%s: %v in %s", name, err, m[1])
		}
		out = append(out, doc.Graph...)
	}
	return out
}

// TestLinkedEvents: every event page tells of its event and of each claim about it
// in its own language, and of no verdict.
func TestLinkedEvents(t *testing.T) {
	get(t)
	all, err := tableBooks()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		for _, e := range b.events {
			name := b.path()[1:] + "event/" + e.ID + "/index.html"
			claims := 0
			for i, node := range graphOf(t, name) {
				switch node["@type"] {
				case "Event":
					place, _ := node["location"].(map[string]any)
					_, point := place["geo"]
					if i != 0 || node["name"] != e.Title || node["description"] != e.Summary {
						t.Errorf("%s: %v", name, node)
					}
					if point && e.Precision > geo.PrecisionTown {
						t.Errorf("%s: a point for what is known to the %s", name, e.Precision)
					}
					if e.Date.Start.Granularity == geo.GranularityDay && !e.Date.Start.Approx && node["startDate"] == nil {
						t.Errorf("%s has no startDate for %s", name, e.Date)
					}
				case "Claim":
					claims++
					if node["inLanguage"] != b.Lang || node["text"] == "" || node["author"] == nil || node["appearance"] == nil {
						t.Errorf("%s: %v", name, node)
					}
				default:
					t.Errorf("%s tells of a %v", name, node["@type"])
				}
			}
			if claims != len(b.EventClaims[e.ID]) {
				t.Errorf("%s tells of %d claims of %d", name, claims, len(b.EventClaims[e.ID]))
			}
		}
	}
}

func TestLinkedData(t *testing.T) {
	s := get(t)
	for _, lang := range []string{"", "ar/", "tr/"} {
		home, method := graphOf(t, lang+"index.html"), graphOf(t, lang+"method/index.html")
		if len(home) != 1 || home[0]["@type"] != "WebSite" || len(method) != 1 || method[0]["@type"] != "Dataset" {
			t.Fatalf("%s: %v, %v", lang, home, method)
		}
		files := method[0]["distribution"].([]any)
		if len(files) != len(testBook(t).files) {
			t.Errorf("%d files of %d", len(files), len(testBook(t).files))
		}
		for _, f := range files {
			if at := f.(map[string]any)["contentUrl"].(string); s.files[strings.TrimPrefix(at, "/")] == nil {
				t.Errorf("%s is no file", at)
			}
		}
	}
}

func TestISODays(t *testing.T) {
	for in, want := range map[string][2]string{
		"2020-05-18": {"2020-05-18", "2020-05-18"}, "2020-05": {"2020-05", "2020-05"}, "2020-05-XX": {"2020-05", "2020-05"}, "2020-06-28~": {"", ""},
		"2014-08/2020-05-18": {"2014-08", "2020-05-18"}, "2019-04/..": {"2019-04", ""}, "201X": {"", ""},
	} {
		if from, to := isoDays(edtf(t, in)); from != want[0] || to != want[1] {
			t.Errorf("%s is %q to %q", in, from, to)
		}
	}
	if from, to := isoDays(geo.EDTF{}); from+to != "" {
		t.Error("no date has days")
	}
}

// TestSitemap: every page but those for frames, in each language, each beside the
// others; robots.txt names it when there is one.
func TestSitemap(t *testing.T) {
	s := get(t)
	var doc struct {
		URL []struct {
			Loc   string `xml:"loc"`
			Links []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(s.sitemapOf("https://x.test"), &doc); err != nil {
		t.Fatal(err)
	}
	file := func(at string) string { return strings.TrimPrefix(at, "https://x.test/") + "index.html" }
	listed := map[string]bool{}
	for _, u := range doc.URL {
		if s.files[file(u.Loc)] == nil || listed[file(u.Loc)] {
			t.Errorf("%s is no page, or stands there twice", u.Loc)
		}
		listed[file(u.Loc)] = true
		if len(u.Links) != len(tongues)+1 {
			t.Errorf("%s has %d languages", u.Loc, len(u.Links))
		}
		for _, l := range u.Links {
			if s.files[file(l.Href)] == nil {
				t.Errorf("%s: %s is no page", u.Loc, l.Href)
			}
		}
	}
	for _, name := range pagesOf(s) {
		if strings.HasSuffix(name, "index.html") && !strings.Contains("/"+name, "/embed/") && !listed[name] {
			t.Errorf("%s is left out", name)
		}
	}
	if robots := s.files["robots.txt"]; bytes.Contains(robots, []byte("Sitemap")) != (origin() != "") {
		t.Errorf("robots.txt: %s", robots)
	}
	one := newSite()
	one.sitemap("https://x.test")
	if one.files["sitemap.xml"] == nil || !bytes.Contains(one.files["robots.txt"], []byte("Sitemap: https://x.test/sitemap.xml\n")) {
		t.Errorf("robots.txt with a host: %s", one.files["robots.txt"])
	}
}

// TestCorrections: the feed and the pages have the same entries under the same names.
func TestCorrections(t *testing.T) {
	s := get(t)
	type entries struct {
		Lang    string `xml:"lang,attr"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Content string `xml:"content"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"http://www.w3.org/2005/Atom entry"`
	}
	ids, titles := map[string]bool{}, map[string]bool{}
	for i := range tongues {
		under := tongues[i].path()[1:]
		var feed entries
		if err := xml.Unmarshal(s.files[under+"corrections.atom"], &feed); err != nil {
			t.Fatal(err)
		}
		page := s.files[under+"corrections/index.html"]
		if feed.Lang != tongues[i].Lang {
			t.Errorf("the feed of %s says that it is in %q", tongues[i].Name, feed.Lang)
		}
		for _, e := range feed.Entries {
			_, id, _ := strings.Cut(e.Link.Href, "#")
			if ids[e.ID] || !strings.HasPrefix(e.ID, "urn:uuid:") || titles[e.Title] || e.Title == "" || e.Content == "" || !strings.HasSuffix(e.Updated, "Z") {
				t.Errorf("%s: %+v", tongues[i].Name, e)
			}
			ids[e.ID], titles[e.Title] = true, true
			if !bytes.Contains(page, []byte(` id="`+id+`"`)) {
				t.Errorf("%scorrections has no entry %q", under, id)
			}
		}
		if n := bytes.Count(page, []byte(`<article class="log"`)); n != len(feed.Entries) || n < 2 {
			t.Errorf("%s: %d entries in the page, %d in the feed", tongues[i].Name, n, len(feed.Entries))
		}
	}
	if got := urn("corrections c2026-11-23"); got != "urn:uuid:447fd0ca-6e3a-56fc-a455-43c6beda6452" { // published: it must not change
		t.Error(got)
	}
}

// TestLog: an entry without a day is a sentence; entries of one day keep their names
// when another is put above them.
func TestLog(t *testing.T) {
	root := t.TempDir()
	read := func(text string) ([]correction, error) {
		if err := os.MkdirAll(filepath.Join(root, "site", "data"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(logFile)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return readLog(root, &words{tongue: &tongues[0], used: map[string]bool{}, missing: map[string]bool{}})
	}
	old := "## 2026-11-23: first\n\nText.\n"
	one, err := read("# Corrections\n\n" + old)
	if err != nil || len(one) != 1 || one[0].ID != "c2026-11-23" || one[0].Date != "23 November 2026" || !strings.Contains(string(one[0].Body), "<p>Text.</p>") {
		t.Fatalf("%+v, %v", one, err)
	}
	two, err := read("# Corrections\n\n## 2026-11-23: second\n\nMore.\n\n" + old)
	if err != nil || len(two) != 2 || two[0].ID != "c2026-11-23-2" || two[1].ID != one[0].ID {
		t.Errorf("%+v, %v", two, err)
	}
	for text, want := range map[string]string{
		"# Corrections\n\n## Yesterday: x\n":               `:3: "Yesterday: x" is not a day`,
		"# Corrections\n\n## 2026-11-22: x\n\ny\n\n" + old: ":7: 2026-11-23 stands below",
		"# Corrections\n\n## 2026-11: x\n":                 "is not a day",
	} {
		if _, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
