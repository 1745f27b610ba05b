//go:build e2e && !js

package e2e

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// TestBuiltSite asks both servers for every file of the site as built: it must
// arrive as it is, under its own address, with equal headers.
func TestBuiltSite(t *testing.T) {
	dir, err := filepath.Abs("../../site/dist")
	if err != nil {
		t.Fatal(err)
	}
	dist := os.DirFS(dir)
	if _, err := fs.Stat(dist, "index.html"); err != nil {
		t.Fatal("e2e: site/dist is missing; run make build")
	}
	one := host{native, start(t, buildNative(t), "-site", dir).addr}
	two := host{cloudflare, start(t, buildWorker(t), "serve.mjs", "--site", dir).addr}
	files := 0
	err = fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		base := path.Base(name)
		if err != nil || d.IsDir() || strings.HasPrefix(base, ".") || base == "_headers" || base == "404.html" ||
			strings.HasSuffix(base, ".br") || strings.HasSuffix(base, ".gz") {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		files++
		target := "/" + strings.TrimSuffix(name, "index.html")
		a, err := ask(one.addr, row{target: target})
		if err != nil {
			return err
		}
		b, err := ask(two.addr, row{target: target})
		if err != nil {
			return err
		}
		if a.status != 200 || a.body != string(body) {
			t.Errorf("%s: %s: status %d, %d bytes, want 200 and %d", target, one.name, a.status, len(a.body), len(body))
		}
		for _, wrong := range a.differs(b, one.addr, two.addr) {
			t.Errorf("%s: %s", target, wrong)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Errorf("the site has %d files", files)
	}
	// The page of a step and the computed view of the same step show the same map.
	steps, err := fs.Glob(dist, "step/*/index.html")
	if err != nil || len(steps) == 0 {
		t.Fatal("e2e: the site has no steps: ", err)
	}
	for _, name := range steps {
		page, err := fs.ReadFile(dist, name)
		if err != nil {
			t.Fatal(err)
		}
		want := theMap(page)
		for _, host := range []host{one, two} {
			got, err := ask(host.addr, row{target: "/view?step=" + path.Base(path.Dir(name))})
			if err != nil {
				t.Fatal(err)
			}
			if m := theMap([]byte(got.body)); len(m) == 0 || !bytes.Equal(m, want) {
				t.Errorf("%s: the map of %s and of its computed view differ (%d and %d bytes)", host.name, name, len(want), len(m))
			}
		}
	}
}

func theMap(page []byte) []byte {
	_, rest, _ := bytes.Cut(page, []byte("<!--map-->"))
	m, _, _ := bytes.Cut(rest, []byte("<!--/map-->"))
	return m
}
