package app

import (
	"errors"
	"strconv"

	"watiya/geo/draw"
	"watiya/geo/geojson"
)

// MaxLayer is the largest layer in bytes; the host refuses more before it reads.
const MaxLayer = 256 << 20

// layerLimits bound what a reader may bring: more would not fit a phone.
var layerLimits = geojson.Limits{MaxBytes: MaxLayer, MaxFeatures: 2_000_000, MaxPositions: 4_000_000}

// layerStep is how many points a call of [App.BuildLayer] works on: some
// milliseconds, so that no frame waits long.
const layerStep = 150_000

// loading is a layer on its way: bytes come in pieces, features go into columns
// and are forgotten. Until it is done the map is as it was.
type loading struct {
	size    float64
	reader  *geojson.Reader
	columns *draw.LayerBuilder
	texts   layerTexts
	read    bool // the document is complete
}

var errNoLayer = errors.New("app: no layer is being read")

// OpenLayer begins a layer of size bytes.
func (a *App) OpenLayer(size float64) error {
	if a.painter == nil {
		return errors.New("app: a layer needs the map to be started")
	}
	if size > MaxLayer {
		return errors.New("the layer has " + strconv.FormatInt(int64(size), 10) + " bytes; " + strconv.Itoa(MaxLayer) + " (256 MiB) is the most")
	}
	a.loading = &loading{size: size, reader: geojson.NewReader(layerLimits), columns: draw.NewLayer()}
	return nil
}

// LayerRoom returns where the host writes the next n bytes, nil without a layer.
func (a *App) LayerRoom(n int) []byte {
	if a.loading == nil || n <= 0 || n > MaxLayer {
		return nil
	}
	return a.loading.reader.Room(n)
}

// ReadLayer takes in n bytes that were written into the room. After an error,
// which names feature, path and byte, the layer is given up.
func (a *App) ReadLayer(n int) error {
	if a.loading == nil {
		return errNoLayer
	}
	return a.taken(a.loading.reader.Advance(n))
}

func (a *App) taken(err error) error {
	l := a.loading
	if err != nil {
		a.loading = nil
		return err
	}
	b := l.reader.Batch()
	if b.Len() == 0 {
		return nil
	}
	at, end := l.reader.Offsets()
	if len(at) > 0 && l.columns.Len() == 0 && end > 0 { // about as many as the start promises
		l.columns.Reserve(int(min(l.size/float64(end)*float64(len(at))*1.05, 2_000_000)) + 16)
	}
	l.columns.Add(b)
	l.texts.add(b, at, end)
	return nil
}

// BuildLayer is called after the last piece until it is done: then the layer is
// shown.
func (a *App) BuildLayer() (done bool, err error) {
	l := a.loading
	if l == nil {
		return false, errNoLayer
	}
	if !l.read {
		l.read = true
		return false, a.taken(l.reader.Finish())
	}
	l.reader = nil
	if !l.columns.Step(layerStep) {
		return false, nil
	}
	a.loading = nil
	a.layer, a.texts = l.columns.Layer(), l.texts
	a.painter.SetLayer(a.layer)
	a.dirty = true
	return true, nil
}

// LayerPending tells whether a layer is being read.
func (a *App) LayerPending() bool { return a.loading != nil }

// DropLayer takes the layer away, or gives up the one that is being read.
func (a *App) DropLayer() {
	if a.loading != nil {
		a.loading = nil
		return
	}
	a.layer, a.texts = nil, layerTexts{}
	if a.painter != nil {
		a.painter.SetLayer(nil)
		a.dirty = true
	}
}

// FeatureAt returns the id of the layer's point under a pixel, and its number; a
// feature without an id is named by its number, counted from 1 ("#3").
func (a *App) FeatureAt(x, y float64) (id string, n int, ok bool) {
	if a.painter == nil {
		return "", -1, false
	}
	f, ok := a.painter.HitLayer(x, y)
	if !ok {
		return "", -1, false
	}
	if id := a.texts.id(f); id != "" {
		return id, f, true
	}
	return "#" + strconv.Itoa(f+1), f, true
}
