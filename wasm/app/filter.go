package app

import (
	"watiya/geo/pack"
	"watiya/geo/state"
)

// LoadSearch reads the index of the texts of all events, by which a query of the
// address finds them. It comes on its own, when a reader searches.
func (a *App) LoadSearch(b []byte) error {
	if a.story == nil {
		return errNoStory
	}
	t, err := pack.DecodeText(b, len(a.story.Events))
	if err != nil {
		return err
	}
	a.story.Text = t
	if a.painter != nil && a.at.Query != "" {
		a.apply()
		a.flags |= Shown
	}
	return nil
}

// Filter puts the filters of a query string in the place of the address's own, and
// its time if it has one; camera, step and selection stay. With push the view
// becomes a new entry of the history.
func (a *App) Filter(query string, push bool) {
	v, _ := state.Parse(query)
	a.at.Filter = v.Filter
	if v.At.Dated() {
		a.at.At = v.At
	}
	if a.painter != nil {
		a.apply()
	}
	a.flags |= View | Shown
	if push {
		a.flags |= Push
	}
}

// Facets is how many events every choice of the filter would show, as
// state.Facets has them. It is valid until the next call.
func (a *App) Facets() []int32 {
	if a.painter == nil {
		return nil
	}
	a.now.Facets(&a.facets)
	return a.facets.N
}
