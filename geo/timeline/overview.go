package timeline

import "watiya/geo"

// The overview is the whole time of the story on a short line: where the shown time
// lies in it, where events are, and what was researched.

// bar of the overview, from the top of the picture.
const (
	overviewTop  = 12
	overviewBase = 22
	overviewFoot = 34
)

// Overview is the scale of the overview of a picture, and whether it has one.
func (p *Painter) Overview(w, h float64) (Scale, bool) {
	plan := planOf(w, h)
	s := Scale{p.all, w - plan.pad - overviewWidth, w - plan.pad, p.rtl}
	if p.rtl {
		s.X0, s.X1 = plan.pad, plan.pad+overviewWidth
	}
	return s, plan.overview && p.all.Length() > 400
}

func (p *Painter) overview() {
	s, ok := p.Overview(p.in.W, p.in.H)
	if !ok {
		return
	}
	l := p.list
	a, z, _ := s.span(p.in.View.From, p.in.View.To)
	a, z = half(a), half(max(z, a+5))
	l.Style(styleWindow)
	p.rect(a, overviewTop-2, z-a, overviewBase-overviewTop+4)
	l.Paint()
	l.Style(styleMark)
	last := -10.0
	for i := range p.story.Events {
		e := &p.story.Events[i]
		if !e.Dated || float64(e.From) < s.From || float64(e.From) >= s.To {
			continue
		}
		if x := floor(s.X(float64(e.From))); abs(x-last) >= 2 {
			p.rect(x, overviewTop+2, 1, overviewBase-overviewTop-2)
			last = x
		}
	}
	l.Paint()
	l.Style(styleRule)
	p.rect(s.X0, overviewBase, s.X1-s.X0, 1)
	l.Paint()
	l.Style(styleInk) // what was researched
	for _, c := range p.story.Coverage {
		x0, x1, _ := s.span(float64(c.From), float64(c.To)+1)
		p.rect(half(x0), overviewBase, half(x1)-half(x0), 1)
	}
	l.Paint()
	l.Style(styleRing)
	l.Rect(a, overviewTop-2, z-a, overviewBase-overviewTop+4, 2)
	l.Paint()
	for _, c := range p.story.Coverage {
		y, _, _ := max(c.From, geo.Day(s.From)).Civil()
		p.put(p.text(textNumber, y), letYear, s.X(float64(c.From)), overviewFoot, alignStart)
	}
}
