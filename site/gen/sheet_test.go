package main

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// TestTonguesAreComplete: every word in every language, none left in English.
func TestTonguesAreComplete(t *testing.T) {
	for i := range tongues {
		v := reflect.ValueOf(tongues[i])
		var walk func(name string, v reflect.Value)
		walk = func(name string, v reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				if strings.TrimSpace(v.String()) == "" {
					t.Errorf("%s: %s is empty", tongues[i].Lang, name)
				}
				if tongues[i].Lang == "ar" && name != "Lang" && name != "Dir" && strings.IndexFunc(v.String(), func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) < 0 {
					t.Errorf("ar: %s is %q", name, v.String())
				}
			case reflect.Array:
				for k := range v.Len() {
					walk(name, v.Index(k))
				}
			case reflect.Map:
				for _, k := range v.MapKeys() {
					walk(name+" "+k.String(), v.MapIndex(k))
				}
			}
		}
		for k := range v.NumField() {
			walk(v.Type().Field(k).Name, v.Field(k))
		}
	}
}

// TestLegendIsTranslated: each row of the legend has its word in each language.
func TestLegendIsTranslated(t *testing.T) {
	s := get(t)
	row := regexp.MustCompile(`<li data-key="([^"]*)"`)
	for _, m := range row.FindAllSubmatch(s.files["map/index.html"], -1) {
		for i := range tongues {
			if _, ok := tongues[i].Rows[string(m[1])]; !ok {
				t.Errorf("%s: the legend's row %q has no word", tongues[i].Lang, m[1])
			}
		}
	}
}

// TestSheets: a page for each language, in it its titles, its story, its own way
// of writing, and links to the others.
func TestSheets(t *testing.T) {
	s := get(t)
	for file, want := range map[string][]string{
		"map/index.html":    {`<html lang="en" dir="ltr">`, "GNA forces take the", "story.en."},
		"ar/map/index.html": {`<html lang="ar" dir="rtl">`, "قوات حكومة الوفاق تسيطر على قاعدة الوطية الجوية", "story.ar.", `aria-label="خريطة.`},
		"tr/map/index.html": {`<html lang="tr" dir="ltr">`, "UMH güçleri Vatiyye Hava Üssü’nü aldı", "story.tr.", `aria-label="Harita.`},
	} {
		page := s.files[file]
		for _, w := range want {
			if !bytes.Contains(page, []byte(w)) {
				t.Errorf("%s has no %q", file, w)
			}
		}
		for i := range tongues {
			if !bytes.Contains(page, []byte(`href="`+tongues[i].path()+`"`)) {
				t.Errorf("%s does not lead to %s", file, tongues[i].path())
			}
		}
		if n := bytes.Count(page, []byte(`<li id="e-`)); n != 90 {
			t.Errorf("%s lists %d events", file, n)
		}
	}
	// The lettering of the first paint is that of the language.
	if !bytes.Contains(s.files["ar/map/index.html"], []byte("طرابلس\u2069<")) || !bytes.Contains(s.files["tr/map/index.html"], []byte(">Trablus<")) {
		t.Error("the first paint is lettered in another language")
	}
}
