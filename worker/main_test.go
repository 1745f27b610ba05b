//go:build !js

package main

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func site(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var small = map[string]string{"index.html": "<title>Watiya</title>", "manifest.json": `{"version":"0123456789ab"}`}

// What goes wrong is one sentence and status 1.
func TestRefusals(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	good := site(t, small)
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"port in use", []string{"-site", good, "-addr", taken.Addr().String()}, taken.Addr().String() + " is already in use; stop the other program or choose another address"},
		{"bad address", []string{"-site", good, "-addr", "nowhere"}, `watiya: cannot serve on "nowhere"`},
		{"no such port", []string{"-site", good, "-addr", "127.0.0.1:99999"}, `watiya: cannot serve on "127.0.0.1:99999"`},
		{"no site", []string{"-site", filepath.Join(good, "none")}, "there is no built site in"},
		{"half a site", []string{"-site", site(t, map[string]string{"index.html": ""})}, "manifest.json is missing from the built site; run make build"},
		{"broken manifest", []string{"-site", site(t, map[string]string{"index.html": "", "manifest.json": "{"})}, "web: manifest.json: "},
		{"stray argument", []string{"-site", good, "serve"}, `watiya: unknown argument "serve"`},
	} {
		var out, errs bytes.Buffer
		if status := run(c.args, &out, &errs); status != 1 {
			t.Errorf("%s: status %d", c.name, status)
		}
		if s := errs.String(); !strings.Contains(s, c.want) || strings.Count(s, "\n") != 1 || out.Len() > 0 {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// It prints its address, serves, and leaves with status 0 on Ctrl-C, letting
// requests that have begun come to their end.
func TestServesAndStops(t *testing.T) {
	out, in := io.Pipe()
	status := make(chan int, 1)
	go func() { status <- run([]string{"-site", site(t, small), "-addr", "127.0.0.1:0"}, in, os.Stderr) }()
	line := make([]byte, 200)
	n, err := out.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	_, url, ok1 := strings.Cut(string(line[:n]), "Watiya is at ")
	url, _, ok2 := strings.Cut(url, " (Ctrl-C stops it)\n")
	if !ok1 || !ok2 {
		t.Fatalf("%q", line[:n])
	}
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(res.Body)
	res.Body.Close()
	if string(body) != small["index.html"] {
		t.Errorf("%s: %q", url, body)
	}
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	select {
	case s := <-status:
		if s != 0 {
			t.Errorf("status %d", s)
		}
	case <-time.After(5 * time.Second):
		t.Error("it did not stop")
	}
}
