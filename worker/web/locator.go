package web

import (
	"bytes"
	"math"
	"slices"

	"watiya/geo"
	"watiya/geo/draw"
	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/view"
)

// Locators are small maps of the same window that tell where something is, many on
// one page: the ground stands there once, each map adds its own marks. Draw them of
// a basemap without names and of little else than land (Quiet): they are no maps to
// read on.
type Locators struct {
	painter *draw.Painter
	in      draw.Input
	pic     picture
	ground  string
}

// groundTolerance is how far a line of the ground of a locator may be off, in pixels.
const groundTolerance = 0.8

// Quiet is a basemap of land, borders and areas; of the towns, which have no sign at the
// scale of a locator, it has the names for those with a mark.
func Quiet(base *geo.Basemap) *geo.Basemap {
	q := *base
	q.Airfields, q.Labels = nil, nil
	q.Towns = slices.Clone(base.Towns) // a quarter still goes by the name of its town
	for i := range q.Towns {
		q.Towns[i].Capital = false
	}
	for layer := range q.Layers {
		switch geo.BaseLayer(layer) {
		case geo.BaseCountry, geo.BaseDistrict, geo.BaseRegion:
		default:
			q.Layers[layer] = geo.BaseFeatures{Parts: []uint32{0}}
		}
	}
	return &q
}

// NewLocators prepares maps of w by h pixels that show a box; ground is the id of what
// they have in common.
func NewLocators(base *geo.Basemap, story *geo.Story, box view.Box, w, h float64, ground string) *Locators {
	l := &Locators{painter: draw.New(base, story), ground: ground}
	l.in = draw.Input{Camera: view.Camera{W: w, H: h, Ratio: 1}, Step: -1, Selected: -1, Hover: -1}
	l.in.Camera.Fit(box, 0)
	l.pic.camera = l.in.Camera
	return l
}

// Ground appends the ground as a definition of the page, to stand before the maps.
func (l *Locators) Ground(dst []byte) []byte {
	l.in.Shown = []bool{}
	l.painter.Frame(&l.pic.frame, &l.in)
	c := &l.pic.camera
	g := groundOf(&l.pic)
	gx, gy := geo.WorldGrid(c.X, c.Y)
	const edge = 12 // beyond the window: the cut is not seen, nor the glow along it
	x, y := (gx-g.x)*g.k, (gy-g.y)*g.k
	w, h := (c.W/2+edge)/g.scale, (c.H/2+edge)/g.scale
	f := l.pic.frame
	f.Lists[scene.FrameBase] = crop(f.Lists[scene.FrameBase].Words, box{math.Floor(x - w), math.Floor(y - h), math.Ceil(x + w), math.Ceil(y + h)})
	dst = append(dst, `<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`...)
	dst = svg.AppendBase(dst, &f, l.ground, svg.Options{Step: baseStep, Tolerance: groundTolerance / g.scale})
	return append(dst, "</defs></svg>"...)
}

// Map appends a map of some events. What it holds is to be told in words beside it;
// id makes its ids its own.
func (l *Locators) Map(dst []byte, shown []bool, id string) ([]byte, draw.Tally) {
	l.in.Shown = shown
	l.painter.Frame(&l.pic.frame, &l.in)
	return Plain(dst, svg.AppendTop(nil, &l.pic.frame, l.ground, svg.Options{Class: "locator", ID: id, Step: baseStep})), l.painter.Tally()
}

// Plain appends a picture without what only a living one needs: its hash, and which
// event a mark stands for.
func Plain(dst, picture []byte) []byte {
	if from := bytes.Index(picture, []byte(` data-hash="`)); from >= 0 {
		to := from + bytes.IndexByte(picture[from:], '>')
		dst = append(append(dst, picture[:from]...), ` aria-hidden="true"`...)
		picture = picture[to:]
	}
	return append(dst, bytes.ReplaceAll(picture, []byte(` data-id=""`), nil)...)
}
