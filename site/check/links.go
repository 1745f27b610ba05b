package main

import (
	"watiya/geo"
	"watiya/geo/state"
)

// viewLinks checks the links of the briefing's text to views of the map. The
// grammar is that of package state, which package geo must not know.
func viewLinks(b *geo.Briefing) []geo.Problem {
	var problems []geo.Problem
	for i := range b.Steps {
		for _, p := range b.Steps[i].Prose {
			for _, r := range p.Runs {
				if r.Link != geo.LinkView {
					continue
				}
				v, bad := state.Parse(r.Target)
				for _, why := range bad {
					problems = append(problems, geo.Problem{File: geo.FileSteps, Row: p.Row, Column: "link", Value: r.Target, What: why.String()})
				}
				if _, ok := b.EventIndex[v.Event]; v.Event != "" && !ok {
					problems = append(problems, geo.Problem{File: geo.FileSteps, Row: p.Row, Column: "link", Value: r.Target, What: v.Event + " is not in events.csv"})
				}
				if _, ok := b.StepIndex[v.Step]; v.Step != "" && !ok {
					problems = append(problems, geo.Problem{File: geo.FileSteps, Row: p.Row, Column: "link", Value: r.Target, What: v.Step + " is no step of steps.txt"})
				}
			}
		}
	}
	return problems
}
