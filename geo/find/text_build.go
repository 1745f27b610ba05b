package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// TextBuilder gathers the words of documents. Native programs use it; the client
// reads what it made.
type TextBuilder struct {
	docs  int
	words map[string]*entry
}

type entry struct {
	name bool
	docs []int32
}

// Add adds a text to document d; documents come in order. In running text a word
// that begins with a capital is taken for a name; with names all of them are.
func (b *TextBuilder) Add(d int, text string, names bool) {
	if b.words == nil {
		b.words = map[string]*entry{}
	}
	b.docs = max(b.docs, d+1)
	for _, raw := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '‑' || r == '–' || r == '/' }) {
		raw = strings.TrimLeft(raw, "“”‘’\"'(«[")
		first, _ := utf8.DecodeRuneInString(raw)
		for _, w := range strings.Fields(Fold(raw)) {
			b.add(d, w, names || unicode.IsUpper(first))
			for _, p := range joined {
				if bare, ok := strings.CutPrefix(w, p); ok && len(bare) > 2*len("ل") && (len(p) > len("ل") || len(bare) >= 4*len("ل")) {
					b.add(d, bare, names)
				}
			}
		}
	}
}

// joined is what Arabic writes in one word with the noun behind it: and, with, as,
// for and the article; "and" alone only before four letters.
var joined = [...]string{"وال", "بال", "كال", "فال", "لل", "و"}

func (b *TextBuilder) add(d int, w string, name bool) {
	if isArticle(w) && w != "us" { // the United States
		return
	}
	e := b.words[w]
	if e == nil {
		e = &entry{}
		b.words[w] = e
	}
	e.name = e.name || name
	if n := len(e.docs); n == 0 || e.docs[n-1] != int32(d) {
		e.docs = append(e.docs, int32(d))
	}
}

// Text is the index of what was added, of at least n documents.
func (b *TextBuilder) Text(n int) *Text {
	t := &Text{Docs: max(b.docs, n)}
	for w := range b.words {
		t.Words = append(t.Words, w)
	}
	slices.Sort(t.Words)
	for _, w := range t.Words {
		e := b.words[w]
		t.Name = append(t.Name, e.name)
		t.List = append(t.List, e.docs...)
		t.Ends = append(t.Ends, int32(len(t.List)))
	}
	t.Ready()
	return t
}
