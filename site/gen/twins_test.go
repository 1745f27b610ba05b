package main

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
)

// Equal files, or two builds at once, write the same entry of the cache.
func TestCachedAtOnce(t *testing.T) {
	dir := t.TempDir()
	body := bytes.Repeat([]byte("Al-Watiya "), 1000)
	var group sync.WaitGroup
	for range 32 {
		group.Go(func() {
			out, err := cached(dir, "gz", body, gzipOf)
			if err != nil || len(out) == 0 {
				t.Errorf("%d bytes, %v", len(out), err)
			}
		})
	}
	group.Wait()
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || !strings.HasSuffix(files[0].Name(), ".gz") {
		t.Errorf("the cache holds %v, %v", files, err)
	}
}

// The same body is kept once for each quality: a page of the briefing may have
// the bytes of another.
func TestCachedByQuality(t *testing.T) {
	if a, b := brotliName("step/jets/index.html"), brotliName("event/x/index.html"); a == b {
		t.Errorf("both are kept as %s", a)
	}
}
