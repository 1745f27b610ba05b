package raster

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
)

// AppendPNG appends the canvas as a PNG file of at most 256 colours (PNG, 3rd
// edition). The rows are not filtered: neighbours in a palette say nothing.
func (c *Canvas) AppendPNG(dst []byte) []byte {
	c.chunk = grow(c.chunk, (c.W+1)*c.H)
	table := c.pal.reduce(c.Pix, c.W, c.chunk)
	dst = append(dst, "\x89PNG\r\n\x1a\n"...)
	var head [13]byte
	binary.BigEndian.PutUint32(head[:], uint32(c.W))
	binary.BigEndian.PutUint32(head[4:], uint32(c.H))
	head[8], head[9] = 8, 3 // bits, palette
	dst = appendChunk(dst, "IHDR", head[:])
	colors := make([]byte, 0, 3*256)
	for _, rgb := range table {
		colors = append(colors, byte(rgb>>16), byte(rgb>>8), byte(rgb))
	}
	dst = appendChunk(dst, "PLTE", colors)
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, packing)
	if err == nil {
		if _, err = z.Write(c.chunk); err == nil {
			err = z.Close()
		}
	}
	if err != nil {
		panic("raster: " + err.Error()) // memory does not fail
	}
	dst = appendChunk(dst, "IDAT", b.Bytes())
	return appendChunk(dst, "IEND", nil)
}

// packing is the level of compression: more costs three times the time for a
// tenth of the bytes.
const packing = zlib.BestSpeed

func appendChunk(dst []byte, name string, body []byte) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(body)))
	from := len(dst)
	dst = append(append(dst, name...), body...)
	return binary.BigEndian.AppendUint32(dst, crc32.ChecksumIEEE(dst[from:]))
}
