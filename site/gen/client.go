package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// buildClient compiles the WebAssembly client. The compiler's own cache makes
// this cheap when nothing has changed.
func buildClient(root string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "watiya-")
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "app.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./wasm")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("gen: the client does not compile: %w\n%s", err, msg)
	}
	return os.ReadFile(out)
}
