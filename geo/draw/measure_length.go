package draw

import (
	"math"

	"watiya/geo/scene"
)

const mile = 1609.344 // metres

// paintLength writes a length from x on and returns its width; without a list it
// only measures. Digits are written one by one, so that no length needs a string
// of its own. Miles follow where the language reads them; in Arabic the unit
// stands at the left.
func (p *Painter) paintLength(l *scene.List, x, y, metres float64, kind uint8) float64 {
	w := p.words
	at := x
	word := func(t text, let int) {
		if l != nil {
			l.Style(styleText + 3*let)
			l.Text(t.s, at, y, 0)
		}
		size, _ := letterings[let].set(p.arabic)
		at += t.em * size
	}
	prefix := func() {
		switch kind {
		case tagTotal:
			word(p.units[unitTotal], letFanMore)
		case tagRange:
			word(p.units[unitRange], letFanMore)
		}
	}
	if p.arabic {
		word(p.units[unitKm], letFanDate)
	} else {
		prefix()
	}
	at = p.paintNumber(l, at, y, metres/1000, letFanDate)
	switch {
	case p.arabic:
		prefix()
	default:
		word(p.units[unitKm], letFanDate)
	}
	if w.miles != "" {
		at += 7
		at = p.paintNumber(l, at, y, metres/mile, letFanMore)
		word(p.units[unitMiles], letFanMore)
	}
	return at - x
}

// paintNumber writes a number: one decimal below ten, groups of three digits
// with a thin space from ten thousand on.
func (p *Painter) paintNumber(l *scene.List, x, y, v float64, let int) float64 {
	size, _ := letterings[let].set(p.arabic)
	glyph := func(t text) {
		if l != nil {
			l.Style(styleText + 3*let)
			l.Text(t.s, x, y, 0)
		}
		x += t.em * size
	}
	tenths := math.Round(v * 10)
	whole := int(math.Round(v))
	if tenths < 100 {
		whole = int(tenths) / 10
	}
	div := 1
	for whole/div >= 10 {
		div *= 10
	}
	for n := whole; div > 0; div /= 10 {
		glyph(p.figures[n/div])
		if n %= div; div == 1000 && whole >= 10000 {
			x += size * 0.2
		}
	}
	if tenths < 100 {
		glyph(p.units[unitPoint])
		glyph(p.figures[int(tenths)%10])
	}
	return x
}

// The words of a length.
const (
	unitKm = iota
	unitMiles
	unitTotal
	unitRange
	unitPoint
	numUnits
)

func (p *Painter) prepareMeasure() {
	for i := range p.figures {
		p.figures[i] = p.text(decimal(i), sans600)
	}
	w := p.words
	for i, s := range [numUnits]string{w.km, w.miles, w.total, w.within, w.point} {
		f := sans400
		if i == unitKm || i == unitPoint {
			f = sans600
		}
		p.units[i] = p.text(s, f)
	}
}
