// Package golden compares what a test made with a committed file.
//
// Run the test with -update (make golden) to write the files anew; the diff is
// then for a human to judge.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write golden files instead of comparing")

// Check fails the test unless the file at path, from the folder of the test,
// holds exactly got. It names the first line that differs.
func Check(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("golden: %v (write it with -update)", err)
	}
	if n, w, g, same := Differ(want, got); !same {
		t.Errorf("golden: %s:%d: the file has %q, the test made %q (judge the change, then run with -update)", path, n, w, g)
	}
}

// Differ returns the first line in which two texts differ: its number from 1
// and what each has there.
func Differ(want, got []byte) (line int, w, g []byte, same bool) {
	if bytes.Equal(want, got) {
		return 0, nil, nil, true
	}
	for line = 1; ; line++ {
		w, want, _ = bytes.Cut(want, []byte("\n"))
		g, got, _ = bytes.Cut(got, []byte("\n"))
		if !bytes.Equal(w, g) || len(want) == 0 && len(got) == 0 {
			return line, w, g, false
		}
	}
}

// Updating tells whether golden files are being written: for tests that compare in
// a way of their own.
func Updating() bool { return *update }
