// Package compile builds the browser's client: one place for its flags, which
// the site's generator and the size test share. There are two clients of the
// same source: standard Go's, the reference, and TinyGo's, a fifth of the bytes
// ($CLIENT=tinygo; see tinygo.go).
//
// Two thirds of the standard client are Go's runtime, and inlining makes it
// larger than it need be. So nothing is inlined but what runs for every point of
// a frame, and the collector is the older, smaller one. Bounds checks stay.
package compile

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// flags of go build. The last pattern that matches a package wins.
var flags = []string{
	"-trimpath", "-buildvcs=false", // the same source gives the same bytes
	"-ldflags=-s -w -buildid=",
	"-gcflags=all=-l", // no inlining, but in:
	"-gcflags=math=",
	"-gcflags=watiya/geo/scene=",
	"-gcflags=watiya/geo/view=",
	"-gcflags=watiya/geo/points=",
	"-gcflags=watiya/geo/density=",
}

// environment of go build. Go 1.26 can still leave out the Green Tea collector
// ("go doc internal/goexperiment.Flags"); its successors refuse to be asked.
func environment() []string {
	env := append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOEXPERIMENT=")
	if strings.HasPrefix(runtime.Version(), "go1.26") {
		env = append(env, "GOEXPERIMENT=nogreenteagc")
	}
	return env
}

// Small tells whether $CLIENT asks for TinyGo's client; "" and "go" are standard Go.
func Small() (bool, error) {
	switch c := os.Getenv("CLIENT"); c {
	case "", "go":
		return false, nil
	case "tinygo":
		return true, nil
	default:
		return false, fmt.Errorf("compile: there is no client %q: CLIENT is go or tinygo", c)
	}
}

// Client compiles ./wasm of the module at root with the compiler that $CLIENT
// names and returns the program.
func Client(root string) ([]byte, error) {
	small, err := Small()
	if err != nil {
		return nil, err
	}
	if small {
		return TinyGo(root)
	}
	return Go(root)
}

// Go compiles the client with the Go command that make uses ($GO). The
// compiler's own cache makes this cheap when nothing has changed.
func Go(root string) ([]byte, error) {
	cmd := exec.Command(cmp.Or(os.Getenv("GO"), "go"), append([]string{"build"}, flags...)...)
	cmd.Env = environment()
	return run(cmd, root)
}

// run runs a compiler on ./wasm and returns what it wrote.
func run(cmd *exec.Cmd, root string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "watiya-")
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "app.wasm")
	cmd.Args = append(cmd.Args, "-o", out, "./wasm")
	cmd.Dir = root
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("compile: the client does not compile: %w\n%s", err, msg)
	}
	return os.ReadFile(out)
}
