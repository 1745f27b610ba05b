package draw

// Theme chooses the colours.
type Theme uint8

// The themes.
const (
	Light Theme = iota
	Dark
	NumThemes
)

// firstOverlay is the first index of the overlay styles; the base has those below.
const firstOverlay = 40
