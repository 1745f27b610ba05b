package find

import "strings"

// Text finds documents by the words in them: an inverted index of folded words.
// Every word of a query must begin a word of the document; names also match as
// they sound, and where nothing else matches by their consonants alone, across
// scripts. Arabic joins small words to the noun, and writers join what others part: an
// Arabic word that begins none is looked for inside them. The zero value has no documents. It never changes once it is made.
type Text struct {
	Docs  int
	Words []string // folded, sorted
	Name  []bool   // per word: it is, or begins like, a name
	Ends  []int32  // per word: where its documents end in List
	List  []int32  // documents, ascending for each word

	sounds []spoken // the names among the words
}

// spoken is a name as it sounds.
type spoken struct {
	sound, bare string
	word        int32
}

// leastSound is how many letters a word needs to be compared by its sound.
const leastSound = 3

// Ready derives what travels not: how names sound.
func (t *Text) Ready() {
	t.sounds = t.sounds[:0]
	for i, w := range t.Words {
		if !t.Name[i] || w == "" {
			continue
		}
		s := spell(w)
		s.word = int32(i)
		t.sounds = append(t.sounds, s)
	}
}

// spell is a word as it sounds; only Latin spellings have letters for vowels.
func spell(w string) (s spoken) {
	if w[0] < 0x80 {
		s.sound = sound(w)
		s.bare = bare(s.sound)
	} else {
		s.bare = skeleton(w)
	}
	return s
}

// first is the first word that is not before w.
func (t *Text) first(w string) int {
	lo, hi := 0, len(t.Words)
	for lo < hi {
		if m := (lo + hi) / 2; t.Words[m] < w {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// Count implements geo.TextIndex.
func (t *Text) Count(query string, hits []uint8) (words uint8) {
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "")
	}
	rest := Fold(query)
	for rest != "" {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		if words > 0 && isArticle(w) && w != "us" {
			break // the last word, and no index has it: its noun is not typed yet
		}
		t.count(w, hits, words)
		words++
	}
	return words
}

// count raises the hits of the documents of a word from n to n+1.
func (t *Text) count(w string, hits []uint8, n uint8) {
	found := false
	for i := t.first(w); i < len(t.Words) && strings.HasPrefix(t.Words[i], w); i++ {
		t.mark(i, hits, n)
		found = true
	}
	s := spell(w)
	if len(s.sound) >= leastSound {
		for i := range t.sounds {
			if strings.HasPrefix(t.sounds[i].sound, s.sound) {
				t.mark(int(t.sounds[i].word), hits, n)
				found = true
			}
		}
	}
	if w[0] >= 0x80 {
		for len(w) >= 2*leastSound && !found {
			for i := range t.Words {
				if strings.Contains(t.Words[i], w) {
					t.mark(i, hits, n)
					found = true
				}
			}
			if !strings.Contains(joins, w[:2]) {
				break
			}
			w = w[2:]
		}
	}
	b := s.bare
	if found || len(b) < leastBare {
		return
	}
	for i := range t.sounds {
		if s := &t.sounds[i]; strings.HasPrefix(s.bare, b) && len(s.bare)-len(b) <= 1 {
			t.mark(int(s.word), hits, n)
		}
	}
}

// joins are the letters that Arabic joins to a noun: and, with, for, as, then and the
// article.
const joins = "وبلكفا"

// mark raises the hits of the documents of word i.
func (t *Text) mark(i int, hits []uint8, n uint8) {
	from := int32(0)
	if i > 0 {
		from = t.Ends[i-1]
	}
	for _, d := range t.List[from:t.Ends[i]] {
		if hits[d] == n {
			hits[d] = n + 1
		}
	}
}
