//go:build e2e && !js

package e2e

import (
	"bufio"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"watiya/worker/web"
)

// host is one server under test.
type host struct{ name, addr string }

const (
	local      = "httptest"
	native     = "native"
	cloudflare = "workerd"
)

// hosts starts all three on the fixture; the test ends them.
func hosts(t testing.TB) []host {
	t.Helper()
	dir := t.TempDir()
	writeSite(t, dir)
	inProcess := httptest.NewServer(web.Handler(web.Options{Assets: web.Files(os.DirFS(dir)), Probe: true}))
	t.Cleanup(inProcess.Close)
	return []host{
		{local, inProcess.Listener.Addr().String()},
		{native, start(t, buildNative(t), "-site", dir, "-probe").addr},
		{cloudflare, start(t, buildWorker(t), "serve.mjs", "--site", dir, "--probe").addr},
	}
}

// root is the folder worker/.
func root(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func run(t testing.TB, dir string, env []string, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
}

func buildNative(t testing.TB) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "watiya")
	run(t, root(t), nil, "go", "build", "-o", bin, ".")
	return bin
}

// buildWorker compiles the Worker as `make worker` does and returns node.
func buildWorker(t testing.TB) string {
	t.Helper()
	dir := root(t)
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("e2e: node is missing; install Node 20 or later")
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "miniflare")); err != nil {
		t.Fatal("e2e: worker/node_modules is missing; run make deps")
	}
	if built {
		return node
	}
	run(t, dir, nil, "go", "run", "github.com/syumai/workers/cmd/workers-assets-gen", "-mode=go", "-o", "build")
	run(t, dir, []string{"GOOS=js", "GOARCH=wasm"}, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", "build/app.wasm", ".")
	built = true
	return node
}

var built bool // the Worker is compiled once per test run

type server struct {
	addr string
	pid  int
}

// start runs a server until the test ends and reads the address that it prints.
func start(t testing.TB, name string, args ...string) server {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = root(t)
	cmd.Env = append(os.Environ(), "ADDR=127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var errors strings.Builder
	cmd.Stderr = &errors
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line := make(chan string, 1)
	go func() {
		r := bufio.NewReader(out)
		s, _ := r.ReadString('\n')
		line <- s
		r.WriteTo(discard{})
	}()
	t.Cleanup(func() { end(t, cmd) })
	select {
	case s := <-line:
		_, s, _ = strings.Cut(s, "http://")
		s, _, ok := strings.Cut(s, "/")
		if !ok {
			t.Fatalf("e2e: %s did not print its address\n%s", name, errors.String())
		}
		return server{s, cmd.Process.Pid}
	case <-time.After(60 * time.Second):
		t.Fatalf("e2e: %s did not start within a minute\n%s", name, errors.String())
	}
	return server{}
}

// end interrupts a server as Ctrl-C does; it must then leave by itself with status 0.
func end(t testing.TB, cmd *exec.Cmd) {
	cmd.Process.Signal(syscall.SIGINT)
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("e2e: %s did not end cleanly: %v", cmd.Path, err)
		}
	case <-time.After(10 * time.Second):
		cmd.Process.Kill()
		t.Errorf("e2e: %s did not end within 10 seconds", cmd.Path)
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
