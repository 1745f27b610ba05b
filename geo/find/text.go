package find

import (
	"sort"
	"strings"
)

// Text finds documents by the words in them: an inverted index of folded words.
// Every word of a query must begin a word of the document; names also match as
// they sound, and where nothing else matches by their consonants alone, across
// scripts. The zero value has no documents. It never changes once it is made.
type Text struct {
	Docs  int
	Words []string // folded, sorted
	Name  []bool   // per word: it is, or begins like, a name
	Ends  []int32  // per word: where its documents end in List
	List  []int32  // documents, ascending for each word

	sounds []spoken // names by their sound, sorted
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
		s := spoken{word: int32(i)}
		if w[0] < 0x80 {
			s.sound = sound(w)
			s.bare = bare(s.sound)
		} else {
			s.bare = skeleton(w)
		}
		t.sounds = append(t.sounds, s)
	}
	sort.Sort(bySound(t.sounds))
}

type bySound []spoken

func (s bySound) Len() int           { return len(s) }
func (s bySound) Less(i, j int) bool { return s[i].sound < s[j].sound }
func (s bySound) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

// Count implements geo.TextIndex.
func (t *Text) Count(query string, hits []uint8) (words uint8) {
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "")
	}
	rest := Fold(query)
	for rest != "" {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		t.count(w, hits, words)
		words++
	}
	return words
}

// count raises the hits of the documents of a word from n to n+1.
func (t *Text) count(w string, hits []uint8, n uint8) {
	found := false
	for i := sort.SearchStrings(t.Words, w); i < len(t.Words) && strings.HasPrefix(t.Words[i], w); i++ {
		t.mark(i, hits, n)
		found = true
	}
	b := ""
	if w[0] < 0x80 {
		s := sound(w)
		b = bare(s)
		if len(s) >= leastSound {
			at := sort.Search(len(t.sounds), func(i int) bool { return t.sounds[i].sound >= s })
			for ; at < len(t.sounds) && strings.HasPrefix(t.sounds[at].sound, s); at++ {
				t.mark(int(t.sounds[at].word), hits, n)
				found = true
			}
		}
	} else {
		b = skeleton(w)
	}
	if found || len(b) < leastBare {
		return
	}
	for i := range t.sounds {
		if s := &t.sounds[i]; strings.HasPrefix(s.bare, b) && len(s.bare)-len(b) <= 1 {
			t.mark(int(s.word), hits, n)
		}
	}
}

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
