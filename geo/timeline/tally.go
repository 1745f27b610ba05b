package timeline

// Tally says where the events are; the numbers add up to all events of the story.
type Tally struct{ Cells, Bars, Earlier, Later, Undated int }

// Tally says where the events of the last picture are, a frame or a strip.
func (p *Painter) Tally() Tally { return p.tally }

func (t *Tally) add(w where) {
	switch w {
	case isCell:
		t.Cells++
	case isBar:
		t.Bars++
	case isEarlier:
		t.Earlier++
	case isLater:
		t.Later++
	default:
		t.Undated++
	}
}

// addPart counts the events of a part of a strip: what is in two parts where it
// begins, what is in none at the ends of the strip.
func (p *Painter) addPart(t *Tally, first, last bool) {
	events := p.story.Events
	for i := range events {
		w, _ := p.place(&events[i])
		switch {
		case w == isEarlier && !first, w == isLater && !last, w == isUndated && !last:
		case w <= isBar && !first && float64(events[i].From) < p.scale.From:
		default:
			t.add(w)
		}
	}
}
