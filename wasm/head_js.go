//go:build js && wasm

package main

import (
	"unsafe"

	"watiya/geo/scene"
	"watiya/wasm/app"
)

var (
	mapStyles  styleTable
	timeStyles styleTable
	spread     []int32    // the events of a fan's rows
	middle     [3]float64 // of the picture, and its zoom
)

func setBytes(i int, b []byte) {
	head[i], head[i+1] = 0, uint32(len(b))
	if len(b) > 0 {
		head[i] = address(&b[0])
	}
}

func setWords(i int, w []uint32) {
	head[i], head[i+1] = 0, uint32(len(w))
	if len(w) > 0 {
		head[i] = address(&w[0])
	}
}

// fill writes what the host may ask for after a frame.
func fill(f app.Flags) {
	p := &client.Picture
	if f&app.Draw != 0 {
		setWords(app.HeadTop, p.Lists[scene.FrameTop].Words)
		setWords(app.HeadBase, p.Lists[scene.FrameBase].Words)
		mapStyles.fill(p.Styles, app.HeadStyles)
		if n := p.Strings.Len(); n > 0 {
			head[app.HeadStrings] = address(&p.Strings.Bytes[0])
			head[app.HeadStringsEnds] = address(&p.Strings.Ends[0])
			head[app.HeadStringsLen] = uint32(n)
		}
		head[app.HeadHashLow], head[app.HeadHashHigh] = uint32(client.Hash), uint32(client.Hash>>32)
		head[app.HeadWidth], head[app.HeadHeight] = uint32(p.W), uint32(p.H)
		c := client.Camera()
		middle = [3]float64{c.X, c.Y, c.Zoom}
		head[app.HeadCamera], head[app.HeadBaseVersion] = address(&middle[0]), p.BaseVersion
		client.Tell(&head)
		setBytes(app.HeadBeyond, client.Beyond())
	}
	if f&app.Time != 0 {
		fillTime()
	}
	if f&app.View != 0 {
		setBytes(app.HeadAddress, client.Address())
	}
	if f&app.Measured != 0 {
		on, text := client.Measured()
		head[app.HeadMeasuring] = 0
		if on {
			head[app.HeadMeasuring] = 1
		}
		setBytes(app.HeadMeasured, text)
	}
	if f&app.Fan != 0 {
		rows, n := client.Rows()
		spread = spread[:0]
		for _, e := range rows {
			spread = append(spread, int32(e))
		}
		head[app.HeadRows], head[app.HeadRowsLen] = 0, uint32(len(spread))
		if len(spread) > 0 {
			head[app.HeadRows] = address(&spread[0])
		}
		head[app.HeadFan], head[app.HeadRow] = uint32(n), uint32(int32(client.Row()))
	}
	r := client.Resolved()
	head[app.HeadStep], head[app.HeadSelected] = uint32(r.Step), uint32(int32(r.Selected))
	head[app.HeadHovered] = uint32(int32(client.Hovered()))
	head[app.HeadCount] = uint32(r.Count)
	head[app.HeadFrom], head[app.HeadTo] = uint32(r.From), uint32(r.To)
	head[app.HeadShown], head[app.HeadShownLen] = 0, uint32(len(r.Shown))
	if len(r.Shown) > 0 {
		head[app.HeadShown] = uint32(uintptr(unsafe.Pointer(&r.Shown[0])))
	}
}

// fillTime writes where the picture of time is.
func fillTime() {
	p := &client.Timeline
	if len(p.Styles) == 0 {
		return // nothing was drawn yet
	}
	setWords(app.HeadTime, p.Lists[scene.FrameTop].Words)
	timeStyles.fill(p.Styles, app.HeadTimeStyles)
	if n := p.Strings.Len(); n > 0 {
		head[app.HeadTimeStrings] = address(&p.Strings.Bytes[0])
		head[app.HeadTimeStringsEnds] = address(&p.Strings.Ends[0])
		head[app.HeadTimeStringsLen] = uint32(n)
	}
	client.TellTime(&head)
}

// styleTable is an encoded table of styles and the number of its version.
type styleTable struct {
	words []uint32
	hash  uint32
}

// fill encodes the styles when they are another table, and writes address, length
// and version from word i of the head on.
func (t *styleTable) fill(styles []scene.Style, i int) {
	if len(styles) == 0 {
		return
	}
	scratch = scene.AppendStyles(scratch[:0], styles)
	if len(t.words) == len(scratch) && equal(t.words, scratch) {
		return
	}
	t.words, scratch = scratch, t.words
	t.hash++
	head[i], head[i+1] = address(&t.words[0]), uint32(len(styles))
	head[i+2] = t.hash
}

var scratch []uint32

func equal(a, b []uint32) bool {
	for i, w := range a {
		if b[i] != w {
			return false
		}
	}
	return true
}
