// Package pack is the binary form in which the basemap and the story travel
// to the browser: small after Brotli, read without a parser for text, and
// safe to read whatever the bytes are.
//
// # The model
//
// A file starts with three letters and a version. Numbers are unsigned
// varints (seven bits a byte, low bits first), signed ones zigzag first
// (Protocol Buffers, "Encoding"). What belongs together stands in columns
// (all x steps, then all y steps), and positions are steps from the vertex
// before, because that is what a general compressor does well with.
//
// A basemap has two sections. The overview holds everything at the detail of
// zoom 6; the detail section holds the vertices of zooms 7 to 10, as
// insertions. A file cut after the overview is a complete file,
// so that a host may send the second section later.
//
// Decoders check every count against the bytes that are left before they
// allocate, and every index against its table. They return an error with the
// offset; they never panic.
package pack
