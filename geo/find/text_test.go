package find

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// library is documents as the story has them: running text in three languages
// and names beside it.
var library = []struct{ text, names string }{
	0: {"Qaddafi falls; fighting in Sirte", "Libya"},
	1: {"Gaddafi’s sons, says a minister", "Tripoli طرابلس Trablus"},
	2: {"Jets at Al-Watiya, MiG-29 and Su-24", "Al-Watiya air base قاعدة الوطية الجوية Vatiyye Hava Üssü"},
	3: {"Kaddafi’nin güçleri; Türkiye’nin açıklaması", "Gharyan غريان Giryan"},
	4: {"قصف مدفعي وطائرات مسيّرة بالمطار", "معيتيقة"},
	5: {"Iğdır’dan ISPARTA’ya", "Şanlıurfa"},
	6: {"They asserted it", "US Africa Command AFRICOM"},
	7: {"no name", "Misrata"},
}

func shelf() *Text {
	var b TextBuilder
	for d := range library {
		b.Add(d, library[d].text, false)
		b.Add(d, library[d].names, true)
	}
	return b.Text(0)
}

func found(x *Text, q string) (out []int) {
	hits := make([]uint8, x.Docs)
	n := x.Count(q, hits)
	for d, h := range hits {
		if h == n {
			out = append(out, d)
		}
	}
	return out
}

func TestText(t *testing.T) {
	x := shelf()
	for q, want := range map[string][]int{
		// One name, written in many ways, in both directions.
		"Qaddafi": {0, 1, 3}, "Gadhafi": {0, 1, 3}, "Kaddafi": {0, 1, 3}, "gaddafi": {0, 1, 3}, "GADDAFİ": {0, 1, 3}, "القذافي": {0, 1, 3}, "قذافى": {0, 1, 3},
		"Watiya": {2}, "Vatiya": {2}, "vatiyye": {2}, "الوطية": {2}, "الوطيه": {2}, "وَطِيَّة": {2}, "وطـيـة": {2},
		"Garyan": {3}, "غريان": {3}, "misurata": {7}, "مصراتة": {7}, "Mitiga": {4}, "معيتيقه": {4},
		// Turkish i with and without its dot, Arabic joined to and, with, the.
		"ığdır": {5}, "IGDIR": {5}, "ısparta": {5}, "isparta": {5}, "ŞANLIURFA": {5}, "sanliurfa": {5}, "turkiye": {3}, "TÜRKİYE": {3},
		"والمطار": {4}, "للمطار": {4}, "بمعيتيقة": {4}, "تيقة": {4}, "قه": nil,
		"طائرات": {4}, "المطار": {4}, "مطار": {4}, "مسيرة": {4},
		// All words, in any order, each from its beginning.
		"jets watiya": {2}, "29 mig": {2}, "mig-29": {2}, "wat je": {2}, "jets tripoli": nil, "atiya": nil,
		"US": {2, 6}, "africom": {6}, "us africa": {6}, "jets al": {2}, "jets the": {2}, "jets us": {2},
		// Only names match by their sound: Sirte is not "asserted".
		"sirte": {0}, "sert": {0},
		"": {0, 1, 2, 3, 4, 5, 6, 7}, "--": {0, 1, 2, 3, 4, 5, 6, 7}, "xyzzy": nil,
	} {
		if got := found(x, q); !equal(got, want) {
			t.Errorf("%q finds %v, want %v", q, got, want)
		}
	}
}

// TestTextIsWhatItHolds compares the index with reading every document.
func TestTextIsWhatItHolds(t *testing.T) {
	x := shelf()
	for i, w := range x.Words {
		if i > 0 && w <= x.Words[i-1] {
			t.Errorf("%q after %q", w, x.Words[i-1])
		}
		in := map[int]bool{}
		for _, d := range found(x, w) {
			in[d] = true
		}
		for d := range library {
			for _, word := range strings.Fields(Fold(strings.ReplaceAll(library[d].text+" "+library[d].names, "-", " "))) {
				if strings.HasPrefix(word, w) && !in[d] {
					t.Errorf("%q does not find document %d: %s", w, d, word)
				}
			}
		}
	}
}

func ExampleText() {
	var b TextBuilder
	b.Add(0, "Jets at Al-Watiya", false)
	b.Add(1, "Jets at Tripoli", false)
	x := b.Text(2)
	hits := make([]uint8, 2)
	words := x.Count("vatiya jets", hits)
	fmt.Println(words, hits)
	// Output: 2 [2 0]
}

func BenchmarkText(b *testing.B) {
	for _, n := range [...]int{90, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var t TextBuilder
			for d := range n {
				l := &library[d%len(library)]
				t.Add(d, l.text+" w"+strconv.Itoa(d%5000), false)
				t.Add(d, l.names, true)
			}
			x := t.Text(n)
			hits := make([]uint8, n)
			b.ReportAllocs()
			for b.Loop() {
				clear(hits)
				x.Count("qaddafi w", hits)
			}
		})
	}
}
