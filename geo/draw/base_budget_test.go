package draw

import (
	"bytes"
	"testing"

	"watiya/geo"
	"watiya/geo/scene"
	"watiya/geo/svg"
	"watiya/geo/topology"
	"watiya/site/data/basemap"

	"github.com/andybalholm/brotli"
)

func committedBasemap(tb testing.TB) *geo.Basemap {
	tb.Helper()
	b, err := topology.Build(basemap.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// The page carries one base for all its windows: that of zoom 5, with lines
// that are off by at most 0.8 pixels. It has to fit into the first flight of
// packets together with the page itself.
func TestBaseBudget(t *testing.T) {
	l := newBaseList(committedBasemap(t))
	f := scene.Frame{Styles: baseStyles(nil, Light)}
	l.update(&f, cameraAt(25000, 20000, 5), Light)
	base := svg.AppendBase(nil, &f, "base", svg.Options{Tolerance: 0.8, Step: 0.5, Images: []string{"/assets/relief.0123456789.png"}})
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(base); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %d after Brotli", len(base), out.Len())
	if out.Len() > 8200 {
		t.Errorf("the base of the page is %d bytes after Brotli: the budget is 8200", out.Len())
	}
}

func BenchmarkCommittedBase(b *testing.B) {
	l := newBaseList(committedBasemap(b))
	for _, zoom := range []float64{5, 6, 7, 9} {
		b.Run("zoom"+string(rune('0'+int(zoom))), func(b *testing.B) {
			var f scene.Frame
			cam := cameraAt(13380, 16960, zoom)
			for b.Loop() {
				l.frame = nil // else nothing is to be done
				l.update(&f, cam, Light)
			}
			b.ReportMetric(float64(len(f.Lists[scene.FrameBase].Words)), "words")
		})
	}
}
