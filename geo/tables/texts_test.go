package tables

import (
	"os"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/pack"
)

// TestTexts searches the real briefing as readers of three languages would.
func TestTexts(t *testing.T) {
	b, problems := Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	b.Reindex()
	x, s := Texts(b), Story(b, "en")
	file := pack.EncodeText(x)
	t.Logf("%d words, %d places of words, %d bytes", len(x.Words), len(x.List), len(file))
	found := func(q string) map[string]bool {
		hits := make([]uint8, len(s.Events))
		n := x.Count(q, hits)
		out := map[string]bool{}
		for i, h := range hits {
			if h == n {
				out[s.Events[i].ID] = true
			}
		}
		return out
	}
	// Spellings of one name find the same events.
	for _, same := range [][]string{
		{"Watiya", "Vatiya", "Wattiyah", "vatiyye"},
		{"الوطية", "وطيه", "ٱلْوَطِيَّة", "الوطـيـة"},
		{"Haftar", "HAFTER", "hafter"},
		{"Misrata", "Mısrata", "MISRATA"},
		{"Tripoli strike", "strike tripoli"},
		{"libya", "LİBYA", "Lıbya"},
		// What Arabic joins, and what writers part.
		{"الوفاق", "والوفاق", "بالوفاق"}, {"المسماري", "والمسماري", "للمسماري"}, {"بنغازي", "بن غازي", "ببنغازي"}, {"غضب", "الغضب", "بالغضب"},
	} {
		want := found(same[0])
		if len(want) == 0 {
			t.Errorf("%q finds nothing", same[0])
		}
		for _, q := range same[1:] {
			if got := found(q); !equalSets(got, want) {
				t.Errorf("%q finds %d events, %q %d", q, len(got), same[0], len(want))
			}
		}
	}
	for q, id := range map[string]string{"watiya": "watiya-capture-2020-05-18", "جروشي": "jaroushi-air-campaign-2020-05-21", "Jarushi": "jaroushi-air-campaign-2020-05-21",
		"bloomberg campaign": "jaroushi-air-campaign-2020-05-21", "aksoy": "tr-mfa-warning-2020-05-21", "Dışişleri": "tr-mfa-warning-2020-05-21", "AFRICOM": "", "خليفة حفتر": "jaroushi-air-campaign-2020-05-21"} {
		if got := found(q); len(got) == 0 || id != "" && !got[id] {
			t.Errorf("%q finds %v, not %s", q, got, id)
		}
	}
	for _, q := range []string{"xyzzy", "watiya xyzzy", "قطقط"} {
		if got := found(q); len(got) != 0 {
			t.Errorf("%q finds %v", q, got)
		}
	}
	if got := found(" -- "); len(got) != len(s.Events) {
		t.Errorf("a query without a word leaves %d of %d events", len(got), len(s.Events))
	}
	// Each title finds its own event, in each language.
	for _, lang := range [...]string{"en", "ar", "tr"} {
		for i := range Story(b, lang).Events {
			e := &Story(b, lang).Events[i]
			if q := strings.ToUpper(e.Title); !found(short(q))[e.ID] {
				t.Errorf("%s: %q does not find %s", lang, short(q), e.ID)
			}
		}
	}
	var _ geo.TextIndex = x
}

// short is as many whole words as are searched.
func short(q string) string {
	for len(q) > 100 {
		q = q[:strings.LastIndexByte(q, ' ')]
	}
	return q
}

func equalSets(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return len(a) == len(b)
}

// TestTextsHoldClaims: what is said is found by its own words, in each language.
func TestTextsHoldClaims(t *testing.T) {
	b, problems := Load(os.DirFS("../../site/data"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	b.Reindex()
	x, rows := Texts(b), documentOrder(b)
	for _, lang := range b.Languages() {
		local := b.Localize(lang)
		for d, e := range rows {
			for _, i := range b.EventClaims[e.ID] {
				q := short(local.Claims[i].Says)
				hits := make([]uint8, len(rows))
				if n := x.Count(q, hits); hits[d] != n {
					t.Errorf("%s: %q does not find %s", lang, q, e.ID)
				}
			}
		}
	}
}

func BenchmarkTexts(b *testing.B) {
	briefing, _ := Load(os.DirFS("../../site/data"))
	briefing.Reindex()
	x := Texts(briefing)
	hits := make([]uint8, x.Docs)
	for _, q := range [...]string{"watiya", "vattiye jets", "القذافي", "بن غازي", "ءءءءء"} {
		b.Run(q, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				clear(hits)
				x.Count(q, hits)
			}
		})
	}
}
