package geo

import "strconv"

// Problem is one thing that is wrong with one cell of the tables.
type Problem struct {
	File   string // "events.csv"
	Row    int    // line of the file, 1 is the header
	Column string // or "file", "header", "line" when it is not about a cell
	Value  string
	What   string // one sentence: what is wrong and what would be right
}

// String is the problem on one line: file:row: column: "value": what is wrong.
func (p Problem) String() string {
	return p.File + ":" + strconv.Itoa(p.Row) + ": " + p.Column + ": " + quote(p.Value) + ": " + p.What
}

// Files is the names of the tables, in the order in which problems are shown.
var Files = [...]string{FileEvents, FileClaims, FileSources, FileActors, FilePlaces,
	FileDisagreements, FilePositions, FileRoutes, FileControl, FileCoverage, FileSteps, StepsFile("ar"), StepsFile("tr"), FileTranslations, FileIDs}

// The tables.
const (
	FileEvents        = "events.csv"
	FileClaims        = "claims.csv"
	FileSources       = "sources.csv"
	FileActors        = "actors.csv"
	FilePlaces        = "places.csv"
	FileDisagreements = "disagreements.csv"
	FilePositions     = "positions.csv"
	FileRoutes        = "routes.csv"
	FileControl       = "control.csv"
	FileCoverage      = "coverage.csv"
	FileSteps         = "steps.txt"
	FileTranslations  = "translations.csv"
	FileIDs           = "ids.csv"
)

// StepsFile is the table of the briefing's text in another language.
func StepsFile(lang string) string { return "steps." + lang + ".txt" }
