package app

// The row of words that says what the map shows of the reader's own layer.
const (
	LayerFeatures     = iota // in the document
	LayerPoints              // positions of points, those beyond the map included
	LayerInTime              // of them within the window of days, or without a day
	LayerInView              // of those in the window
	LayerOutside             // beyond the edges of the map
	LayerUnplaced            // features without a place
	LayerUndated             // features without a time that can be read
	LayerShapes              // lines and areas
	LayerShapesInView        //
	LayerSurface             // 1: not every point has a mark of its own
	LayerImage               // answer of image: pointer to the pixels
	LayerImageNumber         // its number in OpImage
	LayerImageSide           // its width and height
	LayerFrom                // answer of feature: bytes of the document that hold it
	LayerTo                  //
	LayerWhich               // which of the features there
	NumLayer
)

// LayerNames name the words of the row.
var LayerNames = [NumLayer]string{"features", "points", "inTime", "inView", "outside", "unplaced", "undated", "shapes", "shapesInView",
	"surface", "image", "imageNumber", "imageSide", "from", "to", "which"}

// TellLayer writes the numbers of the last picture.
func (a *App) TellLayer(row *[NumLayer]uint32) {
	if a.layer == nil {
		*row = [NumLayer]uint32{}
		return
	}
	c := a.painter.LayerCount()
	row[LayerFeatures], row[LayerUnplaced], row[LayerUndated] = uint32(a.layer.Features), uint32(a.layer.Unplaced), uint32(a.layer.Undated)
	row[LayerPoints], row[LayerInTime], row[LayerInView], row[LayerOutside] = uint32(c.Points), uint32(c.InTime), uint32(c.InView), uint32(c.Outside)
	row[LayerShapes], row[LayerShapesInView] = uint32(c.Shapes), uint32(c.ShapesInView)
	row[LayerSurface] = 0
	if c.Surface {
		row[LayerSurface] = 1
	}
}

// TellFeature writes where the document holds feature f.
func (a *App) TellFeature(row *[NumLayer]uint32, f int) {
	from, to, which := a.texts.place(f)
	row[LayerFrom], row[LayerTo], row[LayerWhich] = uint32(from), uint32(to), uint32(which)
}
