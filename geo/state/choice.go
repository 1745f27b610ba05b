package state

import "slices"

// Has tells whether a filter of the view holds a value, as a form asks about each
// of its boxes.
func (v *View) Has(name, value string) bool {
	for i := range sets {
		if s := &sets[i]; s.name == name {
			k, ok := s.find(value)
			return ok && *s.field(v)&(1<<k) != 0
		}
	}
	for i := range lists {
		if l := &lists[i]; l.name == name {
			return contains(*l.field(v), value)
		}
	}
	return name == "seed" && v.Seed && value == seedYes || name == "q" && value != "" && v.Query == value
}

// Drop takes a value out of a filter of the view; copies of the view keep it.
func (v *View) Drop(name, value string) {
	if !v.Has(name, value) {
		return
	}
	for i := range sets {
		if s := &sets[i]; s.name == name {
			k, _ := s.find(value)
			*s.field(v) &^= 1 << k
		}
	}
	for i := range lists {
		if l := &lists[i]; l.name == name {
			to := l.field(v)
			*to = slices.DeleteFunc(slices.Clone(*to), func(s string) bool { return s == value })
			if len(*to) == 0 {
				*to = nil
			}
		}
	}
	switch name {
	case "seed":
		v.Seed = false
	case "q":
		v.Query = ""
	}
}
