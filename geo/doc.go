// Package geo is the briefing as data: events, the claims people make about
// them, the sources those claims were read in, actors, places and steps.
//
// # The model
//
// The unit is the claim, not the fact. An [Event] is a place, a date and a
// list of claims; a [Claim] has a speaker, a side, an outlet, a date, a status
// and the sources it was read in. What is uncertain stays uncertain: a place
// has a [Precision], a date is an [EDTF] expression, and a number keeps the
// range that its speaker gave.
//
// The same briefing has two forms. [Briefing] holds every column that an
// editor wrote, keyed by ids, and [Check] says what is wrong with it, one
// [Problem] per cell. [Story] is what a map needs of it in one language: flat
// rows that refer to one another by index. Package tables reads the first
// from files and makes the second of it.
//
// Days are counted from 1970-01-01 ([Day]); coordinates are degrees on WGS 84
// (CRS84: longitude first). Nothing in this package knows a browser, a map or
// a server, and it avoids the large standard packages, because the client
// carries it.
package geo
