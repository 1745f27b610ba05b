package web

import (
	"watiya/geo"
	"watiya/geo/state"
)

func (s *site) story() *geo.Story                  { return nil }
func (s *site) firstPaint(v *state.View) []byte    { return nil }
func (s *site) svg(v *state.View, w, h int) []byte { return nil }
