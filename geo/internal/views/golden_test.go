package views

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"watiya/geo/internal/golden"
	"watiya/geo/raster"
	"watiya/geo/scene"
	"watiya/geo/svg"
)

// dump is the top list as text; the base list has tests of its own and would
// drown what a reviewer wants to see.
func dump(f *scene.Frame) []byte {
	top := *f
	top.Lists[scene.FrameBase].Words = nil
	return scene.AppendDump(nil, &top)
}

// TestScenes: what a reviewer reads in a diff.
func TestScenes(t *testing.T) {
	for i := range All {
		v := &All[i]
		var f scene.Frame
		v.Draw(&f)
		golden.Check(t, "testdata/scene/"+v.Name+".scene", dump(&f))
	}
}

// TestSVG: the whole picture, base and all, is the same to the byte. A line per
// view keeps the repository small; what has changed stands in its scene, or in
// geo/svg.
func TestSVG(t *testing.T) {
	var sums bytes.Buffer
	for i := range All {
		v := &All[i]
		var f scene.Frame
		v.Draw(&f)
		out := svg.Append(nil, &f, svg.Options{Title: v.Name, Images: []string{v.Relief()}})
		fmt.Fprintf(&sums, "%-14s %7d bytes, SHA-256 %x\n", v.Name, len(out), sha256.Sum256(out))
	}
	golden.Check(t, "testdata/svg.txt", sums.Bytes())
}

// A picture may differ from the committed one by what rounding on another
// processor and the choice of 256 colours make of it: no more than this.
const (
	farStep = 28 // of 255: a channel that differs by more is another colour
	mostFar = 6  // pixels
	most    = 1.5
)

// TestPNG: the pixels, within a tolerance. Large views are drawn half as large, to
// keep the files small.
func TestPNG(t *testing.T) {
	total := 0
	var c raster.Canvas
	for i := range All {
		v := &All[i]
		var f scene.Frame
		v.Draw(&f)
		v.pixels(t, &c, &f)
		path := "testdata/png/" + v.Name + ".png"
		want, size, err := readPNG(path)
		if err == nil {
			total += size
			far, mean := compare(&c, want)
			if far <= mostFar && mean <= most {
				continue
			}
			if !golden.Updating() {
				got, diff := keep(t, v.Name, &c, want)
				t.Errorf("%s: %d pixels differ by more than %d (at most %d), mean difference %.2f (at most %v); look at %s and %s, then run with -update",
					path, far, farStep, mostFar, mean, most, got, diff)
			}
		} else if !golden.Updating() {
			t.Errorf("%v (write it with -update)", err)
		}
		if golden.Updating() { // what is within the tolerance stays as it is
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, c.AppendPNG(nil), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if total > 2<<20 {
		t.Errorf("the pictures are %d bytes in all; make some views smaller", total)
	}
}

// TestPNGNoticesOnePixel: a symbol that moves by one pixel is beyond the tolerance,
// in every view that has one.
func TestPNGNoticesOnePixel(t *testing.T) {
	if golden.Updating() {
		t.Skip("the files are being written")
	}
	var c raster.Canvas
	moved := 0
	for i := range All {
		v := &All[i]
		var f scene.Frame
		v.Draw(&f)
		if v.W > 700 || !moveSymbol(&f) {
			continue
		}
		moved++
		v.pixels(t, &c, &f)
		want, _, err := readPNG("testdata/png/" + v.Name + ".png")
		if err != nil {
			t.Fatal(err)
		}
		if far, mean := compare(&c, want); far <= mostFar && mean <= most {
			t.Errorf("%s: a symbol moved by one pixel and only %d pixels are far off", v.Name, far)
		}
	}
	if moved < 10 {
		t.Errorf("only %d views have a symbol", moved)
	}
}

// moveSymbol moves the first group that paints something in the middle of the
// picture to the right by a pixel.
func moveSymbol(f *scene.Frame) bool {
	l := &f.Lists[scene.FrameTop]
	at, from, inside := 0, 0, false
	for r := scene.Read(l.Words); r.Next(); at += 1 + len(r.Args) {
		switch r.Op {
		case scene.OpGroup:
			from, inside = at, false
		case scene.OpCircle, scene.OpRect, scene.OpRing:
			x, y := r.F(0), r.F(1)
			if r.Op == scene.OpRing {
				x, y = r.XY(0)
			}
			inside = inside || from > 0 && x > 30 && x < f.W-30 && y > 30 && y < f.H-30
		case scene.OpEndGroup:
			if from > 0 && inside {
				part := scene.List{Words: append([]uint32(nil), l.Words[from+2:at]...)}
				rest := append([]uint32(nil), l.Words[at:]...)
				l.Words = append(l.Words[:from+2], shifted(part.Words)...)
				l.Words = append(l.Words, rest...)
				return true
			}
			from = 0
		}
	}
	return false
}

// shifted is a list one pixel to the right.
func shifted(words []uint32) []uint32 {
	var out scene.List
	for r := scene.Read(words); r.Next(); {
		switch r.Op {
		case scene.OpCircle:
			out.Circle(r.F(0)+1, r.F(1), r.F(2))
		case scene.OpRect:
			out.Rect(r.F(0)+1, r.F(1), r.F(2), r.F(3), r.F(4))
		case scene.OpLine, scene.OpRing:
			out.Begin(r.Op == scene.OpRing)
			for i := range r.Points() {
				x, y := r.XY(i)
				out.Point(x+1, y)
			}
			out.End()
		default:
			out.Words = append(append(out.Words, uint32(r.Op)), r.Args...)
		}
	}
	return out.Words
}

// pixels draws a frame of the view on its relief.
func (v *View) pixels(t *testing.T, c *raster.Canvas, f *scene.Frame) {
	t.Helper()
	b, err := os.ReadFile(Root("site/data/basemap/" + v.Relief()))
	if err != nil {
		t.Fatal(err)
	}
	relief, ok := reliefs[v.Relief()]
	if !ok {
		if relief, err = raster.Decode(b); err != nil {
			t.Fatal(err)
		}
		reliefs[v.Relief()] = relief
	}
	scale := 1.0
	if v.W > 700 {
		scale = 0.5
	}
	c.Draw(f, raster.Options{Scale: scale, Images: []*raster.Image{relief}})
}

var reliefs = map[string]*raster.Image{}

func readPNG(path string) (image.Image, int, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, 0, err
	}
	m, err := png.Decode(bytes.NewReader(b))
	return m, len(b), err
}

// compare counts the pixels that are far off, and the mean difference of a channel.
func compare(c *raster.Canvas, want image.Image) (far int, mean float64) {
	if want.Bounds().Dx() != c.W || want.Bounds().Dy() != c.H {
		return c.W * c.H, 255
	}
	sum := 0
	for i, p := range c.Pix {
		d := channels(p, want.At(i%c.W, i/c.W))
		sum += d[0] + d[1] + d[2]
		if max(d[0], d[1], d[2]) > farStep {
			far++
		}
	}
	return far, float64(sum) / float64(3*len(c.Pix))
}

func channels(p uint32, c color.Color) (d [3]int) {
	r, g, b, _ := c.RGBA()
	for k, v := range [...]uint32{r, g, b} {
		d[k] = int(v>>8) - int(p>>(16-8*k)&255)
		d[k] = max(d[k], -d[k])
	}
	return d
}

// keep writes what was drawn and where it differs, in red, into a folder that
// stays.
func keep(t *testing.T, name string, c *raster.Canvas, want image.Image) (got, diff string) {
	dir := filepath.Join(os.TempDir(), "watiya-golden")
	got, diff = filepath.Join(dir, name+".png"), filepath.Join(dir, name+"-difference.png")
	shown := image.NewRGBA(image.Rect(0, 0, c.W, c.H))
	for i, p := range c.Pix {
		gray := uint8(160 + (p>>8&255)*95/255)
		shown.SetRGBA(i%c.W, i/c.W, color.RGBA{gray, gray, gray, 255})
		if d := channels(p, want.At(i%c.W, i/c.W)); max(d[0], d[1], d[2]) > farStep {
			shown.SetRGBA(i%c.W, i/c.W, color.RGBA{220, 0, 0, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, shown); err != nil {
		t.Error(err)
	}
	for path, body := range map[string][]byte{got: c.AppendPNG(nil), diff: b.Bytes()} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Error(err)
		}
		if err := os.WriteFile(path, body, 0o666); err != nil {
			t.Error(err)
		}
	}
	return got, diff
}
