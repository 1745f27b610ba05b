package pack

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"watiya/geo"
)

// randomBasemap has the shape of a basemap, not its sense.
func randomBasemap(r *rand.Rand) *geo.Basemap {
	b := &geo.Basemap{Arcs: []uint32{0}, Disputed: []int32{}}
	early := 1 + r.IntN(20)
	for a := range early + r.IntN(5) {
		n := 2 + r.IntN(30)
		for i := range n {
			level := uint8(geo.MinLevel)
			if a >= early {
				level = geo.LateLevel + uint8(r.IntN(4))
			} else if i > 0 && i < n-1 {
				level += uint8(r.IntN(geo.MaxLevel - geo.MinLevel + 1))
			}
			b.X = append(b.X, uint16(r.UintN(1<<16)))
			b.Y = append(b.Y, uint16(r.UintN(1<<16)))
			b.Level = append(b.Level, level)
		}
		b.Arcs = append(b.Arcs, uint32(len(b.X)))
	}
	for a := range early {
		if r.IntN(4) == 0 {
			b.Disputed = append(b.Disputed, int32(a))
		}
	}
	name := geo.Names{En: "Tripoli", Ar: "طرابلس", Tr: "Trablus"}
	for l := range b.Layers {
		f := &b.Layers[l]
		f.Features, f.Parts, f.Refs = []geo.BaseFeature{}, []uint32{0}, []int32{}
		for range r.IntN(5) {
			first := uint32(len(f.Parts) - 1)
			for range r.IntN(4) {
				for range r.IntN(4) {
					a := int32(r.IntN(early))
					if geo.BaseLayer(l) == late {
						if b.NumArcs() == early {
							break
						}
						a = int32(early + r.IntN(b.NumArcs()-early))
					}
					if r.IntN(2) == 0 {
						a = ^a
					}
					f.Refs = append(f.Refs, a)
				}
				f.Parts = append(f.Parts, uint32(len(f.Refs)))
			}
			f.Features = append(f.Features, geo.BaseFeature{ID: "LY-TB", Name: name, First: first,
				Last: uint32(len(f.Parts) - 1), Value: int32(r.IntN(4000) - 2000), Region: -1})
		}
	}
	if b.NumArcs() > early { // the first late arc is used: that is how the encoder knows it
		u := &b.Layers[late]
		u.Features = append(u.Features, geo.BaseFeature{ID: "urban", First: uint32(len(u.Parts) - 1), Last: uint32(len(u.Parts)), Region: -1})
		u.Refs = append(u.Refs, int32(early))
		u.Parts = append(u.Parts, uint32(len(u.Refs)))
	}
	b.Towns = []geo.Town{{ID: "tripoli", Name: name, X: 1, Y: 65535, Rank: 1, Population: 1150989, Capital: true}}
	b.Airfields = []geo.Airfield{{ID: "HL77", Name: name, X: 7, Y: 8, Base: true, Runways: []geo.Runway{{Heading: 104, Feet: 10500}}}, {ID: "x"}}
	b.Labels = []geo.BaseLabel{{ID: "sirte", Name: name, Kind: geo.LabelGulf, Rank: 2, X: []uint16{1, 2}, Y: []uint16{3, 4}}}
	return b
}

// overview is what a basemap is without the vertices of the detail section.
func overview(b *geo.Basemap) *geo.Basemap {
	o := *b
	o.X, o.Y, o.Level, o.Arcs = nil, nil, nil, []uint32{0}
	o.Layers[late] = geo.BaseFeatures{}
	for a := range earlyArcs(b) {
		from, to := b.Arc(a)
		for i := from; i < to; i++ {
			if b.Level[i] < geo.LateLevel {
				o.X, o.Y, o.Level = append(o.X, b.X[i]), append(o.Y, b.Y[i]), append(o.Level, b.Level[i])
			}
		}
		o.Arcs = append(o.Arcs, uint32(len(o.X)))
	}
	return &o
}

// cutOverview is a basemap file up to the end of its overview.
func cutOverview(t *testing.T, file []byte) []byte {
	t.Helper()
	r := open("basemap", basemapMagic, file)
	n := r.count(1)
	if r.err != nil {
		t.Fatal(r.err)
	}
	return file[:r.at+n]
}

func TestBasemapRoundTrip(t *testing.T) {
	for seed := range uint64(200) {
		want := randomBasemap(rand.New(rand.NewPCG(seed, 1)))
		file := EncodeBasemap(want)
		got, err := DecodeBasemap(file)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the basemap changed:\n got %+v\nwant %+v", seed, got, want)
		}
		if got, err = DecodeBasemap(cutOverview(t, file)); err != nil {
			t.Fatalf("seed %d: overview: %v", seed, err)
		}
		if !reflect.DeepEqual(got, overview(want)) {
			t.Fatalf("seed %d: the overview changed:\n got %+v\nwant %+v", seed, got, overview(want))
		}
	}
}

// A file that was cut anywhere but after the overview is an error with an offset.
func TestBasemapCut(t *testing.T) {
	file := EncodeBasemap(randomBasemap(rand.New(rand.NewPCG(3, 1))))
	part := cutOverview(t, file)
	for n := range file {
		if n == len(part) {
			continue
		}
		_, err := DecodeBasemap(file[:n])
		if err == nil {
			t.Fatalf("a file of %d bytes cut to %d is no error", len(file), n)
		}
		if !strings.HasPrefix(err.Error(), "pack: basemap: offset ") {
			t.Fatalf("the error %q does not start with package, file and offset", err)
		}
	}
	if _, err := DecodeBasemap(append(file, 0)); err == nil {
		t.Fatal("a byte too many is no error")
	}
}

func FuzzDecodeBasemap(f *testing.F) {
	for seed := range uint64(3) {
		file := EncodeBasemap(randomBasemap(rand.New(rand.NewPCG(seed, 1))))
		f.Add(file)
		f.Add(file[:len(file)/2])
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		b, err := DecodeBasemap(file)
		if err != nil {
			return
		}
		if err := walkAll(b); err != nil {
			t.Fatal(err)
		}
		once := EncodeBasemap(b)
		again, err := DecodeBasemap(once)
		if err != nil {
			t.Fatalf("what was decoded cannot be encoded again: %v", err)
		}
		if !bytes.Equal(EncodeBasemap(again), once) {
			t.Fatal("what was decoded changes when it is encoded again")
		}
	})
}

// walkAll touches all that a painter touches.
func walkAll(b *geo.Basemap) error {
	for l := geo.BaseLayer(0); l < geo.NumBaseLayers; l++ {
		layer := &b.Layers[l]
		for i := range layer.Features {
			f := &layer.Features[i]
			if f.Region >= 0 && l == geo.BaseDistrict && int(f.Region) >= len(b.Layers[geo.BaseRegion].Features) {
				return errors.New("region out of range")
			}
			for p := f.First; p < f.Last; p++ {
				for w := b.Walk(b.Part(l, int(p)), 10); w.Next(); {
				}
			}
		}
	}
	return nil
}
