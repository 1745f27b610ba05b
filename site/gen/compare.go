package main

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"watiya/geo"
	"watiya/worker/web"
)

// compareView is one question with the answers of different speakers, drawn as
// unit marks: one mark, one of the thing counted. Nothing is averaged.
type compareView struct {
	ID, Question string
	Rows         []compareRow
	AtLeast      bool   // some answer is open upwards
	Counted      bool   // answers are numbers small enough to draw
	One          string // what a mark is, in words
	Shape        string // the class of the marks: aircraft are triangles
}

// compareRow is one answer.
type compareRow struct {
	Who, When string
	Side      geo.Side
	Value     string // the number, or the answer in words
	Marks     []mark
	low       float64
}

// mark is one unit: solid, hollow (“between 3 and 5”: two hollow) or fading
// (“at least”: three, fainter and fainter).
type mark struct{ Class string }

// maxMarks is the largest number drawn as single marks.
const maxMarks = 40

// compare finds the disagreement that a step compares.
func (b *book) compare(question string) *compareView {
	for i := range b.Disagreements {
		d := &b.Disagreements[i]
		if d.Question == question && question != "" {
			return b.compareOf(d)
		}
	}
	return nil
}

func (b *book) compareOf(d *geo.Disagreement) *compareView {
	v := &compareView{ID: d.ID, Question: d.Question}
	unit := ""
	positions := b.DisagreementPositions[d.ID]
	counted := 0
	for _, i := range positions {
		p := &b.Positions[i]
		if drawable(p) {
			counted++
			unit = p.Unit
		}
	}
	v.Counted = counted*2 > len(positions)
	v.One, v.Shape = b.t("one mark, one of %s", unit), "unit"
	if unit == b.In(b.Lang, "aircraft") {
		v.Shape = "air"
	}
	for _, i := range positions {
		p := &b.Positions[i]
		if v.Counted && !drawable(p) { // answers another part of the question: on the page of disagreements
			continue
		}
		r := compareRow{Who: p.Speaker, Side: p.Side, Value: p.Value}
		if p.Date.Dated() {
			r.When = web.ShortDate(p.Date, b.Lang)
		}
		if v.Counted {
			r.low = p.Low.Value
			r.Value, r.Marks = unitMarks(p)
			v.AtLeast = v.AtLeast || !p.High.Known
		}
		v.Rows = append(v.Rows, r)
	}
	if v.Counted {
		slices.SortStableFunc(v.Rows, func(x, y compareRow) int { return cmp.Compare(x.low, y.low) })
	}
	return v
}

func drawable(p *geo.Position) bool {
	return p.Low.Known && p.Low.Value == math.Trunc(p.Low.Value) && p.Low.Value >= 0 && p.Low.Value <= maxMarks &&
		(!p.High.Known || p.High.Value <= maxMarks)
}

func unitMarks(p *geo.Position) (value string, marks []mark) {
	low := int(p.Low.Value)
	value = strconv.Itoa(low)
	for range low {
		marks = append(marks, mark{"full"})
	}
	switch {
	case !p.High.Known:
		for _, c := range [...]string{"f1", "f2", "f3"} {
			marks = append(marks, mark{c})
		}
	case p.High.Value > p.Low.Value:
		value += "–" + strconv.Itoa(int(p.High.Value))
		for range int(p.High.Value) - low {
			marks = append(marks, mark{"hollow"})
		}
	}
	return value, marks
}
