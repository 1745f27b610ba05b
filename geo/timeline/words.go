package timeline

import (
	"strconv"

	"watiya/geo"
	"watiya/geo/draw"
)

// words are what the timeline itself writes. Short names of months are the first three
// letters; Arabic does not shorten them.
type words struct {
	months *[12]string
	// Before and after a date: of this day the map is.
	asOf, asOfAfter        string
	earlier, later, unread string
}

var english = words{geo.MonthNames("en"),
	"as of ", "", " earlier", " later", "not researched"}

var arabic = words{geo.MonthNames("ar"),
	"الوضع في ", "", " قبل ذلك", " بعد ذلك", "لم يُبحث"}

var turkish = words{geo.MonthNames("tr"),
	"", " itibarıyla", " daha önce", " daha sonra", "araştırılmadı"}

func wordsOf(lang string) *words {
	switch lang {
	case "ar":
		return &arabic
	case "tr":
		return &turkish
	}
	return &english
}

// What may be written; a kind and a number: of a year, a month, a day or of
// events.
const (
	textNumber   = iota // a day of the month or a year
	textAsOf            // day, without its year in 2020
	textAsOfYear        // day
	textEarlier
	textLater
	textUnread
	textMonth // year*12 + month-1: its name alone
	textMonthYear
	textShort
	textShortYear
)

// text is an interned string and its width in em for both weights.
type text struct {
	kind, n     int32
	s           uint32
	plain, bold float64
}

// text writes a text once and remembers it: a frame that needs no new one does not
// allocate.
func (p *Painter) text(kind, n int) text {
	for i := len(p.texts) - 1; i >= 0; i-- {
		if t := &p.texts[i]; t.n == int32(n) && t.kind == int32(kind) {
			return *t
		}
	}
	s := p.spell(kind, n)
	t := text{int32(kind), int32(n), p.strings.Intern(s), draw.TextWidth(s, false), draw.TextWidth(s, true)}
	p.texts = append(p.texts, t)
	return t
}

func (p *Painter) spell(kind, n int) string {
	w := p.words
	switch kind {
	case textNumber:
		return strconv.Itoa(n)
	case textEarlier:
		return strconv.Itoa(n) + w.earlier
	case textLater:
		return strconv.Itoa(n) + w.later
	case textUnread:
		return w.unread
	case textAsOf, textAsOfYear:
		y, m, d := geo.Day(n).Civil()
		s := w.asOf + strconv.Itoa(d) + " " + w.months[m-1]
		if kind == textAsOfYear {
			s += " " + strconv.Itoa(y)
		}
		return s + w.asOfAfter
	}
	s := w.months[n%12]
	if kind >= textShort && !p.rtl {
		end := 0
		for i := range s {
			if end++; end == 4 {
				s = s[:i]
				break
			}
		}
	}
	if kind == textMonthYear || kind == textShortYear {
		s += " " + strconv.Itoa(n/12)
	}
	return s
}
