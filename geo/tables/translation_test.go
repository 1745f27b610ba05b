package tables_test

import (
	"os"
	"testing"

	"watiya/geo"
	"watiya/geo/tables"
)

// Everything that a story shows is translated into both other languages.
func TestTranslationsAreComplete(t *testing.T) {
	b, _ := tables.Load(os.DirFS("../../site/data"))
	want := func(file, id, column, english string) {
		if cell := (geo.CellID{File: file, ID: id, Column: column}); english != "" && b.Translated[cell] == nil {
			t.Errorf("translations.csv: %s: %s of %s is missing", file, column, id)
		}
	}
	for i := range b.Events {
		want(geo.FileEvents, b.Events[i].ID, "title", b.Events[i].Title)
	}
	for i := range b.Steps {
		want(geo.FileSteps, b.Steps[i].Slug, "title", b.Steps[i].Title)
	}
	for i := range b.Movements {
		m := &b.Movements[i]
		want(geo.FileRoutes, m.ID, "quantity", m.Quantity)
		want(geo.FileRoutes, m.ID, "claimant", m.Claimant)
		want(geo.FileRoutes, m.ID, "denial", m.Denial)
	}
	for i := range b.Places {
		for _, lang := range []string{"ar", "tr"} {
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
