package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPagesInEveryLanguage: every page stands in every language, in it its titles,
// its story, its own way of writing, and links to the others.
func TestPagesInEveryLanguage(t *testing.T) {
	s := get(t)
	n := 0
	for name, english := range s.files {
		if !strings.HasSuffix(name, ".html") || strings.HasPrefix(name, "ar/") || strings.HasPrefix(name, "tr/") {
			continue
		}
		n++
		for i := range tongues {
			page := s.files[tongues[i].path()[1:]+name]
			if page == nil {
				t.Errorf("%s has no page in %s", name, tongues[i].Name)
				continue
			}
			if start := `<html lang="` + tongues[i].Lang + `" dir="` + tongues[i].Dir + `"`; !bytes.Contains(page, []byte(start)) {
				t.Errorf("%s in %s has not %s", name, tongues[i].Name, start)
			}
			if i > 0 && bytes.Equal(title(page), title(english)) {
				t.Errorf("%s: the title of the page in %s is the English one: %s", name, tongues[i].Name, title(page))
			}
			for k := range tongues {
				path := strings.TrimSuffix(name, "index.html")
				if strings.HasPrefix(name, "embed/") {
					break // no room
				}
				if !bytes.Contains(page, []byte(`href="`+tongues[k].path()+path+`"`)) {
					t.Errorf("%s in %s does not lead to itself in %s", name, tongues[i].Name, tongues[k].Name)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("%d pages", n)
	}
	for file, want := range map[string][]string{
		"map/index.html":              {"GNA forces take the", "story.en."},
		"ar/map/index.html":           {"قوات حكومة الوفاق تسيطر على قاعدة الوطية الجوية", "story.ar.", `aria-label="خريطة.`},
		"tr/map/index.html":           {"UMH güçleri Vatiyye Hava Üssü’nü aldı", "story.tr.", `aria-label="Harita.`},
		"ar/step/jets/index.html":     {`href="/ar/event/bashagha-jets-2020-05-21/"`, "story.ar."},
		"tr/step/jets/index.html":     {`href="/tr/who/#BASHAGHA"`, "21 Mayıs"},
		"ar/embed/index.html":         {`href="/ar/embed/step/announcement/"`},
		"tr/disagreements/index.html": {`id="d01"`},
	} {
		for _, w := range want {
			if !bytes.Contains(s.files[file], []byte(w)) {
				t.Errorf("%s has no %q", file, w)
			}
		}
	}
	// The lettering of the first paint is that of the language.
	if !bytes.Contains(s.files["ar/map/index.html"], []byte("طرابلس\u2069<")) || !bytes.Contains(s.files["tr/map/index.html"], []byte(">Trablus<")) {
		t.Error("the first paint is lettered in another language")
	}
}

// sources is the program and the templates as text.
func sources(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, pattern := range [...]string{"*.go", "../pages/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if body, err := os.ReadFile(f); err == nil && !strings.HasSuffix(f, "_test.go") {
				all.Write(body)
			}
		}
	}
	return all.String()
}

func title(page []byte) []byte {
	_, rest, _ := bytes.Cut(page, []byte("<title>"))
	t, _, _ := bytes.Cut(rest, []byte("</title>"))
	return t
}

// TestWordsTable: a row that is used by no page is a row that nobody reads, and a
// wrong translation is refused with its line.
func TestWordsTable(t *testing.T) {
	s := get(t)
	body, err := os.ReadFile(filepath.FromSlash("../../" + wordsFile))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string][2]string{
		"a placeholder is missing": {"%d من %d", "من"},
		"a loaded word":            {"Geri çekilme", "Milisler"},
		"an empty cell":            {",Geri çekilme", ","},
	} {
		changed := strings.Replace(string(body), c[0], c[1], 1)
		if changed == string(body) {
			t.Fatalf("%s: the table has no %q", name, c[0])
		}
		root := t.TempDir()
		if err := os.MkdirAll(filepath.Join(root, "site", "pages"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(wordsFile)), []byte(changed), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readWords(root); err == nil || !strings.HasPrefix(err.Error(), "gen: "+wordsFile+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
	words, err := readWords("../..")
	if err != nil {
		t.Fatal(err)
	}
	w := words[1]
	var unused []string
	program := sources(t)
	for english := range w.of {
		if !s.words[1].used[english] && !strings.Contains(program, `"`+english+`"`) { // a story may have no doubtful date
			unused = append(unused, english)
		}
	}
	slices.Sort(unused)
	if len(unused) > 0 {
		t.Errorf("%s has rows that no page uses: %q", wordsFile, unused)
	}
	if got := w.t("Step %d of %d", 3, 10); !strings.Contains(got, "3") || !strings.Contains(got, "10") {
		t.Error(got)
	}
	if w.t("a text that is nowhere"); w.lost() == nil {
		t.Error("a text without a row is not missed")
	}
}
