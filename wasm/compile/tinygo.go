package compile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// tinyFlags of tinygo build; wasm/tinygo/README.md has the table of what each
// saves. A panic traps: the page takes a program that trapped for ended, as it
// does with one that exited, and the messages cost 3 KB.
var tinyFlags = []string{"-opt=z", "-panic=trap", "-no-debug"}

// TinyGo compiles the client with the TinyGo that "make tinygo" puts together,
// else with the one on the PATH. TinyGo links everything anew each time, so the
// program is kept under .cache by the hash of what it was made from.
func TinyGo(root string) ([]byte, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, fmt.Errorf("compile: %w", err)
	}
	tinygo, err := FindTinyGo(root)
	if err != nil {
		return nil, err
	}
	target := filepath.Join(root, "wasm", "tinygo", "target.json")
	key, err := sourceHash(root, target, tinygo)
	if err != nil {
		return nil, err
	}
	kept := filepath.Join(root, ".cache", "tinygo-client", key+".wasm")
	if b, err := os.ReadFile(kept); err == nil {
		return b, nil
	}
	b, err := run(exec.Command(tinygo, append([]string{"build", "-target", target}, tinyFlags...)...), root)
	if err != nil {
		return nil, err
	}
	// Without a cache the next build only takes longer.
	if os.MkdirAll(filepath.Dir(kept), 0o755) == nil && os.WriteFile(kept+".new", b, 0o644) == nil {
		os.Rename(kept+".new", kept)
	}
	return b, nil
}

// FindTinyGo returns the tinygo command.
func FindTinyGo(root string) (string, error) {
	own := filepath.Join(root, ".cache", "tinygo", "bin", "tinygo")
	if _, err := os.Stat(own); err == nil {
		return own, nil
	}
	if p, err := exec.LookPath("tinygo"); err == nil {
		return p, nil
	}
	return "", errors.New("compile: CLIENT=tinygo needs TinyGo 0.41: \"make tinygo\" puts one together in .cache, or put tinygo on the PATH")
}

// sourceHash is the hash of all that the program is made from: our Go files, the
// target, the flags and the compiler's own word on its versions.
func sourceHash(root, target, tinygo string) (string, error) {
	version, err := exec.Command(tinygo, "version").Output()
	if err != nil {
		return "", fmt.Errorf("compile: %s version: %w", tinygo, err)
	}
	h := sha256.New()
	fmt.Fprintln(h, string(version), tinyFlags)
	add := func(path string) error {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		fmt.Fprintln(h, path)
		_, err = io.Copy(h, f)
		return err
	}
	err = errors.Join(add(target), add(filepath.Join(root, "go.mod")))
	for _, dir := range [...]string{"geo", "wasm"} {
		err = errors.Join(err, filepath.WalkDir(filepath.Join(root, dir), func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			return add(path)
		}))
	}
	if err != nil {
		return "", fmt.Errorf("compile: %w", err)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:12]), nil
}
