//go:build js && wasm

package main

import (
	"watiya/geo/density"
	"watiya/wasm/app"
)

// The reader's own layer. The host opens it, writes the document piece by piece
// into the room that it is given, then calls layerbuild until it is done.

var layerRow [app.NumLayer]uint32

// layerrow returns the address of the layer's row of words, brought up to date.
//
//go:wasmexport layerrow
func layerrow() uint32 {
	client.TellLayer(&layerRow)
	return address(&layerRow[0])
}

func failed(err error) uint32 {
	message = append(message[:0], err.Error()...)
	setBytes(app.HeadMessage, message)
	return 1
}

// layeropen begins a layer of size bytes; 1 means that the head has a message.
//
//go:wasmexport layeropen
func layeropen(size float64) uint32 {
	if err := client.OpenLayer(size); err != nil {
		return failed(err)
	}
	return 0
}

// layerroom returns where the next n bytes are written, 0 without a layer.
//
//go:wasmexport layerroom
func layerroom(n uint32) uint32 {
	if b := client.LayerRoom(int(n)); b != nil {
		return address(&b[0])
	}
	return 0
}

// layerread takes n bytes in; 1 means that the head has a message.
//
//go:wasmexport layerread
func layerread(n uint32) uint32 {
	tidy()
	if err := client.ReadLayer(int(n)); err != nil {
		return failed(err)
	}
	return 0
}

// layerbuild works on: 0 is go on, 1 that the head has a message, 2 done.
//
//go:wasmexport layerbuild
func layerbuild() uint32 {
	tidy()
	done, err := client.BuildLayer()
	switch {
	case err != nil:
		return failed(err)
	case done:
		return 2
	}
	return 0
}

// layerdrop takes the layer away, or gives up the one that is being read.
//
//go:wasmexport layerdrop
func layerdrop() { client.DropLayer() }

// image tells whether the host has to make another image before it replays the
// frame; then the layer's row says which, and where its pixels are.
//
//go:wasmexport image
func image() uint32 {
	n, pix, ok := client.NextImage()
	if !ok {
		return 0
	}
	layerRow[app.LayerImage], layerRow[app.LayerImageNumber], layerRow[app.LayerImageSide] = address(&pix[0]), uint32(n), density.Side
	return 1
}

// layerpending tells whether a layer is being read.
//
//go:wasmexport layerpending
func layerpending() uint32 {
	if client.LayerPending() {
		return 1
	}
	return 0
}
