// Package tables reads the authoring tables of site/data into a [geo.Briefing]
// and makes the [geo.Story] of one language of it.
//
// # The model
//
// An editor keeps ten CSV files in a spreadsheet and the briefing's text in
// steps.txt. Reading them is strict and complete: a header must have exactly
// the columns of [Columns], a cell is taken as it stands, and every fault is a
// [geo.Problem] with file, line and column, so that one run shows all of them.
// [Load] reads and then applies the rules of [geo.Check]. Nothing is written.
//
// The package runs natively and in the Worker; the client gets the packed
// story instead.
package tables
