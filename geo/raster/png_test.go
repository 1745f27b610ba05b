package raster

import (
	"bytes"
	"image"
	"image/png"
	"testing"
)

func decode(t *testing.T, c *Canvas) *image.Paletted {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(c.AppendPNG(nil)))
	if err != nil {
		t.Fatal(err)
	}
	return m.(*image.Paletted)
}

func difference(c *Canvas, m image.Image) (worst, sum int) {
	for i, want := range c.Pix {
		r, g, b, _ := m.At(i%c.W, i/c.W).RGBA()
		for k, v := range [...]uint32{r, g, b} {
			d := int(v>>8) - int(want>>(16-8*k)&255)
			worst, sum = max(worst, d, -d), sum+max(d, -d)
		}
	}
	return worst, sum
}

// Up to 256 colours are exact.
func TestFewColoursAreExact(t *testing.T) {
	var c Canvas
	c.resize(64, 40)
	for i := range c.Pix {
		c.Pix[i] = uint32(i%256) * 0x010305 & 0xffffff
	}
	if worst, _ := difference(&c, decode(t, &c)); worst != 0 {
		t.Errorf("a colour is off by %d", worst)
	}
}

// Flat colours stay exact beside thousands of shades, which stay near.
func TestManyColours(t *testing.T) {
	var c Canvas
	c.resize(256, 256)
	for i := range c.Pix {
		x, y := i%256, i/256
		c.Pix[i] = 0xE6EEF0
		if y > 128 {
			c.Pix[i] = uint32(200+x/8)<<16 | uint32(190+y/8)<<8 | uint32(180+(x+y)/16)
		}
	}
	m := decode(t, &c)
	if r, g, b, _ := m.At(3, 3).RGBA(); r>>8 != 0xE6 || g>>8 != 0xEE || b>>8 != 0xF0 {
		t.Errorf("the flat colour became %x %x %x", r>>8, g>>8, b>>8)
	}
	if worst, sum := difference(&c, m); worst > 8 || sum > 2*len(c.Pix) {
		t.Errorf("colours are off by %d, on average by %.2f", worst, float64(sum)/float64(len(c.Pix)))
	}
}

// More colours than the table holds: the lowest bits go, nothing else.
func TestTooManyColours(t *testing.T) {
	var c Canvas
	c.resize(512, 512)
	for i := range c.Pix {
		c.Pix[i] = uint32(i) * 61 & 0xffffff
	}
	if worst, _ := difference(&c, decode(t, &c)); worst > 64 {
		t.Errorf("a colour is off by %d", worst)
	}
}
