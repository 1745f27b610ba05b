package pack

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"watiya/geo"
)

// randomStory has valid indexes and little sense.
func randomStory(r *rand.Rand) *geo.Story {
	index := func(n int) int16 { return int16(r.IntN(n+1)) - 1 }
	list := func(n int) []uint16 {
		out := make([]uint16, r.IntN(5))
		for i := range out {
			out[i] = uint16(r.IntN(n))
		}
		return out
	}
	coin := func() bool { return r.IntN(2) == 0 }
	day := func() geo.Day { return geo.Day(r.Int32N(40000) - 20000) }
	s := &geo.Story{Lang: "ar", Speakers: []string{"GNA", "الجيش"}, Langs: []string{"ar", "en", "tr"}, Points: []string{"d01", "d02"}, Areas: []geo.StoryArea{{ID: "LY-TB", Name: "Tripoli"}},
		Places: make([]geo.StoryPlace, 3), Events: make([]geo.StoryEvent, 1+r.IntN(8)), Routes: make([]geo.Route, r.IntN(3)),
		Controls: make([]geo.Control, r.IntN(3)), Steps: make([]geo.StoryStep, r.IntN(3)), Coverage: []geo.Days{{From: day(), To: day()}}}
	for i := range s.Places {
		s.Places[i] = geo.StoryPlace{ID: "watiya", Name: "Al-Watiya", Short: "Watiya", Lon: r.Float64() * 40, Lat: r.Float64() * 40,
			HasPoint: coin(), Kind: "air base", Area: index(1)}
	}
	for i := range s.Events {
		s.Events[i] = geo.StoryEvent{ID: "e", Title: "Title", From: geo.MinDay, To: geo.MaxDay, Begun: day(), Ending: day(), Dated: coin(), OpenStart: coin(), OpenEnd: coin(), Approx: coin(),
			Kind: geo.Kind(r.IntN(geo.NumKinds)), Side: geo.Side(r.IntN(geo.NumSides)), Status: geo.Status(r.IntN(geo.NumStatuses)),
			Precision: geo.Precision(r.IntN(geo.NumPrecisions)), Place: index(3), ToPlace: index(3), Area: index(1),
			Langs: uint32(r.IntN(8)), Sides: uint8(r.IntN(64)), Statuses: uint8(r.IntN(16)), Who: list(2), Points: list(2), Seed: coin(), Claims: uint8(r.IntN(256))}
	}
	for i := range s.Routes {
		s.Routes[i] = geo.Route{Event: index(len(s.Events)), From: index(3), Via: index(3), To: index(3), ToArea: index(1),
			Side: geo.SideGNA, Status: geo.StatusDisputed, Units: 6, AtLeast: true, Quantity: "6 MiG-29", Claimant: "GNA", Denial: "denied"}
	}
	for i := range s.Controls {
		s.Controls[i] = geo.Control{Place: index(3), Side: geo.SideLNA, From: day(), To: day(), OpenStart: coin(), OpenEnd: coin(), Note: "note"}
	}
	for i := range s.Steps {
		s.Steps[i] = geo.StoryStep{Slug: "jets", Title: "The jets", Deck: "d", Short: "s", From: day(), To: day(),
			Box: [4]float64{9.1, 19.2, 36, 37.5}, Focus: list(len(s.Events)), Events: list(len(s.Events))}
	}
	return s
}

func TestStoryRoundTrip(t *testing.T) {
	for seed := range uint64(200) {
		want := randomStory(rand.New(rand.NewPCG(seed, 2)))
		got, err := DecodeStory(EncodeStory(want))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the story changed:\n got %+v\nwant %+v", seed, got, want)
		}
	}
}

func TestStoryCut(t *testing.T) {
	file := EncodeStory(randomStory(rand.New(rand.NewPCG(3, 2))))
	for n := range file {
		if _, err := DecodeStory(file[:n]); err == nil || !strings.HasPrefix(err.Error(), "pack: story: offset ") {
			t.Fatalf("a file of %d bytes cut to %d: error %v", len(file), n, err)
		}
	}
	if _, err := DecodeStory(append(file, 0)); err == nil {
		t.Fatal("a byte too many is no error")
	}
}

func FuzzDecodeStory(f *testing.F) {
	for seed := range uint64(3) {
		f.Add(EncodeStory(randomStory(rand.New(rand.NewPCG(seed, 2)))))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		s, err := DecodeStory(file)
		if err != nil {
			return
		}
		again, err := DecodeStory(EncodeStory(s))
		if err != nil {
			t.Fatalf("what was decoded cannot be encoded again: %v", err)
		}
		if !reflect.DeepEqual(again, s) {
			t.Fatal("what was decoded changes when it is encoded again")
		}
	})
}
