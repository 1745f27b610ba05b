package timeline

import (
	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
)

// Strip is a small picture of time beside a text: every event of the story, none more
// than another. Its time is in parts, each at a scale of its own with a gap before the
// next: nine years of few events need not take the room of the months that matter.
type Strip struct {
	W, H  float64 // CSS pixels
	Parts []Range
	Share []float64 // of the width, for each part
	Theme draw.Theme
}

// partGap is the gap between two parts, in pixels.
const partGap = 9

// Strip draws; the picture is valid until the next call.
func (p *Painter) Strip(f *scene.Frame, in *Strip) {
	p.in = &Input{W: in.W, H: in.H, Selected: -1, Hover: -1, Theme: in.Theme}
	p.plan = plan{top: 0, base: in.H - 27, step: 5, lane: in.H - 24, room: 7, apart: 3.5, bar: 2, tick: 4, fades: 3, foot: in.H - 3}
	if p.themed != in.Theme {
		p.themed, p.styles = in.Theme, Styles(in.Theme, p.rtl)
	}
	l := &f.Lists[scene.FrameTop]
	l.Reset()
	p.list, p.placed = l, p.placed[:0]
	var whole Tally
	room := in.W - partGap*float64(len(in.Parts)-1)
	from := 0.0
	for i, r := range in.Parts {
		w := room * in.Share[i]
		p.scale = Scale{r, from, from + w, p.rtl}
		if p.rtl {
			p.scale.X0, p.scale.X1 = in.W-from-w, in.W-from
		}
		p.ticks()
		p.histogram()
		p.addPart(&whole, i == 0, i == len(in.Parts)-1)
		if i == len(in.Parts)-1 { // the axis names the beginning of time, and this its end
			p.put(p.text(textShort, unitMonth.of(geo.Day(r.To)-1)), letMonth, p.scale.X(r.To)-p.ahead(2), p.plan.foot, alignEnd)
		}
		p.axis()
		p.lanes()
		from += w + partGap
	}
	p.write()
	p.tally = whole
	f.W, f.H, f.Strings, f.Styles = in.W, in.H, &p.strings, p.styles
}

// ticks are where years begin or, where there is room, months: short lines below the
// axis, for the cells are few and small.
func (p *Painter) ticks() {
	u := unitMonth
	if p.scale.PerDay()*30 < 8 {
		u = unitYear
	}
	p.list.Style(styleTick)
	for n := u.of(geo.Day(p.scale.From)); float64(u.begin(n)) < p.scale.To; n++ {
		p.rect(floor(p.scale.X(float64(u.begin(n)))), p.plan.base, 1, 4)
	}
	p.list.Paint()
}
