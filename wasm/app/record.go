package app

// Record is one input: what happened and up to five numbers. Lengths are CSS
// pixels from the top left of the map, times are milliseconds.
type Record [6]float64

// What a record reports in its first number.
const (
	InNone     = iota
	InSize     // width, height, device pixels per CSS pixel
	InDown     // pointer id, x, y, time
	InMove     // pointer id, x, y, time
	InUp       // pointer id, x, y, time
	InCancel   // pointer id
	InWheel    // x, y, pixels down, 1 for a pinch of the track pad
	InKey      // Key…, 1 with shift
	InZoom     // zoom steps about the middle of the map
	InStep     // go to step n
	InSelect   // select event n, -1 none; 1 moves the camera to it
	InWindow   // first and last day of the time window
	InHandover // scale, x, y: how the reader has moved the first picture
	InReduced  // 1: the reader asks for reduced motion
	InTheme    // draw.Theme
	InHover    // event n is hovered or focused in the page's list, -1 none
	InReset    // back to the step as composed
	InFan      // spread out the mark of event n, -1 none
	InCover    // number of a box of furniture over the map, from 0 on, left, top, right, bottom
	InMeasure  // Measure…, a number
	InTime     // Time…, up to four numbers (time.go)
	numInputs
)

// InputNames name the records for the host's generated constants.
var InputNames = [numInputs]string{"none", "size", "down", "move", "up", "cancel", "wheel", "key", "zoom",
	"step", "select", "window", "handover", "reduced", "theme", "hover", "reset", "fan", "cover", "measure", "time"}

// Keys of InKey.
const (
	KeyLeft = iota
	KeyRight
	KeyUp
	KeyDown
	KeyIn
	KeyOut
	KeyHome
	KeyEnter  // opens the mark nearest the middle, or the row that has the focus
	KeyEscape // closes the fan, or ends measuring
	KeyUndo   // takes a measured point back
)

// MaxInputs is how many records fit between two frames; a host with more has them
// worked off at once.
const MaxInputs = 256

// MaxCovered is how many boxes of furniture a host may tell of.
const MaxCovered = 24

// Flags say what a frame changed.
type Flags uint32

// What Frame may return.
const (
	Draw     Flags = 1 << iota // replay the lists
	More                       // ask for another frame
	View                       // the address changed: write it in place
	Push                       // with View: it is a new history entry
	Select                     // another event is selected
	Hover                      // another event is under the pointer
	Shown                      // other events are shown: time or filter
	Measured                   // another line or circle is measured
	Fan                        // a mark is spread out or closed, or the focus is on another row
	Time                       // replay the list of the timeline
)

// FlagNames name the flags for the host's generated constants, lowest bit first.
var FlagNames = [...]string{"draw", "more", "view", "push", "select", "hover", "shown", "measured", "fan", "time"}

// finite tells whether every number is one: hosts are not trusted with NaN.
func (r *Record) finite() bool {
	for _, v := range r {
		if v-v != 0 {
			return false
		}
	}
	return true
}
