package raster_test

import (
	"os"
	"testing"
	"time"

	"watiya/geo/internal/views"
	"watiya/geo/raster"
	"watiya/geo/scene"
)

// relief is the image under the land.
func relief(t testing.TB, name string) *raster.Image {
	t.Helper()
	b, err := os.ReadFile(views.Root("site/data/basemap/" + name))
	if err != nil {
		t.Fatal(err)
	}
	m, err := raster.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The picture of a preview card, in its parts: playing the frame, and the file.
func BenchmarkCard(b *testing.B) {
	v := *views.Named("jets-desktop")
	v.W, v.H = 1200, 630
	var f scene.Frame
	v.Draw(&f)
	o := raster.Options{Images: []*raster.Image{relief(b, "relief.png")}}
	var c raster.Canvas
	var out []byte
	for _, part := range []struct {
		name string
		do   func()
	}{
		{"draw", func() { c.Draw(&f, o) }},
		{"png", func() { out = c.AppendPNG(out[:0]) }},
		{"both", func() { c.Draw(&f, o); out = c.AppendPNG(out[:0]) }},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.ReportAllocs()
			least := time.Hour // the run that nobody disturbed
			for b.Loop() {
				from := cpu()
				part.do()
				least = min(least, cpu()-from)
			}
			b.ReportMetric(float64(least.Microseconds())/1000, "least-cpu-ms/op")
			b.ReportMetric(float64(len(out)), "bytes")
		})
	}
}
