// Package geo is the briefing as data: events, the claims people make about
// them, the sources those claims were read in, actors, places and steps.
//
// The unit is the claim, not the fact. An [Event] is a place, a date and a
// list of claims; each claim has a speaker, a side, an outlet, a date and a
// status. Nothing in this package knows a browser, a map or a server.
package geo

// Event is one entry of the briefing.
type Event struct{ ID string }
