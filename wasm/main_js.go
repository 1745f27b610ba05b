//go:build js && wasm

// Command wasm is the client in the browser. It lends its memory to the page's
// script and exports a handful of functions; it never calls JavaScript, so it
// does without syscall/js (22 KB compressed) and a frame is exactly one
// crossing: the script writes input records into memory, calls frame, and
// reads the display list in place.
package main

import (
	"unsafe"

	"watiya/wasm/app"
)

var (
	client  app.App
	head    [app.NumHead]uint32
	block   []byte // what the host wrote for load
	message []byte // the last error
	stacked []int32
)

// main only keeps the program alive: exported functions run on their own.
func main() { select {} }

// address returns where v is in linear memory, for the host.
func address[T any](v *T) uint32 { return uint32(uintptr(unsafe.Pointer(v))) }

// headAt returns the address of the head.
//
//go:wasmexport head
func headAt() uint32 {
	head[app.HeadInputs] = address(&client.Inputs[0])
	return address(&head[0])
}

// alloc returns the address of n bytes that the host fills before load.
//
//go:wasmexport alloc
func alloc(n uint32) uint32 {
	block = make([]byte, max(n, 1))
	return address(&block[0])
}

// What load may be given.
const (
	loadBasemap = iota
	loadStory
	loadView  // a query string
	loadVisit // a query string, as a new entry of the history
	loadSearch
	loadFilter // the filters of a query string, as a new entry of the history
	loadRefine // the same in place
)

// load takes over the block: 0 is fine, 1 means that the head has a message.
//
//go:wasmexport load
func load(kind uint32) uint32 {
	b := block
	block = nil
	var err error
	switch kind {
	case loadBasemap:
		err = client.LoadBasemap(b)
	case loadStory:
		err = client.LoadStory(b)
	case loadView:
		client.SetView(string(b))
	case loadVisit:
		client.Visit(string(b))
	case loadSearch:
		err = client.LoadSearch(b)
	case loadFilter, loadRefine:
		client.Filter(string(b), kind == loadFilter)
	}
	if err != nil {
		return failed(err)
	}
	return 0
}

// start does a piece of what stands between the story and the first frame: 1 is
// go on, 0 done, 2 not possible: the head has the reason.
//
//go:wasmexport start
func start() uint32 {
	more, err := client.Prepare()
	switch {
	case err != nil:
		failed(err)
		return 2
	case more:
		return 1
	}
	return 0
}

// frame works off n input records and draws; it returns app.Flags.
//
//go:wasmexport frame
func frame(now float64, n uint32) uint32 {
	tidy()
	client.N = int(min(n, app.MaxInputs))
	f := client.Frame(now)
	fill(f)
	return uint32(f)
}

// hit returns the event drawn at a pixel, -1 none.
//
//go:wasmexport hit
func hit(x, y float64) int32 { return int32(client.Hit(x, y)) }

// feature tells whether a point of the reader's own layer is drawn at a pixel;
// then the head's message is its id and
// the layer's row says where the document holds it.
//
//go:wasmexport feature
func feature(x, y float64) uint32 {
	name, n, ok := client.FeatureAt(x, y)
	if !ok {
		return 0
	}
	client.TellFeature(&layerRow, n)
	message = append(message[:0], name...)
	setBytes(app.HeadMessage, message)
	return 1
}

// id tells whether there is an event n; then the head's message is its id.
//
//go:wasmexport id
func id(n uint32) uint32 {
	s := client.EventID(int(n))
	if s == "" {
		return 0
	}
	message = append(message[:0], s...)
	setBytes(app.HeadMessage, message)
	return 1
}

// stack returns how many events share the mark of event n; the head says where
// their numbers are.
//
//go:wasmexport stack
func stack(n int32) uint32 {
	stacked = client.Stack(int(n), stacked[:0])
	head[app.HeadStack] = 0
	if len(stacked) > 0 {
		head[app.HeadStack] = address(&stacked[0])
	}
	return uint32(len(stacked))
}

// aim moves the camera to a longitude, latitude and zoom.
//
//go:wasmexport aim
func aim(lon, lat, zoom float64) { client.Aim(lon, lat, zoom) }

// facets returns how many numbers there are of App.Facets; the head says where.
//
//go:wasmexport facets
func facets() uint32 {
	n := client.Facets()
	head[app.HeadFacets] = 0
	if len(n) > 0 {
		head[app.HeadFacets] = address(&n[0])
	}
	return uint32(len(n))
}

// find looks a place up by the name that the host wrote into the block; the head's
// message is the answer, the result its length.
//
//go:wasmexport find
func find() uint32 {
	b := client.Find(string(block))
	block = nil
	setBytes(app.HeadMessage, b)
	return uint32(len(b))
}

// visit moves the map to place n of the gazetteer, as find numbered it; -1 forgets it.
//
//go:wasmexport visit
func visit(n int32, now float64) { client.GoTo(int(n), now) }

// rest collects what loading left behind. Standard Go's collector proceeds only
// inside exported calls: a cycle that loading began would stay open for seconds
// and every pointer that a frame writes would pay for it.
//
//go:wasmexport rest
func rest() { collect() }
