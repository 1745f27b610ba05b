// Package raster reads a display list (geo/scene) and makes pixels and PNG
// files of it: the pictures of preview cards and of /map.png. It knows nothing
// of maps and needs no browser, no font reader and no graphics library.
//
// # The model
//
// A [Canvas] is a field of opaque pixels that is used again and again.
// [Canvas.Draw] plays a frame on it as site/static/engine/replay.js plays it on the
// canvas of a browser, op by op, with the same rules: widths and dashes are
// screen pixels whatever the scale of a call, joins are round, a halo lies under
// the whole text, opacity holds for fill and stroke one by one.
//
// Every shape becomes edges in one accumulation buffer (fill.go): each edge adds
// to two cells per pixel that it crosses how much it covers, a bit per pixel
// remembers which cells were touched, and a sweep from the left adds up. What
// lies between two touched pixels is one run of one coverage, so a large shape
// costs its outline and a memory fill. All of it is integer arithmetic: the same
// frame gives the same pixels natively and under js/wasm.
//
// Strokes are outlines (stroke.go), text is outlines (text.go): the faces of
// the page packed by internal/fontgen into fonts/, Arabic joined by arabic.go
// and put in visual order by bidi.go.
//
// Against Chromium's canvas of the same view 0.01 to 0.4 % of the pixels are
// another colour than all nine of their neighbours (site/e2e,
// TestPictureAgrees): the smoothing of letters. A picture of 1200 by 630 pixels
// takes some 40 ms of a processor, file and all (BenchmarkCard), three times that
// under js/wasm.
//
// [Canvas.AppendPNG] writes 256 colours at most, chosen for the picture
// (palette.go): half the bytes of true colour, and the eye does not see it.
package raster
