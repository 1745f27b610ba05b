package main

import (
	"encoding/csv"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"watiya/geo"
)

// tongue is a language that the site is published in.
type tongue struct {
	Lang, Dir, Name string // Name: what the language calls itself
}

var tongues = [...]tongue{{"en", "ltr", "English"}, {"ar", "rtl", "العربية"}, {"tr", "ltr", "Türkçe"}}

// path is the address of the site in the language: "/", "/ar/", "/tr/".
func (t *tongue) path() string {
	if t.Lang == "en" {
		return "/"
	}
	return "/" + t.Lang + "/"
}

// words are the words of the pages in one language. The English is the key, as in
// gettext: templates and programs read as the page does.
type words struct {
	*tongue
	of      map[string]string
	missing map[string]bool
	used    map[string]bool
}

// wordsFile is the table of the pages’ words.
const wordsFile = "site/pages/words.csv"

// readWords reads the table for all languages.
func readWords(root string) ([]*words, error) {
	f, err := os.Open(filepath.Join(root, filepath.FromSlash(wordsFile)))
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("gen: %s: %w", wordsFile, err)
	}
	var out []*words
	for i := range tongues {
		column := slices.Index(rows[0], tongues[i].Lang)
		if column < 0 || rows[0][0] != "en" {
			return nil, fmt.Errorf("gen: %s:1: has not the columns en, ar, tr", wordsFile)
		}
		w := &words{tongue: &tongues[i], of: map[string]string{}, missing: map[string]bool{}, used: map[string]bool{}}
		for n, row := range rows[1:] {
			english, text := row[0], row[column]
			if _, twice := w.of[english]; twice {
				return nil, fmt.Errorf("gen: %s:%d: %q stands there twice", wordsFile, n+2, english)
			}
			if why := wrongWords(english, text); why != "" {
				return nil, fmt.Errorf("gen: %s:%d: %s: %q: %s", wordsFile, n+2, w.Lang, text, why)
			}
			w.of[english] = geo.Quotes(w.Lang, text)
		}
		out = append(out, w)
	}
	return out, nil
}

// wrongWords says what is wrong with a translation, or "".
func wrongWords(english, text string) string {
	if strings.TrimSpace(text) == "" {
		return "is empty"
	}
	if verbs(english) != verbs(text) {
		return "has not the placeholders of " + english
	}
	if w := geo.LoadedWord(text); w != "" {
		return "uses the loaded word “" + w + "” in our own voice"
	}
	return ""
}

// verbs counts the placeholders of a text, whatever their order: "%d %s", "%[2]d".
func verbs(s string) string {
	var out []string
	for i := range len(s) - 1 {
		if s[i] != '%' {
			continue
		}
		if end := strings.IndexAny(s[i+1:], "ds"); end >= 0 {
			out = append(out, s[i+1+end:i+2+end])
		}
	}
	slices.Sort(out)
	return strings.Join(out, "")
}

// t is a text in the language; arguments fill its placeholders.
func (w *words) t(english string, args ...any) string {
	w.used[english] = true
	text, ok := w.of[english]
	if !ok {
		if w.missing[english] = true; w.Lang == "en" {
			text = english
		}
	}
	if len(args) > 0 {
		return fmt.Sprintf(text, args...)
	}
	return text
}

// html is t for the words around elements: arguments may be HTML, all else is text.
func (w *words) html(english string, args ...any) template.HTML {
	for i, a := range args {
		if s, ok := a.(string); ok {
			args[i] = template.HTMLEscapeString(s)
		}
	}
	text := template.HTMLEscapeString(w.t(english))
	return template.HTML(fmt.Sprintf(text, args...))
}

// lost is an error that names texts which the table does not have.
func (w *words) lost() error {
	var all []string
	for s := range w.missing {
		all = append(all, s)
	}
	if len(all) == 0 {
		return nil
	}
	slices.Sort(all)
	return fmt.Errorf("gen: %s has no row for:\n%s", wordsFile, strings.Join(all, "\n"))
}
