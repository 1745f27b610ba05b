package tables_test

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"watiya/geo"
	"watiya/geo/tables"
)

// Nothing that a reader sees is left in English: the check itself says so when a
// row of the translations is taken away, or its English is changed.
func TestTranslationsAreComplete(t *testing.T) {
	fsys := fstest.MapFS{}
	files, err := fs.ReadDir(os.DirFS("../../site/data"), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !f.IsDir() {
			body, err := os.ReadFile("../../site/data/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			fsys[f.Name()] = &fstest.MapFile{Data: body}
		}
	}
	whole := fsys["translations.csv"].Data
	for name, c := range map[string]struct{ old, new, want string }{
		"a title without a row":    {"GNA forces take the Al-Watiya air base,", "Another title,", `events.csv:`},
		"a row without a text":     {"GNA forces take the Al-Watiya air base,", "Another title,", `"Another title": is no text of the tables; was it changed there?`},
		"a loaded word in Turkish": {"UMH güçleri Vatiyye Hava Üssü’nü aldı", "Milisler Vatiyye Hava Üssü’nü aldı", "uses the loaded word “Milisler”"},
		"an empty cell":            {",UMH güçleri Vatiyye Hava Üssü’nü aldı", ",", "translations.csv:"},
	} {
		changed := bytes.Replace(whole, []byte(c.old), []byte(c.new), 1)
		if bytes.Equal(changed, whole) {
			t.Fatalf("%s: the table has no %q", name, c.old)
		}
		fsys["translations.csv"] = &fstest.MapFile{Data: changed}
		_, problems := tables.Load(fsys)
		if !slices.ContainsFunc(problems, func(p geo.Problem) bool { return strings.Contains(p.String(), c.want) }) {
			t.Errorf("%s: no problem says %q: %v", name, c.want, problems)
		}
	}
	fsys["translations.csv"] = &fstest.MapFile{Data: whole}
	prose := fsys["steps.tr.txt"].Data
	fsys["steps.tr.txt"] = &fstest.MapFile{Data: bytes.Replace(prose, []byte("](who:HAFTAR)"), []byte("](who:LNA)"), 1)}
	if _, problems := tables.Load(fsys); len(problems) != 1 || !strings.Contains(problems[0].String(), "is not what the English paragraph links to") {
		t.Errorf("a link that is not the English one’s: %v", problems)
	}

	b, problems := tables.Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	for i := range b.Places {
		for _, lang := range geo.Tongues {
			if n := b.Places[i].Name; n.En != "" && (lang == "ar" && n.Ar == "" || lang == "tr" && n.Tr == "") {
				t.Errorf("places.csv: %s has no name_%s", b.Places[i].ID, lang)
			}
		}
	}
}

func TestStoryIsTranslated(t *testing.T) {
	b, _ := tables.Load(os.DirFS("../../site/data"))
	for lang, want := range map[string][3]string{
		"en": {"GNA forces take the Al-Watiya air base", "The jets", "at least 14 jets"},
		"ar": {"قوات حكومة الوفاق تسيطر على قاعدة الوطية الجوية", "الطائرات", "14 طائرة فأكثر"},
		"tr": {"UMH güçleri Vatiyye Hava Üssü’nü aldı", "Uçaklar", "en az 14 uçak"},
	} {
		s := tables.Story(b, lang)
		var got [3]string
		for i := range s.Events {
			if s.Events[i].ID == "watiya-capture-2020-05-18" {
				got[0] = s.Events[i].Title
			}
		}
		for i := range s.Steps {
			if s.Steps[i].Slug == "jets" {
				got[1] = s.Steps[i].Title
			}
		}
		for i := range s.Routes {
			if s.Events[s.Routes[i].Event].ID == "africom-route-2020-05-28" {
				got[2] = s.Routes[i].Quantity
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
