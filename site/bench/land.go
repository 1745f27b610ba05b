package main

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // the frames of a screencast
	_ "image/png"
	"math/bits"
)

// mask is which pixels of a frame have the colour of land, a bit each.
type mask struct {
	n    int // pixels
	bits []uint64
}

// isLand tells land from sea and from an empty page: paper is warm in every
// tint of relief and veil, water and white are not; lettering and lines are too
// dark.
func isLand(r, g, b uint8) bool {
	return r >= 170 && int(r)-int(b) >= 5 && int(r)-int(b) <= 60 && g >= b
}

// maskOf reads a frame.
func maskOf(frame []byte) (mask, error) {
	img, _, err := image.Decode(bytes.NewReader(frame))
	if err != nil {
		return mask{}, err
	}
	return maskOfImage(img), nil
}

func maskOfImage(img image.Image) mask {
	box := img.Bounds()
	m := mask{n: box.Dx() * box.Dy()}
	m.bits = make([]uint64, (m.n+63)/64)
	i := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			var r, g, b uint8
			if p, ok := img.(*image.YCbCr); ok {
				c := p.YCbCrAt(x, y)
				r, g, b = color.YCbCrToRGB(c.Y, c.Cb, c.Cr)
			} else {
				r16, g16, b16, _ := img.At(x, y).RGBA()
				r, g, b = uint8(r16>>8), uint8(g16>>8), uint8(b16>>8)
			}
			if isLand(r, g, b) {
				m.bits[i/64] |= 1 << (i % 64)
			}
			i++
		}
	}
	return m
}

// share is how much of the frame is land.
func (m mask) share() float64 {
	n := 0
	for _, w := range m.bits {
		n += bits.OnesCount64(w)
	}
	return float64(n) / float64(max(m.n, 1))
}

// differ is the share of pixels that are land in one frame only; frames of
// different sizes differ in all.
func (m mask) differ(o mask) float64 {
	if m.n != o.n {
		return 1
	}
	n := 0
	for i, w := range m.bits {
		n += bits.OnesCount64(w ^ o.bits[i])
	}
	return float64(n) / float64(max(m.n, 1))
}
