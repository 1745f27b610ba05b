package app

// The head is a row of 32-bit words through which the host finds everything
// that a frame produced. Pointers are byte addresses of linear memory, counts
// are of elements. Package main fills it; the build writes these names as
// constants for the host.
const (
	HeadInputs          = iota // pointer to Inputs, MaxInputs records of six float64
	HeadTop                    // pointer to the words of the top list
	HeadTopLen                 //
	HeadBase                   // the same of the base list
	HeadBaseLen                //
	HeadStyles                 // pointer to style records of scene.StyleWords words
	HeadStylesLen              // how many
	HeadStylesHash             // changes when the styles changed
	HeadStrings                // pointer to the bytes of all strings
	HeadStringsEnds            // pointer to their ends
	HeadStringsLen             // how many strings
	HeadHashLow                // scene hash of the first frame
	HeadHashHigh               //
	HeadAddress                // pointer to the canonical query
	HeadAddressLen             //
	HeadStep                   // step shown
	HeadSelected               // event, as int32: -1 none
	HeadHovered                //
	HeadShown                  // pointer to one byte per event
	HeadShownLen               // number of events
	HeadCount                  // how many are shown
	HeadFrom                   // first day of the window, as int32
	HeadTo                     //
	HeadScale                  // length of the scale bar in 1/16 pixels
	HeadScaleMetres            // what it stands for
	HeadMarks                  // tally: drawn as their own mark
	HeadStacked                // in a count
	HeadAreas                  // in the count of an area
	HeadTray                   // without a place on the map
	HeadOffNorth               // beyond an edge of the window
	HeadOffEast                //
	HeadOffSouth               //
	HeadOffWest                //
	HeadBeyond                 // pointer to lines "place name TAB edge (0 north … 3 west) TAB number LF" of what lies beyond
	HeadBeyondLen              //
	HeadMoved                  // 1: the reader left the step's own view
	HeadMessage                // pointer to the last text answer: an error, an id, found places
	HeadMessageLen             //
	HeadStack                  // pointer to int32 numbers of events: the answer of stack
	HeadWidth                  // what the picture was drawn for, CSS pixels
	HeadHeight                 //
	HeadRows                   // pointer to int32 numbers of events: the rows of the fan
	HeadRowsLen                //
	HeadFan                    // how many events the fan stands for, 0: there is none
	HeadMeasuring              // 1: the reader measures
	HeadMeasured               // pointer to the text of App.Measured
	HeadMeasuredLen            //
	HeadRow                    // the row that has the focus, as int32: -1 none, -2 show all
	HeadCamera                 // pointer to three float64: the world point in its middle and the zoom
	HeadBaseVersion            // changes when the base list changed
	HeadLegend                 // what is drawn, as two words of bits (draw.LegendKeys)
	HeadLegendHigh             //
	HeadFacets                 // pointer to the numbers of [App.Facets]
	HeadTime                   // pointer to the words of the timeline's list, and what belongs to it, as above
	HeadTimeLen                //
	HeadTimeStyles             //
	HeadTimeStylesLen          //
	HeadTimeStylesHash         //
	HeadTimeStrings            //
	HeadTimeStringsEnds        //
	HeadTimeStringsLen         //
	HeadTimePlaying            // 1: time plays
	HeadTimeSpeed              // days in a second
	HeadTimeHovered            // event under the pointer there, as int32: -1 none
	HeadTimePart               // what lies under the pointer there (timeline.Part)
	NumHead
)

// HeadNames name the words of the head.
var HeadNames = [NumHead]string{"inputs", "top", "topLen", "base", "baseLen", "styles", "stylesLen", "stylesHash",
	"strings", "stringsEnds", "stringsLen", "hashLow", "hashHigh", "address", "addressLen", "step", "selected",
	"hovered", "shown", "shownLen", "count", "from", "to", "scale", "scaleMetres", "marks", "stacked", "areas",
	"tray", "offNorth", "offEast", "offSouth", "offWest", "beyond", "beyondLen", "moved", "message", "messageLen", "stack", "width", "height",
	"rows", "rowsLen", "fan", "measuring", "measured", "measuredLen", "row",
	"camera", "baseVersion", "legend", "legendHigh", "facets",
	"time", "timeLen", "timeStyles", "timeStylesLen", "timeStylesHash", "timeStrings", "timeStringsEnds", "timeStringsLen",
	"timePlaying", "timeSpeed", "timeHovered", "timePart"}
