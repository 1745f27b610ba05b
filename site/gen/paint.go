package main

import (
	"html/template"

	"watiya/geo/state"
)

// painting is the first paint of a page.
type painting struct{ svg template.HTML }

type painter struct{}

func (p *painter) first(v *state.View) (painting, error) { return painting{}, nil }
