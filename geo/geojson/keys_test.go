package geojson_test

import (
	"strconv"
	"testing"

	"watiya/geo/geojson"
)

// TestManyKeys: a hostile object of many keys costs time in proportion to its
// bytes, and the last key is still compared with the first.
func TestManyKeys(t *testing.T) {
	const n = 200_000
	doc := []byte(`{"type":"Feature","geometry":null,"properties":{`)
	for i := range n {
		if i > 0 {
			doc = append(doc, ',')
		}
		doc = append(strconv.AppendInt(append(doc, '"'), int64(i), 36), `":0`...)
	}
	limits := geojson.Limits{MaxKeys: 2 * n}
	l, err := geojson.Decode(append(doc, "}}"...), limits)
	if err != nil || len(l.Keys) != n || l.Keys[n-1] != strconv.FormatInt(n-1, 36) {
		t.Fatalf("%d keys, %v", len(l.Keys), err)
	}
	if _, err = geojson.Decode(append(doc, `,"1":0}}`...), limits); err == nil {
		t.Error("no error for a duplicate among many keys")
	}
}
