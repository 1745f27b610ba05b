package main

import (
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"watiya/geo"
	"watiya/worker/web"
)

var tableBooks = sync.OnceValues(func() ([]*book, error) {
	w, err := readWords("../..")
	if err != nil {
		return nil, err
	}
	return readBooks(os.DirFS("../data"), w)
})

// testBook is the English book.

func testBook(t *testing.T) *book {
	t.Helper()
	all, err := tableBooks()
	if err != nil {
		t.Fatal(err)
	}
	return all[0]
}

func edtf(t *testing.T, s string) geo.EDTF {
	t.Helper()
	e, err := geo.ParseEDTF(s)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestDateWords(t *testing.T) {
	for _, c := range [...][3]string{
		{"2020-05-18", "18 May 2020", "18 May"},
		{"2020-05-18/2020-05-30", "18–30 May 2020", "18–30 May"},
		{"2020-05-22/2020-06-30", "22 May – 30 June 2020", "22 May"},
		{"2011/2019-04", "2011 – April 2019", "2011"},
		{"2014-08/2020-05-18", "August 2014 – 18 May 2020", "Aug 2014"},
		{"2020-05", "May 2020", "May 2020"},
		{"2020-06-28~", "about 28 June 2020", "c. 28 June"},
		{"2019-12-31/2020-01-02", "31 December 2019 – 2 January 2020", "31 Dec 2019"},
		{"2019-04/..", "from April 2019", "Apr 2019"},
		{"/2020", "until 2020", "to 2020"},
		{"201X", "the 2010s", "2010s"},
		{"", "no date", "no date"},
	} {
		e := geo.EDTF{}
		if c[0] != "" {
			e = edtf(t, c[0])
		}
		if got := web.DateWords(e, "en"); got != c[1] {
			t.Errorf("%s in words is %q, want %q", c[0], got, c[1])
		}
		if got := web.ShortDate(e, "en"); got != c[2] {
			t.Errorf("%s in short is %q, want %q", c[0], got, c[2])
		}
	}
}

// TestCompare: as many solid marks as the number says, and no answer lost.
func TestCompare(t *testing.T) {
	b := testBook(t)
	drawn := 0
	for _, d := range b.Disagreements {
		v := b.compareOf(&d)
		positions := b.DisagreementPositions[d.ID]
		if !v.Counted {
			if len(v.Rows) != len(positions) {
				t.Errorf("%s: %d of %d answers", d.ID, len(v.Rows), len(positions))
			}
			continue
		}
		drawn++
		least := -1
		for _, r := range v.Rows {
			full := 0
			for _, m := range r.Marks {
				if m.Class == "full" {
					full++
				}
			}
			low, _, _ := strings.Cut(r.Value, "–")
			n, err := strconv.Atoi(low)
			if err != nil || n != full || n < least {
				t.Errorf("%s: %s: value %q with %d marks after %d", d.ID, r.Who, r.Value, full, least)
			}
			least = n
		}
	}
	for _, s := range b.Steps {
		if s.Compare != "" && b.compare(s.Compare) == nil {
			t.Errorf("step %s compares %q, which is no question of disagreements.csv", s.Slug, s.Compare)
		}
	}
	if drawn == 0 {
		t.Error("no disagreement is drawn as marks")
	}
	zero := &geo.Position{Low: geo.Number{Known: true}, High: geo.Number{Known: true}}
	if value, marks := unitMarks(zero); value != "0" || len(marks) != 0 {
		t.Errorf("zero is %q with %d marks", value, len(marks))
	}
}

func TestColumns(t *testing.T) {
	claim := func(side geo.Side) claimView { return claimView{Claim: &geo.Claim{Side: side}} }
	cols, third := columns([]claimView{claim(geo.SideOther), claim(geo.SideLNA), claim(geo.SideGNABacker), claim(geo.SideGNA)})
	if len(cols) != 2 || len(cols[0].Claims) != 2 || cols[0].Claims[0].Side != geo.SideGNA || cols[1].Claims[0].Side != geo.SideLNA || len(third) != 1 {
		t.Errorf("columns %+v, third %+v", cols, third)
	}
	if cols, third := columns([]claimView{claim(geo.SideUN)}); len(cols) != 1 || len(third) != 0 {
		t.Error("one camp does not fill one column")
	}
}

func TestNoBreak(t *testing.T) {
	for in, want := range map[string]string{
		"Al-Watiya on 18 May": "Al-\u2060Watiya on 18\u00a0May",
		"MiG-29, re-entry":    "MiG-\u206029, re-entry",
		"-Watiya":             "-Watiya",
	} {
		if got := noBreak(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	got := string(markdown("# Title\n\nFirst `a<b` line\nsecond.\n\n## Part\n\n- one\n  more\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", 2, func(s string) string { return s }))
	for _, want := range [...]string{"<p>First <code>a&lt;b</code> line second.</p>", "<h3>Part</h3>", "<ul><li>one more</li><li>two</li></ul>", "<tr><th>a</th><th>b</th></tr><tr><td><bdi dir=\"ltr\">1</bdi></td><td><bdi dir=\"ltr\">2</bdi></td></tr>"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Title") {
		t.Error("the first heading is repeated")
	}
	// In Arabic, names in Latin letters do not take the marks beside them along.
	got = string(markdown("# T\n\nصار وMuhammed Kununu وVişke، ثم <Fecr-i Libya>.\n", 2, func(s string) string { return s }))
	if want := "<p>صار و<bdi>Muhammed Kununu</bdi> و<bdi>Vişke</bdi>، ثم &lt;<bdi>Fecr-i Libya</bdi>&gt;.</p>"; !strings.Contains(got, want) {
		t.Errorf("no %s in\n%s", want, got)
	}
}

// TestFaults: a broken table gives a line per cell and no site.
func TestFaults(t *testing.T) {
	f := faults{{File: "site/data/events.csv", Row: 3, Column: "date", Value: "x", What: "is no date"}}
	if got := f.Error(); got != "site/data/events.csv:3: date: \"x\": is no date\ngen: what is wrong with the tables, lines above: 1; nothing was written" {
		t.Errorf("%s", got)
	}
}

// TestWriteKeepsFolder: a second build changes the files of a folder that a
// server has open, and removes what is gone.
func TestWriteKeepsFolder(t *testing.T) {
	dir := t.TempDir() + "/dist"
	one := newSite()
	one.add("index.html", []byte("one"))
	one.add("old/index.html", []byte("old"))
	if err := one.write(dir); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	two := newSite()
	two.add("index.html", []byte("two"))
	two.asset("a.css", []byte("p{}"))
	if err := two.write(dir); err != nil {
		t.Fatal(err)
	}
	if b, err := root.ReadFile("index.html"); err != nil || string(b) != "two" {
		t.Errorf("the open folder has %q, %v", b, err)
	}
	if _, err := root.Stat("old"); !os.IsNotExist(err) {
		t.Errorf("old is still there: %v", err)
	}
}
