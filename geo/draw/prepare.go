package draw

import "watiya/geo"

// New prepares a painter. Both arguments are kept and must not change.
func New(base *geo.Basemap, story *geo.Story) *Painter {
	p := Begin(base, story)
	for p.Prepare() {
	}
	return p
}

// Begin makes a painter that is not prepared yet: it draws only when Prepare has
// reported that there is no more to do. In a browser that is a tenth of a second,
// which others may want to have their turn in.
func Begin(base *geo.Basemap, story *geo.Story) *Painter {
	return &Painter{base: base, story: story, arabic: story.Lang == "ar", themed: NumThemes, words: wordsOf(story.Lang)}
}

// preparations stand in an order: strings are numbered as they come, and places
// look for the towns and airfields that they are.
var preparations = [...]func(*Painter){
	func(p *Painter) { p.list = newBaseList(p.base) },
	(*Painter).prepareEvents,
	(*Painter).prepareBase,
	(*Painter).prepareRoads,
	(*Painter).prepareGraticule,
	(*Painter).prepareImprint,
	(*Painter).preparePlaces,
	(*Painter).prepareAreas,
	(*Painter).prepareRoutes,
	(*Painter).prepareMeasure,
	(*Painter).prepareMemory,
	(*Painter).prepareWater,
}

// Prepare does a piece of the preparations and reports whether there is more.
func (p *Painter) Prepare() (more bool) {
	if p.prepared < len(preparations) {
		preparations[p.prepared](p)
		p.prepared++
	}
	return p.prepared < len(preparations)
}

func (p *Painter) prepareEvents() {
	n := len(p.story.Events)
	p.shown, p.role = make([]bool, n), make([]role, n)
	p.order, p.next, p.markOf = make([]int16, 0, n), make([]int16, n), make([]int16, n)
	p.point = make([]pixel, n)
	p.ids = make([]uint32, n)
	p.dates = make([]text, n)
	p.captions = make([]caption, n)
	for i := range p.story.Events {
		p.ids[i] = p.strings.Intern(p.story.Events[i].ID)
		p.dates[i] = p.text(dateNote(&p.story.Events[i], p.words), sans400)
	}
	for i := range n + 1 {
		p.digits = append(p.digits, p.text(decimal(i), sans600))
	}
	p.areaNote = p.text(p.words.area, sans400)
}
