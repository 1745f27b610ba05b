//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"net/http"
	"testing"
)

// How far a picture of /map.png may be from the canvas of a browser: the share of
// the pixels whose colour is nowhere near, not even one pixel further. What is
// left is how letters are smoothed, where a letter stands between two pixels, and
// names that make room for the furniture of the page or, on a phone's page, keep
// out of what narrower phones cut off, which a picture alone does not. Measured:
// 0.02 % where neither matters, 0.79 % on the phone.
const (
	pictureStep  = 64 // of 255, of a channel
	pictureShare = 0.01
)

// TestPictureAgrees: the server's pixels are the reader's.
func TestPictureAgrees(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, page, query string
		setup
	}{
		{"jets", "/step/jets/", "step=jets", setup{w: 1440, h: 900}},
		{"jets-phone", "/step/jets/", "step=jets", setup{w: 390, h: 844}},
		{"near", "/view?c=13.2000,32.8000&z=8.50&at=2020", "c=13.2000,32.8000&z=8.50&at=2020", setup{w: 768, h: 1024}},
		{"dark", "/view?step=watiya&theme=dark", "step=watiya&theme=dark", setup{w: 768, h: 1024}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, c.page, c.setup)
			p.live()
			p.settled()
			p.fonts()
			// As after an act of the reader: drawn anew, with names clear of the furniture that
			// really stands there and not of all that may.
			eval[any](p, `(t => { watiya.map.theme('print'); watiya.map.theme(t) })(document.documentElement.dataset.theme ?? '')`)
			p.frames(4)
			p.bare()
			m := p.boxOf("#map")
			w, h := math.Floor(m.W), math.Floor(m.H)
			if w != m.W || h != m.H {
				t.Fatalf("the map is %v by %v pixels; the picture would be another", m.W, m.H)
			}
			// The picture has its scale and credits below.
			canvas := p.picture(box{m.X, m.Y, w, h - 130})
			got := fetchPNG(t, fmt.Sprintf("%s/map.png?%s&w=%.0f&h=%.0f", origin, c.query, w, h))
			p.keep("agrees-"+c.name+"-canvas", canvas)
			p.keep("agrees-"+c.name+"-picture", got)
			a, b := nowhereNear(canvas, got), nowhereNear(got, canvas)
			t.Logf("%.3f %% of the canvas and %.3f %% of the picture are nowhere near", 100*a, 100*b)
			if a > pictureShare || b > pictureShare {
				t.Errorf("%.2f %% of the pixels of the canvas and %.2f %% of the picture differ by more than %d from all their neighbours in the other (at most %.2f %%)",
					100*a, 100*b, pictureStep, 100*pictureShare)
			}
		})
	}
}

func fetchPNG(t *testing.T, url string) *image.RGBA {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	m, err := png.Decode(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatalf("%s: %s: %v", url, res.Status, err)
	}
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Bounds(), m, image.Point{}, draw.Src)
	return out
}

// nowhereNear is the share of the pixels of a that differ from the pixel of b and
// its eight neighbours.
func nowhereNear(a, b *image.RGBA) float64 {
	w, h := min(a.Bounds().Dx(), b.Bounds().Dx()), min(a.Bounds().Dy(), b.Bounds().Dy())
	n := 0
	for y := range h {
		for x := range w {
			least := 255
			for v := max(y-1, 0); v <= min(y+1, h-1); v++ {
				for u := max(x-1, 0); u <= min(x+1, w-1); u++ {
					most := 0
					i, k := a.PixOffset(x, y), b.PixOffset(u, v)
					for c := range 3 {
						d := int(a.Pix[i+c]) - int(b.Pix[k+c])
						most = max(most, d, -d)
					}
					least = min(least, most)
				}
			}
			if least > pictureStep {
				n++
			}
		}
	}
	return float64(n) / float64(w*h)
}
