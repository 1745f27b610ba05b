package app

import (
	"math"
	"strings"
	"testing"

	"watiya/geo"
	"watiya/geo/pack"
)

// atlas is a basemap with a few named places.
func atlas() *geo.Basemap {
	grid := func(lon, lat float64) (uint16, uint16) {
		x, y := geo.LonLatGrid(lon, lat)
		return uint16(math.Round(x)), uint16(math.Round(y))
	}
	b := &geo.Basemap{Arcs: []uint32{0}}
	tx, ty := grid(13.1873, 32.8874)
	b.Towns = append(b.Towns, geo.Town{ID: "tripoli", Name: geo.Names{En: "Tripoli", Ar: "طرابلس", Tr: "Trablus"}, X: tx, Y: ty, Rank: 1, Capital: true})
	ax, ay := grid(11.8979, 32.4734)
	b.Airfields = append(b.Airfields, geo.Airfield{ID: "HL77", Name: geo.Names{En: "Al-Watiya air base", Ar: "قاعدة الوطية الجوية", Tr: "Vatiyye Hava Üssü"}, X: ax, Y: ay, Base: true})
	sx, sy := grid(17.6, 31.75)
	b.Labels = append(b.Labels, geo.BaseLabel{ID: "gulf", Name: geo.Names{En: "Gulf of Sirte", Ar: "خليج سرت", Tr: "Sirte Körfezi"}, Kind: geo.LabelGulf, Rank: 2, X: []uint16{sx}, Y: []uint16{sy}})
	return b
}

func withPlaces(t *testing.T) *App {
	t.Helper()
	a := &App{}
	if err := a.LoadBasemap(pack.EncodeBasemap(atlas())); err != nil {
		t.Fatal(err)
	}
	if err := a.LoadStory(pack.EncodeStory(testStory())); err != nil {
		t.Fatal(err)
	}
	a.SetView("")
	if err := a.Start(); err != nil {
		t.Fatal(err)
	}
	feed(a, 0, Record{InSize, 1032, 656, 1})
	return a
}

func TestFindInThreeLanguages(t *testing.T) {
	a := withPlaces(t)
	for q, want := range map[string]string{
		"Tripoli": "\ttown\tTripoli\n", "trablus": "\ttown\tTripoli\n", "طَرَابُلُس": "\ttown\tTripoli\n",
		"wattiyah": "\tairfield\tAl-Watiya air base\n", "وطيه": "\tairfield\tAl-Watiya air base\n", "VATİYYE": "\tairfield\tAl-Watiya air base\n",
		"خليج": "\tsea\tGulf of Sirte\n", "tobruk": "\tplace\tTobruk\n", "": "", "nowhere at all": "",
	} {
		got := string(a.Find(q))
		if _, rest, _ := strings.Cut(got, "\t"); got != "" {
			got = "\t" + rest
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", q, got, want)
		}
	}
	if (&App{}).Find("Tripoli") != nil {
		t.Error("a client without data finds places")
	}
}

func TestGoToRingsThePlace(t *testing.T) {
	a := withPlaces(t)
	n := strings.Count(string(a.Find("watiya")), "\n")
	if n != 1 {
		t.Fatalf("%d places", n)
	}
	plain := len(a.Picture.Lists[0].Words)
	a.GoTo(1, 0)
	settle(t, a, 0)
	x, y := at(a, 11.8979, 32.4734)
	near(t, "x", x, 516, 2)
	near(t, "y", y, 328, 2)
	near(t, "zoom", a.Camera().Zoom, 9, 0.01)
	if !strings.Contains(string(a.Address()), "c=11.89") {
		t.Errorf("address %q", a.Address())
	}
	ringed := len(a.Picture.Lists[0].Words)
	a.GoTo(-1, 2000)
	feed(a, 2000)
	if after := len(a.Picture.Lists[0].Words); after >= ringed || plain == 0 {
		t.Errorf("the ring stays: %d words, then %d", ringed, after)
	}
	a.GoTo(99, 2000) // no such place
}
