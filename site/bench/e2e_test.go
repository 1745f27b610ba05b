//go:build e2e

package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestVisits brings every contestant up once, with few points: the pages work,
// and the harness finds what it looks for. It needs the built site and the
// installed peers:
//
//	go test -tags e2e ./site/bench
func TestVisits(t *testing.T) {
	b, p := rig(t, contestants, 200)
	x, y := homeCameraProject(probe)
	for _, c := range contestants {
		l, err := b.comeUp(context.Background(), b.fast, c, 200, target{x, y, pointID(0)})
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		t.Logf("%s: %+v", c.ID, *l)
		if l.Weight.Code == 0 || l.Weight.Data == 0 {
			t.Errorf("%s: nothing was counted: %+v", c.ID, l.Weight)
		}
	}
	_ = p
}

// TestFirstScript: the picture of the build answers the pointer, a drag and the
// wheel while the program does not come.
func TestFirstScript(t *testing.T) {
	b, p := rig(t, contestants[:1], 200)
	for path := range b.fast.files {
		if strings.HasSuffix(path, ".wasm") {
			delete(b.fast.files, path)
		}
	}
	mark, err := p.mark()
	if err != nil {
		t.Fatal(err)
	}
	l, err := b.comeUp(context.Background(), b.fast, contestants[0], 200, mark)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", *l)
}

// rig is a bench over a fast link.
func rig(t *testing.T, chosen []contestant, n int) (*bench, *product) {
	t.Helper()
	root := filepath.Join("..", "..")
	chrome, err := findChrome()
	if err != nil {
		t.Fatal(err)
	}
	p, err := readProduct(filepath.Join(root, "site", "dist"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := squeezer{filepath.Join(root, ".cache", "bench", "packed")}.all(root, map[string]*product{ours: p}, chosen, []int{n})
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{chrome: chrome, limit: 20 * time.Second, walkLimit: 2 * time.Second, log: t.Logf}
	if b.fast, err = listen(&link{}, files); err != nil {
		t.Fatal(err)
	}
	return b, p
}
