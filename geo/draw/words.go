package draw

import "watiya/geo"

// words are the few words that the map itself writes.
type words struct {
	months                          *[12]string
	short                           bool   // months by their first three letters
	area                            string // under the name of an area
	of, all                         string // "10 of 17, show all" without its numbers
	km, miles, total, within, point string // of lengths; miles where the language reads them
	turkish                         bool
}

var languages = map[string]*words{
	"en": {months: geo.MonthNames("en"), short: true,
		area: "named as an area, no point given", of: " of ", all: ", show all",
		km: " km", miles: " mi", total: "total ", within: "within ", point: "."},
	"ar": {months: geo.MonthNames("ar"),
		area: "المنطقة كما سُمّيت، بلا نقطة", of: " من ", all: "، عرض الكل",
		km: "كم ", total: " المجموع", within: " ضمن", point: "."},
	"tr": {months: geo.MonthNames("tr"),
		area: "alan olarak anıldı, nokta verilmedi", of: " / ", all: ", tümünü göster",
		km: " km", total: "toplam ", within: "yarıçap ", point: ",", turkish: true},
}

func wordsOf(lang string) *words {
	if w := languages[lang]; w != nil {
		return w
	}
	return languages["en"]
}

func (w *words) month(m int) string {
	if w.short {
		return w.months[m-1][:3]
	}
	return w.months[m-1]
}

// dateNote is the date of an event as a line under its place: "18 May",
// "22–23 May", "April 2019"; "" where it has none or is open. The year is left out in
// 2020, the year of the story.
func dateNote(e *geo.StoryEvent, w *words) string {
	if !e.Dated || e.OpenStart || e.OpenEnd {
		return ""
	}
	y, m, d := e.From.Civil()
	y2, m2, d2 := e.To.Civil()
	year := ""
	if y != 2020 || y2 != 2020 {
		year = " " + decimal(y2)
	}
	last := w.month(m2) + year
	switch {
	case e.From == e.To:
		return decimal(d) + " " + last
	case d == 1 && d2 == geo.DaysIn(y2, m2) && y == y2 && m == m2:
		return last
	case y == y2 && m == m2:
		return decimal(d) + "–" + decimal(d2) + " " + last
	case d == 1 && m == 1 && d2 == 31 && m2 == 12 && y == y2:
		return decimal(y)
	case y == y2:
		return decimal(d) + " " + w.month(m) + " – " + decimal(d2) + " " + last
	}
	return decimal(y) + "–" + decimal(y2)
}

// capitals is a name in capital letters; in Turkish i becomes İ.
func capitals(s string, w *words) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case r == 'i' && w.turkish:
			r = 'İ'
		case r == 'ı':
			r = 'I'
		case r >= 'a' && r <= 'z', r >= 'à' && r <= 'þ' && r != '÷':
			r -= 0x20
		case r >= 0x100 && r <= 0x137 && r != 0x131 && r%2 == 1, r >= 0x14A && r <= 0x177 && r%2 == 1:
			r-- // Latin Extended-A pairs: capital even, small odd
		}
		out = append(out, r)
	}
	return string(out)
}
