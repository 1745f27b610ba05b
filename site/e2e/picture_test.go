//go:build e2e

package e2e

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// box is a rectangle in the window, CSS pixels.
type box struct{ X, Y, W, H float64 }

// boxOf is where the first visible element of a selector is; empty if none.
func (p *tab) boxOf(selector string) box {
	p.Helper()
	return eval[box](p, `(() => {
		for (const e of document.querySelectorAll(`+quote(selector)+`)) {
			const r = e.getBoundingClientRect()
			if (r.width && r.height && e.checkVisibility()) return { X: r.x, Y: r.y, W: r.width, H: r.height }
		}
		return { X: 0, Y: 0, W: 0, H: 0 }
	})()`)
}

// picture is a screenshot of the window, or of a part of it.
func (p *tab) picture(part box) *image.RGBA {
	p.Helper()
	shot := page.CaptureScreenshot()
	// What lies in the window is cut out of it: to show a part alone the browser
	// lays the page out for another window, and a canvas of a worker does not follow.
	inside := part != box{} && part.X >= 0 && part.Y >= 0 && part.X+part.W <= float64(p.conf.w) && part.Y+part.H <= float64(p.conf.h)
	if part != (box{}) && !inside {
		shot = shot.WithClip(&page.Viewport{X: part.X, Y: part.Y, Width: part.W, Height: part.H, Scale: 1}).WithCaptureBeyondViewport(true)
	}
	var data []byte
	p.do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		data, err = shot.Do(ctx)
		return err
	}))
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		p.Fatalf("screenshot: %v", err)
	}
	cut := img.Bounds()
	if k := p.conf.ratio; inside {
		cut = image.Rect(int(part.X*k), int(part.Y*k), int((part.X+part.W)*k), int((part.Y+part.H)*k)).Add(cut.Min)
	}
	out := image.NewRGBA(image.Rectangle{Max: cut.Size()})
	draw.Draw(out, out.Bounds(), img, cut.Min, draw.Src)
	return out
}

// share is the part of the pixels that a test of the colour accepts.
func share(img *image.RGBA, is func(c color.RGBA) bool) float64 {
	n, b := 0, img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if is(img.RGBAAt(x, y)) {
				n++
			}
		}
	}
	return float64(n) / float64(b.Dx()*b.Dy())
}

// land and sea, by warmth: the land colours of the light theme have less blue
// than red, the sea's more.
func land(c color.RGBA) bool { return c.R > 180 && int(c.R)-int(c.B) >= 6 }
func sea(c color.RGBA) bool  { return c.B > 180 && int(c.B)-int(c.R) >= 6 }

// difference of two pictures of one size: the mean over all channels, 0 to
// 255, and the share of pixels in which some channel differs by more than 24.
func difference(a, b *image.RGBA) (mean, far float64) {
	if a.Bounds() != b.Bounds() {
		return 255, 1
	}
	sum, n := 0, 0
	for i := 0; i < len(a.Pix); i += 4 {
		most := 0
		for c := range 3 {
			d := int(a.Pix[i+c]) - int(b.Pix[i+c])
			if d < 0 {
				d = -d
			}
			sum += d
			most = max(most, d)
		}
		if most > 24 {
			n++
		}
	}
	pixels := float64(len(a.Pix) / 4)
	return float64(sum) / pixels / 3, float64(n) / pixels
}

// keep writes a picture into the folder of SHOTS, if one is named.
func (p *tab) keep(name string, img image.Image) {
	p.Helper()
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	var b bytes.Buffer
	err := png.Encode(&b, img)
	if err == nil {
		err = os.MkdirAll(dir, 0o755)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o644)
	}
	if err != nil {
		p.Fatalf("screenshot %s: %v", name, err)
	}
}
