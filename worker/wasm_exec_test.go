//go:build !js

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The library brings its own copy of Go's wasm_exec.js with one addition. After an
// upgrade of Go the two must still fit.
func TestWasmExecFitsThisGo(t *testing.T) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	ours, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	lib, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/syumai/workers").Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(lib)), "cmd", "workers-assets-gen", "assets", "wasm_exec_go.js"))
	if err != nil {
		t.Fatal(err)
	}
	const proxy = `			const globalProxy = new Proxy(globalThis, {
				get(target, prop) {
					if (prop === 'context') {
						return context;
					}
					return Reflect.get(target, prop, target);
				}
			})
`
	plain := strings.NewReplacer("run(instance, context)", "run(instance)", proxy, "", "globalProxy", "globalThis").Replace(string(theirs))
	if plain != string(ours) {
		t.Error("github.com/syumai/workers brings a wasm_exec.js that does not fit this Go: they differ in more than the context proxy; upgrade the library or go back to the Go of go.mod")
	}
}
