package pack

import (
	"reflect"
	"strings"
	"testing"

	"watiya/geo/find"
)

func index() *find.Text {
	var b find.TextBuilder
	for d, text := range [...]string{"Qaddafi in Tripoli", "", "قصف مصراتة", "Trablus’ta saldırı, saldırılar"} {
		b.Add(d, text, d == 0)
	}
	return b.Text(5)
}

func TestTextRoundTrip(t *testing.T) {
	want := index()
	got, err := DecodeText(EncodeText(want), 5)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("the index changed:\n got %+v\nwant %+v", got, want)
	}
	if _, err := DecodeText(EncodeText(want), 4); err == nil {
		t.Error("an index of more events than the story has is no error")
	}
}

func TestTextCut(t *testing.T) {
	file := EncodeText(index())
	for n := range file {
		if _, err := DecodeText(file[:n], 5); err == nil || !strings.HasPrefix(err.Error(), "pack: search: offset ") {
			t.Fatalf("a file of %d bytes cut to %d: error %v", len(file), n, err)
		}
	}
}

func FuzzDecodeText(f *testing.F) {
	f.Add(EncodeText(index()), "qadd")
	f.Fuzz(func(t *testing.T, file []byte, query string) {
		x, err := DecodeText(file, 300)
		if err != nil {
			return
		}
		x.Count(query, make([]uint8, 300))
		again, err := DecodeText(EncodeText(x), 300)
		if err != nil || !reflect.DeepEqual(again.List, x.List) {
			t.Fatalf("what was decoded changes when it is encoded again: %v", err)
		}
	})
}
